"""From rows of 311 files to requests: one per case, open or closed, with its condition."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

from .books import number_of
from .catalogue import Catalogue
from .columns import words
from .dates import UNKNOWN
from .filters import Study, reject_far, reject_outside
from .growing import Growing, Stored
from .made_late import MadeLate
from .repeats import reject_repeats, same_rows, shared
from .row_piles import RowPiles, piles_of, reject_piles
from .rows import Rows
from .verdicts import Reason, Verdicts

#: Roles whose texts tell what is wanted: the name of the type, and its parts.
TYPE_ROLES = ("text", "category", "type", "detail")
_OPEN = words(
    "open assig assigned new pending active received submitted acknowledged reopened "
    "progress investigating scheduled referred hold"
)
_CLOSED = words(
    "resol resolved closed close canc cancelled canceled dup duplicate complete completed "
    "done archived invalid rejected closure"
)

_NOTHING, _SAYS_OPEN, _SAYS_CLOSED = 0, 1, 2
#: Types come again in every block of a file.
_REMEMBERED = 1 << 15
#: Columns that tell cases apart: the number, or else what and where.
_TELLING = ("number", "what", "longitude", "latitude")


@dataclass(frozen=True)
class Requests:
    """Requests that are kept, and what became of every row.

    ``row`` (k,) is the row that stands for each case. ``opened`` and ``closed`` datetime64[s]
    are local wall time (NaT not known or still open). ``age_days`` (k,) float counts calendar
    days from opening to closing, for open cases to the day ``as_of``; NaN not known.
    ``unknown_statuses`` are words that say neither open nor closed, with their count; there the
    date of closing decides.
    """

    row: Stored
    request_id: MadeLate
    condition: MadeLate
    kind: MadeLate
    is_open: Stored
    opened: Stored
    closed: Stored
    age_days: Stored
    on_pile: Stored
    piles: RowPiles
    verdicts: Verdicts
    as_of: np.datetime64
    unknown_statuses: dict

    def __len__(self):
        return len(self.row)


def clean_requests(
    rows: Rows,
    catalogue: Catalogue,
    study: Study,
    open_only: bool = False,
    as_of: np.datetime64 = None,
    tick: Tick = silent,
) -> Requests:
    """Turn the rows of 311 files into requests.

    Parameters
    ----------
    rows : Rows
        Gathered with ``TYPE_ROLES``.
    catalogue : Catalogue
        Gives each type its condition.
    study : Study
        Period (by the day of opening), area and piles.
    open_only : bool
        Leave out closed cases.
    as_of : datetime64[D] or None
        The day on which open cases have the age that is given; None takes the last day of the
        study, else the last day on which the files open or close a case. Never today, so that
        a run can be repeated.

    Notes
    -----
    One case is one identifier; without one, rows with the same opening, type and place. Of
    several rows of a case the one that was closed last stands for it.
    """
    verdicts = rows.first_verdicts(tick)
    reject_far(verdicts, rows, part_of(tick, 0.0, 0.2))
    columns, unknown = Growing(), {}
    for some in rows.pieces():
        tick(0.2 + 0.1 * rows.share(some))
        opened, closed = rows.moments("begun", some), rows.read("ended_time", some)
        verdicts.reject(opened.known == UNKNOWN, Reason.NO_DATE, first=some.start)
        is_open = _open(rows, some, np.isnat(closed), unknown)
        closed[is_open] = np.datetime64("NaT")
        number, what, *where = (rows.read(name, some) for name in _TELLING)
        identity, which = rows.whats.meanings(what, number_of)
        what = np.where(number != b"", 0, np.array(identity, np.int64)[which])
        columns.add(
            case=same_rows(number, what, opened.time, *where), is_open=is_open, closed=closed
        )
    case, closing = columns.column("case"), columns.column("closed")

    def cases():
        for some in rows.pieces():
            yield some, case[some], verdicts.kept_in(some), 0

    marks = shared(len(rows), cases, part_of(tick, 0.3, 0.4))
    names = ("line", "latitude", "longitude", "begun_time")

    def order(some):
        closed = closing[some]
        # NaT sorts last as a number of seconds turned around.
        latest = np.where(np.isnat(closed), np.inf, -closed.astype(np.int64).astype(float))
        return *(rows.read(name, some) for name in names), latest

    reject_repeats(verdicts, rows, case, marks, order, part_of(tick, 0.4, 0.5))
    piles = piles_of(verdicts, rows, study, part_of(tick, 0.5, 0.6))
    reject_outside(verdicts, rows, rows.column("begun_time"), study, part_of(tick, 0.6, 0.7))
    for some in rows.pieces() if open_only else ():
        tick(0.7)
        is_open = columns.take("is_open", some.start, some.stop)
        verdicts.reject(~is_open, Reason.CLOSED, first=some.start)
    if study.exclude_piles:
        reject_piles(verdicts, rows, piles)

    if as_of is None:
        as_of = study.end if study.end is not None else _last_day(rows)
    kept = Growing()
    for some in rows.pieces():
        tick(0.8 + 0.2 * rows.share(some))
        row = np.flatnonzero(verdicts.kept_in(some))
        opened, what = (rows.read(name, some)[row] for name in ("begun_time", "what"))
        closed, is_open = (
            columns.take(name, some.start, some.stop)[row] for name in ("closed", "is_open")
        )
        kept.add(
            row=some.start + row,
            what=what,
            is_open=is_open,
            opened=opened,
            closed=closed,
            age_days=_age(opened, closed, is_open, as_of),
            on_pile=piles.height[some][row] > 0,
        )
    row, what = kept.column("row"), kept.column("what")
    kind = lru_cache(_REMEMBERED)(partial(_kind, catalogue))

    def told(part):
        def make(at):
            found, which = rows.whats.meanings(what[at], kind)
            return [found[number][part] for number in which.tolist()]

        return MadeLate(len(row), make)

    return Requests(
        row=row,
        request_id=_ids(rows, row),
        condition=told(0),
        kind=told(1),
        is_open=kept.column("is_open"),
        opened=kept.column("opened"),
        closed=kept.column("closed"),
        age_days=kept.column("age_days"),
        on_pile=kept.column("on_pile"),
        piles=piles,
        verdicts=verdicts,
        as_of=as_of,
        unknown_statuses=unknown,
    )


def _kind(catalogue: Catalogue, what: tuple) -> tuple:
    """(condition, words for people) of the texts of a type."""
    name, parts = what[0], [part for part in what[1:] if part and part.lower() != "all"]
    shown = name or " / ".join(parts)
    return catalogue.classify(" | ".join([name, *parts])).name, shown


def _said(status: str) -> int:
    """What a status says."""
    said = set(status.replace("_", " ").replace("/", " ").split())
    if said & set(_CLOSED):
        return _SAYS_CLOSED
    return _SAYS_OPEN if said & set(_OPEN) else _NOTHING


def _open(rows: Rows, some: slice, unended: np.ndarray, unknown: dict):
    """Which rows of a piece are open; statuses that say nothing are counted in ``unknown``."""
    statuses, which = rows.statuses.meanings(rows.read("status", some), str)
    says = np.array(list(map(_said, statuses)), np.int8)[which]
    counts = np.bincount(which[says == _NOTHING], minlength=len(statuses))
    for name, count in zip(statuses, counts.tolist()):
        if count and name:
            unknown[name] = unknown.get(name, 0) + count
    return (says == _SAYS_OPEN) | ((says == _NOTHING) & unended)


def _last_day(rows: Rows) -> np.datetime64:
    last = [np.datetime64("NaT", "D")]
    for some in rows.pieces():
        for name in ("begun_time", "ended_time"):
            # The largest moment that is one.
            days = rows.read(name, some).astype("datetime64[D]")
            last.append(np.fmax.reduce(days, initial=last[-1]))
    return last[-1]


def _age(opened, closed, is_open, as_of) -> np.ndarray:
    end = closed.astype("datetime64[D]")
    end[is_open] = as_of
    age = (end - opened.astype("datetime64[D]")) / np.timedelta64(1, "D")
    return np.where(age >= 0, age, np.nan)


def _ids(rows, row) -> MadeLate:
    def make(at):
        numbers = rows.part("number", row[at]).tolist()
        names = [number.decode("utf-8", "replace") for number in numbers]
        if all(names):
            return names
        parts = ("begun_time", "longitude", "latitude")
        what = rows.whats.at(rows.part("what", row[at]))
        columns = zip(names, what, *(rows.part(name, row[at]) for name in parts))
        return [name or _fingerprint(*one) for name, *one in columns]

    return MadeLate(len(row), make)


def _fingerprint(what, begun, x, y) -> str:
    text = f"{begun}|{'|'.join(what)}|{x:.9f}|{y:.9f}"
    return "x" + hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
