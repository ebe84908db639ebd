"""Draw one line on the map: clicks add points, a right click or Enter ends, Escape drops it."""

from qgis.core import (
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from kc_safety_plugin.i18n import tr

_LINE = QgsWkbTypes.GeometryType.LineGeometry
_COLOR = "#d1006c"


class LineTool(QgsMapTool):
    """``drawn`` carries a layer with the line and its length in meters; ``left`` that it is over.

    The tool that was there before comes back when a line is ended or dropped.
    """

    drawn = pyqtSignal(object, float)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject):
        super().__init__(canvas)
        self._project, self._before = project, None
        self._points: list = []
        self._band = QgsRubberBand(canvas, _LINE)
        self._band.setColor(QColor(_COLOR))
        self._band.setWidth(3)
        self._band.hide()
        self.setCursor(Qt.CursorShape.CrossCursor)

    def begin(self, wanted: bool) -> None:
        """Take the map, or give it back."""
        if wanted and self.canvas().mapTool() is not self:
            self._before = self.canvas().mapTool()
            self.canvas().setMapTool(self)
            # Enter and Escape go to the map.
            self.canvas().setFocus()
        elif not wanted and self.canvas().mapTool() is self:
            self._give_back()

    def close(self) -> None:
        """The panel goes: nothing stays on the map."""
        self.begin(False)
        self.canvas().scene().removeItem(self._band)
        self.deleteLater()

    def canvasPressEvent(self, event):
        if event.button() == Qt.MouseButton.LeftButton:
            self._add(QgsPointXY(event.snapPoint()))
        elif event.button() == Qt.MouseButton.RightButton:
            self._end()

    def canvasMoveEvent(self, event):
        if self._points:
            self._show([*self._points, QgsPointXY(event.snapPoint())])

    def keyPressEvent(self, event):
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end()
        elif key == Qt.Key.Key_Escape:
            self._give_back()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._points:
            self._points.pop()
            self._show(self._points)
        else:
            return
        event.accept()

    def deactivate(self):
        super().deactivate()
        self._points = []
        self._band.reset(_LINE)
        self._band.hide()
        self.left.emit()

    def _add(self, point):
        # A double click is two clicks on one place.
        if not self._points or self._points[-1] != point:
            self._points.append(point)
        self._show(self._points)

    def _show(self, points):
        self._band.setToGeometry(QgsGeometry.fromPolylineXY(points), None)
        self._band.show()

    def _end(self):
        points = list(self._points)
        if len(points) < 2:
            self._give_back()
            return
        layer = self._layer(QgsGeometry.fromPolylineXY(points))
        meters = self._meters(points)
        self._give_back()
        self.drawn.emit(layer, meters)

    def _give_back(self):
        if self._before is not None:
            self.canvas().setMapTool(self._before)
        else:
            self.canvas().unsetMapTool(self)

    def _layer(self, line) -> QgsVectorLayer:
        layer = QgsVectorLayer("LineString", tr("Drawn corridor"), "memory")
        layer.setCrs(self.canvas().mapSettings().destinationCrs())
        feature = QgsFeature()
        feature.setGeometry(line)
        layer.dataProvider().addFeatures([feature])
        layer.updateExtents()
        return layer

    def _meters(self, points) -> float:
        measure = QgsDistanceArea()
        crs = self.canvas().mapSettings().destinationCrs()
        measure.setSourceCrs(crs, self._project.transformContext())
        measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
        return float(measure.measureLine(points))
