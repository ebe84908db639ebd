"""Order stops for walking, and fill the pages of a walk list."""

from collections.abc import Sequence

import numpy as np


def walk_order(sheet, side, chainage, turf=None, sequence=None) -> np.ndarray:
    """Return the rows in the order they are walked.

    Parameters
    ----------
    sheet : (n,) int array
        Sheets are walked one after the other.
    side : (n,) int array
        +1 left, −1 right of the corridor, 0 for both: taken with the left.
    chainage : (n,) float array
        Metres along the corridor.
    turf : (n,) array, optional
        Within a sheet, one turf after the other.
    sequence : (n,) float array, optional
        Order within the turf as planned before; NaN where a row has none. Such a row is slipped
        in beside the nearest planned row of its turf and side.

    Returns
    -------
    (n,) int array
        Up the left side with the chainage, back down the right side against it.

    Examples
    --------
    >>> walk_order([0, 0, 0, 0], [1, -1, 1, -1], [5.0, 2.0, 1.0, 8.0]).tolist()
    [2, 0, 3, 1]
    """
    sheet, side = np.asarray(sheet), np.asarray(side)
    chainage = np.asarray(chainage, float)
    n = len(chainage)
    turf = np.zeros(n, int) if turf is None else np.unique(turf, return_inverse=True)[1]
    back = side < 0
    forward = np.where(back, -chainage, chainage)
    planned = np.full(n, np.nan) if sequence is None else np.asarray(sequence, float)
    planned = _slip_in(planned, turf, back, forward)
    # Without any plan in a turf NaN sorts alike, and the two sides decide.
    planned = np.where(np.isnan(planned), 0.0, planned)
    return np.lexsort((forward, back, planned, turf, sheet))


def _slip_in(planned, turf, back, forward):
    filled = planned.copy()
    for row in np.flatnonzero(np.isnan(planned)):
        mates = np.flatnonzero((turf == turf[row]) & ~np.isnan(planned))
        if not len(mates):
            continue
        same_side = mates[back[mates] == back[row]]
        mates = same_side if len(same_side) else mates
        mate = mates[np.argmin(np.abs(np.abs(forward[mates]) - abs(forward[row])))]
        filled[row] = planned[mate] + (0.5 if forward[row] >= forward[mate] else -0.5)
    return filled


def fill_pages(heights: Sequence[float], full: float, last: float) -> list[tuple[int, int]]:
    """Share rows out to pages; return (first, end) rows of every page, at least one page.

    Parameters
    ----------
    heights : (n,) floats
        Row heights; a row is never split.
    full : float
        Room for rows on a page.
    last : float
        Room on the last page, which keeps the rest for notes.

    Notes
    -----
    No page more than needed is begun. When the rows would fit on the pages before, half of the
    final ones move to the last page, or as many as leave room for the notes; none, where even
    one row is taller than that.

    Examples
    --------
    >>> fill_pages([1] * 5, full=10, last=5), fill_pages([1] * 8, full=10, last=5)
    ([(0, 5)], [(0, 4), (4, 8)])
    """
    tall = np.asarray(heights, float)
    pages, first, used = [], 0, 0.0
    for row, height in enumerate(tall):
        if row > first and used + height > full:
            pages.append((first, row))
            first, used = row, 0.0
        used += height
    pages.append((first, len(tall)))
    if used > last + 1e-9:
        # Without the notes the rows fit: give the notes a page of their own, with rows on it.
        rows = np.arange(first + 1, len(tall))
        remaining = np.cumsum(tall[::-1])[::-1][rows]
        fits = rows[remaining <= last]
        half = first + (len(tall) - first + 1) // 2
        split = max(half, int(fits[0])) if len(fits) else len(tall)
        pages[-1:] = [(first, split), (split, len(tall))]
    return pages
