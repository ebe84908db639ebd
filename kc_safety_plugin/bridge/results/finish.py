"""The last step of every run: its outputs get their style, name, place and metadata."""

import sqlite3

from qgis.core import (
    QgsMemoryProviderUtils,
    QgsProcessingContext,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtXml import QDomDocument

from kc_safety_plugin.bridge.style_files import load_style
from kc_safety_plugin.bridge.styles import QmlStyle
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.paths import STYLES
from kc_safety_plugin.settings import ProjectSettings

from .extras import add_extras
from .facts import RunFacts
from .files import sign_geopackage, sign_geotiff
from .metadata import describe, metadata_of, metadata_xml
from .tree import place_in_tree


def sign_files(made: list, held, facts: RunFacts) -> list:
    """Put style and metadata into finished files; returns sentences on those that took none.

    ``made`` holds (title, target, style, fields, WKB type, system) of every output; ``held`` gives
    the path at which a file waits for its place.
    """
    trouble = []
    for title, target, style, fields, wkb_type, crs in made:
        path = held(target)
        metadata = metadata_of(facts, title, crs, QgsRectangle())
        try:
            if path.suffix == ".gpkg" and path.is_file():
                qml = _qml(title, style, fields, wkb_type, crs)
                sign_geopackage(path, title, qml, metadata_xml(metadata))
            elif path.suffix in (".tif", ".tiff") and path.is_file():
                sign_geotiff(str(path), metadata)
        except (OSError, sqlite3.Error) as error:
            sentence = tr("{file} keeps no style and no metadata: {reason}")
            trouble.append(sentence.format(file=path.name, reason=error))
    return trouble


def _qml(title, style, fields, wkb_type, crs) -> str:
    """The style with all that goes with it, for a layer of these fields; blank without one."""
    if not style:
        return ""
    twin = QgsMemoryProviderUtils.createMemoryLayer(title, fields, wkb_type, crs)
    load_style(twin, STYLES / f"{style}.qml")
    add_extras(twin, style)
    document = QDomDocument()
    twin.exportNamedStyle(document, QgsReadWriteContext())
    return str(document.toString(0))


class ResultOnLoad(QmlStyle):
    """Styles a result when QGIS loads it, and puts it where it belongs."""

    def __init__(self, first, title: str, project, facts: RunFacts):
        super().__init__(getattr(first, "qml", None))
        self._first, self._title, self._project, self._facts = first, title, project, facts

    def postProcessLayer(self, layer, context, feedback):
        if self._first is not None:
            self._first.postProcessLayer(layer, context, feedback)
            add_extras(layer, self.qml.stem)
        describe(layer, self._facts, self._title)
        project = layer.project() or self._project
        if project is not None and project.mapLayer(layer.id()) is not None:
            corridor = self._facts.corridor or ProjectSettings(project).corridor
            place_in_tree(layer, project, corridor or self._facts.group)


def dress_on_load(context: QgsProcessingContext, earlier: set, facts: RunFacts) -> None:
    """Prepare those outputs that QGIS will load and that were not announced ``earlier``."""
    for name in set(context.layersToLoadOnCompletion()) - earlier:
        details = context.layerToLoadOnCompletionDetails(name)
        # The planner reads what it is, not what the file is called.
        details.forceName = True
        first = details.postProcessor()
        details.setPostProcessor(ResultOnLoad(first, details.name, details.project, facts))
