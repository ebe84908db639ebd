"""Run the whole chain through qgis_process and leave a finished project in build/demo.

On the sample city by default. On other data by the environment (``make demo INCIDENTS=… …``):

INCIDENTS  crime files, comma-separated      STREETS    street lines (path or path|layername=…)
LINE       the corridor as a drawn line, or  STREET, FROM_STREET, TO_STREET by name
NAME       name of the corridor              START      first of the 90 days, YYYY-MM-DD
REQUESTS   311 files, comma-separated        PARCELS    parcels, with VACANT (an expression)
LAMPS, CANOPY, PLANTS, LAND_BANK, DANGEROUS, BUS_STOPS, BUSINESSES   what there is of it
NAME_FIELD, STREET_ID, LAMP_ID, LUMENS_FIELD, HEIGHT_FIELD, STATUS_FIELD, TOP_FIELD, BOTTOM_FIELD,
BUILDING_FIELD, BUSINESS_COUNT, BUSINESS_ID   the fields of those layers
Only INCIDENTS, STREETS and LINE (or the three names) are needed. START is today without a word.
OUT is the folder of the results, which is emptied before.
"""

import json
import os
import shutil
import string
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from demo_project import assemble
from qgis.core import QgsApplication

ROOT = Path(__file__).resolve().parents[1]
OUT = Path(os.environ.get("OUT") or ROOT / "build" / "demo")
WORK = OUT / "work"
SAMPLE = OUT / "sample"
#: Layers and files, then the fields and words that go with them.
ROLES = (
    "INCIDENTS", "STREETS", "LINE", "REQUESTS", "PARCELS", "LAMPS", "CANOPY", "PLANTS", "LAND_BANK",
    "DANGEROUS", "BUS_STOPS", "BUSINESSES",
    "NAME", "STREET", "FROM_STREET", "TO_STREET", "START", "VACANT", "STREET_ID", "NAME_FIELD",
    "LAMP_ID", "LUMENS_FIELD", "HEIGHT_FIELD", "STATUS_FIELD", "TOP_FIELD", "BOTTOM_FIELD",
    "BUILDING_FIELD", "BUSINESS_COUNT", "BUSINESS_ID",
)  # fmt: skip


def sample_roles() -> dict:
    """The roles of the sample city, made anew."""
    script = ROOT / "resources" / "sample" / "make_sample.py"
    subprocess.run([sys.executable, str(script), str(SAMPLE)], check=True)
    city = f"{SAMPLE / 'sample_city.gpkg'}|layername="
    return {
        "INCIDENTS": ",".join(map(str, sorted(SAMPLE.glob("incidents_*.csv*")))),
        "STREETS": city + "streets",
        "STREET": "Independence Avenue",
        "FROM_STREET": "Benton Boulevard",
        "TO_STREET": "Hardesty Avenue",
        "NAME": "Independence Avenue",
        "START": "2024-11-18",
        "REQUESTS": ",".join(map(str, sorted(SAMPLE.glob("requests_311*.csv*")))),
        "PARCELS": city + "parcels",
        "VACANT": "\"land_use\" IN ('9500', '9600')",
        "LAMPS": city + "lamps",
        "CANOPY": str(SAMPLE / "canopy.tif"),
        "PLANTS": city + "plants",
        "LAND_BANK": city + "land_bank",
        "DANGEROUS": city + "dangerous_buildings",
        "BUS_STOPS": city + "bus_stops",
        "BUSINESSES": city + "businesses",
        "STREET_ID": "street_id",
        "NAME_FIELD": "name",
        "LAMP_ID": "pole_no",
        "LUMENS_FIELD": "lumens",
        "HEIGHT_FIELD": "height_m",
        "STATUS_FIELD": "status",
        "TOP_FIELD": "top_m",
        "BOTTOM_FIELD": "bottom_m",
        "BUILDING_FIELD": "building_sqft",
        "BUSINESS_COUNT": "complaints",
    }


class Telling(string.Formatter):
    """Formats a result that does not exist as a dash."""

    def format_field(self, value, format_spec):
        return "–" if value is None else super().format_field(value, format_spec)


