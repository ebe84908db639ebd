"""Profiles that give a table of work orders the columns another system wants."""

from dataclasses import dataclass, field
from typing import Optional

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw as Flaw
from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .cells import plain_text
from .profile_dates import dated
from .sheet import Column, Kind, Sheet


@dataclass(frozen=True)
class Target:
    """One column of the other system.

    It is filled from the column ``source`` of the orders, or with ``constant`` where there is
    none. ``values`` turns words of ours into theirs, ``otherwise`` stands for those not listed.
    A text longer than ``longest`` is refused, unless ``cut`` allows to shorten it.
    """

    name: str
    source: str = ""
    constant: object = None
    values: dict = field(default_factory=dict)
    otherwise: Optional[str] = None
    date_format: str = ""
    longest: int = 0
    cut: bool = False
    required: bool = False


@dataclass(frozen=True)
class Profile:
    """``file`` is where it came from, for refusals."""

    file: str
    title: str
    targets: tuple


def in_profile(sheet: Sheet, profile: Profile) -> tuple:
    """Return (the sheet in the columns of ``profile``, {column: texts shortened}).

    Raises
    ------
    SafetyDataError
        ``EXPORT_PROFILE_ORDER`` with the file, the column and the first order that does not
        fit: a value that ``values`` does not list, a text too long, a required cell that is
        blank; ``EXPORT_PROFILE`` where the orders lack a required column.

    Examples
    --------
    >>> one = Sheet((Column("status", Kind.TEXT),), (("done",),), (None,), (None,))
    >>> told = Target("STATUS", "status", values={"done": "COMP"})
    >>> in_profile(one, Profile("mine.json", "", (told,)))[0].rows
    (('COMP',),)
    """
    _Writer(profile, sheet).refuse_missing()
    columns, cells, cut = [], [], {}
    for target in profile.targets:
        writer = _Writer(profile, sheet, target)
        columns.append(Column(target.name, writer.kind()))
        cells.append(writer.cells())
        if writer.shortened:
            cut[target.name] = writer.shortened
    rows = tuple(zip(*cells)) if len(sheet) else ()
    return Sheet(tuple(columns), rows, sheet.places, sheet.ground), cut


class _Writer:
    """Fills one column."""

    def __init__(self, profile, sheet, target=None):
        self._profile, self._sheet, self._target = profile, sheet, target
        self.shortened = 0

    def kind(self) -> Kind:
        target = self._target
        if not target.source:
            number = isinstance(target.constant, float)
            return Kind.REAL if number else Kind.TEXT
        if target.values or target.date_format or target.longest:
            return Kind.TEXT
        kinds = {column.name: column.kind for column in self._sheet.columns}
        return kinds.get(target.source, Kind.TEXT)

    def cells(self) -> list:
        target = self._target
        if not target.source:
            return [target.constant] * len(self._sheet)
        known: dict = {}
        found = []
        for row, value in enumerate(self._sheet.values(target.source)):
            # Orders share most of their words.
            if value not in known:
                known[value] = self._cell(value, row)
            cell, was_cut = known[value]
            self.shortened += was_cut
            found.append(cell)
        return found

    def _cell(self, value, row):
        target = self._target
        if value is None or value == "":
            if target.required:
                self._refuse(row, Flaw.CELL_BLANK, key=target.source)
            return None, False
        if target.values:
            plain = plain_text(value)
            value = target.values.get(plain, target.otherwise)
            if value is None:
                self._refuse(row, Flaw.CELL_UNLISTED, cell=plain)
        elif target.date_format:
            value = dated(value, target.date_format)
        if not target.longest:
            return value, False
        text = plain_text(value)
        if len(text) <= target.longest:
            return text, False
        if not target.cut:
            self._refuse(row, Flaw.CELL_LONG, cell=text[:40], most=target.longest)
        return text[: target.longest].rstrip(), True

    def refuse_missing(self):
        names = set(self._sheet.names())
        for target in self._profile.targets:
            if target.required and target.source and target.source not in names:
                self._target = target
                self._refuse(None, Flaw.NO_COLUMN, key=target.source)

    def _refuse(self, row, flaw, **details):
        problem = Problem.EXPORT_PROFILE
        if row is not None:
            problem = Problem.EXPORT_PROFILE_ORDER
            details["order"] = self._sheet.values("number")[row] or f"{row + 1}"
        column = self._target.name
        raise SafetyDataError(problem, file=self._profile.file, column=column, flaw=flaw, **details)
