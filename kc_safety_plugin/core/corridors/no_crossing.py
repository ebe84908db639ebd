"""Why two streets do not cross a third, and which streets do."""

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.nearest import snap_to_lines

from .crossings import chosen, meetings, near_lines, single_parts
from .named_lines import NamedLines
from .network import NODE_REACH
from .street_names import common_label

#: So many streets that do cross are named in the refusal.
_NAMED = 8


def no_crossing(streets: NamedLines, meanings: list, written: tuple) -> SafetyDataError:
    """The refusal for three names of which no reading fits the map.

    Parameters
    ----------
    streets : NamedLines
    meanings : list of three lists of (label, names of the layer)
        What street, from-street and to-street can mean.
    written : (street, from-street, to-street)
        As people wrote them.
    """
    own = _all_called(streets, meanings[0])
    parts, _ = single_parts(chosen(streets.lines, own))
    crossing = _names_across(streets, parts, own)
    for which, parameter in ((1, "FROM_STREET"), (2, "TO_STREET")):
        if _names(meanings[which]) & crossing:
            continue
        cross = np.setdiff1d(_all_called(streets, meanings[which]), own)
        if not len(cross):
            return SafetyDataError(Problem.SAME_STREET, parameter=parameter, written=written[which])
        away = snap_to_lines(*chosen(streets.lines, cross).xy.T, parts).distance
        alike = streets.nearest(written[which], 3, among=crossing)
        alike += sorted(crossing - set(alike))[: _NAMED - len(alike)]
        return SafetyDataError(
            Problem.NO_CROSSING,
            parameter=parameter,
            written=written[which],
            street=meanings[0][0][0],
            distance=float(np.min(away)),
            crossing=", ".join(common_label([name]) for name in alike),
        )
    # Each of the streets called so meets only one of the two cross streets.
    return SafetyDataError(
        Problem.STREET_AMBIGUOUS,
        parameter="STREET",
        written=written[0],
        names=", ".join(label for label, _ in meanings[0]),
    )


def _names(meaning) -> set:
    return {name for _, names in meaning for name in names}


def _all_called(streets, meaning):
    return streets.called(_names(meaning))


def _names_across(streets, parts, own) -> set:
    """Names of the streets that meet the street."""
    near = np.setdiff1d(near_lines(parts, streets.lines, NODE_REACH), own)
    others, back = single_parts(chosen(streets.lines, near))
    met = meetings(parts, others, NODE_REACH)
    return {streets.names[near[back[b]]] for b in np.unique(met.b)} - {""}
