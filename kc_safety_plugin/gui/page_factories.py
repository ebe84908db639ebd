"""Bring our pages into the dialogs *Options* and *Project properties* when those are opened."""

from qgis.gui import QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon

from kc_safety_plugin.i18n import tr
from kc_safety_plugin.late import late
from kc_safety_plugin.paths import ICONS

#: Object names of the pages, by which QGIS opens a dialog at them. Newer QGIS gives a page of the
#: project the title of its factory for a name, so both are the same.
OPTIONS_PAGE, PROJECT_PAGE = "KcSafetyOptions", "KC Safety"
_options_page = late("kc_safety_plugin.gui.options_page", "OptionsPage")
_project_page = late("kc_safety_plugin.gui.project_page", "ProjectPage")


class OptionsFactory(QgsOptionsWidgetFactory):
    def __init__(self):
        super().__init__(tr("KC Safety"), QIcon(str(ICONS / "kc_safety.svg")))

    def createWidget(self, parent):
        page = _options_page(parent)
        page.setObjectName(OPTIONS_PAGE)
        return page


class ProjectFactory(QgsOptionsWidgetFactory):
    def __init__(self, project, workspace):
        super().__init__(PROJECT_PAGE, QIcon(str(ICONS / "kc_safety.svg")))
        self._around = project, workspace

    def createWidget(self, parent):
        page = _project_page(*self._around, parent)
        page.setObjectName(PROJECT_PAGE)
        return page
