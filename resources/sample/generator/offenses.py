"""Offenses in the police department's own words, with the hours, days and places they favor."""

from typing import NamedTuple


class Offense(NamedTuple):
    """One line of the table; ``span`` is the mean hours between From and To (0: a moment)."""

    words: str
    ibrs: str
    description: str
    share: float
    kind: str
    hours: str
    span: float
    firearm: float
    domestic: bool = False


#: Kinds say what draws an offense: night (dark, overgrown, empty, bars), home, shop,
#: counter (a shop that is open), family, any.
OFFENSES = (
    Offense("Robbery (Armed Street)", "120", "Robbery", 2.6, "night", "night", 0, 0.8),
    Offense("Robbery (Strong Armed Street)", "120", "Robbery", 1.4, "night", "night", 0, 0.05),
    Offense("Assault (Aggravated)", "13A", "Aggravated Assault", 6.0, "night", "night", 0, 0.55),
    Offense("Murder", "09A", "Murder", 0.25, "night", "night", 0, 0.9),
    Offense("Assault (Non-Aggravated)", "13B", "Simple Assault", 5.5, "night", "evening", 0, 0.0),
    Offense("Possession/Sale/Distribution of a Controlled Substance", "35A",
            "Drug / Narcotic Violations", 3.4, "night", "evening", 0, 0.05),
    Offense("City Weapons Offense", "520", "Weapon Law Violations", 1.5, "night", "night", 0, 0.9),
    Offense("Property Damage", "290", "Vandalism/Destruction of Property", 9.5, "night", "night",
            7, 0.03),
    Offense("Stealing from Auto (Theft from Auto)", "23F", "Theft From Motor Vehicle", 9.0,
            "home", "late", 8, 0.0),
    Offense("Stealing from Auto (Auto Part or Accessory)", "23G",
            "Theft of Vehicle Parts and Accessories", 4.2, "home", "late", 9, 0.0),
    Offense("Stolen Auto", "240", "Motor Vehicle Theft", 11.0, "home", "late", 7, 0.0),
    Offense("Burglary (Residential)", "220", "Burglary/Breaking and Entering", 7.5, "home",
            "working", 9, 0.0),
    Offense("Burglary (Non-Residential)", "220", "Burglary/Breaking and Entering", 3.0, "shop",
            "late", 12, 0.0),
    Offense("Stealing – Shoplift", "23C", "Shoplifting", 6.5, "counter", "shopping", 0, 0.0),
    Offense("Stealing – Other", "23H", "All Other Larceny", 4.0, "home", "shopping", 5, 0.0),
    Offense("Robbery (Business)", "120", "Robbery", 1.2, "shop", "night", 0, 0.75),
    Offense("Trespass of Real Property", "90J", "Trespass of Real Property", 4.0, "shop",
            "evening", 0, 0.0),
    Offense("Disorderly Conduct", "90C", "Disorderly Conduct", 2.4, "shop", "evening", 0, 0.0),
    Offense("Domestic Violence Assault (Non-Aggravated)", "13B", "Simple Assault", 7.5, "family",
            "evening", 0, 0.02, True),
    Offense("Domestic Violence Assault (Aggravated)", "13A", "Aggravated Assault", 2.2, "family",
            "evening", 0, 0.3, True),
    Offense("Rape", "11A", "Forcible Rape", 0.5, "family", "night", 0, 0.02),
    Offense("Abuse of a Child", "13B", "Simple Assault", 0.6, "family", "evening", 0, 0.0),
    Offense("Identity Theft", "26F", "Identity Theft", 1.6, "any", "working", 0, 0.0),
    Offense("City/Municipal Warrant Arrest", "", "", 2.4, "any", "evening", 0, 0.0),
    Offense("Miscellaneous Investigation", "90Z", "All Other Offenses", 2.2, "any", "working",
            0, 0.0),
)  # fmt: skip

#: Weight of each hour of the day, from midnight.
HOURS = {
    "night": (9, 8, 7, 4, 2, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8, 10, 11, 10),
    "evening": (6, 4, 3, 2, 1, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 8, 9, 9, 9, 9, 8, 7),
    "late": (9, 9, 8, 6, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 5, 6, 8, 9, 10, 10),
    "working": (1, 1, 1, 1, 1, 2, 4, 8, 9, 9, 8, 7, 7, 7, 7, 6, 5, 4, 3, 3, 2, 2, 2, 1),
    "shopping": (0, 0, 0, 0, 0, 0, 1, 2, 4, 6, 8, 9, 10, 10, 11, 12, 12, 11, 9, 7, 5, 3, 1, 0),
}
#: Weight of each weekday (Monday first) and month.
WEEK = {
    "night": (9, 8, 9, 9, 12, 15, 14), "evening": (10, 10, 10, 10, 11, 12, 12),
    "late": (10, 10, 10, 10, 11, 12, 11), "working": (12, 12, 12, 12, 11, 7, 6),
    "shopping": (10, 10, 10, 10, 12, 13, 9),
}  # fmt: skip
SEASON = (8.0, 7.2, 8.6, 9.0, 10.0, 10.8, 11.4, 11.2, 10.0, 9.4, 8.4, 8.0)
