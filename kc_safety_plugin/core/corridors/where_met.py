"""Where a cross street meets the street: by an end, by crossing it, or nearly."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines

from .crossings import chosen, ends, meetings, near_lines, points_on_lines, single_parts
from .network import NODE_REACH
from .remarks import Remark


@dataclass(frozen=True)
class Met:
    """Where a cross street meets the street: (part, chainage) pairs and points.

    ``remark`` is a (Remark, details) pair where the place is doubtful.
    """

    places: list
    points: np.ndarray
    remark: tuple = None


def where_met(parts: Lines, lines: Lines, cross: np.ndarray, own: np.ndarray, max_gap: float):
    """Places where a cross street meets the street; None when it stays away.

    Parameters
    ----------
    parts : Lines
        Parts of the street, each a line of its own, metres.
    lines : Lines
        All streets.
    cross, own : int arrays
        Numbers of the lines of the cross street and of the street.
    max_gap : float
        A cross street that ends this near to the street, metres, meets it.

    Returns
    -------
    Met or None
    """
    others, _ = single_parts(chosen(lines, cross))
    met = meetings(parts, others, NODE_REACH)
    remark = None
    if len(met.a):
        touching = met.of(~met.through)
        if not len(touching.a) or not _cut_at_crossings(parts, lines, own):
            touching = met
            if not len(met.of(~met.through).a) and _cut_at_crossings(parts, lines, own):
                remark = (Remark.CROSSES_WITHOUT_NODE, {})
        line, chainage = touching.a, touching.chainage
    else:
        line, chainage, away = _nearest_approach(parts, others, max_gap)
        if line is None:
            return None
        remark = (Remark.ENDS_SHORT, {"distance": away})
    points, _ = parts.at(line, chainage)
    return Met(list(zip(line.tolist(), chainage.tolist())), points, remark)


def _cut_at_crossings(parts, lines, own):
    """True when the layer ends its lines at crossings, so that a plain crossing is a bridge."""
    near = np.setdiff1d(near_lines(parts, lines, NODE_REACH), own)
    others, _ = single_parts(chosen(lines, near))
    met = meetings(parts, others, NODE_REACH)
    return np.count_nonzero(~met.through) >= np.count_nonzero(met.through)


def _nearest_approach(parts, others, reach):
    """Where the cross street ends just short of the street (or the street short of it)."""
    points, _, _ = ends(others)
    point, line, chainage = points_on_lines(points, parts, reach)
    near = [(np.hypot(*(parts.at(line, chainage)[0] - points[point]).T), line, chainage)]
    points, owner, at = ends(parts)
    point, other, along = points_on_lines(points, others, reach)
    away = np.hypot(*(others.at(other, along)[0] - points[point]).T)
    near.append((away, owner[point], at[point]))
    away, line, chainage = (np.concatenate(column) for column in zip(*near))
    if not len(away):
        return None, None, None
    first = np.lexsort((chainage, line, np.round(away, 6)))[:1]
    return line[first], chainage[first], float(away[first[0]])
