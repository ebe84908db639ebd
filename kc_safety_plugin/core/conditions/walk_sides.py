"""Which side of a street a walk lies on, as people say it."""

import numpy as np

from kc_safety_plugin.core.lines import Lines

NORTH, EAST, SOUTH, WEST = range(4)


def left_walks(lines: Lines) -> np.ndarray:
    """Compass side of the left walk of every line; the right one lies two further on, modulo 4.

    Parameters
    ----------
    lines : Lines
        ``n`` streets; the way from the first vertex to the last one counts.

    Returns
    -------
    (n,) int array
        NORTH, EAST, SOUTH or WEST, the nearest; −1 for a line that ends where it begins.

    Examples
    --------
    A street to the east has its left walk in the north, one to the south in the east:

    >>> parts = [np.array([[0.0, 0.0], [9.0, 1.0]]), np.array([[0.0, 0.0], [1.0, -9.0]])]
    >>> left_walks(Lines.from_parts(parts, [0, 1], 2)).tolist()
    [0, 1]
    """
    way = np.zeros((lines.count, 2))
    with_parts = np.unique(lines.part_line)
    first = np.searchsorted(lines.part_line, with_parts)
    last = np.searchsorted(lines.part_line, with_parts, side="right")
    begin, end = lines.xy[lines.part_start[first]], lines.xy[lines.part_start[last] - 1]
    way[with_parts] = end - begin
    east, north = way.T
    # Clockwise from north: the bearing of the street, a quarter turned to its left.
    quarter = np.round(np.arctan2(east, north) / (np.pi / 2)).astype(int) - 1
    return np.where((east == 0) & (north == 0), -1, quarter % 4)
