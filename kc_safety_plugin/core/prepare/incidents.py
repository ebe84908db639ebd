"""From rows of crime files to incidents: one per report and offence, each row accounted for."""

import hashlib
import re
from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

from .books import Words, number_of
from .catalogue import Catalogue, spaced
from .dates import DAY, HOUR, UNKNOWN, Moments
from .filters import Study, reject_far, reject_outside
from .growing import Growing, Stored, pieces_of
from .keys import mixed_bits
from .made_late import MadeLate
from .repeats import AGAIN, FLAGGED, reject_repeats, same_rows, shared
from .row_piles import RowPiles, piles_of, reject_piles
from .rows import Rows
from .sun import night
from .verdicts import Because, Reason, Verdicts
from .zones import Zone

#: Roles whose texts tell the offence: the police's own number or name, words, a NIBRS code.
OFFENSE_ROLES = ("code", "text", "other_code")
#: Names of the precision of a time, by the numbers of ``dates`` and ``RANGE``.
RANGE = 5
PRECISION = {DAY: "day", HOUR: "hour", 3: "minute", RANGE: "range"}
_LENGTH = {DAY: 86400, HOUR: 3600}
#: Columns that tell cases apart where no number does, after the number.
_TELLING = ("number", "ended_time", "longitude", "latitude")
_CODE = re.compile(r"\d+[A-Za-z]?(\.0)?")
_TEXTS_AT_ONCE = 4096
_SECOND = np.timedelta64(1, "s")


@dataclass(frozen=True)
class Incidents:
    """Incidents that are kept, and what became of every row.

    ``row`` (k,) is the row that stands for each incident. It happened between ``begun`` and
    ``ended`` (datetime64[s], local wall time; equal for a moment), as well as ``precision``
    says. ``night`` is 1, 0 or -1 (not known). ``reversed_times`` counts spans whose end was
    before their beginning; ``by_report`` counts incidents dated by the day of the report.
    """

    row: Stored
    incident_id: MadeLate
    offense: MadeLate
    kind: MadeLate
    begun: Stored
    ended: Stored
    precision: Stored
    reported: MadeLate
    night: Stored
    on_pile: Stored
    piles: RowPiles
    verdicts: Verdicts
    reversed_times: int
    by_report: int

    def __len__(self):
        return len(self.row)