class Chain:
    """Runs algorithms one after the other and tells what each found."""

    def __init__(self):
        self._profile = tempfile.mkdtemp(prefix="kc-safety-")
        self._environment = {
            **os.environ,
            "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
            "QGIS_CUSTOM_CONFIG_PATH": self._profile,
        }
        self._call("plugins", "enable", "kc_safety_plugin")
        self.started = time.monotonic()

    def close(self):
        shutil.rmtree(self._profile, ignore_errors=True)

    def _call(self, *words):
        done = subprocess.run(
            ["qgis_process.bin", *words], env=self._environment, capture_output=True, text=True
        )
        if done.returncode:
            raise SystemExit(f"\n{' '.join(words[:2])} failed:\n{done.stderr or done.stdout}")
        return done.stdout

    def run(self, name: str, tell: str = "", **parameters) -> dict:
        """Run ``kcsafety:name``; ``tell`` is filled from its results and printed."""
        print(f"  {name:18s}", end="", flush=True)
        begin = time.monotonic()
        words = []
        for key, value in parameters.items():
            values = value if isinstance(value, list) else [value]
            words += [f"--{key}={one}" for one in values if one not in (None, "")]
        results = json.loads(self._call("run", f"kcsafety:{name}", *words, "--json"))["results"]
        print(f"{time.monotonic() - begin:5.1f} s  {Telling().format(tell, **results)}", flush=True)
        return results


def main() -> None:
    given = {role: os.environ[role] for role in ROLES if os.environ.get(role)}
    shutil.rmtree(OUT, ignore_errors=True)
    WORK.mkdir(parents=True)
    print("KC Safety demo", flush=True)
    roles = given if "INCIDENTS" in given else {**sample_roles(), **given}
    roles.setdefault("START", date.today().isoformat())
    roles.setdefault("NAME", roles.get("STREET", "Corridor"))
    synthetic = "INCIDENTS" not in given
    chain = Chain()
    try:
        run_chain(chain, roles)
    finally:
        chain.close()
    # Qt grumbles about a machine where nobody is logged in.
    (WORK / "runtime").mkdir(mode=0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(WORK / "runtime"))
    application = QgsApplication([], True)
    application.initQgis()
    print("  project and picture", end="", flush=True)
    begin = time.monotonic()
    assemble(OUT, WORK, roles, synthetic)
    print(f"  {time.monotonic() - begin:.1f} s")
    application.exitQgis()
    shutil.rmtree(WORK)
    print(f"\nDone in {time.monotonic() - chain.started:.0f} s. Look at:")
    for path in sorted(OUT.iterdir()):
        if path.is_file():
            print(f"  {os.path.relpath(path, ROOT)}  ({path.stat().st_size / 1e6:.1f} MB)")


