"""Lay the plugin out as QGIS wants it: build/plugins/kc_safety_plugin/ with everything inside."""

import shutil
import subprocess
import sys
from pathlib import Path

from help_pages import build
from translations import compiled

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "kc_safety_plugin"
#: What lies at the top of the checkout and goes into the plugin folder.
CARRIED = ("metadata.txt", "LICENSE", "CHANGELOG.md", "resources", "processing_scripts")


def plugin_files() -> list:
    """(file in the checkout, path inside the plugin folder), sorted; what git ignores stays out."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others"]
        + ["--exclude-standard", "--", PACKAGE, *CARRIED],
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    names = sorted(set(filter(None, listing.stdout.decode("utf-8").split("\0"))))
    return [(ROOT / name, inside(name)) for name in names if wanted(name)]


def wanted(name: str) -> bool:
    """Scripts and sources of resources, and pictures of the read-me, are not in the plugin."""
    path = Path(name)
    makes_resources = path.parts[0] == "resources" and (
        path.suffix in (".py", ".ts") or path.parts[1] == "help"
    )
    shown_elsewhere = path.parent == Path("resources") and path.suffix == ".png"
    return (ROOT / name).is_file() and not makes_resources and not shown_elsewhere


def inside(name: str) -> str:
    return name[len(PACKAGE) + 1 :] if name.startswith(PACKAGE + "/") else name


def stage(folder: Path) -> Path:
    target = folder / PACKAGE
    shutil.rmtree(target, ignore_errors=True)
    for source, name in plugin_files():
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, copy)
    compiled(target / "resources" / "i18n")
    build(target / "resources" / "help", target / "resources" / "i18n")
    return target


if __name__ == "__main__":
    print(stage(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "plugins"))
