"""The index of sheets: number, stretch, stops and pages."""

from .paper import INK, RULE

_ROW = 6.6
_LETTERS = 9.5
_GAP = 6.0
#: Left edge and width of the four columns, as shares.
_COLUMNS = ((0.0, 0.1), (0.1, 0.52), (0.62, 0.18), (0.8, 0.2))


class SheetList:
    """Rows of the index and how many fit a rectangle."""

    def __init__(self, paper, words, rows: list):
        self._paper, self._words, self._rows = paper, words, rows
        self.row = _ROW * paper.large

    def columns(self, frame) -> int:
        """Two where the rows do not fit one and two are wide enough to read."""
        one = int(frame[3] / self.row) - 1
        return 2 if len(self._rows) > one and frame[2] >= 170 * self._paper.large else 1

    def room(self, frame) -> int:
        """How many sheets the rectangle holds."""
        return self.columns(frame) * max(0, int((frame[3] + 0.01) / self.row) - 1)

    def pages(self, frame) -> list:
        """The rows for each page with such a rectangle."""
        most = max(1, self.room(frame))
        return [self._rows[n : n + most] for n in range(0, len(self._rows), most)]

    def draw(self, frame, rows: list) -> None:
        paper, row = self._paper, self.row
        x, y, width, _ = frame
        columns = self.columns(frame)
        each = -(-len(rows) // columns)
        wide = (width - _GAP * (columns - 1)) / columns
        keys = ("sheet", "stretch_title", "stops_title", "pages_title")
        for column in range(columns):
            own = rows[column * each : (column + 1) * each]
            if not own:
                continue
            left = x + column * (wide + _GAP)
            self._line(left, y, wide, [self._words(key) for key in keys], True)
            paper.line(left, y + row, left + wide, y + row, 0.5, INK)
            for number, cells in enumerate(own):
                top = y + (number + 1) * row
                self._line(left, top, wide, cells, False)
                paper.line(left, top + row, left + wide, top + row, 0.15, RULE)

    def _line(self, x, y, width, cells, bold):
        for cell, (start, share) in zip(cells, _COLUMNS):
            room, points = share * width - 2, _LETTERS
            while points > 9.0 and self._paper.width_of(cell, points, bold) > room:
                points -= 0.25
            self._paper.text(x + start * width + 1, y, room, self.row, cell, points, bold)


def stop_range(stops) -> str:
    """The numbers of the stops, never how many there are of anything.

    Numbers that follow one another are joined.
    """
    runs: list = []
    for number in sorted(stop.number for stop in stops):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    parts = (str(a) if a == b else f"{a}–{b}" for a, b in runs)
    return ", ".join(parts) or "–"
