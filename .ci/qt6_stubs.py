"""Write type stubs in which qgis.PyQt is PyQt 6, as in QGIS 4, so that mypy finds Qt 5-only code.

Everything else of QGIS is ``Any`` there. What QGIS 4 adds for old code (``QVariant.Int``, ``NULL``,
``QAction`` in QtWidgets) is added here too.
"""

import importlib
import sys
from pathlib import Path

MODULES = (
    "QtCore", "QtGui", "QtWidgets", "QtXml", "QtNetwork", "QtTest", "QtSvg",
    "QtPrintSupport", "QtSql",
)  # fmt: skip
ANY = "from typing import Any\ndef __getattr__(name: str) -> Any: ...\n"
OLD_TYPES = {
    "Int": "Int", "LongLong": "LongLong", "Double": "Double", "String": "QString",
    "Bool": "Bool", "Date": "QDate", "Time": "QTime", "DateTime": "QDateTime",
    "StringList": "QStringList", "List": "QVariantList", "Map": "QVariantMap",
}  # fmt: skip


def core_extras() -> str:
    lines = ["from typing import Any", "from PyQt6.QtCore import QVariant as _QVariant"]
    lines += ["from PyQt6.QtCore import QMetaType as _QMetaType", "NULL: Any", "pyqtProperty: Any"]
    lines += ["class QVariant(_QVariant):"]
    lines += [f"    {old} = _QMetaType.Type.{new}" for old, new in OLD_TYPES.items()]
    return "\n".join(lines) + "\n"


def main(folder: Path) -> None:
    pyqt = folder / "qgis" / "PyQt"
    pyqt.mkdir(parents=True, exist_ok=True)
    (folder / "qgis" / "__init__.pyi").write_text(ANY)
    for name in ("core", "gui", "utils", "analysis", "processing"):
        (folder / "qgis" / f"{name}.pyi").write_text(ANY)
    (folder / "processing.pyi").write_text(ANY)
    (folder / "osgeo").mkdir(exist_ok=True)
    (folder / "osgeo" / "__init__.pyi").write_text(ANY)
    (pyqt / "__init__.pyi").write_text("")
    (pyqt / "sip.pyi").write_text("from PyQt6.sip import *\n")
    for name in MODULES:
        module = importlib.import_module(f"PyQt6.{name}")
        public = {n for n in dir(module) if not n.startswith("_")}
        text = ""
        if name == "QtCore":
            public = public - {"QVariant", "pyqtProperty"} | {"pyqtSignal", "pyqtSlot"}
            text = core_extras()
        text += "".join(f"from PyQt6.{name} import {n} as {n}\n" for n in sorted(public))
        if name == "QtWidgets":
            text += "from PyQt6.QtGui import QAction as QAction, QShortcut as QShortcut\n"
        (pyqt / f"{name}.pyi").write_text(text)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