def clean_incidents(
    rows: Rows,
    catalogue: Catalogue,
    zone: Zone,
    study: Study,
    exclude_sensitive: bool = True,
    tick: Tick = silent,
) -> Incidents:
    """Turn the rows of crime files into incidents.

    Parameters
    ----------
    rows : Rows
        Gathered with ``OFFENSE_ROLES``.
    catalogue : Catalogue
        Gives each offence its category, harm and whether it is sensitive. An incident is also
        sensitive when any of its rows is flagged as domestic violence.
    zone : Zone
        For the sun: wall time to universal time.
    study : Study
        Period (by the beginning of the incident), area and piles.
    exclude_sensitive : bool
        Leave out sensitive incidents.

    Notes
    -----
    One incident is one report number and offence. A police file has one row per person, so rows
    are no crimes. Without a report number, rows with the same time, offence and place are one.
    Which row stands for an incident depends on the contents only (earliest, then westernmost),
    so the order of rows and files changes nothing.

    Reasons are tried in the order of ``Reason``: a row that has no place is counted there,
    whatever else is wrong with it, and repeated rows are counted among those that have a place
    and a date. So read rows = incidents + rejected rows, always.
    """
    verdicts = rows.first_verdicts(tick)
    reject_far(verdicts, rows, part_of(tick, 0.0, 0.2))
    offenses = _Offenses(rows.whats, catalogue, part_of(tick, 0.2, 0.25))
    columns = Growing()
    for some in rows.pieces():
        tick(0.25 + 0.05 * rows.share(some))
        begun, by_report = _dated(rows, some)
        verdicts.reject(begun.known == UNKNOWN, Reason.NO_DATE, first=some.start)
        number, ended, *where = (rows.read(name, some) for name in _TELLING)
        case = same_rows(
            number, offenses.identity(rows.read("what", some)), begun.time, ended, *where
        )
        columns.add(case=case, by_report=by_report, time=begun.time, known=begun.known)
    case, begun = columns.column("case"), columns.column("time")

    def cases():
        for some in rows.pieces():
            yield some, case[some], verdicts.kept_in(some), rows.read("domestic", some)

    marks = shared(len(rows), cases, part_of(tick, 0.3, 0.4))
    file_rank = np.argsort(np.argsort(np.array(rows.files, str), kind="stable"), kind="stable")

    def order(some):
        names = ("line", "source", "latitude", "longitude", "ended_time")
        line, source, *rest = (rows.read(name, some) for name in names)
        return line, file_rank[source], *rest, begun[some]

    reject_repeats(verdicts, rows, case, marks, order, part_of(tick, 0.4, 0.5))
    piles = piles_of(verdicts, rows, study, part_of(tick, 0.5, 0.6))
    reject_outside(verdicts, rows, begun, study, part_of(tick, 0.6, 0.7))
    for some in rows.pieces() if exclude_sensitive else ():
        tick(0.7)
        flagged, what = marks[some] & FLAGGED > 0, rows.read("what", some)
        for which, because in (
            (flagged, Because.DOMESTIC),
            (offenses.sensitive(what), Because.OFFENSE),
        ):
            verdicts.reject(which, Reason.SENSITIVE, because, some.start)
    if study.exclude_piles:
        reject_piles(verdicts, rows, piles)

    kept, turned, by_report = Growing(), 0, 0
    for some in rows.pieces():
        tick(0.7 + 0.25 * rows.share(some))
        row = np.flatnonzero(verdicts.kept_in(some))
        begun = Moments(
            *(columns.take(name, some.start, some.stop) for name in ("time", "known", "known"))
        )
        late = columns.take("by_report", some.start, some.stop)
        first, last, precision, swapped = _spans(begun, rows.moments("ended", some), late, row)
        turned += swapped
        by_report += int(np.count_nonzero(late[row]))
        number, what, *where = (
            rows.read(name, some)[row] for name in ("number", "what", "longitude", "latitude")
        )
        kept.add(
            row=some.start + row,
            key=mixed_bits(number),
            named=number != b"",
            what=what,
            flagged=marks[some][row] & FLAGGED > 0,
            begun=first,
            ended=last,
            precision=precision,
            night=night(zone.to_utc(first), zone.to_utc(last), *where),
            on_pile=piles.height[some][row] > 0,
        )
    row, begun, ended, what, flagged = (
        kept.column(name) for name in ("row", "begun", "ended", "what", "flagged")
    )
    return Incidents(
        row=row,
        incident_id=_ids(rows, kept, offenses, part_of(tick, 0.95, 1.0)),
        offense=MadeLate(len(row), lambda at: offenses.shown(what[at])),
        kind=MadeLate(len(row), lambda at: offenses.kinds(what[at], flagged[at])),
        begun=begun,
        ended=ended,
        precision=kept.column("precision"),
        reported=MadeLate(len(row), lambda at: rows.part("reported_time", row[at])),
        night=kept.column("night"),
        on_pile=kept.column("on_pile"),
        piles=piles,
        verdicts=verdicts,
        reversed_times=turned,
        by_report=by_report,
    )


class _Offenses:
    """What the texts of offences mean, by their number in ``whats``."""

    def __init__(self, whats: Words, catalogue: Catalogue, tick: Tick):
        self._whats = whats
        self._columns = Growing()
        #: (category, harm, sensitive), each once.
        self._kinds: dict = {}
        for start in range(0, len(whats) or 1, _TEXTS_AT_ONCE):
            tick(start / (len(whats) or 1))
            numbers = np.arange(start, min(start + _TEXTS_AT_ONCE, len(whats)))
            self._add(whats.at(numbers), catalogue)
        self._sensitive = np.array([kind[2] for kind in self._kinds], bool)
        #: The same of flagged incidents after them: they are sensitive whatever they are.
        self._told = [*self._kinds, *((*kind[:2], True) for kind in self._kinds)]

    def _add(self, texts: list, catalogue: Catalogue) -> None:
        identities, kinds = [], []
        for code, text, other in texts:
            code, shown, number = _shown(code, text, other)
            kind = catalogue.classify(shown, code if number else "", other or code)
            kind = kind.name, kind.harm, kind.sensitive
            kinds.append(self._kinds.setdefault(kind, len(self._kinds)))
            identities.append(number_of(spaced(code or text or other)))
        self._columns.add(identity=np.array(identities, np.int64), kind=np.array(kinds, np.int32))

    def identity(self, what: np.ndarray) -> np.ndarray:
        """The same number for all spellings of an offence."""
        return self._columns.at("identity", what)

    def sensitive(self, what: np.ndarray) -> np.ndarray:
        return self._sensitive[self._columns.at("kind", what)]

    def kinds(self, what: np.ndarray, flagged: np.ndarray) -> list:
        """(category, harm, sensitive) of incidents."""
        kinds = self._columns.at("kind", what) + len(self._kinds) * flagged
        return [self._told[kind] for kind in kinds.tolist()]

    def shown(self, what: np.ndarray) -> list:
        """The offences in words for people."""
        found, which = self._whats.meanings(what, lambda texts: _shown(*texts)[1])
        return [found[number] for number in which.tolist()]

    def ending(self, what: int) -> str:
        """What tells an offence apart from others of its report."""
        texts = self._whats[what]
        return "-".join(spaced(texts[0] or _shown(*texts)[1]).split())


