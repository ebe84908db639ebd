"""The list of sheets on the first page."""

from kc_safety_plugin.i18n import tr

from .paper import INK, RULE

_ROW = 6.6
_FEET = 0.3048


def draw_sheet_list(paper, frame, book, first_pages) -> None:
    """Number, stretch, stops and page of every sheet, in as many columns as are needed."""
    x, y, width, height = frame
    needed = _ROW * (len(book.sheets) + 1)
    # Large letters as far as one column holds them; then two columns, then thinner rows.
    paper = paper.sized(min(paper.large, max(1.0, height / needed)))
    row = _ROW * paper.large
    columns = 1 if needed * paper.large <= height + 0.01 else 2
    rows = -(-len(book.sheets) // columns)
    row = min(row, height / (rows + 1))
    gap = 6.0
    wide = (width - gap * (columns - 1)) / columns
    for column in range(columns):
        left = x + column * (wide + gap)
        _line(paper, left, y, wide, row, _titles(), True)
        paper.line(left, y + row, left + wide, y + row, 0.5, INK)
        for n, sheet in enumerate(book.sheets[column * rows : (column + 1) * rows]):
            index = column * rows + n
            top = y + (n + 1) * row
            page = first_pages[index]
            _line(paper, left, top, wide, row, _cells(book, index, sheet, page), False)
            paper.line(left, top + row, left + wide, top + row, 0.15, RULE)


def _titles():
    return tr("Sheet"), tr("Stretch"), tr("Stops"), tr("Map, list")


def _cells(book, index, sheet, page):
    return (
        str(sheet.number),
        book.stretches[index] or feet_range(sheet.from_m, sheet.to_m),
        stop_range(book.stops_of(index)),
        f"{page}, {page + 1}",
    )


def _line(paper, x, y, width, height, cells, bold):
    for cell, start, share in zip(cells, (0.0, 0.1, 0.66, 0.84), (0.1, 0.56, 0.18, 0.16)):
        left = x + start * width + 1
        paper.text(left, y, share * width - 1, height, cell, 9.5, bold)


def stop_range(stops) -> str:
    """The numbers of the stops, never how many there are of anything."""
    if not stops:
        return "–"
    first, last = stops[0].number, stops[-1].number
    return str(first) if first == last else f"{first}–{last}"


def feet_range(from_m, to_m) -> str:
    return tr("{first:,.0f} to {last:,.0f} ft").format(first=from_m / _FEET, last=to_m / _FEET)
