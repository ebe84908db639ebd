"""The axes of a street: lines from end to end along which stretches of it are measured."""

import heapq

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.walks import walk_samples

from .carriageways import APART, PARALLEL, TOUCHING
from .network import build_network, joined

_SAMPLE = 10.0


def street_axes(parts: Lines, max_gap: float, shortest: float) -> list:
    """Find the axes of one street.

    Parameters
    ----------
    parts : Lines
        The lines of the street, single-part, metres, in any order and direction.
    max_gap : float
        Axes whose ends are this near to each other, metres, and go on forward are one.
    shortest : float
        Branches shorter than this, metres, are no axis of their own.

    Returns
    -------
    list of (k, 2) float arrays
        Each runs east, or south where it runs more north and south. Of two carriageways the
        axis follows one; a side branch is an axis of its own.

    Notes
    -----
    The axis of a connected piece of street is its longest shortest way, by two sweeps of
    Dijkstra's method (exact on a tree). What is left and does not run beside an axis is swept
    again.

    Examples
    --------
    >>> xy = [np.array([[0.0, 0.0], [50.0, 0.0]]), np.array([[200.0, 5.0], [90.0, 0.0]])]
    >>> [axis.tolist() for axis in street_axes(Lines.from_parts(xy, [0, 1], 2), 60.0, 10.0)]
    [[[0.0, 0.0], [50.0, 0.0], [90.0, 0.0], [200.0, 5.0]]]
    """
    network = build_network(parts, {})
    free = np.ones(len(network.pieces), bool)
    found = []
    while free.any():
        fresh = []
        for way in _longest_ways(network, free, shortest if found else 0.0):
            free[[piece for piece, _ in way]] = False
            xy = joined(network, way)
            if not (found or fresh) or _share_beside(xy, found + fresh) < 0.5:
                fresh.append(xy)
        found += fresh
    return [_turned(axis) for axis in _chained(found, max_gap)]


def near_axes(x, y, unit, axes: Lines) -> tuple:
    """Return (axis, chainage) of points of a street; axis −1 where they belong to none.

    A point belongs to its nearest axis when it lies on it, or on a carriageway beside it: at
    most 60 m away and nearly parallel (``unit`` is the direction of its line).
    """
    hit = snap_to_lines(x, y, axes, APART)
    here = np.flatnonzero(hit.line >= 0)
    axis = np.full(len(hit.line), -1, np.intp)
    if len(here):
        _, along = axes.at(hit.line[here], hit.chainage[here])
        parallel = np.abs((unit[here] * along).sum(axis=1)) >= PARALLEL
        inside = (hit.chainage[here] > 0) & (hit.chainage[here] < axes.length[hit.line[here]])
        good = (hit.distance[here] <= TOUCHING) | (parallel & inside)
        axis[here[good]] = hit.line[here[good]]
    return axis, hit.chainage


def _longest_ways(network, free, shortest):
    """The longest way of every connected part of the free pieces, the longest of all first.

    Parts whose longest way is shorter than ``shortest`` are no longer free.
    """
    touching = [[] for _ in network.node]
    for piece in np.flatnonzero(free).tolist():
        a, b = int(network.start[piece]), int(network.end[piece])
        touching[a].append((piece, b, 1))
        touching[b].append((piece, a, -1))
    length = network.length.tolist()
    seen, ways = set(), []
    for node in range(len(touching)):
        if node in seen or not touching[node]:
            continue
        reached, _ = _sweep(touching, length, node)
        seen.update(reached)
        start = max(reached, key=lambda n: (round(reached[n], 6), -n))
        reached, came = _sweep(touching, length, start)
        last = max(reached, key=lambda n: (round(reached[n], 6), -n))
        if reached[last] < shortest:
            free[[piece for n in reached for piece, _, _ in touching[n]]] = False
            continue
        way, total = [], reached[last]
        while last in came:
            last, piece, sign = came[last]
            way.append((piece, sign))
        # A ring that closes on itself has no way with two ends.
        ways.append((total, way[::-1] or [(touching[start][0][0], 1)]))
    order = sorted(range(len(ways)), key=lambda i: (-round(ways[i][0], 6), i))
    return [ways[i][1] for i in order]


def _sweep(touching, length, source):
    """Distances from a node to all it can reach, and how each was come by."""
    best, came, done, heap = {source: 0.0}, {}, set(), [(0.0, source)]
    while heap:
        so_far, node = heapq.heappop(heap)
        if node in done:
            continue
        done.add(node)
        for piece, other, sign in touching[node]:
            total = so_far + length[piece]
            if other not in done and total < best.get(other, np.inf) - 1e-9:
                best[other] = total
                came[other] = (node, piece, sign)
                heapq.heappush(heap, (total, other))
    return best, came


def _share_beside(xy, axes):
    """Share of a line that runs on or beside the axes."""
    at = walk_samples(Lines.from_parts([xy], [0], 1), 0.0, _SAMPLE)
    _, unit = Lines.from_parts([xy], [0], 1).at(at.line, at.chainage)
    axis, _ = near_axes(at.x, at.y, unit, Lines.from_parts(axes, range(len(axes)), len(axes)))
    return float(np.mean(axis >= 0))


def _chained(axes, max_gap):
    """Join axes end to end over gaps, the shortest gap first."""
    tips = np.array([xy[k] for xy in axes for k in (0, -1)])
    out = np.array([_outward(xy, k) for xy in axes for k in (0, -1)])
    gap = np.hypot(*(tips[:, None] - tips[None, :]).T)
    forward = out @ out.T <= 0
    a, b = np.nonzero(np.triu((gap <= max_gap) & forward, 1))
    mate, chain = {}, list(range(len(axes)))
    for i in np.lexsort((b, a, np.round(gap[a, b], 6))).tolist():
        one, other = int(a[i]), int(b[i])
        if one in mate or other in mate or chain[one // 2] == chain[other // 2]:
            continue
        mate[one], mate[other] = other, one
        old, new = chain[other // 2], chain[one // 2]
        chain = [new if c == old else c for c in chain]
    return [_walked(axes, tip, mate) for tip in _beginnings(axes, mate)]


def _beginnings(axes, mate):
    """One loose end of every chain: the one with the smaller number."""
    done = set()
    for tip in range(2 * len(axes)):
        if tip in mate or tip in done:
            continue
        yield tip
        while True:
            far = tip ^ 1
            if far not in mate:
                done.add(far)
                break
            tip = mate[far]


def _walked(axes, tip, mate):
    runs = []
    while True:
        runs.append(axes[tip // 2] if tip % 2 == 0 else axes[tip // 2][::-1])
        if tip ^ 1 not in mate:
            break
        tip = mate[tip ^ 1]
    xy = np.concatenate(runs)
    return xy[np.concatenate([[True], np.hypot(*np.diff(xy, axis=0).T) > 1e-6])]


def _outward(xy, end):
    step = xy[0] - xy[1] if end == 0 else xy[-1] - xy[-2]
    return step / max(np.hypot(*step), 1e-9)


def _turned(xy):
    east, north = xy[-1] - xy[0]
    if abs(east) < 1e-6 and abs(north) < 1e-6:
        return min(xy, xy[::-1], key=lambda one: one.tolist())
    ahead = east > 0 if abs(east) >= abs(north) else north < 0
    return xy if ahead else xy[::-1]
