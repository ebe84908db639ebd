"""Cut lines without quotes into columns of bytes, all lines at once."""

from typing import Optional

import numpy as np

#: A column with a wider value (bytes) is left to the careful reader.
_WIDEST = 512
_LINE_FEED, _RETURN = 10, 13


def plain_columns(text: str, delimiter: str, width: int, picks: list) -> Optional[list]:
    """Columns of a text whose every line is one row of ``width`` values.

    Parameters
    ----------
    text : str
        Whole lines; the last one may lack its end.
    picks : list of int
        The columns to cut out.

    Returns
    -------
    list of (n,) bytes arrays, or None
        The values in UTF-8, in the order of ``picks``; None where a line needs a closer look:
        quotes, NULs, lone returns, more or fewer values.

    Examples
    --------
    >>> [column.tolist() for column in plain_columns("1,ab,x\\n22,,y\\n", ",", 3, [1, 0])]
    [[b'ab', b''], [b'1', b'22']]
    >>> plain_columns('1,"ab"\\n', ",", 2, [0])
    """
    if width < 2 or '"' in text or "\0" in text:
        return None
    end = "" if text.endswith("\n") else "\n"
    # Beyond the text there is room for the widest window on its last value.
    signs = np.frombuffer(b"".join((text.encode(), end.encode(), bytes(_WIDEST))), np.uint8)
    feeds = signs == _LINE_FEED
    stops = np.flatnonzero(feeds | (signs == ord(delimiter)))
    if len(stops) % width or np.count_nonzero(feeds) * width != len(stops):
        return None
    stops = stops.reshape(-1, width)
    if not feeds[stops[:, -1]].all():
        return None
    starts = np.empty_like(stops)
    starts[:, 1:] = stops[:, :-1] + 1
    starts[0, 0], starts[1:, 0] = 0, stops[:-1, -1] + 1
    if "\r" in text:
        if not feeds[np.flatnonzero(signs == _RETURN) + 1].all():
            return None
        # Only after the starts are known: they follow the whole end of a line.
        stops[:, -1] -= signs[stops[:, -1] - 1] == _RETURN
    lengths = stops - starts
    if lengths[:, picks].max(initial=0) > _WIDEST:
        return None
    return [_cut(signs, starts[:, pick], lengths[:, pick]) for pick in picks]


def _cut(signs: np.ndarray, start: np.ndarray, length: np.ndarray) -> np.ndarray:
    width = max(int(length.max(initial=0)), 1)
    # A window on every sign; only those that are asked for are copied.
    windows = np.ndarray((len(signs) - width + 1,), f"S{width}", signs, strides=(1,))
    out = windows[start]
    if int(length.min(initial=width)) < width:
        matrix = out.view(np.uint8).reshape(-1, width)
        matrix *= np.arange(width) < length[:, None]
    return out
