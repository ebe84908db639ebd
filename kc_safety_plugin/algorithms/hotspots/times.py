"""Times of incidents: the fields that hold them, and what they say of the time of day."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from kc_safety_plugin.bridge.attributes import as_times
from kc_safety_plugin.bridge.compat import is_date_only, is_text
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr

_PRECISION = "time_precision"
_DATE_ALONE = len("2024-01-31")


@dataclass(frozen=True)
class Events:
    """Incidents with a time of day; ``end`` is NaT where only one time is known."""

    begin: np.ndarray
    end: np.ndarray
    weight: Optional[np.ndarray]
    group: Optional[list]
    without_date: int
    without_time: int

    def __len__(self):
        return len(self.begin)


def time_field(run, source: str, parameter: str) -> str:
    """The field that ``parameter`` names or takes by default; refused when it is not there."""
    # A field with a default must be optional, or QGIS asks for it all the same.
    fields, name = run.source(source).fields(), run.text(parameter) or "occurred_from"
    number = fields.lookupField(name)
    if number < 0:
        raise SafetyDataError(
            Problem.FIELD_OR_CHOICE, parameter=run.label(source), field=name, other=parameter
        )
    return fields.at(number).name()


def optional_time_field(run, source: str, parameter: str) -> str:
    """The same for a field that may be missing: '' when only the default is not there."""
    if parameter in run.parameters and not run.given(parameter):
        return ""
    if (
        not run.given(parameter)
        and run.source(source).fields().lookupField(run.text(parameter)) < 0
    ):
        return ""
    return time_field(run, source, parameter)


def read_events(run, name: str, begin: str, end: str, weight: str, group: str) -> Events:
    """Incidents of the input ``name``; rows without date, time of day or weight are left out."""
    fields = run.source(name).fields()
    known = fields.lookupField(_PRECISION)
    precision = fields.at(known).name() if known >= 0 else ""
    written = [field for field in (begin, end) if field and is_text(fields.field(field))]
    clocks = [field for field in (begin, end) if field and field not in written]
    table = run.points(name, numbers=(weight,), texts=(*written, precision, group), times=clocks)
    run.refuse_empty(name, table)

    def times(field):
        column = table.columns[field]
        return as_times(column) if field in written else column

    first = times(begin)
    last = times(end) if end else np.full(len(first), np.datetime64("NaT"), first.dtype)
    undated = np.isnat(first)
    # A day alone is midnight to a clock; it must not make midnight the busiest hour.
    vague = np.full(len(first), is_date_only(fields.field(begin)))
    if begin in written:
        vague |= [len(text.strip()) <= _DATE_ALONE for text in table.columns[begin]]
    if precision:
        vague |= [text == "day" for text in table.columns[precision]]
    vague &= ~undated
    keep = ~undated & ~vague
    weights = table.columns[weight] if weight else None
    unweighted = keep & np.isnan(weights) if weight else np.zeros(len(keep), bool)
    for count, parameter, sentence in (
        (
            undated.sum(),
            "BEGIN_FIELD",
            tr("{parameter}: left out {count} incidents without a date."),
        ),
        (
            vague.sum(),
            "BEGIN_FIELD",
            tr("{parameter}: left out {count} incidents of which only the day is known."),
        ),
        (
            unweighted.sum(),
            "WEIGHT",
            tr("{parameter}: left out {count} incidents without a weight."),
        ),
    ):
        run.leave_out(count, sentence.format(parameter=run.label(parameter), count=int(count)))
    keep &= ~unweighted
    if not keep.any():
        raise SafetyDataError(
            Problem.NO_TIME_OF_DAY, parameter=run.label("BEGIN_FIELD"), count=len(keep)
        )
    if weight:
        weights = weights[keep]
        if not (np.isfinite(weights).all() and (weights >= 0).all() and weights.any()):
            raise SafetyDataError(Problem.WEIGHTS, parameter=run.label("WEIGHT"))
    groups = [one for one, kept in zip(table.columns[group], keep) if kept] if group else None
    return Events(first[keep], last[keep], weights, groups, int(undated.sum()), int(vague.sum()))
