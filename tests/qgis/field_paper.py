"""A corridor, its streets and orders for the tests of the map book, and its pages read back."""

import re
import subprocess

from tests.qgis.conftest import make_layer

UTM = "EPSG:32615"
X, Y = 366400.0, 4329600.0
CROSSINGS = ("Benton Blvd", "Bales Ave", "Askew Ave", "Cleveland Ave", "Hardesty Ave")
FACES = (
    "face_id:string,corridor:string,side:string,block:string,from_m:double,to_m:double,"
    "length_m:double,street_id:string"
)
ORDERS = (
    "wo_id:string,number:string,corridor:string,condition:string,task:string,priority:integer,"
    "department:string,status:string,location:string,block:string,side:string,chainage_m:double,"
    "asset_id:string,created:datetime,owner_name:string,victim_age:integer,report_no:string"
)
SECRETS = ("Zebulon Quux", "KC23998877", "77")
NAME = "Independence Avenue"


def faces_layer():
    rows = []
    for block, (one, two) in enumerate(zip(CROSSINGS, CROSSINGS[1:])):
        start, end = block * 250.0, (block + 1) * 250.0
        for side, offset in (("L", 6), ("R", -6)):
            wkt = f"LINESTRING({X + start} {Y + offset}, {X + end} {Y + offset})"
            name = f"{one} to {two}"
            rows.append((wkt, f"f{block}{side}", NAME, side, name, start, end, 250.0, "s"))
    return make_layer("LineString", rows, FACES, UTM)


def streets_layer():
    rows = [(f"LINESTRING({X - 200} {Y}, {X + 1200} {Y})", "Independence Ave")]
    for number, name in enumerate(CROSSINGS):
        x = X + 250 * number
        rows.append((f"LINESTRING({x} {Y - 300}, {x} {Y + 300})", name))
    return make_layer("LineString", rows, "name:string", UTM, "Streets")


def order_row(number, at, side, **more):
    offset = {"L": 8, "R": -8}[side]
    row = {
        "wo_id": f"id-{number}", "number": f"WO-{number:03d}", "corridor": NAME,
        "condition": ("lighting", "vegetation", "vacancy")[number % 3], "task": f"Task{number:03d}",
        "priority": 2, "department": "Works", "status": "issued",
        "location": f"Place{number:03d}", "block": "b", "side": side, "chainage_m": at,
        "asset_id": f"P-{number}", "created": None, "owner_name": SECRETS[0],
        "victim_age": 77, "report_no": SECRETS[1],
    }  # fmt: skip
    row.update(more)
    return (f"POINT({X + at} {Y + offset})", *row.values())


def orders_layer(rows):
    return make_layer("Point", rows, ORDERS, UTM, "Orders")


def pages_of(path):
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    return text.split("\f")[:-1]


def lists(pages):
    return [page for page in pages if "Walk list" in page]


def maps(pages):
    return [page for page in pages[1:] if "Walk list" not in page]


def letters_of(path):
    """{size in points: a text of that size} of a PDF."""
    xml = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "1", str(path)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    sizes = dict(re.findall(r'<fontspec id="(\d+)" size="(\d+)"', xml))
    found = {}
    for font, text in re.findall(r'<text [^>]*font="(\d+)"[^>]*>(.*?)</text>', xml):
        if re.sub("<.*?>", "", text).strip():
            found[int(sizes[font])] = text
    return found
