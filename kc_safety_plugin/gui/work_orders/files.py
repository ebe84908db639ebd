"""Files and paper made of the work orders, through the runner of their panel."""

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from kc_safety_plugin.core.corridors.queue import active
from kc_safety_plugin.core.workorders.finder import Wanted
from kc_safety_plugin.gui.panel import Panel
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.settings import Preferences

from .paper import chosen_corridor, export_parameters, is_narrower, print_parameters

_EXPORT, _PRINT = "kcsafety:exportworkorders", "kcsafety:fieldmaps"


class Files(QObject):
    """Asks where to, starts the run, and tells in the panel what was written."""

    def __init__(self, panel: Panel):
        super().__init__(panel)
        self._panel, self._narrower = panel, False
        panel.runner.finished.connect(self._tell_written)

    def export(self, wanted: Wanted, form: str) -> None:
        folder = QFileDialog.getExistingDirectory(
            self._panel, tr("Folder for the files"), Preferences().folder
        )
        if folder:
            path = self._panel.workspace.path
            self._narrower = is_narrower(wanted)
            self._panel.runner.run(_EXPORT, export_parameters(path, wanted, form, folder))

    def print_book(self, corridors: list, name: str) -> None:
        corridor = chosen_corridor(corridors, name, active(corridors))
        if corridor is None:
            sentence = tr("No corridor is active; choose one in the filter Corridor.")
            self._panel.notice.warn(sentence)
            return
        title = tr("Map book of {name}").format(name=corridor.name)
        begin = Preferences().folder
        output, _ = QFileDialog.getSaveFileName(self._panel, title, begin, tr("PDF (*.pdf)"))
        if output:
            path = self._panel.workspace.path
            self._panel.runner.run(_PRINT, print_parameters(path, corridor, output))

    def _tell_written(self, name, results):
        if name == _PRINT:
            told = tr("Map book of {pages} pages: {file}")
            sentence = told.format(pages=results["PAGES"], file=results["OUTPUT"])
        else:
            told = tr("Orders written: {count}, to {files}")
            sentence = told.format(count=results["COUNT"], files=results["FILES"])
            if self._narrower:
                sentence += "\n" + tr(
                    "Files take the filters corridor, department and status; words, priority "
                    "and overdue narrow the table only."
                )
        self._panel.notice.say(sentence)
