"""A corridor between two cross streets: read, cut, write."""

from qgis.core import QgsDistanceArea, QgsGeometry, QgsPointXY, QgsWkbTypes

from kc_safety_plugin.algorithms.corridors.remarks import words
from kc_safety_plugin.bridge.attributes import as_texts
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.result_rows import result_feature, result_fields
from kc_safety_plugin.core.corridors.corridor import (
    Cutting,
    Streets,
    corridor_along,
    corridor_between,
)
from kc_safety_plugin.core.corridors.feet import feet_stretch
from kc_safety_plugin.core.units import FOOT
from kc_safety_plugin.i18n import tr

_ARC_STEPS = 16


def execute(run):
    run.work_in_crs_of("STREETS" if run.given("STREETS") else "LINE")
    streets = _streets(run)
    cutting = Cutting(
        run.number("MIN_BLOCK"), run.number("BLOCK_LENGTH"), run.number("FACE_OFFSET")
    )
    name = run.text("NAME").strip()
    if run.given("LINE"):
        corridor = corridor_along(_drawn_parts(run), streets, name, cutting)
    else:
        written = [run.text(key) for key in ("STREET", "FROM_STREET", "TO_STREET")]
        corridor = corridor_between(
            streets, *written, name, run.number("MAX_GAP"), cutting, run.tick(0.2, 0.7)
        )
    ground = _tell(run, corridor)
    return {
        **_write(run, corridor, streets),
        "LENGTH": corridor.length,
        "GROUND_LENGTH": ground,
        "BLOCKS": len(corridor.faces) // 2,
        "CORRIDOR": corridor.name,
    }


def _streets(run):
    """The streets as the core wants them; None when only a line is given."""
    table = run.features("STREETS", run.tick(0, 0.2))
    if table is None:
        return None
    run.refuse_empty("STREETS", table)
    name_field, id_field = run.text("NAME_FIELD"), run.text("STREET_ID")
    if not id_field and table.fields.lookupField("street_id") >= 0:
        id_field = table.fields.at(table.fields.lookupField("street_id")).name()
    ids = as_texts(table.ids(id_field))
    names = table.texts(name_field) if name_field else [""] * len(table)
    run.say(
        tr("Streets are told apart by the field {field}.").format(field=id_field)
        if id_field
        else tr("Streets are told apart by their feature id.")
    )
    return Streets(table.lines(), names, ids)


def _drawn_parts(run):
    """Pieces of the drawn line: all features when they join, else those of the first."""
    table = run.features("LINE", run.tick(0.2, 0.3))
    run.refuse_empty("LINE", table)
    if run.given("STREET"):
        run.say(tr("LINE is given, so STREET, FROM_STREET and TO_STREET are not used."))
    lines = table.lines()
    pieces = [[] for _ in range(len(table))]
    for part, owner in enumerate(lines.part_line):
        pieces[owner].append(lines.xy[lines.part_start[part] : lines.part_start[part + 1]])
    return pieces


def _tell(run, corridor):
    """Say what was found; returns the length on the ellipsoid."""
    for remark, details in corridor.remarks:
        run.warn(words(remark, details))
    if corridor.left_out:
        run.warn(
            tr("LINE: the {count} features do not join to one line; took the first.").format(
                count=corridor.left_out + 1
            )
        )
    if corridor.divided > 0:
        run.say(
            tr(
                "{metres:,.0f} m of the street have two carriageways; the line follows one, "
                "the area and the block faces take in both."
            ).format(metres=corridor.divided)
        )
    measure = QgsDistanceArea()
    measure.setSourceCrs(run.crs, run.context.transformContext())
    measure.setEllipsoid(run.crs.ellipsoidAcronym() or "EPSG:7030")
    ground = measure.measureLength(_line(corridor.path))
    run.say(
        tr(
            "{name}: {length:,.1f} m ({feet:,.0f} ft), {ground:,.1f} m on the ellipsoid, "
            "{blocks} blocks."
        ).format(
            name=corridor.name,
            length=corridor.length,
            feet=corridor.length / FOOT,
            ground=ground,
            blocks=len(corridor.faces) // 2,
        )
    )
    return ground


def _write(run, corridor, streets):
    buffer = run.number("BUFFER")
    line = _line(corridor.path)
    head = [text_field(n) for n in ("corridor", "street", "from_street", "to_street")]
    fields = result_fields(*head, real_field("length_m"), real_field("buffer_m"))
    about = (corridor.name, *corridor.streets, corridor.length, buffer)
    area = line.buffer(buffer, _ARC_STEPS)
    if len(corridor.other_carriageway):
        beside = [QgsPointXY(x, y) for x, y in corridor.other_carriageway]
        other = QgsGeometry.fromMultiPointXY(beside).buffer(buffer, _ARC_STEPS)
        area = area.combine(other)
    kinds = QgsWkbTypes.Type
    face_fields = result_fields(
        *[text_field(n) for n in ("face_id", "corridor", "side", "block")],
        *[real_field(n) for n in ("from_m", "to_m", "length_m")],
        text_field("street_id"),
        int_field("block_no"),
    )
    face_rows = (
        result_feature(
            face_fields,
            _line(face.xy),
            face.face_id,
            corridor.name,
            face.side,
            _block(face),
            face.from_m,
            face.to_m,
            face.to_m - face.from_m,
            streets.ids[face.line] if face.line >= 0 else None,
            face.number,
        )
        for face in corridor.faces
    )
    return {
        "CENTERLINE": run.write(
            "CENTERLINE",
            fields,
            kinds.LineString,
            [result_feature(fields, line, *about)],
            "corridor_centerline",
        ),
        "AREA": run.write(
            "AREA", fields, kinds.Polygon, [result_feature(fields, area, *about)], "corridor_area"
        ),
        "BLOCK_FACES": run.write(
            "BLOCK_FACES",
            face_fields,
            kinds.LineString,
            face_rows,
            "block_faces",
            len(corridor.faces),
        ),
    }


def _block(face):
    """The block in plain words."""
    if face.from_name and face.to_name:
        return tr("{first} to {second}").format(first=face.from_name, second=face.to_name)
    if face.from_name:
        return tr("{street} on").format(street=face.from_name)
    if face.to_name:
        return tr("up to {street}").format(street=face.to_name)
    return feet_stretch(face.from_m, face.to_m)


def _line(xy):
    return QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in xy])
