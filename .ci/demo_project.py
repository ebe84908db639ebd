"""Put the results of the demo into one GeoPackage, a project and a picture."""

import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSimpleLegendNode,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kc_safety_plugin.bridge.raster_classes import mean_sd_classes, set_classes  # noqa: E402

STYLES = ROOT / "resources" / "styles"


@dataclass(frozen=True)
class Entry:
    """One layer of the project: where it stands in the tree, and whether it is on at first."""

    group: str
    name: str
    title: str
    style: str = ""
    shown: bool = False


#: Layers of the picture that need no words in its legend.
_UNTOLD = ("Streets", "Parcels", "Corridor, center line")
#: Layers that the workspace keeps, with the edit forms it gave them.
KEPT = {
    "work_orders": "work_orders",
    "centerline": "corridors",
    "block_faces": "block_faces",
    "area": "corridor_areas",
}

#: From top to bottom, as the layer tree shows them.
ENTRIES = (
    Entry("Work orders", "work_orders", "Work orders (1 = first)", "work_orders", True),
    Entry("Corridor", "centerline", "Corridor, center line", "corridor_centerline", True),
    Entry("Corridor", "block_faces", "Block faces", "block_faces"),
    Entry("Corridor", "area", "Corridor, area", "corridor_area", True),
    Entry("Where hot meets dark, overgrown, empty", "overlay", "Overlay", "overlay", True),
    Entry("Conditions", "lamp_status", "Street lamps, out and on", "lamp_status"),
    Entry("Conditions", "dark", "Dark stretches of walk", "dark_stretches"),
    Entry("Conditions", "lighting", "Light on the walks", "lighting"),
    Entry("Conditions", "stop_light", "Light at bus stops", "stop_light"),
    Entry("Conditions", "vegetation", "Sight lines blocked by plants", "vegetation"),
    Entry("Conditions", "vacant_places", "Vacant houses and lots", "vacant_places"),
    Entry("Conditions", "vacancy", "Vacancy by street", "vacancy"),
    Entry("Hot spots", "hot_streets", "Hot streets", "hot_streets"),
    Entry("Hot spots", "gi_star", "Hot spots (Gi*)", "gi_star"),
    Entry("Data", "requests", "311 requests", "requests"),
    Entry("Data", "incidents", "Incidents", "incidents"),
    Entry("Background", "parcels", "Parcels", "", True),
    Entry("Background", "streets", "Streets", "", True),
    Entry("Hot spots", "density", "Incidents per km²", "density", True),
)


def assemble(out: Path, work: Path, roles: dict, synthetic: bool) -> None:
    """Write safety.gpkg, project.qgz and overview.png into ``out`` from the files in ``work``."""
    project = QgsProject.instance()
    project.clear()
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setTitle(roles.get("NAME", "KC Safety"))
    package = out / "safety.gpkg"
    root = project.layerTreeRoot().addGroup("KC Safety").addGroup(project.title())
    sources = {entry: _source(entry.name, work, roles) for entry in ENTRIES}
    present = {entry: source for entry, source in sources.items() if source}
    # All is written before the first layer is opened: open layers would keep the file busy.
    for entry, source in present.items():
        if source.endswith(".tif"):
            shutil.copyfile(source, out / Path(source).name)
        elif entry.name not in KEPT:
            _pack(entry, source, package)
    layers = {}
    for entry, source in present.items():
        layer = _styled_raster(entry, out) if source.endswith(".tif") else _styled(entry, package)
        if entry.name == "area":
            project.setCrs(layer.crs())
        project.addMapLayer(layer, False)
        group = root.findGroup(entry.group) or root.addGroup(entry.group)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(entry.shown)
        node.setExpanded(entry.shown)
        layers[entry.name] = layer
    extent = layers["area"].extent().buffered(120)
    project.viewSettings().setDefaultViewExtent(_referenced(extent, project))
    if not project.write(str(out / "project.qgz")):
        raise SystemExit(f"project.qgz: {project.error()}")
    shown = [layers[e.name] for e in ENTRIES if e.shown and e.name in layers]
    _picture(project, shown, extent, out / "overview.png", synthetic)
    del layers, shown, root, layer, group, node
    project.clear()
    # QGIS leaves a journal that a read-only folder could not bear.
    with closing(sqlite3.connect(package)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _source(name: str, work: Path, roles: dict) -> str:
    if name in ("streets", "parcels"):
        return roles.get(name.upper(), "")
    for ending in ("gpkg", "tif"):
        if (work / f"{name}.{ending}").exists():
            return str(work / f"{name}.{ending}")
    return ""


def _pack(entry: Entry, source: str, package: Path) -> None:
    """Copy a layer into the package."""
    path, _, layer = source.partition("|layername=")
    # A result carries its own style in a second table, which the package has already.
    opened = gdal.OpenEx(path, gdal.OF_VECTOR)
    layer = layer or opened.GetLayer(0).GetName()
    del opened
    options = gdal.VectorTranslateOptions(
        format="GPKG", accessMode="update", layers=[layer],
        layerName=entry.name, layerCreationOptions=[f"DESCRIPTION={entry.title}"],
    )  # fmt: skip
    if gdal.VectorTranslate(str(package), path, options=options) is None:
        raise SystemExit(f"{entry.name}: {gdal.GetLastErrorMsg()}")


def _styled_raster(entry: Entry, out: Path) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(out / f"{entry.name}.tif"), entry.title)
    layer.loadNamedStyle(str(STYLES / f"{entry.style}.qml"))
    figures = layer.dataProvider().bandStatistics(1)
    set_classes(layer, *mean_sd_classes(figures.mean, figures.stdDev))
    return layer


