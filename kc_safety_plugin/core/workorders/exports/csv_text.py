"""Work orders as comma-separated values (RFC 4180)."""

from .cells import clean, defused, plain_text
from .sheet import Kind, Sheet


def write_csv(sheet: Sheet, stream) -> None:
    """Write header and rows to a text stream opened with ``newline=""``.

    Text is always quoted, numbers never, lines end in CR LF. Text that a spreadsheet would run
    gets an apostrophe (``cells.defused``).

    Examples
    --------
    >>> import io
    >>> from .sheet import Column
    >>> out = io.StringIO()
    >>> columns = (Column("asset_id", Kind.TEXT), Column("lux", Kind.REAL))
    >>> write_csv(Sheet(columns, (("007", 1.5), ("=x", None)), (None,) * 2, (None,) * 2), out)
    >>> out.getvalue()
    '"asset_id","lux"\\r\\n"007",1.5\\r\\n"\\'=x",\\r\\n'
    """
    # csv.writer cannot quote all text and yet leave missing values bare before Python 3.12.
    stream.write(",".join(_quoted(defused(name)) for name in sheet.names()) + "\r\n")
    text = [column.kind is Kind.TEXT for column in sheet.columns]
    for row in sheet.rows:
        cells = [_cell(value, is_text) for value, is_text in zip(row, text)]
        # A lone blank cell would read back as no row at all.
        stream.write((",".join(cells) if len(cells) > 1 or cells[0] else '""') + "\r\n")


def _cell(value, is_text) -> str:
    if value is None:
        return ""
    if is_text:
        return _quoted(defused(clean(value) if type(value) is str else plain_text(value)))
    return plain_text(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
