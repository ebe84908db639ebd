"""Work orders as KML 2.2, for phones and globes."""

from html import escape

from .cells import plain_text
from .sheet import Sheet

_NAMESPACE = "http://www.opengis.net/kml/2.2"


def write_kml(sheet: Sheet, title: str, stream) -> None:
    """Write one placemark per order that has a place; all fields as extended data.

    ``stream`` is a text stream; nothing in it is HTML or runs.
    """
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(f'<kml xmlns="{_NAMESPACE}"><Document><name>{_xml(title)}</name>\n')
    names = sheet.names()
    about = zip(sheet.values("number"), sheet.values("task"), sheet.values("location"))
    for row, place, (number, task, location) in zip(sheet.rows, sheet.places, about):
        if place is None:
            continue
        data = "".join(
            f'<Data name="{_xml(name)}"><value>{_xml(value)}</value></Data>'
            for name, value in zip(names, row)
            if value is not None
        )
        what = " ".join(plain_text(part) for part in (number, task) if part)
        stream.write(
            f"<Placemark><name>{_xml(what)}</name><description>{_xml(location)}</description>"
            f"<ExtendedData>{data}</ExtendedData>"
            f"<Point><coordinates>{place[0]:.7f},{place[1]:.7f}</coordinates></Point></Placemark>\n"
        )
    stream.write("</Document></kml>\n")


def _xml(value) -> str:
    return escape(plain_text(value))