def _styled(entry: Entry, package: Path) -> QgsVectorLayer:
    """The layer as it lies in the package, in its house style, which is stored there too."""
    table = KEPT.get(entry.name, entry.name)
    layer = QgsVectorLayer(f"{package}|layername={table}", entry.title, "ogr")
    # Measured at once: storing other layers' styles later would close the journal under it.
    layer.extent()
    if entry.name in KEPT:
        layer.loadDefaultStyle()
        return layer
    if entry.style:
        message, loaded = layer.loadNamedStyle(str(STYLES / f"{entry.style}.qml"))
        if not loaded:
            raise SystemExit(f"{entry.style}: {message}")
    else:
        _background(layer, entry.name)
    layer.saveStyleToDatabase(entry.name, entry.title, True, "")
    return layer


def _background(layer, name: str) -> None:
    if name == "parcels":
        ground = QgsWkbTypes.GeometryType.PolygonGeometry
        if layer.geometryType() == ground:
            look = {
                "color": "255,255,255,0",
                "outline_color": "205,200,195",
                "outline_width": "0.1",
            }
            layer.renderer().setSymbol(QgsFillSymbol.createSimple(look))
        else:
            look = {"color": "205,200,195", "outline_style": "no", "size": "0.6"}
            layer.renderer().setSymbol(QgsMarkerSymbol.createSimple(look))
        return
    layer.renderer().setSymbol(
        QgsLineSymbol.createSimple({"color": "150,150,150", "width": "0.35"})
    )
    field = next((f for f in ("name", "fullname", "street") if layer.fields().indexOf(f) >= 0), "")
    if not field:
        return
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.placement = QgsPalLayerSettings.Placement.Curved
    settings.mergeLines = True
    text = QgsTextFormat()
    text.setFont(QFont("DejaVu Sans"))
    text.setSize(6.5)
    text.setColor(QColor(70, 70, 70))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    text.setBuffer(halo)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _referenced(extent: QgsRectangle, project: QgsProject):
    from qgis.core import QgsReferencedRectangle

    return QgsReferencedRectangle(extent, project.crs())


def _of_shape(extent: QgsRectangle, ratio: float) -> QgsRectangle:
    """The extent, grown to ``ratio`` of width to height: a map item takes the shape of its map."""
    width = max(extent.width(), extent.height() * ratio)
    centre = extent.center()
    return QgsRectangle.fromCenterAndSize(centre, width, width / ratio)


def _picture(project, layers, extent, path: Path, synthetic: bool) -> None:
    """One letter page, landscape: the corridor, what was found, what is to be done."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    millimetres = QgsUnitTypes.LayoutUnit.LayoutMillimeters
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(440, 172, millimetres))

    def put(item, left, top, width, height):
        layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(left, top, millimetres))
        item.attemptResize(QgsLayoutSize(width, height, millimetres))
        return item

    def words(text, size, left, top, width, height, bold=False):
        label = QgsLayoutItemLabel(layout)
        label.setText(text)
        font = QFont("DejaVu Sans")
        font.setPointSizeF(size)
        font.setBold(bold)
        label.setFont(font)
        return put(label, left, top, width, height)

    map_item = put(QgsLayoutItemMap(layout), 6, 24, 300, 142)
    map_item.setLayers(layers)
    map_item.setCrs(project.crs())
    map_item.setExtent(_of_shape(extent, 300 / 142))
    map_item.setFrameEnabled(True)
    words(project.title(), 22, 6, 3, 300, 12, bold=True)
    caption = "Hot spots, what feeds them, and the work to do"
    if synthetic:
        caption += "   ·   synthetic sample data"
    words(caption, 12, 6, 15, 300, 8)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(map_item)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceFeet)
    bar.setUnitLabel("ft")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(500)
    put(bar, 312, 154, 80, 14)
    bar.update()
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    legend.setColumnCount(2)
    legend.setEqualColumnWidth(False)
    legend.setSymbolWidth(6)
    told = [one for one in layers if one.name() not in _UNTOLD]
    list_in_legend(legend.model(), told)
    for style in (QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel):
        font = QFont("DejaVu Sans")
        font.setPointSizeF(8 if style == QgsLegendStyle.Style.Subgroup else 7)
        font.setBold(style == QgsLegendStyle.Style.Subgroup)
        legend.setStyleFont(style, font)
    put(legend, 309, 22, 106, 130)
    picture = QgsLayoutExporter(layout).renderPageToImage(0, dpi=110)
    if not picture.save(str(path), "PNG"):
        raise SystemExit(f"{path.name} could not be written")


def list_in_legend(model, layers) -> None:
    """Let ``model`` show these layers, without the names of bands above the classes of rasters."""
    tree = model.rootGroup()
    tree.clear()
    for layer in layers:
        node = tree.addLayer(layer)
        if not isinstance(layer, QgsRasterLayer):
            continue
        rows = model.layerLegendNodes(node)
        kept = [at for at, row in enumerate(rows) if not isinstance(row, QgsSimpleLegendNode)]
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, kept)
        model.refreshLayerLegend(node)
