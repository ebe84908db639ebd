"""The study area on a grid when no boundary is given: the convex hull of the points."""

import numpy as np

from kc_safety_plugin.core.grid import Grid


def convex_hull(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Corners (k, 2) of the convex hull, counter-clockwise; fewer than three when flat.

    Notes
    -----
    Quickhull: C. B. Barber, D. P. Dobkin and H. Huhdanpaa (1996), ACM Transactions on
    Mathematical Software 22, 469–483, in the plane.

    Examples
    --------
    >>> convex_hull(np.array([0.0, 4, 4, 0, 2]), np.array([0.0, 0, 4, 4, 2])).tolist()
    [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]]
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    left, right = x.min(), x.max()
    west, east = np.array([left, y[x == left].min()]), np.array([right, y[x == right].max()])
    if (west == east).all():
        return west[None]
    points = np.column_stack([x, y]).astype(float)
    below = _beyond(points, west, east)
    above = _beyond(points, east, west)
    return np.array([west, *below, east, *above])


def _beyond(points, start, end):
    """Hull corners to the right of start → end, in that order, without the ends."""
    dx, dy = end - start
    distance = dy * (points[:, 0] - start[0]) - dx * (points[:, 1] - start[1])
    # Rounding must not make corners of points that lie on the edge.
    outside = distance > 1e-9 * (abs(dx) + abs(dy))
    if not outside.any():
        return []
    points = points[outside]
    far = points[np.argmax(distance[outside])]
    return [*_beyond(points, start, far), far, *_beyond(points, far, end)]


def hull_cells(grid: Grid, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Cells of the window whose centre lies in the convex hull, and every cell with a point.

    Returns
    -------
    (rows, columns) bool array

    Examples
    --------
    >>> from kc_safety_plugin.core.grid import SquareGrid
    >>> corner = np.array([0.0, 30.0, 0.0])
    >>> int(hull_cells(SquareGrid(10.0, 0, 0, 4, 4), corner, np.array([0.0, 0.0, 30.0])).sum())
    8
    """
    area = np.zeros(grid.shape, bool)
    hull = convex_hull(x, y)
    if len(hull) >= 3:
        rows = grid.row + np.arange(grid.rows)
        columns = grid.column + np.arange(grid.columns)
        height = grid.centers_of(columns[:1], rows)[1]
        left, right = _interval(hull, height)
        for k, row in enumerate(rows):
            center = grid.centers_of(columns, row)[0]
            area[k] = (center >= left[k]) & (center <= right[k])
    number = grid.numbers_of(x, y)
    area.reshape(-1)[number[number >= 0]] = True
    return area


def _interval(hull, height):
    """West and east end of the hull at every height; empty (inf, −inf) beyond it."""
    left, right = np.full(len(height), np.inf), np.full(len(height), -np.inf)
    for (ax, ay), (bx, by) in zip(hull, np.roll(hull, -1, axis=0)):
        low, high = min(ay, by), max(ay, by)
        crossed = (height >= low) & (height <= high)
        if low == high:
            continue
        at = ax + (height[crossed] - ay) / (by - ay) * (bx - ax)
        left[crossed] = np.minimum(left[crossed], at)
        right[crossed] = np.maximum(right[crossed], at)
    return left, right
