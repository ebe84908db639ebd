"""The sample city as a project of its own: copied, its layers named, styled and given roles."""

import shutil
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.results.extras import add_extras
from kc_safety_plugin.bridge.roles import bind
from kc_safety_plugin.bridge.style_files import load_style
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.paths import SAMPLE, STYLES

_CARRIED = (".gpkg", ".tif", ".gz", ".xml", ".md")
#: File, table, role and look of the layers, from top to bottom; shown at first where marked.
_LAYERS = (
    ("incidents.gpkg", "incidents", "incidents", "incidents", True),
    ("requests.gpkg", "requests", "requests", "requests", False),
    ("sample_city.gpkg", "bus_stops", "bus_stops", "#1f78b4", False),
    ("sample_city.gpkg", "businesses", "businesses", "#6a3d9a", False),
    ("sample_city.gpkg", "dangerous_buildings", "dangerous_buildings", "#b15928", False),
    ("sample_city.gpkg", "land_bank", "land_bank", "#8c6d31", False),
    ("sample_city.gpkg", "lamps", "lamps", "#e6a700", False),
    ("sample_city.gpkg", "plants", "plants", "#33a02c", False),
    ("sample_city.gpkg", "streets", "streets", "#7f7f7f", True),
    ("sample_city.gpkg", "parcels", "parcels", "#d9d2c8", True),
    ("ndvi.tif", "", "ndvi", "", False),
    ("canopy.tif", "", "canopy", "", False),
)


def copy_sample(folder: Path) -> Path:
    """Copy the data into a new folder inside ``folder``; returns it."""
    number, target = 1, folder / "kc_safety_sample"
    while target.exists():
        number += 1
        target = folder / f"kc_safety_sample_{number}"
    target.mkdir(parents=True)
    for path in sorted(SAMPLE.iterdir()):
        if path.suffix in _CARRIED:
            shutil.copyfile(path, target / path.name)
    return target


def import_steps(folder: Path) -> list:
    """(algorithm, parameters) of the runs that turn the tables of the copy into layers."""
    return [
        (
            "kcsafety:importincidents",
            {
                "INPUTS": [str(path) for path in sorted(folder.glob("incidents_*.csv.gz"))],
                "EXCLUDE_PILES": True,
                "OUTPUT": str(folder / "incidents.gpkg"),
            },
        ),
        (
            "kcsafety:importrequests",
            {
                "INPUTS": [str(path) for path in sorted(folder.glob("requests_*.csv.gz"))],
                "AS_OF": "2024-11-15",
                "OUTPUT": str(folder / "requests.gpkg"),
            },
        ),
    ]


def write_sample_project(folder: Path) -> Path:
    """Write ``sample.qgz`` beside the data, with relative paths; call it in the main thread."""
    project = QgsProject()
    project.setTitle(tr("KC Safety, sample city (synthetic)"))
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    titles = _titles()
    for file, table, role, look, shown in _LAYERS:
        path = folder / file
        if not path.is_file():
            continue
        layer = _layer(path, table, titles[role])
        _style(layer, look)
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setItemVisibilityChecked(shown)
        node.setExpanded(False)
        bind(layer, role, project)
        if role == "streets":
            project.setCrs(layer.crs())
            whole = QgsReferencedRectangle(layer.extent().buffered(100), layer.crs())
            project.viewSettings().setDefaultViewExtent(whole)
    target = folder / "sample.qgz"
    written = project.write(str(target))
    trouble = project.error()
    project.clear()
    if not written:
        raise OSError(f"{target.name}: {trouble}")
    return target


def _layer(path: Path, table: str, title: str) -> QgsMapLayer:
    if not table:
        return QgsRasterLayer(str(path), title)
    inside = f"|layername={table}" if path.stem == "sample_city" else ""
    return QgsVectorLayer(f"{path}{inside}", title, "ogr")


def _style(layer, look: str) -> None:
    if not look.startswith("#"):
        if look:
            load_style(layer, STYLES / f"{look}.qml")
            add_extras(layer, look)
        return
    symbol = layer.renderer().symbol()
    plain = {"color": look, "outline_style": "no", "size": "1.6"}
    if isinstance(symbol, QgsLineSymbol):
        symbol = QgsLineSymbol.createSimple({"color": look, "width": "0.35"})
    elif isinstance(symbol, QgsFillSymbol):
        symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": look})
    else:
        symbol = QgsMarkerSymbol.createSimple(plain)
    layer.renderer().setSymbol(symbol)


def _titles() -> dict:
    return {
        "incidents": tr("Incidents 2023 and 2024"),
        "requests": tr("311 requests"),
        "bus_stops": tr("Bus stops"),
        "businesses": tr("Businesses"),
        "dangerous_buildings": tr("Dangerous buildings"),
        "land_bank": tr("Land Bank lots"),
        "lamps": tr("Street lamps"),
        "plants": tr("Plants beside the walk"),
        "streets": tr("Streets"),
        "parcels": tr("Parcels"),
        "canopy": tr("Canopy heights"),
        "ndvi": tr("Vegetation index (NDVI)"),
    }
