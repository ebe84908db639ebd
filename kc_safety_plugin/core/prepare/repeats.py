"""Rows that are one case: the first of them stays, the others are left out."""

from typing import Callable

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

from .growing import Growing, Stored, pieces_of
from .keys import mixed_bits, one_of_each, summed
from .portions import ByKey, ByRow
from .rows import Rows
from .verdicts import Because, Reason, Verdicts

#: What may be known of a row, as bits: others are the same case; one of them is flagged.
AGAIN, FLAGGED = 1, 2


def same_rows(number: np.ndarray, what: np.ndarray, *otherwise) -> np.ndarray:
    """Give rows of one case the same key, others another (see ``mixed_bits``).

    Parameters
    ----------
    number : (n,) bytes array
        The case's identifier; rows with the same one and the same ``what`` are one case.
    what : (n,) int array
    otherwise : (n,) arrays
        Compared, together with ``what``, where a row has no identifier.

    Returns
    -------
    (n,) uint64 array
    """
    named = number != b""
    case = mixed_bits(number, what)
    rows = np.flatnonzero(~named)
    if len(rows):
        case[rows] = mixed_bits(what[rows], *(column[rows] for column in otherwise))
    return case


def shared(count: int, pieces: Callable, tick: Tick = silent) -> Stored:
    """Tell of each of ``count`` rows what it has in common with those of the same key.

    Parameters
    ----------
    pieces : function
        Gives (piece, keys, which rows count, which are flagged) for each of
        ``pieces_of(count)``; bool arrays, or one for all.

    Returns
    -------
    column of int8
        ``AGAIN`` for rows that count and share their key with another one that does; ``FLAGGED``
        for all rows of a key of which one is flagged.
    """
    by_key = ByKey(count, ("counts", np.int8), ("flags", np.int8), ("row", np.int64))
    for some, key, counts, flags in pieces():
        tick(0.4 * some.start / (count or 1))
        by_key.put(key, row=np.arange(some.start, some.stop), counts=counts, flags=flags)
    marks = ByRow(count, ("marks", np.int8))

    def marked(records, known):
        out = np.empty(len(records), marks.kind)
        again = (records["counts"] > 0) & (known["counts"] > 1)
        out["row"], out["marks"] = records["row"], again * AGAIN + (known["flags"] > 0) * FLAGGED
        return out

    by_key.answers(summed("counts", "flags"), _telling, marked, marks, part_of(tick, 0.4, 0.9))
    columns = Growing()
    columns.add_zeros("marks", np.int8, count)
    for some in pieces_of(count):
        tick(0.9 + 0.1 * some.start / (count or 1))
        rows, found = marks.of(some)
        out = np.zeros(some.stop - some.start, np.int8)
        out[rows] = found["marks"]
        columns.put("marks", some.start, out)
    return columns.column("marks")


def _telling(known: np.ndarray) -> np.ndarray:
    return known[(known["counts"] > 1) | (known["flags"] > 0)]


def reject_repeats(
    verdicts: Verdicts,
    rows: Rows,
    case: Stored,
    marks: Stored,
    order: Callable,
    tick: Tick = silent,
) -> None:
    """Keep the first row of each case; reject the others, with line and file of the first.

    Parameters
    ----------
    case, marks : columns
        Keys of ``same_rows``, and what ``shared`` says of the rows that are kept so far.
    order : function
        ``order(piece)`` gives the columns to sort the rows of a piece by, the most important
        last. Where all are equal the row that was read first is the first.
    """
    told = [("line", rows.read("line", slice(0, 0)).dtype), ("file", np.int16)]
    fields = [(f"by{k}", column.dtype) for k, column in enumerate(order(slice(0, 0)))]
    names = ["row", *(name for name, _ in fields), "key"]
    by_key = ByKey(len(rows), ("row", np.int64), *told, *fields)
    for some in rows.pieces():
        tick(0.3 * rows.share(some))
        again = np.flatnonzero(marks[some] & AGAIN)
        if len(again):
            columns = {f"by{k}": column[again] for k, column in enumerate(order(some))}
            columns["line"], columns["file"] = (
                rows.read(name, some)[again] for name in ("line", "source")
            )
            by_key.put(case[some][again], row=some.start + again, **columns)

    def first_of_each(records):
        return one_of_each(records[np.lexsort([records[name] for name in names])])

    def others(records, known):
        out = records.copy()
        out["line"], out["file"] = known["line"], known["file"]
        return out[records["row"] != known["row"]]

    found = ByRow(len(rows), *told)
    by_key.answers(first_of_each, _all_of, others, found, part_of(tick, 0.3, 0.9))
    for some in rows.pieces():
        tick(0.9 + 0.1 * rows.share(some))
        at, repeats = found.of(some)
        which = np.zeros(some.stop - some.start, bool)
        line, file = np.zeros(len(which)), np.zeros(len(which), np.int16)
        which[at], line[at], file[at] = True, repeats["line"], repeats["file"]
        same = Because.SAME_AS_ROW
        verdicts.reject(which, Reason.DUPLICATES, same, some.start, number=line, file=file)


def _all_of(known: np.ndarray) -> np.ndarray:
    return known
