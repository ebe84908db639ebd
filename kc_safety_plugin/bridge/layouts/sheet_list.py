"""The index of sheets: number, stretch, stops and pages."""

from .paper import INK, RULE

#: Millimetres above and below the letters of a row together.
_PAD = 2.5
_LETTERS = 9.5
_GAP = 6.0
#: More rows than these go in two columns.
_LONG = 12
#: Left edge and width of the four columns, as shares.
_COLUMNS = ((0.0, 0.1), (0.1, 0.52), (0.62, 0.18), (0.8, 0.2))


class SheetList:
    """Rows of the index and how many fit a rectangle."""

    def __init__(self, paper, words, rows: list):
        self._paper, self._words, self._rows = paper, words, rows

    def _width(self, frame, columns) -> float:
        return (frame[2] - _GAP * (columns - 1)) / columns

    def _cells(self, cells, width) -> list:
        """Lines of every cell."""
        return [
            self._paper.lines(cell, share * width - 2, _LETTERS)
            for cell, (_, share) in zip(cells, _COLUMNS)
        ]

    def _row(self, frame, columns) -> float:
        """Height of a row: all are as high as the one with most lines."""
        width = self._width(frame, columns)
        most = max(len(lines) for cells in self._rows for lines in self._cells(cells, width))
        return _PAD * self._paper.large + most * self._paper.line_height(_LETTERS)

    def columns(self, frame) -> int:
        """Two where the rows do not fit one and two are wide enough to read."""
        one = int(frame[3] / self._row(frame, 1)) - 1
        return 2 if len(self._rows) > one and frame[2] >= 170 * self._paper.large else 1

    def height(self, width: float) -> float:
        """Millimetres that all rows need, in two columns where one would be long."""
        columns = 2 if len(self._rows) > _LONG and width >= 170 * self._paper.large else 1
        frame = (0.0, 0.0, width, 0.0)
        return (-(-len(self._rows) // columns) + 1) * self._row(frame, columns) + 1.0

    def room(self, frame) -> int:
        """How many sheets the rectangle holds."""
        columns = self.columns(frame)
        return columns * max(0, int((frame[3] + 0.01) / self._row(frame, columns)) - 1)

    def pages(self, frame) -> list:
        """The rows for each page with such a rectangle."""
        most = max(1, self.room(frame))
        return [self._rows[n : n + most] for n in range(0, len(self._rows), most)]

    def draw(self, frame, rows: list) -> float:
        """Draw ``rows``; return where the table ends."""
        paper, (x, y, _, _) = self._paper, frame
        columns = self.columns(frame)
        row, wide = self._row(frame, columns), self._width(frame, columns)
        each = -(-len(rows) // columns)
        keys = ("sheet", "stretch_title", "stops_title", "pages_title")
        for column in range(columns):
            own = rows[column * each : (column + 1) * each]
            if not own:
                continue
            left = x + column * (wide + _GAP)
            self._line(left, y, wide, row, [self._words(key) for key in keys], True)
            paper.line(left, y + row, left + wide, y + row, 0.5, INK)
            for number, cells in enumerate(own):
                top = y + (number + 1) * row
                self._line(left, top, wide, row, cells, False)
                paper.line(left, top + row, left + wide, top + row, 0.15, RULE)
        return y + (each + 1) * row

    def _line(self, x, y, width, height, cells, bold):
        for lines, (start, share) in zip(self._cells(cells, width), _COLUMNS):
            top = y + (height - len(lines) * self._paper.line_height(_LETTERS)) / 2
            left = x + start * width + 1
            self._paper.column(left, top, lines, share * width - 1, _LETTERS, bold)


def stop_range(stops) -> str:
    """The numbers of the stops, never how many there are of anything.

    Numbers that follow one another are joined. Where stops of other sheets lie between, only the
    first and the last of each role are told.
    """
    runs: list = []
    for stop in sorted(stops, key=lambda stop: stop.number):
        if runs and stop.number == runs[-1][1] + 1:
            runs[-1][1] = stop.number
        else:
            runs.append([stop.number, stop.number])
    roles = dict.fromkeys(stop.role for stop in stops)
    if len(runs) > max(len(roles), 2):
        own = [[stop.number for stop in stops if stop.role == role] for role in roles]
        runs = sorted([min(numbers), max(numbers)] for numbers in own)
    parts = (str(a) if a == b else f"{a}–{b}" for a, b in runs)
    return ", ".join(parts) or "–"
