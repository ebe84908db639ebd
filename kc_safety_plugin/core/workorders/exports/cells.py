"""Text that no spreadsheet takes for a formula and no reader chokes on."""

import re
import unicodedata
from datetime import date, datetime

# What spreadsheets begin a formula with, and the full-width forms some of them fold to it.
_TRIGGERS = "=+-@\t\r＝＋－＠"
# Text that begins with a letter or digit and has no line break needs no closer look.
_HARMLESS = re.compile(r"[0-9A-Za-z][^\r\n]*\Z")
_BREAK = re.compile(r"(\r\n|\r|\n)")
# C0 and C1 controls but tab and line breaks; lone surrogates cannot be written as UTF-8.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Take out control characters that no file format carries.

    Examples
    --------
    >>> clean("a\\x00b\\tc")
    'ab\\tc'
    """
    return _CONTROL.sub("", text)


def defused(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run.

    That is ``= + - @``, a tab or a carriage return at the beginning of the text or of an inner
    line, also behind blanks, no-break spaces and invisible marks, and their full-width forms.
    It changes the value that is read back: it is for text in CSV files only, never for numbers.

    Examples
    --------
    >>> defused("=1+1"), defused(" \\u00a0@x"), defused("5 lx"), defused("a\\n-b")
    ("'=1+1", "' \\xa0@x", '5 lx', "a\\n'-b")
    """
    if not text or _HARMLESS.match(text):
        return text
    if text[0] in "\t\r":
        return "'" + _lines_defused(text)
    return _lines_defused(text)


def _lines_defused(text: str) -> str:
    pieces = _BREAK.split(text)
    return "".join(
        f"'{piece}" if i % 2 == 0 and _dangerous(piece) else piece for i, piece in enumerate(pieces)
    )


def _dangerous(line: str) -> bool:
    for letter in line:
        if letter in _TRIGGERS:
            return True
        if not letter.isspace() and unicodedata.category(letter) not in ("Cf", "Zs", "Cc"):
            return False
    return False


def plain_text(value) -> str:
    """A value as text: ISO dates, numbers without thousands, yes/no as true/false, None blank.

    Examples
    --------
    >>> plain_text(date(2023, 11, 1)), plain_text(12.0), plain_text(True), plain_text(None)
    ('2023-11-01', '12', 'true', '')
    """
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return clean(str(value))
