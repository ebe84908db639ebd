"""Show places on the map: bring them into view, or let them flash."""

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject

#: A single place is shown with this much around it, in meters.
_AROUND = 150.0
#: Flashing more would only make the window wait.
_MOST = 2000


class MapPointer(QObject):
    """Places are pairs of longitude and latitude (WGS 84)."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject):
        super().__init__(parent)
        self._canvas, self._project = canvas, project

    def zoom(self, places: Sequence) -> None:
        points = self._points(places)
        if not points:
            return
        box = QgsGeometry.fromMultiPointXY(points).boundingBox()
        around = self._meters(_AROUND)
        if box.width() < around and box.height() < around:
            box = QgsRectangle.fromCenterAndSize(box.center(), 2 * around, 2 * around)
        else:
            box.scale(1.15)
        self._canvas.setExtent(box)
        self._canvas.refresh()

    def flash(self, places: Sequence) -> None:
        points = [QgsGeometry.fromPointXY(point) for point in self._points(places[:_MOST])]
        self._canvas.flashGeometries(points, self._canvas.mapSettings().destinationCrs())

    def zoom_to_features(self, layer: QgsVectorLayer, ids: Sequence) -> None:
        """Bring features into view, with some of their surroundings."""
        request = QgsFeatureRequest().setFilterFids(list(ids)).setSubsetOfAttributes([])
        box = QgsRectangle()
        box.setMinimal()
        for feature in layer.getFeatures(request):
            if feature.hasGeometry():
                box.combineExtentWith(feature.geometry().boundingBox())
        if box.xMaximum() < box.xMinimum():
            return
        box = self._canvas.mapSettings().layerExtentToOutputExtent(layer, box)
        box.grow(self._meters(_AROUND))
        self._canvas.setExtent(box)
        self._canvas.refresh()

    def flash_features(self, layer: QgsVectorLayer, ids: Sequence) -> None:
        self._canvas.flashFeatureIds(layer, list(ids[:_MOST]))

    def _meters(self, length: float) -> float:
        crs = self._canvas.mapSettings().destinationCrs()
        return length / 111_320.0 if crs.isGeographic() else length

    def _points(self, places) -> list:
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        target = self._canvas.mapSettings().destinationCrs()
        way = QgsCoordinateTransform(wgs84, target, self._project.transformContext())
        points = []
        for lon, lat in places:
            try:
                points.append(way.transform(QgsPointXY(lon, lat)))
            except QgsCsException:
                continue
        return points
