"""The measures a rule may ask for, and which rules can be used with what a layer holds."""

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw

from .rules import Catalogue

#: Measures by kind, as the plugin's own outputs name them. Further fields of a layer may be used.
KNOWN = {
    "lamp": ("out",),
    "street_light": (
        "lamps",
        "lamps_out",
        "lux_avg",
        "lux_min",
        "uniformity",
        "dark_share",
        "lux_avg_fixed",
        "meets_target",
        "light_score",
        "target_lux",
        "lux_left",
        "lux_right",
        "lamps_shaded",
        "lux_lost_trees",
        "length_m",
    ),
    "dark_stretch": ("length_m", "lux_avg", "lux_min", "target_lux"),
    "stop": ("lux", "meets_target", "target_lux", "lux_fixed"),
    "vegetation": (
        "samples",
        "blocked_share",
        "blocked_m",
        "longest_blocked_m",
        "green_share",
        "requests",
        "method",
        "veg_score",
        "length_m",
    ),
    "vacant_place": ("kind", "evidence", "records", "score"),
    "business": ("count",),
    "request": ("condition", "type", "age_days"),
}

#: Known of every order, for its words: the rank of its street, and the sum of the measure
#: ``per`` over all findings at the place.
EVERYWHERE = ("overlay_rank", "total")


def usable_rules(catalogue: Catalogue, kind: str, fields: set) -> tuple:
    """Split the rules for ``kind`` by whether the layer holds the measures they need.

    Parameters
    ----------
    fields : set of str
        Names the layer has.

    Returns
    -------
    (rules, rests)
        ``rests`` lists (rule, name of the missing measure).

    Raises
    ------
    SafetyDataError
        For a name that neither the layer nor the plugin knows: a slip of the pen.
    """
    rules, rests = [], []
    for rule in catalogue.rules:
        if rule.finding != kind:
            continue
        for name in sorted(rule.needs()):
            if name not in fields and name not in KNOWN[kind] + EVERYWHERE:
                known = ", ".join(KNOWN[kind])
                flaw = CatalogueFlaw.MEASURE_UNKNOWN
                catalogue.refuse(rule, flaw, key=name, kind=kind, names=known)
        missing = sorted(rule.decides_by() - set(fields))
        if missing:
            rests.append((rule, missing[0]))
        else:
            rules.append(rule)
    return rules, rests
