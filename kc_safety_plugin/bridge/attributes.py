"""Attribute values as arrays of numbers, texts and times, and such values back as attributes."""

import numpy as np
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.core.errors import Problem, SafetyDataError


def as_numbers(values, name: str) -> np.ndarray:
    """Attribute values as floats: NULL and blank text become NaN, other text is refused."""
    out = np.full(len(values), np.nan)
    for i, value in enumerate(values):
        if is_null(value) or value == "":
            continue
        try:
            out[i] = float(value)
        except (TypeError, ValueError):
            raise SafetyDataError(Problem.NOT_A_NUMBER, parameter=name, value=value) from None
    return out


def as_texts(values) -> list:
    """Attribute values as text: NULL becomes ``''``, whole numbers lose their ``.0``."""
    return ["" if is_null(v) else _text(v) for v in values]


def _text(value) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def as_times(values) -> np.ndarray:
    """Dates, date-times or ISO text as datetime64[s] wall time; NULL and nonsense become NaT."""
    return np.array([_time(value) for value in values], dtype="datetime64[s]")


def wall_time(value: QDateTime) -> str:
    """ISO text of what the clock shows; also of the hour that a clock change leaves out.

    Files give times without a zone, which Qt takes for the machine's: 02:30 on a spring night is
    then no valid moment and its own text is empty, but date and time are there.
    """
    return f"{value.date().toString('yyyy-MM-dd')}T{value.time().toString('HH:mm:ss')}"


def _time(value):
    if is_null(value):
        return np.datetime64("NaT")
    if isinstance(value, QDateTime):
        value = wall_time(value)
    elif isinstance(value, QDate):
        value = value.toString("yyyy-MM-dd")
    try:
        return np.datetime64(str(value).strip().replace(" ", "T")[:19], "s")
    except ValueError:
        return np.datetime64("NaT")


def wall_times(moments: np.ndarray) -> list:
    """datetime64 as what ``plain`` makes of it, equal moments once."""
    seconds = np.asarray(moments, "datetime64[s]")
    unknown, made = np.isnat(seconds), {}
    out = []
    for second, missing in zip(seconds.astype(np.int64).tolist(), unknown.tolist()):
        if missing:
            out.append(None)
            continue
        if second not in made:
            made[second] = QDateTime.fromSecsSinceEpoch(second, Qt.TimeSpec.UTC)
        out.append(made[second])
    return out


def plain(values) -> list:
    """numpy scalars as Python values that QGIS stores; NaN, infinity and NaT become None."""
    return [_plain(value) for value in values]


def _plain(value):
    if isinstance(value, np.datetime64):
        if np.isnat(value):
            return None
        # Wall time, labelled UTC so that neither the machine's zone nor its clock change moves it.
        text = str(value.astype("datetime64[s]"))
        return QDateTime.fromString(f"{text}Z", Qt.DateFormat.ISODate)
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not np.isfinite(value):
        return None
    return value
