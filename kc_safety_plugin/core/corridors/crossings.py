"""Where lines meet other lines: at an end, or by crossing through."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines

_CELL = 100.0


@dataclass(frozen=True)
class Meetings:
    """Meetings of ``a`` lines with ``b`` lines, ordered by a, chainage and b.

    ``chainage`` counts metres along the a line; ``through`` is true where neither line ends
    there. One pair of lines may meet often, and a place may be told twice (once by each end).
    """

    a: np.ndarray
    chainage: np.ndarray
    b: np.ndarray
    through: np.ndarray

    def of(self, keep) -> "Meetings":
        return Meetings(self.a[keep], self.chainage[keep], self.b[keep], self.through[keep])


def single_parts(lines: Lines) -> tuple:
    """Return (every part as a line of its own, the line each part came from)."""
    parts = np.arange(len(lines.part_line))
    return Lines(lines.xy, lines.part_start, parts, len(parts)), lines.part_line


def chosen(lines: Lines, keep) -> Lines:
    """The lines with the numbers ``keep``, renumbered in that order."""
    keep = np.asarray(keep, np.intp)
    new = np.full(lines.count, -1, np.intp)
    new[keep] = np.arange(len(keep))
    parts = np.flatnonzero(new[lines.part_line] >= 0)
    parts = parts[np.argsort(new[lines.part_line[parts]], kind="stable")]
    pieces = [lines.xy[lines.part_start[p] : lines.part_start[p + 1]] for p in parts]
    return Lines.from_parts(pieces, new[lines.part_line[parts]], len(keep))


def near_lines(a: Lines, b: Lines, reach: float) -> np.ndarray:
    """Numbers of the ``b`` lines that may come within ``reach`` metres of an ``a`` line."""
    _, edge = _edge_pairs(a, b, reach)
    return np.unique(b.edge_line[edge])


def meetings(a: Lines, b: Lines, reach: float) -> Meetings:
    """Find every place where an ``a`` line meets a ``b`` line.

    Parameters
    ----------
    a, b : Lines
        Single-part lines, metres.
    reach : float
        An end this near to the other line, metres, touches it.

    Returns
    -------
    Meetings

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [100.0, 0.0]])], [0], 1)
    >>> others = Lines.from_parts([np.array([[30.0, -9.0], [30.0, 9.0]]),
    ...                            np.array([[60.0, 0.4], [60.0, 50.0]])], [0, 1], 2)
    >>> met = meetings(road, others, reach=1.0)
    >>> met.chainage.tolist(), met.b.tolist(), met.through.tolist()
    ([30.0, 60.0], [0, 1], [True, False])
    """
    if not len(a.start) or not len(b.start):
        none = np.empty(0, np.intp)
        return Meetings(none, np.empty(0), none, np.empty(0, bool))
    found = [_crossed(a, b, reach), _ends_of_b(a, b, reach), _ends_of_a(a, b, reach)]
    line, chainage, other, through = (np.concatenate(column) for column in zip(*found))
    order = np.lexsort((through, other, chainage, line))
    return Meetings(line[order], chainage[order], other[order], through[order])


def ends(lines: Lines) -> tuple:
    """Return ((2 × parts, 2) first and last vertices, line of each, chainage of each)."""
    first, last = lines.part_start[:-1], lines.part_start[1:] - 1
    owner = np.concatenate([lines.part_line, lines.part_line])
    chainage = np.concatenate([np.zeros(len(first)), lines.length[lines.part_line]])
    return lines.xy[np.concatenate([first, last])], owner, chainage


def _crossed(a, b, reach):
    i, j = _edge_pairs(a, b, 0.0)
    p, r = a.start[i], a.end[i] - a.start[i]
    q, s = b.start[j], b.end[j] - b.start[j]
    area = r[:, 0] * s[:, 1] - r[:, 1] * s[:, 0]
    gap = q - p
    with np.errstate(divide="ignore", invalid="ignore"):
        t = (gap[:, 0] * s[:, 1] - gap[:, 1] * s[:, 0]) / area
        u = (gap[:, 0] * r[:, 1] - gap[:, 1] * r[:, 0]) / area
        hit = (t >= 0) & (t <= 1) & (u >= 0) & (u <= 1)
    i, j, t, u = i[hit], j[hit], t[hit], u[hit]
    line, other = a.edge_line[i], b.edge_line[j]
    along_a = a.edge_chainage[i] + t * a.edge_length[i]
    along_b = b.edge_chainage[j] + u * b.edge_length[j]
    inside_a = (along_a > reach) & (along_a < a.length[line] - reach)
    inside_b = (along_b > reach) & (along_b < b.length[other] - reach)
    return line, along_a, other, inside_a & inside_b


def _ends_of_b(a, b, reach):
    points, owner, _ = ends(b)
    point, line, chainage = points_on_lines(points, a, reach)
    return line, chainage, owner[point], np.zeros(len(line), bool)


def _ends_of_a(a, b, reach):
    points, owner, chainage = ends(a)
    point, other, _ = points_on_lines(points, b, reach)
    return owner[point], chainage[point], other, np.zeros(len(other), bool)


def points_on_lines(points: np.ndarray, lines: Lines, reach: float) -> tuple:
    """Return (point, line, chainage) of every point within ``reach`` of every line it is near."""
    i, j = _near_boxes(
        points - reach,
        points + reach,
        np.minimum(lines.start, lines.end),
        np.maximum(lines.start, lines.end),
    )
    step = lines.end[j] - lines.start[j]
    squared = np.maximum((step**2).sum(axis=1), 1e-18)
    share = ((points[i] - lines.start[j]) * step).sum(axis=1) / squared
    share = np.clip(share, 0.0, 1.0)
    away = np.hypot(*(points[i] - lines.start[j] - share[:, None] * step).T)
    near = away <= reach
    i, j, share, away = i[near], j[near], share[near], away[near]
    line = lines.edge_line[j]
    chainage = lines.edge_chainage[j] + share * lines.edge_length[j]
    # Of several edges of one line the nearest counts.
    order = np.lexsort((chainage, np.round(away, 9), line, i))
    i, line, chainage = i[order], line[order], chainage[order]
    first = np.ones(len(i), bool)
    first[1:] = (i[1:] != i[:-1]) | (line[1:] != line[:-1])
    return i[first], line[first], chainage[first]


def _edge_pairs(a, b, reach):
    return _near_boxes(
        np.minimum(a.start, a.end) - reach,
        np.maximum(a.start, a.end) + reach,
        np.minimum(b.start, b.end),
        np.maximum(b.start, b.end),
    )


def _near_boxes(low_a, high_a, low_b, high_b):
    """Pairs of boxes that overlap, by a table of 100 m cells."""
    key_a, box_a = _cells(low_a, high_a)
    key_b, box_b = _cells(low_b, high_b)
    order = np.argsort(key_b, kind="stable")
    key_b, box_b = key_b[order], box_b[order]
    first = np.searchsorted(key_b, key_a, side="left")
    count = np.searchsorted(key_b, key_a, side="right") - first
    begin = np.cumsum(count) - count
    i = np.repeat(box_a, count)
    j = box_b[np.repeat(first - begin, count) + np.arange(count.sum())]
    overlap = ((low_a[i] <= high_b[j]) & (low_b[j] <= high_a[i])).all(axis=1)
    pair = np.unique(i[overlap] * max(len(low_b), 1) + j[overlap])
    return pair // max(len(low_b), 1), pair % max(len(low_b), 1)


def _cells(low, high):
    first = np.floor(low / _CELL).astype(np.int64)
    size = np.floor(high / _CELL).astype(np.int64) - first + 1
    count = size[:, 0] * size[:, 1]
    box = np.repeat(np.arange(len(low)), count)
    number = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    column = first[box, 0] + number % size[box, 0]
    row = first[box, 1] + number // size[box, 0]
    return (column << 31) + row, box
