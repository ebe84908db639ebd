"""Take the planner's layers into a printing project of their own."""

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from kc_safety_plugin.bridge.layouts.basemap import (
    copy_into,
    own_street,
    quiet,
    remove_private,
    street_name_field,
)
from kc_safety_plugin.bridge.layouts.book_parts import Layers
from kc_safety_plugin.bridge.layouts.condition_layers import draw_condition
from kc_safety_plugin.bridge.layouts.face_layer import face_layer, keep_clear
from kc_safety_plugin.bridge.layouts.house_fields import read_houses
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.paper_privacy import looks_like_incidents
from kc_safety_plugin.i18n import tr

#: From the ground up; block faces lie between the lines and the points of the conditions.
_RANK = {
    QgsWkbTypes.GeometryType.PolygonGeometry: 1,
    QgsWkbTypes.GeometryType.LineGeometry: 2,
    QgsWkbTypes.GeometryType.PointGeometry: 4,
}
_FACES = 3


def printing_project(run) -> QgsProject:
    """A project of the book's own, so that the planner's open one is not touched."""
    project = QgsProject()
    project.setCrs(run.crs)
    project.setTransformContext(run.context.transformContext())
    project.setEllipsoid(run.crs.ellipsoidAcronym() or "EPSG:7030")
    return project


def book_layers(run, project, axis, book, large) -> Layers:
    """Copies of BASEMAP and CONDITIONS in the house look, with the block faces between."""
    ranked: list = []
    houses: list = []
    overview, keys, named, street = [], [], [], ""
    for layer in _allowed(run, "BASEMAP"):
        copy = _copied(run, project, layer)
        rank = _rank(copy)
        own = field = ""
        if rank == 2:
            field = street_name_field(copy, run.text("STREET_NAME_FIELD"))
        if field:
            named.append(f"{layer.name()}: {field}")
            own = own_street(copy, field, book.spots_between_blocks(), project)
            street = street or own
            houses = houses or read_houses(copy, book.route, project)
        if run.choice("BASEMAP_STYLE") == "quiet":
            quiet(copy, large, field, own)
        ranked.append((rank, copy))
        if rank in (0, 2):
            overview.append((rank, _without_names(project, copy) if book.crossings else copy))
    for number, layer in enumerate(_allowed(run, "CONDITIONS")):
        copy = _copied(run, project, layer)
        if isinstance(copy, QgsVectorLayer):
            keys += draw_condition(copy, number)
        ranked.append((_rank(copy) + 0.5, copy))
    if named:
        run.say(tr("Street names are from: {fields}.").format(fields=", ".join(named)))
    else:
        run.warn(tr("BASEMAP: no layer has street names, so the maps show none; add the streets."))
    edges = face_layer(axis.faces.lines, run.crs)
    clear = keep_clear(book.taken_places(), run.crs, 7.0 * large)
    for layer in (edges, clear):
        project.addMapLayer(layer, False)
    ranked += [(_FACES, edges), (9, clear)]
    overview.append((_FACES, edges))
    return Layers(
        _top_first(ranked),
        _top_first(overview),
        [edges],
        keys,
        street,
        houses,
        float(np.median(book.route.nearest(axis.faces.lines.xy)[1])),
        _links(project, book.all_sheets),
        named,
    )


def _links(project, sheets) -> list:
    """``geo:`` link to the middle of each sheet."""
    to_degrees = QgsCoordinateTransform(
        project.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), project.transformContext()
    )
    places = [to_degrees.transform(sheet.x, sheet.y) for sheet in sheets]
    return [f"geo:{place.y():.5f},{place.x():.5f}" for place in places]


def _without_names(project, layer):
    """A copy for the index, where the book writes the names of the cross streets itself."""
    copy = copy_into(project, layer)
    if isinstance(copy, QgsVectorLayer):
        copy.setLabelsEnabled(False)
    return copy


def _top_first(ranked) -> list:
    return [layer for _, layer in sorted(ranked, key=lambda pair: -pair[0])]


def _rank(layer) -> int:
    return _RANK.get(layer.geometryType(), 0) if isinstance(layer, QgsVectorLayer) else 0


def _copied(run, project, layer):
    copy = copy_into(project, layer)
    private = remove_private(copy)
    if private:
        run.warn(
            tr(
                "{layer}: not shown, because it is about persons, reports or counts: {fields}."
            ).format(layer=layer.name(), fields=", ".join(private))
        )
    return copy


def _allowed(run, name) -> list:
    """The layers of a parameter that may be printed."""
    kept = []
    for layer in run.layers(name):
        if not layer.crs().isValid():
            raise SafetyDataError(Problem.NO_CRS, parameter=f"{run.label(name)}, {layer.name()}")
        if isinstance(layer, QgsVectorLayer) and looks_like_incidents(layer.fields().names()):
            run.warn(
                tr("{parameter}: {layer} looks like incidents and is not printed.").format(
                    parameter=run.label(name), layer=layer.name()
                )
            )
            continue
        kept.append(layer)
    return kept
