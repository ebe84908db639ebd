"""Build dist/kc_safety_plugin-VERSION.zip and check it as the plugin site does.

The same checkout gives the same bytes: fixed dates and modes, sorted names.
"""

import configparser
import re
import sys
import zipfile
from pathlib import Path

from stage import PACKAGE, ROOT, stage

REQUIRED = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker",
    "repository",
)  # fmt: skip
LARGEST = 25_000_000
FORBIDDEN = (".pyc", ".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".cmd", ".ps1")


def build(folder: Path) -> Path:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PACKAGE}-{metadata['general']['version']}.zip"
    staged = stage(ROOT / "build" / "package")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for source in sorted(path for path in staged.rglob("*") if path.is_file()):
            name = source.relative_to(staged.parent).as_posix()
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, source.read_bytes())
    return target


def faults(target: Path) -> list:
    """Everything the site would refuse or warn of, as sentences; empty when all is well."""
    found = []
    if target.stat().st_size > LARGEST:
        found.append("larger than 25 MB")
    with zipfile.ZipFile(target) as archive:
        for entry in archive.infolist():
            found += _faults_of_entry(entry)
        names = archive.namelist()
        for needed in ("__init__.py", "metadata.txt", "LICENSE"):
            if f"{PACKAGE}/{needed}" not in names:
                found.append(f"{needed} is missing")
        # Interpolation is on as on the site: a lone percent sign is an error there.
        metadata = configparser.ConfigParser()
        metadata.optionxform = str
        metadata.read_string(archive.read(f"{PACKAGE}/metadata.txt").decode("utf-8"))
    try:
        general = dict(metadata.items("general"))
    except configparser.Error as error:
        return [*found, f"metadata.txt: {error}"]
    found += [f"metadata.txt: {key} is missing" for key in REQUIRED if not general.get(key)]
    for key in ("tracker", "repository", "homepage"):
        if not re.match(r"https?://[^/\s]+\.[^/\s]+", general.get(key, "")):
            found.append(f"metadata.txt: {key} is no address")
    if "/" in general.get("author", ""):
        found.append("metadata.txt: slash in author")
    if f"{PACKAGE}/{general.get('icon', '')}" not in names:
        found.append("metadata.txt: the icon is not in the archive")
    return found


def _faults_of_entry(entry: zipfile.ZipInfo) -> list:
    parts = entry.filename.split("/")
    found = []
    if ".." in entry.filename or entry.filename.startswith("/") or parts[0] != PACKAGE:
        found.append(f"path {entry.filename}")
    if entry.filename.endswith(FORBIDDEN) or {"__pycache__", "__MACOSX"} & set(parts):
        found.append(f"file {entry.filename}")
    if any(part.startswith(".") for part in parts):
        found.append(f"hidden file {entry.filename}")
    if (entry.external_attr >> 16) & 0o111:
        found.append(f"executable file {entry.filename}")
    return found


if __name__ == "__main__":
    archive = build(ROOT / "dist")
    problems = faults(archive)
    print(f"{archive.relative_to(ROOT)}: {archive.stat().st_size:,} bytes")
    for problem in problems:
        print("PROBLEM:", problem)
    sys.exit(bool(problems))
