"""Square and hexagon grids anchored at (0, 0): point to cell, cell to shape, neighbours.

A cell has a column and a row that depend on the cell size and the coordinate system alone, so its
id (``"column_row"``, for example ``"1465_-17318"``) is the same in every run and on every machine.
"""

from dataclasses import dataclass, replace

import numpy as np

from .errors import Problem, SafetyDataError

#: Cells a window may have: at 45 bytes a cell this is 4.5 GB.
MOST_CELLS = 100_000_000

_SLACK = 1e-9


@dataclass(frozen=True)
class Stencil:
    """The neighbours within a band of every cell, row by row.

    ``spans[parity]`` lists ``(row offset, first column offset, last column offset)`` for cells in
    rows of that parity; square grids have one list for all rows. The cell itself is included.
    """

    spans: tuple

    @property
    def reach(self) -> int:
        """Rows up or down to the farthest neighbour."""
        return max(abs(row) for spans in self.spans for row, _, _ in spans)

    @property
    def reach_columns(self) -> int:
        return max(max(-first, last) for spans in self.spans for _, first, last in spans)

    @property
    def neighbors(self) -> int:
        """Neighbours of a cell far from every edge, itself included."""
        return sum(last - first + 1 for _, first, last in self.spans[0])


@dataclass(frozen=True)
class Grid:
    """A window of ``columns`` × ``rows`` cells; (``column``, ``row``) is its south-west cell.

    Arrays over a window have the shape ``(rows, columns)``, south first.
    """

    size: float
    column: int = 0
    row: int = 0
    columns: int = 0
    rows: int = 0

    @property
    def shape(self) -> tuple:
        return self.rows, self.columns

    def cells_of(self, x: np.ndarray, y: np.ndarray) -> tuple:
        """(columns, rows) of points, counted from (0, 0) of the coordinate system."""
        raise NotImplementedError

    def centers_of(self, column: np.ndarray, row: np.ndarray) -> tuple:
        """(x, y) of cell centres, metres."""
        raise NotImplementedError

    def corners_of(self, column: np.ndarray, row: np.ndarray) -> np.ndarray:
        """(n, k, 2) corners, counter-clockwise, not closed."""
        raise NotImplementedError

    def stencil(self, band: float) -> Stencil:
        """Neighbours whose centres are at most ``band`` metres apart."""
        raise NotImplementedError

    def window(self, left: float, bottom: float, right: float, top: float, parameter="CELL_SIZE"):
        """The same grid with the window of all cells that a rectangle touches.

        Raises ``SafetyDataError`` (``TOO_LARGE``) above ``MOST_CELLS`` cells.
        """
        # Hexagon rows interlock, so the extreme cells may belong to any corner.
        column, row = self.cells_of(
            np.array([left, right, left, right]), np.array([bottom, bottom, top, top])
        )
        margin = self._margin
        columns = int(column.max() - column.min()) + 1 + 2 * margin
        rows = int(row.max() - row.min()) + 1 + 2 * margin
        if columns * rows > MOST_CELLS:
            raise SafetyDataError(Problem.TOO_LARGE, parameter=parameter, cells=columns * rows)
        return replace(
            self,
            column=int(column.min()) - margin,
            row=int(row.min()) - margin,
            columns=columns,
            rows=rows,
        )

    def numbers_of(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Position of points in a flattened window array; −1 outside the window."""
        column, row = self.cells_of(x, y)
        column -= self.column
        row -= self.row
        inside = (column >= 0) & (column < self.columns) & (row >= 0) & (row < self.rows)
        return np.where(inside, row * self.columns + column, -1)

    def cell_at(self, number: np.ndarray) -> tuple:
        """(columns, rows) from (0, 0) of positions in a flattened window array."""
        row, column = np.divmod(np.asarray(number, np.intp), self.columns)
        return column + self.column, row + self.row

    def lattices(self) -> list:
        """The window's cell centers as plain lattices, for tools that know no hexagons.

        A list of ``(rows, left, bottom, dx, dy)``: the slice of window rows, the south-west corner
        of the lattice's first box, and the boxes' width and height; centers are box centers.
        """
        raise NotImplementedError

    @property
    def _margin(self) -> int:
        return 0


@dataclass(frozen=True)
class SquareGrid(Grid):
    """Half-open squares: column = floor(x / size), row = floor(y / size).

    Examples
    --------
    >>> grid = SquareGrid(10.0)
    >>> [part.tolist() for part in grid.cells_of(np.array([-0.1, 10.0]), np.array([0.0, 9.9]))]
    [[-1, 1], [0, 0]]
    >>> grid.stencil(10.0).neighbors
    5
    """

    def cells_of(self, x, y):
        return (
            np.floor(np.asarray(x, float) / self.size).astype(np.intp),
            np.floor(np.asarray(y, float) / self.size).astype(np.intp),
        )

    def centers_of(self, column, row):
        return (np.asarray(column) + 0.5) * self.size, (np.asarray(row) + 0.5) * self.size

    def corners_of(self, column, row):
        column, row = np.asarray(column)[:, None], np.asarray(row)[:, None]
        x = (column + np.array([0, 1, 1, 0])) * self.size
        y = (row + np.array([0, 0, 1, 1])) * self.size
        return np.stack([x, y], axis=-1)

    def lattices(self):
        corner = self.column * self.size, self.row * self.size
        return [(slice(None), *corner, self.size, self.size)]

    def stencil(self, band):
        reach = band / self.size
        rows = int(np.floor(reach + _SLACK))
        spans = []
        for row in range(-rows, rows + 1):
            half = int(np.floor(np.sqrt(max(reach * reach - row * row, 0.0)) + _SLACK))
            spans.append((row, -half, half))
        return Stencil((tuple(spans),))


@dataclass(frozen=True)
class HexagonGrid(Grid):
    """Hexagons standing on a corner; ``size`` is the distance between opposite (upright) sides.

    The hexagon (0, 0) has its centre at (0, 0). Rows are ``size·√3/2`` apart and odd rows lie half
    a hexagon to the east. A point belongs to the nearest centre; on a shared side, to the cell in
    the lower row, then to the cell in the east.

    Examples
    --------
    >>> grid = HexagonGrid(10.0)
    >>> [part.tolist() for part in grid.cells_of(np.array([0.0, 4.9, 6.0]), np.array([0, 0, 8.0]))]
    [[0, 0, 0], [0, 0, 1]]
    >>> grid.stencil(10.0).neighbors
    7
    """

    @property
    def row_height(self) -> float:
        """Metres between the centres of neighbouring rows."""
        return self.size * np.sqrt(0.75)

    @property
    def _margin(self):
        return 1

    def cells_of(self, x, y):
        x, y = np.asarray(x, float) / self.size, np.asarray(y, float) / self.row_height
        lower = np.floor(y).astype(np.intp)
        column, distance = self._nearest_in_row(x, y, lower)
        column_above, distance_above = self._nearest_in_row(x, y, lower + 1)
        above = distance_above < distance
        return np.where(above, column_above, column), lower + above

    @staticmethod
    def _nearest_in_row(x, y, row):
        """Column and squared distance of the nearest centre in a row, in units of ``size``."""
        shift = 0.5 * (row & 1)
        column = np.floor(x - shift + 0.5).astype(np.intp)
        return column, (x - shift - column) ** 2 + 0.75 * (y - row) ** 2

    def centers_of(self, column, row):
        column, row = np.asarray(column), np.asarray(row)
        return (column + 0.5 * (row & 1)) * self.size, row * self.row_height

    def corners_of(self, column, row):
        x, y = self.centers_of(column, row)
        # Corners are computed on one lattice of half sizes, so that neighbours share them exactly.
        across = np.rint(2 * x / self.size)[:, None] + np.array([1, 0, -1, -1, 0, 1])
        third = self.row_height / 3.0
        up = 3 * np.rint(y / self.row_height)[:, None] + np.array([1, 2, 1, -1, -2, -1])
        return np.stack([across * (0.5 * self.size), up * third], axis=-1)

    def lattices(self):
        out = []
        for first in range(min(2, self.rows)):
            x, y = self.centers_of(self.column, self.row + first)
            corner = float(x) - 0.5 * self.size, float(y) - self.row_height
            out.append((slice(first, None, 2), *corner, self.size, 2.0 * self.row_height))
        return out

    def stencil(self, band):
        reach = band / self.size
        rows = int(np.floor(reach / np.sqrt(0.75) + _SLACK))
        both = []
        for parity in (0, 1):
            spans = []
            for row in range(-rows, rows + 1):
                half = np.sqrt(max(reach * reach - 0.75 * row * row, 0.0)) + _SLACK
                # East shift of that row against the cell's own row.
                shift = 0.5 * ((parity + row) & 1) - 0.5 * parity
                first, last = int(np.ceil(-half - shift)), int(np.floor(half - shift))
                if first <= last:
                    spans.append((row, first, last))
            both.append(tuple(spans))
        return Stencil(tuple(both))


def cell_ids(column: np.ndarray, row: np.ndarray) -> list:
    """Stable ids ``"column_row"``.

    Examples
    --------
    >>> cell_ids([1465, -2], [17318, 0])
    ['1465_17318', '-2_0']
    """
    return [f"{c}_{r}" for c, r in zip(np.asarray(column).tolist(), np.asarray(row).tolist())]


def totals(
    grid: Grid, x: np.ndarray, y: np.ndarray, weights: np.ndarray = None, chunk: int = 1 << 16
) -> np.ndarray:
    """Sum of ``weights`` (or number of points) in every cell of the window; points outside it are
    not counted. The sum does not depend on the order of the points.

    Returns
    -------
    (rows, columns) float array

    Examples
    --------
    >>> totals(SquareGrid(1.0, 0, 0, 2, 1), np.array([0.5, 1.5, 1.7]), np.zeros(3)).tolist()
    [[1.0, 2.0]]
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    if weights is not None:
        order = np.lexsort((weights, y, x))
        x, y, weights = x[order], y[order], np.asarray(weights, float)[order]
    number = np.empty(len(x), np.intp)
    for a in range(0, len(x), chunk):
        number[a : a + chunk] = grid.numbers_of(x[a : a + chunk], y[a : a + chunk])
    inside = number >= 0
    if not inside.all():
        number = number[inside]
        weights = None if weights is None else weights[inside]
    cells = grid.rows * grid.columns
    return np.bincount(number, weights, minlength=cells).astype(float).reshape(grid.shape)
