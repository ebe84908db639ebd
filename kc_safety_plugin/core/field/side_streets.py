"""The streets around a corridor as a graph to walk on, with stops and ways in from the corridor."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.corridors.crossings import chosen, meetings, single_parts
from kc_safety_plugin.core.corridors.network import NODE_REACH, build_network
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.workorders.axis import Axis, locate

#: A street that comes this near to the center line, metres, is entered from the corridor there.
ENTRY = 25.0


@dataclass(frozen=True)
class WalkGraph:
    """Places and the streets between them, walked both ways.

    Attributes
    ----------
    xy : (v, 2) float array
        Places: ends and crossings of streets, and where stops lie on their streets.
    start, end : (e,) int arrays
        The places each edge joins.
    metres : (e,) float array
    stop : (n,) int array
        Place of each stop, −1 where no street is near enough.
    entry : (k,) int array
        Places on the corridor.
    entry_metres, entry_chainage : (k,) float arrays
        Metres from the corridor's center to each of them, and where along it.
    """

    xy: np.ndarray
    start: np.ndarray
    end: np.ndarray
    metres: np.ndarray
    stop: np.ndarray
    entry: np.ndarray
    entry_metres: np.ndarray
    entry_chainage: np.ndarray


def walk_graph(streets: Lines, axis: Axis, x, y, max_walk: float, max_snap: float) -> WalkGraph:
    """Join streets where they meet, put stops on their nearest street.

    Parameters
    ----------
    streets : Lines
        Cut at crossings or not. Where the layer ends its lines at crossings, lines that cross
        without an end are bridges and not joined.
    axis : Axis
        The corridor.
    x, y : (n,) float arrays
        Stops, metres.
    max_walk : float
        Streets farther from the corridor and the stops than this are left out.
    max_snap : float
        Stops farther from every street than this have no place.

    Examples
    --------
    >>> from kc_safety_plugin.core.workorders.axis import Faces, axis_of
    >>> road = np.array([[0.0, 0.0], [100.0, 0.0]])
    >>> faces = Faces(Lines.from_parts([road], [0], 1), ["1L"], ["A"], np.array([1]), ["3400"],
    ...     np.array([0.0]), np.array([100.0]), ["A Street"])
    >>> side_street = Lines.from_parts([road, np.array([[100.0, 0.0], [100.0, 80.0]])], [0, 1], 2)
    >>> graph = walk_graph(side_street, axis_of(faces), [110.0], [50.0], 400.0, 60.0)
    >>> graph.xy[graph.stop].tolist(), graph.metres.tolist()
    ([[100.0, 50.0]], [100.0, 50.0, 30.0])
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    parts, _ = single_parts(_around(streets, axis, x, y, max_walk))
    network = build_network(parts, _crossings(parts))
    pieces = Lines.from_parts(network.pieces, range(len(network.pieces)), len(network.pieces))
    hit = snap_to_lines(x, y, pieces, max_snap)
    on = np.flatnonzero(hit.line >= 0)
    nodes = len(network.node)
    stop = np.full(len(x), -1)
    stop[on] = nodes + np.arange(len(on))
    places = pieces.at(hit.line[on], hit.chainage[on])[0] if len(on) else np.empty((0, 2))
    xy = np.concatenate([network.node.reshape(-1, 2), places])
    start, end, metres = _edges(network, pieces, hit.line[on], hit.chainage[on], nodes)
    spots = locate(axis, xy[:, 0], xy[:, 1])
    entry = np.flatnonzero(spots.distance <= ENTRY)
    return WalkGraph(
        xy, start, end, metres, stop, entry, spots.distance[entry], spots.chainage[entry]
    )


def _around(streets: Lines, axis: Axis, x, y, reach: float) -> Lines:
    """Lines whose box touches that of corridor and stops, widened by ``reach``."""
    seen = np.concatenate([axis.lines.xy, np.column_stack([x, y])])
    low, high = seen.min(axis=0) - reach, seen.max(axis=0) + reach
    near = (np.maximum(streets.start, streets.end) >= low).all(axis=1)
    near &= (np.minimum(streets.start, streets.end) <= high).all(axis=1)
    return chosen(streets, np.unique(streets.edge_line[near]))


def _crossings(parts: Lines) -> dict:
    """Chainages at which each line is crossed, when the layer does not end lines at crossings.

    It does when more ends meet ends than meet, or lines cross, the inside of a line.
    """
    met = meetings(parts, parts, NODE_REACH)
    met = met.of(met.a != met.b)
    told = np.column_stack([met.a, np.round(met.chainage), met.b, met.through])
    line, at, _, through = np.unique(told, axis=0).T
    inside = (at > NODE_REACH) & (at < parts.length[line.astype(np.intp)] - NODE_REACH)
    touched = np.count_nonzero(inside & (through == 0))
    joined = np.count_nonzero(~inside & (through == 0)) - touched
    if joined / 2 >= touched + np.count_nonzero(through) / 2:
        return {}
    cuts: dict = {}
    for number, chainage in zip(met.a[met.through], met.chainage[met.through]):
        cuts.setdefault(int(number), []).append(float(chainage))
    return cuts


def _edges(network, pieces, line, chainage, first_stop):
    """(start, end, metres) of the pieces, cut at the stops on them."""
    order = np.lexsort((chainage, line))
    here = np.concatenate([network.start, first_stop + order])
    row = np.concatenate([np.arange(len(network.start)), line[order]])
    at = np.concatenate([np.zeros(len(network.start)), chainage[order]])
    along = np.lexsort((np.arange(len(row)), at, row))
    here, row, at = here[along], row[along], at[along]
    last = np.append(row[1:] != row[:-1], True)
    there = np.where(last, network.end[row], np.append(here[1:], 0))
    until = np.where(last, pieces.length[row], np.append(at[1:], 0.0))
    return here, there, np.maximum(until - at, 0.0)
