"""Clock changes of a named time zone, as Qt knows them on every system."""

import numpy as np
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.zones import Zone

_FIRST_YEAR, _LAST_YEAR = 1950, 2100


def zone_named(name: str) -> Zone:
    """Return the zone with an IANA name such as ``America/Chicago``."""
    zone = QTimeZone(name.strip().encode("ascii", "replace"))
    if not name.strip() or not zone.isValid():
        raise SafetyDataError(Problem.TIME_ZONE, value=name)
    first, last = _new_year(_FIRST_YEAR), _new_year(_LAST_YEAR)
    changes = zone.transitions(first, last) if zone.hasTransitions() else []
    since = [change.atUtc.toSecsSinceEpoch() for change in changes]
    offset = [zone.offsetFromUtc(first), *(change.offsetFromUtc for change in changes)]
    return Zone(np.array(since, np.int64).astype("datetime64[s]"), np.array(offset, np.int64))


def _new_year(year: int) -> QDateTime:
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC)
