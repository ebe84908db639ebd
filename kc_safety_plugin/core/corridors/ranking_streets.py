"""Which lines of a layer are one street."""

from dataclasses import dataclass

import numpy as np

from .blocks import NAMELESS
from .street_names import common_label, parse_street_name, street_aliases


@dataclass(frozen=True)
class StreetGroups:
    """``street[i]`` is the number of the street line ``i`` belongs to, −1 without a name.

    ``labels`` are the names of the streets in plain spelling, ``length`` their metres.
    """

    street: np.ndarray
    labels: list
    length: np.ndarray


def street_groups(names: list, length: np.ndarray) -> StreetGroups:
    """Gather the lines of each street.

    Names that differ only in case, abbreviations and direction words are one street, as when a
    corridor is defined by names. A line that bears several names belongs to the longest of these
    streets. Words that name no street (alley, ramp, driveway) count as no name.

    Parameters
    ----------
    names : list of str
        Name of each line, '' where it has none.
    length : (n,) float array
        Metres.

    Examples
    --------
    >>> groups = street_groups(["E 9TH ST", "W NINTH ST", "ALLEY", "", "OAK AVE"], np.ones(5))
    >>> groups.street.tolist(), groups.labels, groups.length.tolist()
    ([0, 0, -1, -1, 1], ['9th St', 'Oak Ave'], [2.0, 1.0])
    """
    length = np.asarray(length, float)
    keys = {name: _keys(name) for name in dict.fromkeys(names)}
    metres, spellings = {}, {}
    for name, along in zip(names, length.tolist()):
        for key, alias in keys[name].items():
            metres[key] = metres.get(key, 0.0) + along
            spellings.setdefault(key, set()).add(alias)
    labels = {key: common_label(spelled) for key, spelled in spellings.items()}
    of_name = {}
    for name, mine in keys.items():
        of_name[name] = min(mine, key=lambda k: (-round(metres[k], 3), k)) if mine else None
    used = sorted({key for key in of_name.values() if key}, key=lambda key: (labels[key], key))
    number = {key: i for i, key in enumerate(used)}
    street = np.array([number.get(of_name[name], -1) for name in names], np.intp)
    total = np.bincount(street[street >= 0], length[street >= 0], minlength=len(used))
    return StreetGroups(street, [labels[key] for key in used], total)


def _keys(name):
    """(core, kind) of every street the name names -> how it is written."""
    found = {}
    for alias in street_aliases(name):
        parsed = parse_street_name(alias)
        if parsed.core not in NAMELESS:
            found.setdefault((parsed.core, parsed.kind), alias)
    return found
