"""Play the last weeks of the incidents on the map, week after week."""

from typing import Optional

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QObject, QTime, pyqtSignal

from kc_safety_plugin.bridge.compat import is_date_only, is_datetime, is_null
from kc_safety_plugin.i18n import tr

WEEKS = 12
_FIRST = ("occurred_from", "occurred", "reported", "opened")


class Weeks(QObject):
    """``moved`` carries what the map shows now in words, blank when all is shown again."""

    moved = pyqtSignal(str)

    def __init__(self, controller: Optional[QgsTemporalNavigationObject], parent=None):
        super().__init__(parent)
        self._controller = controller
        self._playing = False
        if controller is not None:
            controller.updateTemporalRange.connect(self._tell)

    def is_playing(self) -> bool:
        return self._playing

    def play(self, layer: Optional[QgsVectorLayer]) -> str:
        """Begin with the first of the weeks; returns a sentence when that is not possible."""
        if self._controller is None or layer is None:
            return tr("Incidents: choose a layer; without it there is nothing to play.")
        field = date_field_of(layer)
        if not field:
            return tr(
                "Incidents: {layer} has no column of dates; run Import incidents on its file."
            ).format(layer=layer.name())
        last = _day(layer.maximumValue(layer.fields().indexOf(field)))
        if last is None:
            return tr("Incidents: the column {field} of {layer} holds no date.").format(
                field=field, layer=layer.name()
            )
        set_temporal(layer, field)
        end = QDateTime(last.addDays(1), QTime(0, 0))
        every = QgsDateTimeRange(end.addDays(-7 * WEEKS), end, True, False)
        steer = self._controller
        steer.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
        steer.setTemporalExtents(every)
        steer.setFrameDuration(QgsInterval(0, 0, 1, 0, 0, 0, 0))
        steer.setFramesPerSecond(1.0)
        steer.setLooping(False)
        steer.rewindToStart()
        self._playing = True
        self._tell(steer.dateTimeRangeForFrameNumber(0))
        steer.playForward()
        return ""

    def stop(self) -> None:
        """Show all incidents again."""
        if self._playing:
            self._controller.pause()
            off = QgsTemporalNavigationObject.NavigationMode.NavigationOff
            self._controller.setNavigationMode(off)
            self._tell_end()

    def _tell(self, span):
        if not self._playing:
            return
        if span.isInfinite():
            # Somebody switched the temporal controller off.
            self._tell_end()
            return
        number = self._controller.currentFrameNumber() + 1
        first, last = span.begin().date(), span.end().addSecs(-1).date()
        told = tr("Week {number} of {weeks}: {first} to {last}")
        self.moved.emit(
            told.format(
                number=number,
                weeks=WEEKS,
                first=first.toString("yyyy-MM-dd"),
                last=last.toString("yyyy-MM-dd"),
            )  # fmt: skip
        )

    def _tell_end(self):
        if self._playing:
            self._playing = False
            self.moved.emit("")


def date_field_of(layer: QgsVectorLayer) -> str:
    """The column that says when, blank without one; of several the one imports write."""
    dated = [one for one in layer.fields() if is_datetime(one) or is_date_only(one)]
    names = [field.name() for field in dated]
    known = [one for one in _FIRST if one in names]
    return (known or names or [""])[0]


def set_temporal(layer: QgsVectorLayer, field: str) -> None:
    """Let the temporal controller of QGIS filter the layer by ``field``."""
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    temporal.setStartField(field)
    temporal.setIsActive(True)
    layer.triggerRepaint()


def _day(value) -> Optional[QDate]:
    if is_null(value):
        return None
    if isinstance(value, str):
        value = QDate.fromString(value[:10], "yyyy-MM-dd")
    day = value.date() if isinstance(value, QDateTime) else value
    return day if isinstance(day, QDate) and day.isValid() else None
