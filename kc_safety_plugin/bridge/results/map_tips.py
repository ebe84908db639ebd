"""Map tips of results: a few facts in plain words, with every text of a file kept text."""

from qgis.core import QgsExpression, QgsVectorLayer

from kc_safety_plugin.i18n import tr

_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"))
#: Wide enough for a sentence; QGIS alone would make a tip as narrow as its longest word.
_FRAME = '<div style="width: 22em; font-family: sans-serif">'


def escaped(expression: str) -> str:
    """An expression for the text of ``expression`` that HTML cannot take for anything else.

    The replacements are nested, because a map of them is applied in the order of its keys, which
    would turn the ``&`` of the others once more.
    """
    text = f"coalesce(to_string({expression}), '')"
    for sign, entity in _ENTITIES:
        text = f"replace({text}, {QgsExpression.quotedString(sign)}, '{entity}')"
    return text


def add_map_tip(layer: QgsVectorLayer, kind: str) -> None:
    """Give a layer of the style ``kind`` its map tip, with those of its fields that it has."""
    title, rows = _tips().get(kind, ("", ()))
    there = set(layer.fields().names())
    lines = [_line(label, field, digits) for label, field, digits in rows if field in there]
    names = [one for one in (*title.split(), "street_id") if one in there]
    if not lines:
        return
    head = f"<b>[% {escaped(_first(names))} %]</b>" if names else ""
    layer.setMapTipTemplate(f"{_FRAME}{head}{''.join(lines)}</div>")


def _first(names) -> str:
    quoted = ", ".join(QgsExpression.quotedColumnRef(name) for name in names)
    return f"coalesce({quoted})"


def _line(label: str, field: str, digits) -> str:
    """A line that is there only where the field has a value."""
    column = QgsExpression.quotedColumnRef(field)
    shown = column if digits is None else f"format_number({column}, {digits})"
    # Braces and percent signs of a translation must not end the expression.
    words = QgsExpression.quotedString(f"<br>{label.replace('%]', '')}: ")
    return f"[% CASE WHEN {column} IS NOT NULL THEN {words} || {escaped(shown)} ELSE '' END %]"


def _tips() -> dict:
    """Style: fields for the title, then lines of label, field and decimal places."""
    why = (tr("Why"), "why", None)
    rank = (tr("Rank"), "rank", 0)
    count = (tr("Incidents"), "count", 0)
    street = "name fullname street corridor"
    gi_star = (count, (tr("Gi* z-score"), "gi_z", 2), (tr("Neighbors"), "neighbors", 0))
    change = (
        (tr("First period"), "first", 0),
        (tr("Second period"), "second", 0),
        (tr("Change in %"), "percent", 0),
        (tr("What it means"), "flag", None),
    )
    vacant = (
        (tr("Kind"), "kind", None),
        (tr("Evidence"), "evidence", None),
        (tr("Score"), "score", 2),
    )
    face = (
        (tr("Block"), "block", None),
        (tr("Side"), "side", None),
        (tr("Length in m"), "length_m", 0),
    )
    return {
        "incidents": (
            "category offense",
            (
                (tr("From"), "occurred_from", None),
                (tr("To"), "occurred_to", None),
                (tr("Block"), "address", None),
            ),
        ),
        "requests": (
            "type",
            (
                (tr("Condition"), "condition", None),
                (tr("Status"), "status", None),
                (tr("Opened"), "opened", None),
                (tr("Days open"), "age_days", 0),
            ),
        ),
        "gi_star": ("cell_id", gi_star),
        "gi_star_points": (street, gi_star),
        "gi_star_lines": (street, gi_star),
        "hot_streets": (street, (count, (tr("Per 100 m"), "rate_100m", 2), rank)),
        "top_places": (street, (count, rank)),
        "top_places_areas": (street, (count, rank)),
        "percent_change": (street, change),
        "percent_change_streets": (street, change),
        "lighting": (
            street,
            (
                (tr("Lamps"), "lamps", 0),
                (tr("Lamps out"), "lamps_out", 0),
                (tr("Light on the walk in lux"), "lux_avg", 1),
                (tr("Darkest place in lux"), "lux_min", 1),
                (tr("Share in the dark"), "dark_share", 2),
            ),
        ),
        "dark_stretches": (
            street,
            ((tr("Side"), "side", None), (tr("Length in m"), "length_m", 0)),
        ),
        "light_samples": (
            street,
            (
                (tr("Side"), "side", None),
                (tr("Light in lux"), "lux", 1),
                (tr("Target in lux"), "target_lux", 1),
            ),
        ),
        "lamp_status": (
            "lamp_id",
            (
                (tr("Why it counts as out"), "out_why", None),
                (tr("311 case"), "request_id", None),
                (tr("Lumens"), "lumens_used", 0),
                (tr("Height in m"), "height_used", 1),
            ),
        ),
        "stop_light": (
            "name stop_name stop_id",
            ((tr("Light in lux"), "lux", 1), (tr("Target in lux"), "target_lux", 1)),
        ),
        "vegetation_blocked": (
            street,
            ((tr("Side"), "side", None), (tr("Length in m"), "length_m", 0)),
        ),
        "vegetation_samples": (street, ((tr("Side"), "side", None),)),
        "vegetation": (
            street,
            (
                (tr("Share of blocked sight lines"), "blocked_share", 2),
                (tr("311 cases"), "requests", 0),
            ),
        ),
        "vacancy": (
            street,
            (
                (tr("Vacant houses"), "houses", 0),
                (tr("Vacant lots"), "lots", 0),
                (tr("Per 100 m"), "vacant_100m", 2),
            ),
        ),
        "vacant_places": ("address parcel_id", vacant),
        "overlay": (
            street,
            ((tr("Rank"), "overlay_rank", 0), (tr("Department"), "department", None), why),
        ),
        "risk_terrain": (
            "cell_id",
            (count, (tr("Risk, relative to the mean cell"), "risk", 2), why),
        ),
        "ranked_corridors": (
            street,
            (
                rank,
                (tr("Best rank"), "rank_low", 0),
                (tr("Worst rank"), "rank_high", 0),
                why,
            ),
        ),
        "corridor_centerline": (street, ((tr("Length in m"), "length_m", 0),)),
        "corridor_area": (street, ((tr("Distance to each side in m"), "buffer_m", 0),)),
        "block_faces": (street, face),
        "work_orders": (
            "number",
            (
                (tr("Task"), "task", None),
                (tr("Place"), "location", None),
                (tr("Status"), "status", None),
                (tr("Priority"), "priority", 0),
                (tr("Due"), "due_date", None),
                (tr("Reason"), "reason", None),
            ),
        ),
        "turfs": (
            "turf",
            (
                (tr("Team"), "team", None),
                (tr("Stops"), "stops", 0),
                (tr("Minutes"), "minutes", 0),
            ),
        ),
        "turf_stops": (
            "label name",
            (
                (tr("Turf"), "turf", 0),
                (tr("Team"), "team", None),
                (tr("Stop number"), "sequence", 0),
            ),
        ),
    }