def _shown(code: str, text: str, other: str) -> tuple:
    """(code, what is shown to people, whether the code is a number)."""
    # Numeric to 2018 with words beside it; since 2019 the words stand in its place.
    number = not code or bool(_CODE.fullmatch(code))
    code = code[:-2] if number and code.endswith(".0") else code
    return code, (text or code or other) if number else code, number


def _dated(rows: Rows, some: slice) -> tuple:
    """When it happened; where that is missing the day it ended or was reported."""
    begun = rows.moments("begun", some)
    missing = begun.known == UNKNOWN
    if missing.any():
        for other in (rows.moments("ended", some), rows.moments("reported", some)):
            use = (begun.known == UNKNOWN) & (other.known != UNKNOWN)
            begun.time[use] = other.time[use].astype("datetime64[D]")
            begun.known[use] = DAY
    return begun, missing & (begun.known != UNKNOWN)


def _spans(begun: Moments, ended: Moments, by_report: np.ndarray, row: np.ndarray) -> tuple:
    """(first, last, precision, count of reversed) of kept rows."""
    first, known = begun.time[row].copy(), begun.known[row].astype(np.int8)
    last, end_known = ended.time[row].copy(), ended.known[row]
    same_day = last.astype("datetime64[D]") == first.astype("datetime64[D]")
    # An end that is a day only says nothing beyond a beginning on that day.
    open_end = (end_known == UNKNOWN) | (last == first) | ((end_known == DAY) & same_day)
    open_end |= by_report[row]
    swap = ~open_end & (last < first)
    first[swap], last[swap] = last[swap], first[swap]
    known_first = np.where(swap, end_known, known)
    known_last = np.where(swap, known, end_known)
    last[open_end] = first[open_end]
    for precision, seconds in _LENGTH.items():
        lasts = np.where(open_end, known_first, known_last) == precision
        last[lasts] += seconds * _SECOND
    return first, last, np.where(open_end, known_first, RANGE).astype(np.int8), int(swap.sum())


def _ids(rows: Rows, kept: Growing, offenses: _Offenses, tick: Tick) -> MadeLate:
    """The report's number, with the offence where a report has several; else a fingerprint."""
    row, begun, ended, named, key = (
        kept.column(name) for name in ("row", "begun", "ended", "named", "key")
    )
    pieces = pieces_of(len(row))
    marks = shared(len(row), lambda: ((some, key[some], 1, 0) for some in pieces), tick)

    def make(at):
        numbers = rows.part("number", row[at])
        try:
            names = numbers.astype(str).tolist()
        except UnicodeDecodeError:
            names = [number.decode("utf-8", "replace") for number in numbers.tolist()]
        has_number = named[at]
        plain = has_number & (marks[at] & AGAIN == 0)
        if plain.all():
            return names
        what = rows.part("what", row[at])
        shown = offenses.shown(what)
        x, y = (rows.part(name, row[at]).tolist() for name in ("longitude", "latitude"))
        first, last = begun[at], ended[at]
        for k in np.flatnonzero(~plain).tolist():
            if has_number[k]:
                names[k] = f"{names[k]}-{offenses.ending(what[k])}"
                continue
            words = spaced(shown[k])
            text = f"{first[k]}|{last[k]}|{words}|{x[k]:.9f}|{y[k]:.9f}"
            names[k] = "x" + hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
        return names

    return MadeLate(len(row), make)
