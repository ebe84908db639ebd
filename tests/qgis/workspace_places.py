"""A short street with two blocks, as Define corridor gives it, for tests of the workspace."""

from pathlib import Path

X0, Y0 = 366400.0, 4329700.0
FACES = (
    "face_id:string,corridor:string,side:string,block:string,from_m:double,to_m:double,"
    "length_m:double,street_id:string,block_no:int"
)
ABOUT = (
    "corridor:string,street:string,from_street:string,to_street:string,length_m:double,"
    "buffer_m:double"
)


def line(*points):
    return "LINESTRING(" + ",".join(f"{X0 + x} {Y0 + y}" for x, y in points) + ")"


def point(x, y):
    return f"POINT({X0 + x} {Y0 + y})"


def corridor_layers(layer, name="Main St", crs="EPSG:26915", move=str):
    """CENTERLINE, AREA and BLOCK_FACES; ``move`` brings the WKT to another system."""
    rows = []
    for number, (start, end) in enumerate(((0, 100), (100, 220))):
        for side, y in (("L", 6), ("R", -6)):
            block = ("Oak St to Elm Ave", "Elm Ave to Ash St")[number]
            values = (f"f-{start}-{side}", name, side, block, float(start), float(end))
            length = (float(end - start), f"s{number}", number + 1)
            rows.append((move(line((start, y), (end, y))), *values, *length))
    about = (name, "Main Street", "Oak St", "Ash St", 220.0, 75.0)
    x, y = (X0 - 75, X0 + 295), (Y0 - 75, Y0 + 75)
    ring = f"{x[0]} {y[0]},{x[1]} {y[0]},{x[1]} {y[1]},{x[0]} {y[1]},{x[0]} {y[0]}"
    center = move(line((0, 0), (220, 0)))
    return {
        "CENTERLINE": layer("LineString", [(center, *about)], ABOUT, crs),
        "AREA": layer("Polygon", [(move(f"POLYGON(({ring}))"), *about)], ABOUT, crs),
        "BLOCK_FACES": layer("LineString", rows, FACES, crs),
    }


_made: dict = {}


def new_workspace(run_algorithm, path, **more) -> str:
    """A fresh workspace; made by the algorithm once, copied afterwards."""
    key = (Path(path).name, *sorted(more.items()))
    if key not in _made:
        made = run_algorithm("createworkspace", {"OUTPUT": str(path), **more})["WORKSPACE"]
        _made[key] = Path(made).read_bytes()
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(_made[key])
    return str(path)
