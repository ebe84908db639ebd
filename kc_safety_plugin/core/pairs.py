"""Pairs of things that lie near or in one another: points, lines and polygons, in numpy alone."""

import numpy as np

from .lines import Lines
from .progress import Tick, silent

_PAIRS_AT_ONCE = 1 << 21


def points_near_points(
    x: np.ndarray, y: np.ndarray, px, py, distance: float, tick: Tick = silent
) -> tuple:
    """Return (point, place) of all pairs at most ``distance`` apart.

    Parameters
    ----------
    x, y : (n,) float arrays
        Points, metres, finite.
    px, py : (m,) float arrays
        Places, metres, finite.
    distance : float
        Metres, zero or more.

    Returns
    -------
    tuple of (k,) int arrays
        Indexes of point and place, by place, then point.

    Examples
    --------
    >>> near = points_near_points(np.array([0.0, 3.0]), np.array([0.0, 0.0]), [1.0], [0.0], 1.5)
    >>> [column.tolist() for column in near]
    [[0], [0]]
    """
    place = np.column_stack([px, py]).astype(float)
    # A hair more than the distance: the exact test below decides.
    reach = distance * (1 + 1e-9) + 1e-9

    def close(point, number):
        dx, dy = x[point] - place[number, 0], y[point] - place[number, 1]
        return dx * dx + dy * dy <= distance * distance

    return _filtered(x, y, place - reach, place + reach, close, tick)


def points_near_lines(
    x: np.ndarray, y: np.ndarray, lines: Lines, distance: float, tick: Tick = silent
) -> tuple:
    """Return (point, line) of all pairs at most ``distance`` apart, each pair once.

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [10.0, 0.0]])], [0], 1)
    >>> near = points_near_lines(np.array([5.0, 5.0]), np.array([1.0, 3.0]), road, 2.0)
    >>> [column.tolist() for column in near]
    [[0], [0]]
    """
    start, end = lines.start, lines.end
    run = end - start
    squared = (run**2).sum(axis=1)
    reach = distance * (1 + 1e-9) + 1e-9

    def close(point, edge):
        dx, dy = run[edge].T
        px, py = x[point] - start[edge, 0], y[point] - start[edge, 1]
        share = np.divide(px * dx + py * dy, squared[edge], where=squared[edge] > 0)
        share = np.where(squared[edge] > 0, np.clip(share, 0.0, 1.0), 0.0)
        return (px - share * dx) ** 2 + (py - share * dy) ** 2 <= distance * distance

    low, high = np.minimum(start, end) - reach, np.maximum(start, end) + reach
    point, edge = _filtered(x, y, low, high, close, tick)
    return _unique(point, lines.edge_line[edge], len(x))


def points_in_polygons(x: np.ndarray, y: np.ndarray, rings: Lines, tick: Tick = silent) -> tuple:
    """Return (point, polygon) of all pairs where the point lies inside.

    Parameters
    ----------
    x, y : (n,) float arrays
        Points, metres, finite.
    rings : Lines
        The closed rings of polygon ``k`` are the parts of line ``k``; holes are rings too.
    tick : Tick
        Progress and cancel.

    Notes
    -----
    Even–odd rule: a ray towards +x crosses the rings an odd number of times. Edges are
    half-open, so of two neighbours that share an edge exactly one holds a point on it.

    Examples
    --------
    >>> square = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0], [0.0, 0.0]])
    >>> inside = points_in_polygons(
    ...     np.array([1.0, 5.0]), np.array([1.0, 1.0]), Lines.from_parts([square], [0], 1))
    >>> [column.tolist() for column in inside]
    [[0], [0]]
    """
    owner = rings.edge_line
    if len(owner) == 0:
        return np.empty(0, np.intp), np.empty(0, np.intp)
    solid, first = np.unique(owner, return_index=True)
    count = np.diff(np.append(first, len(owner)))
    low = np.minimum.reduceat(rings.start, first)
    high = np.maximum.reduceat(rings.start, first)
    (ax, ay), (bx, by) = rings.start.T, rings.end.T

    def inside(point, number):
        result = np.zeros(len(point), bool)
        for some in _slices(count[number]):
            each = count[number[some]]
            pair = np.repeat(np.arange(len(each)), each)
            edge = np.repeat(first[number[some]], each) + _within(each)
            px, py = x[point[some]][pair], y[point[some]][pair]
            spans = (ay[edge] <= py) != (by[edge] <= py)
            rise = np.where(spans, by[edge] - ay[edge], 1.0)
            right = ax[edge] + (py - ay[edge]) / rise * (bx[edge] - ax[edge]) > px
            crossings = np.bincount(pair[spans & right], minlength=len(each))
            result[some] = crossings % 2 == 1
        return result

    point, number = _filtered(x, y, low, high, inside, tick)
    return point, solid[number]


def _filtered(x, y, low, high, test, tick):
    """Pairs (point, box) with the point in the box, for which ``test(point, box)`` holds."""
    points, boxes = [np.empty(0, np.intp)], [np.empty(0, np.intp)]
    for point, box in _in_boxes(x, y, low, high, tick):
        keep = test(point, box)
        points.append(point[keep])
        boxes.append(box[keep])
    return np.concatenate(points), np.concatenate(boxes)


def _in_boxes(x, y, low, high, tick):
    """Yield (point, box) index arrays of the points in each box, a limited number at a time."""
    if len(x) == 0 or len(low) == 0:
        return
    x0, y0 = x.min(), y.min()
    span = max(x.max() - x0, y.max() - y0, 1e-9)
    cell = max(float(np.median(high - low)), span / 30000.0, 1e-6)
    columns = int(span / cell) + 1
    key = ((y - y0) // cell).astype(np.int64) * columns + ((x - x0) // cell).astype(np.int64)
    order = np.argsort(key, kind="stable")
    key = key[order]
    meets = (high >= [x0, y0]).all(axis=1) & (low <= [x0 + span, y0 + span]).all(axis=1)
    box = np.flatnonzero(meets)
    corner = np.array([x0, y0])
    first = np.clip((low[box] - corner) // cell, 0, columns - 1).astype(np.int64)
    last = np.clip((high[box] - corner) // cell, 0, columns - 1).astype(np.int64)
    rows = last[:, 1] - first[:, 1] + 1
    for group in _slices(rows):
        owner = np.repeat(np.arange(group.start, group.stop), rows[group])
        row = first[owner, 1] + _within(rows[group])
        begin = np.searchsorted(key, row * columns + first[owner, 0], side="left")
        end = np.searchsorted(key, row * columns + last[owner, 0], side="right")
        for some in _slices(end - begin):
            tick((box[owner[some.start]] + 1) / len(low))
            size = (end - begin)[some]
            found = order[np.repeat(begin[some], size) + _within(size)]
            number = box[np.repeat(owner[some], size)]
            keep = (x[found] >= low[number, 0]) & (x[found] <= high[number, 0])
            keep &= (y[found] >= low[number, 1]) & (y[found] <= high[number, 1])
            yield found[keep], number[keep]


def _slices(sizes):
    """Cut a list of sizes into slices that add up to a limited total each."""
    running = np.cumsum(sizes)
    first = 0
    while first < len(sizes):
        done = running[first - 1] if first else 0
        stop = int(np.searchsorted(running, done + _PAIRS_AT_ONCE, side="right"))
        stop = max(stop, first + 1)
        yield slice(first, stop)
        first = stop


def _within(sizes):
    """0, 1, … within each of the given sizes, end to end."""
    return np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)


def _unique(point, other, points):
    key = np.unique(other.astype(np.int64) * points + point)
    return key % max(points, 1), key // max(points, 1)
