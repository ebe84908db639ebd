"""Run the whole chain through qgis_process and leave a finished project in build/demo.

On the sample city by default. On other data by the environment (``make demo INCIDENTS=… …``):

INCIDENTS  crime files, comma-separated      STREETS    street lines (path or path|layername=…)
LINE       the corridor as a drawn line, or  STREET, FROM_STREET, TO_STREET by name
NAME       name of the corridor              START      first of the 90 days, YYYY-MM-DD
REQUESTS   311 files, comma-separated        PARCELS    parcels, with VACANT (an expression)
LAMPS, CANOPY, PLANTS, LAND_BANK, DANGEROUS, BUS_STOPS, BUSINESSES   what there is of it
Only INCIDENTS, STREETS and LINE (or the three names) are needed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from demo_project import assemble
from qgis.core import QgsApplication

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "demo"
WORK = OUT / "work"
SAMPLE = OUT / "sample"
ROLES = (
    "INCIDENTS", "STREETS", "LINE", "STREET", "FROM_STREET", "TO_STREET", "NAME", "START",
    "REQUESTS", "PARCELS", "VACANT", "LAMPS", "CANOPY", "PLANTS", "LAND_BANK", "DANGEROUS",
    "BUS_STOPS", "BUSINESSES",
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
    }


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
        print(f"{time.monotonic() - begin:5.1f} s  {tell.format(**results)}", flush=True)
        return results


def main() -> None:
    given = {role: os.environ[role] for role in ROLES if os.environ.get(role)}
    shutil.rmtree(OUT, ignore_errors=True)
    WORK.mkdir(parents=True)
    print("KC Safety demo")
    roles = given if "INCIDENTS" in given else {**sample_roles(), **given}
    synthetic = "INCIDENTS" not in given
    chain = Chain()
    try:
        run_chain(chain, roles)
    finally:
        chain.close()
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
            print(f"  {path.relative_to(ROOT)}  ({path.stat().st_size / 1e6:.1f} MB)")


def run_chain(chain: Chain, roles: dict) -> None:
    """The planner's way: data, hot spots, conditions, overlay, corridor, orders, paper."""
    incidents, streets = str(WORK / "incidents.gpkg"), roles["STREETS"]
    role = roles.get
    chain.run(
        "importincidents", "{KEPT:,} of {READ:,} rows kept",
        INPUTS=role("INCIDENTS").split(","), EXCLUDE_PILES="true", OUTPUT=incidents,
        REJECTS=WORK / "incident_rejects.gpkg",
    )  # fmt: skip


if __name__ == "__main__":
    main()
