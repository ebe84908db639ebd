"""The lines of one street as a graph, and the shortest way along it."""

import heapq
from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines

from .crossings import ends, points_on_lines

#: Line ends closer than this, metres, are one node.
NODE_REACH = 1.0


@dataclass(frozen=True)
class Network:
    """Nodes and the pieces of line between them.

    Attributes
    ----------
    node : (n, 2) float array
        Places, ordered by x, then y.
    start, end : (m,) int arrays
        Node at the first and the last vertex of each piece.
    pieces : list of (k, 2) float arrays
    line : (m,) int array
        The line a piece was cut from; −1 for a straight bridge over a gap.
    length : (m,) float array
        Metres.
    """

    node: np.ndarray
    start: np.ndarray
    end: np.ndarray
    pieces: list
    line: np.ndarray
    length: np.ndarray


def build_network(lines: Lines, cuts: dict) -> Network:
    """Cut single-part ``lines`` at the chainages ``cuts[line]`` and where they touch each other.

    The order of the lines does not change the network.
    """
    points, owner, _ = ends(lines)
    point, line, chainage = points_on_lines(points, lines, NODE_REACH)
    touched = {}
    for p, one, at in zip(point, line, chainage):
        if owner[p] != one:
            touched.setdefault(int(one), []).append(float(at))
    pieces, piece_line = [], []
    for number in range(lines.count):
        xy = lines.xy[lines.part_start[number] : lines.part_start[number + 1]]
        for piece in _cut(xy, sorted([*cuts.get(number, ()), *touched.get(number, ())])):
            pieces.append(piece)
            piece_line.append(number)
    order = sorted(range(len(pieces)), key=lambda i: _key(pieces[i]))
    pieces = [pieces[i] for i in order]
    node, where = _merged(np.array([p[k] for k in (0, -1) for p in pieces]).reshape(-1, 2))
    start, end = where[: len(pieces)], where[len(pieces) :]
    length = np.array([_length(piece) for piece in pieces])
    line = np.array([piece_line[i] for i in order], np.intp)
    # A piece shorter than the reach of a node is the node.
    real = np.flatnonzero((start != end) | (length > NODE_REACH))
    kept = [pieces[i] for i in real]
    return Network(node, start[real], end[real], kept, line[real], length[real])


def nodes_at(network: Network, points: np.ndarray) -> np.ndarray:
    """Nodes within twice the reach of a node of any of ``points``."""
    if not len(points) or not len(network.node):
        return np.empty(0, np.intp)
    away = np.hypot(*(network.node[:, None, :] - np.asarray(points)[None, :, :]).T).T
    return np.flatnonzero(away.min(axis=1) <= 2 * NODE_REACH)


def components(network: Network) -> np.ndarray:
    """(n,) smallest node of the connected part each node belongs to."""
    label = np.arange(len(network.node))
    while True:
        low = np.minimum(label[network.start], label[network.end])
        before = label.copy()
        np.minimum.at(label, network.start, low)
        np.minimum.at(label, network.end, low)
        label = label[label]
        if np.array_equal(label, before):
            return label


def shortest_way(network: Network, cost: np.ndarray, sources, targets) -> tuple:
    """Return (cost, pieces in order with ±, first node) of the cheapest way (Dijkstra 1959).

    A way has some length: a source that is a target too does not count as arrived. Equal costs
    go to the way over nodes farther west, then south. ``(inf, [], -1)`` when there is none.
    """
    touching = [[] for _ in network.node]
    for number, (a, b) in enumerate(zip(network.start.tolist(), network.end.tolist())):
        touching[a].append((number, b, 1))
        touching[b].append((number, a, -1))
    sources = sorted({int(s) for s in sources})
    targets = {int(t) for t in targets} - set(sources)
    best = dict.fromkeys(sources, 0.0)
    came = {}
    heap = [(0.0, s) for s in sources]
    done = set()
    while heap:
        reached, node = heapq.heappop(heap)
        if node in done:
            continue
        done.add(node)
        if node in targets:
            way = []
            while node in came:
                node, piece, sign = came[node]
                way.append((piece, sign))
            return reached, way[::-1], node
        for piece, other, sign in touching[node]:
            total = reached + float(cost[piece])
            if other not in done and total < best.get(other, np.inf) - 1e-9:
                best[other] = total
                came[other] = (node, piece, sign)
                heapq.heappush(heap, (total, other))
    return np.inf, [], -1


def joined(network: Network, way: list) -> np.ndarray:
    """The vertices of the pieces of ``way``, one after the other, as one line."""
    runs = [network.pieces[piece][::sign] for piece, sign in way]
    xy = np.concatenate(runs)
    fresh = np.ones(len(xy), bool)
    fresh[1:] = np.hypot(*np.diff(xy, axis=0).T) > 1e-6
    return xy[fresh]


def grouped(points: np.ndarray, reach: float) -> np.ndarray:
    """Group number of each point; points linked by steps of at most ``reach`` are one group."""
    label = np.arange(len(points))
    if not len(points):
        return label
    near = np.hypot(*(points[:, None, :] - points[None, :, :]).T) <= reach
    while True:
        new = np.where(near, label[None, :], len(points)).min(axis=1)
        if np.array_equal(new, label):
            return np.unique(label, return_inverse=True)[1]
        label = new


def _merged(points):
    """Places of points closer than the reach, in order of x and y, and the place of each."""
    order = np.lexsort((points[:, 1], points[:, 0]))
    places, where = [], np.empty(len(points), np.intp)
    oldest = 0
    for i in order:
        x, y = points[i]
        while oldest < len(places) and places[oldest][0] < x - NODE_REACH:
            oldest += 1
        for k in range(oldest, len(places)):
            if np.hypot(places[k][0] - x, places[k][1] - y) <= NODE_REACH:
                where[i] = k
                break
        else:
            where[i] = len(places)
            places.append((x, y))
    return np.array(places).reshape(-1, 2), where


def _cut(xy, chainages):
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))])
    stops = [0.0]
    for at in chainages:
        if stops[-1] + 1e-6 < at < along[-1] - 1e-6:
            stops.append(at)
    stops.append(along[-1])
    for low, high in zip(stops, stops[1:]):
        yield stretch(xy, along, low, high)


def stretch(xy: np.ndarray, along: np.ndarray, low: float, high: float) -> np.ndarray:
    """Vertices of the part of a line between two chainages; ``along`` are its chainages."""
    inner = (along > low + 1e-9) & (along < high - 1e-9)
    first = [np.interp(low, along, xy[:, 0]), np.interp(low, along, xy[:, 1])]
    last = [np.interp(high, along, xy[:, 0]), np.interp(high, along, xy[:, 1])]
    return np.vstack([[first], xy[inner], [last]])


def _length(xy):
    return float(np.hypot(*np.diff(xy, axis=0).T).sum())


def _key(xy):
    # The same key whichever way the piece was drawn.
    there, back = tuple(map(tuple, xy.tolist())), tuple(map(tuple, xy[::-1].tolist()))
    return (
        min(there[0], there[-1]),
        max(there[0], there[-1]),
        round(_length(xy), 6),
        min(there, back),
    )
