"""Work orders as GeoJSON (RFC 7946)."""

import json

from .cells import plain_text
from .sheet import Kind, Sheet

_DECIMALS = 7


def write_geojson(sheet: Sheet, stream) -> None:
    """Write a feature collection in WGS 84, longitude first, to a text stream.

    An order without a place has a null geometry. The member ``id`` is ``wo_id``.

    Examples
    --------
    >>> import io
    >>> from .sheet import Column
    >>> out = io.StringIO()
    >>> columns = (Column("wo_id", Kind.TEXT), Column("priority", Kind.WHOLE))
    >>> write_geojson(Sheet(columns, (("a", 2),), ((-94.54, 39.1),), ((0.0, 0.0),)), out)
    >>> json.loads(out.getvalue())["features"][0]["geometry"]
    {'type': 'Point', 'coordinates': [-94.54, 39.1]}
    """
    stream.write('{"type":"FeatureCollection","features":[')
    ids = sheet.values("wo_id")
    for number, (row, place, wo_id) in enumerate(zip(sheet.rows, sheet.places, ids)):
        feature: dict = {"type": "Feature"}
        if wo_id:
            feature["id"] = wo_id
        feature["geometry"] = place and {
            "type": "Point",
            "coordinates": [round(place[0], _DECIMALS), round(place[1], _DECIMALS)],
        }
        feature["properties"] = {
            column.name: _json(value, column.kind) for column, value in zip(sheet.columns, row)
        }
        stream.write((",\n" if number else "\n") + json.dumps(feature, ensure_ascii=False))
    stream.write("\n]}\n")


def _json(value, kind):
    if value is None or value != value:
        return None
    if kind is Kind.WHOLE:
        return int(value)
    return value if kind in (Kind.REAL, Kind.BOOL) else plain_text(value)
