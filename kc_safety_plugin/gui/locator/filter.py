"""The locator filter: type ``kc`` and a word."""

import json
from typing import Callable

from qgis.core import QgsLocatorFilter, QgsLocatorResult, QgsProject
from qgis.PyQt.QtGui import QIcon

from kc_safety_plugin.bridge.compat import result_data
from kc_safety_plugin.bridge.roles import layers_by_role
from kc_safety_plugin.gui.workspace import Workspace
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.late import late
from kc_safety_plugin.paths import ICONS

PREFIX = "kc"
_new_index = late("kc_safety_plugin.gui.locator.index", "PlaceIndex")
_question = late("kc_safety_plugin.gui.locator.index", "Question")
_streets_of = late("kc_safety_plugin.gui.locator.places", "streets_of")
_ICONS = {"street": "hotspots", "block": "corridors", "corridor": "corridors"}


class SafetyLocator(QgsLocatorFilter):
    """Finds streets, blocks, corridors and orders; ``show`` gets (kind, key, box) of a choice.

    QGIS asks a copy: ``prepare`` in the main thread takes what is needed from the project, then
    ``fetchResults`` works in another one.
    """

    def __init__(self, project: QgsProject, workspace: Workspace, show: Callable, index=None):
        super().__init__()
        self._project, self._workspace, self._show = project, workspace, show
        self._index = index if index is not None else []
        self._asked = None
        self._answers = iter([PREFIX, f"{PREFIX}:"])

    def clone(self):
        return SafetyLocator(self._project, self._workspace, self._show, self._index)

    def name(self):
        return "kc_safety"

    def displayName(self):
        return tr("KC Safety: streets, corridors, work orders")

    def prefix(self):
        # QGIS gives a prefix of two letters to its own filters only, or where a person has chosen
        # it. It asks for the prefix when it takes the filter, and once more to compare the two:
        # only this second answer differs.
        return next(self._answers, PREFIX)

    def prepare(self, _string, _context):
        if not self._index:
            self._index.append(_new_index())
        transforms = self._project.transformContext()
        streets = _streets_of(layers_by_role(self._project).get("streets"), transforms)
        path, opener = self._workspace.path, self._workspace.opener()
        self._asked = _question(streets, path, opener, transforms)
        return []

    def fetchResults(self, string, context, feedback):
        # Without the prefix it is asked along with all others; one or two letters find too much.
        if self._asked is None or not (context.usingPrefix or len(string.strip()) > 2):
            return
        try:
            found = self._index[0].find(string, self._asked, feedback.isCanceled)
        except Exception as error:  # nothing may leave a thread of QGIS's own
            self.logMessage(str(error))
            return
        for score, place in enumerate(found):
            if feedback.isCanceled():
                return
            self.resultFetched.emit(self._result(place, 1.0 - score / 100.0))

    def triggerResult(self, result):
        kind, key, box = json.loads(result_data(result))
        self._show(kind, key, tuple(box))

    def _result(self, place, score):
        # As text: Python's own objects do not survive the way between the threads of a locator.
        found = QgsLocatorResult(self, place.title, json.dumps([place.kind, place.key, place.box]))
        found.description = place.detail
        found.group = _groups()[place.kind]
        found.icon = QIcon(str(ICONS / f"{_ICONS.get(place.kind, 'workorders')}.svg"))
        found.score = score
        return found


def _groups() -> dict:
    return {
        "corridor": tr("Corridors"),
        "street": tr("Streets"),
        "block": tr("Blocks of corridors"),
        "order": tr("Work orders"),
    }