def run_chain(chain: Chain, roles: dict) -> None:
    """The planner's way: data, hot spots, conditions, overlay, corridor, orders, paper."""
    role = roles.get

    def made(name):
        path = WORK / f"{name}.gpkg"
        return str(path) if path.exists() else None

    def new(name):
        return str(WORK / f"{name}.gpkg")

    chain.run(
        "importincidents",
        "{KEPT:,.0f} of {READ:,.0f} rows, {DUPLICATES:,.0f} repeats, {ON_PILES:,.0f} on piles",
        INPUTS=role("INCIDENTS").split(","), EXCLUDE_PILES="true",
        OUTPUT=new("incidents"), REJECTS=new("incident_rejects"),
    )  # fmt: skip
    if role("REQUESTS"):
        chain.run(
            "importrequests", "{KEPT:,.0f} of {READ:,.0f} requests kept",
            INPUTS=role("REQUESTS").split(","), AS_OF=role("START"), OUTPUT=new("requests"),
            REJECTS=new("request_rejects"),
        )  # fmt: skip
    incidents, requests = made("incidents"), made("requests")
    streets = {"STREETS": role("STREETS"), "STREET_ID": role("STREET_ID")}
    chain.run(
        "kerneldensity", "bandwidth {USED_BANDWIDTH:,.0f} m, at most {MAXIMUM:,.0f} per km2",
        INPUT=incidents, BANDWIDTH=250, OUTPUT=str(WORK / "density.tif"),
    )  # fmt: skip
    chain.run(
        "gistar", "{HOT:,.0f} hot cells of {CELLS:,.0f}, {USED_CELL_SIZE:,.0f} m wide",
        INPUT=incidents, OUTPUT=new("gi_star"),
    )  # fmt: skip
    chain.run(
        "hotstreets", "80 % of incidents on {TOP_SHARE_STREETS:.1%} of streets",
        INCIDENTS=incidents, **streets, OUTPUT=new("hot_streets"),
    )  # fmt: skip
    if role("LAMPS"):
        chain.run(
            "lighting", "{LAMPS_OUT:,.0f} of {LAMPS_READ:,.0f} lamps out, {DARK_KM:.1f} km dark",
            **streets, LAMPS=role("LAMPS"), TARGET="medium", REQUESTS=requests,
            **fields(roles, "LAMP_ID", "LUMENS_FIELD", "HEIGHT_FIELD", "STATUS_FIELD"),
            STOPS=role("BUS_STOPS"), OUTPUT=new("lighting"), DARK=new("dark"),
            LAMP_STATUS=new("lamp_status"),
            STOP_LUX=new("stop_light") if role("BUS_STOPS") else None,
        )  # fmt: skip
    if role("CANOPY") or role("PLANTS") or requests:
        chain.run(
            "vegetation", "{BLOCKED_SHARE:.1%} of the walks blocked",
            **streets, CANOPY_HEIGHT=role("CANOPY"), PLANTS=role("PLANTS"), REQUESTS=requests,
            **fields(roles, "TOP_FIELD", "BOTTOM_FIELD"), OUTPUT=new("vegetation"),
        )  # fmt: skip
    if role("PARCELS"):
        chain.run(
            "vacancy", "{HOUSES:,.0f} vacant houses, {LOTS:,.0f} lots; {PARCEL_COUNT:,.0f} parcels",
            **streets, PARCELS=role("PARCELS"), VACANT_EXPRESSION=role("VACANT"),
            LAND_BANK=role("LAND_BANK"), DANGEROUS=role("DANGEROUS"), REQUESTS=requests,
            **fields(roles, "BUILDING_FIELD"), OUTPUT=new("vacancy"), PLACES=new("vacant_places"),
        )  # fmt: skip
    chain.run(
        "overlay", "{RANK_STABILITY:.0%} of the top tenth stays under other weights",
        **streets, HOT=made("hot_streets"), LIGHTING=made("lighting"),
        VEGETATION=made("vegetation"), VACANCY=made("vacancy"), OUTPUT=new("overlay"),
    )  # fmt: skip
    chain.run(
        "definecorridor", "{LENGTH:,.0f} m",
        **streets, **fields(roles, "NAME_FIELD", "STREET", "FROM_STREET", "TO_STREET", "LINE"),
        NAME=role("NAME"), CENTERLINE=new("centerline"), AREA=new("area"),
        BLOCK_FACES=new("block_faces"),
    )  # fmt: skip
    workspace = {"WORKSPACE": str(OUT / "safety.gpkg")}
    chain.run("createworkspace", NAME=role("NAME"), OUTPUT=workspace["WORKSPACE"])
    chain.run(
        "activatecorridor", "day 1 of 90 is {USED_START}, day 90 is {END}",
        **workspace, CENTERLINE=made("centerline"), AREA=made("area"),
        BLOCK_FACES=made("block_faces"), NAME=role("NAME"), START=role("START"),
    )  # fmt: skip
    if any(map(made, ("lighting", "vegetation", "vacancy", "requests"))):
        chain.run(
            "generateworkorders", "{ORDERS:,.0f} orders, {LINKED:,.0f} linked to open 311 cases",
            **workspace, LIGHTING=made("lighting"), LAMPS=made("lamp_status"), DARK=made("dark"),
            STOP_LUX=made("stop_light"), VEGETATION=made("vegetation"),
            PLACES=made("vacant_places"), OVERLAY=made("overlay"), REQUESTS=requests,
            **fields(roles, "BUSINESSES", "BUSINESS_COUNT", "BUSINESS_ID"), START=role("START"),
            OUTPUT=new("work_orders"),
        )  # fmt: skip
        for format_ in ("csv", "geojson"):
            chain.run(
                "exportworkorders", "{COUNT:,.0f} orders as " + format_,
                **workspace, FORMAT=format_, FOLDER=str(OUT),
            )  # fmt: skip
    else:
        print("  (no LAMPS, PLANTS, PARCELS or REQUESTS given: no work to order)")
    chain.run(
        "fieldmaps", "{PAGES:,.0f} pages",
        BLOCK_FACES=made("block_faces"), WORK_ORDERS=made("work_orders"),
        CONDITIONS=[made("dark")], BASEMAP=[role("PARCELS"), role("STREETS")], TITLE=role("NAME"),
        DATA_DATE=role("START"), DEPARTMENTS="true", OUTPUT=str(OUT / "field_maps.pdf"),
    )  # fmt: skip


def fields(roles: dict, *names: str) -> dict:
    """Those of the parameters that were given a value under their own name."""
    return {name: roles[name] for name in names if roles.get(name)}


if __name__ == "__main__":
    main()
