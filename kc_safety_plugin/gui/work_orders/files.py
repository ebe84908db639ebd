"""Files and paper made of the work orders, through the runner of their panel."""

from pathlib import Path

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from kc_safety_plugin.core.corridors.queue import active
from kc_safety_plugin.core.workorders.finder import Wanted
from kc_safety_plugin.gui.panel import Panel
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.settings import Preferences

from .inputs import book_inputs
from .paper import MOST_PRINTED, chosen_corridor, export_parameters, print_parameters

_EXPORT, _PRINT = "kcsafety:exportworkorders", "kcsafety:fieldmaps"


class Files(QObject):
    """Asks where to, starts the run, and tells in the panel what was written."""

    def __init__(self, panel: Panel):
        super().__init__(panel)
        self._panel = panel
        panel.runner.finished.connect(self._tell_written)

    def export(self, wanted: Wanted, shown: list, form: str, apart: bool = False) -> None:
        """Write the orders that are shown, and no others; ``apart``: a file per department."""
        if not shown:
            self._panel.notice.warn(tr("No order is shown, so there is nothing to export."))
            return
        folder = QFileDialog.getExistingDirectory(
            self._panel, tr("Folder for the files"), Preferences().folder
        )
        if folder:
            path = self._panel.workspace.path
            given = export_parameters(path, wanted, shown, form, folder)
            self._panel.runner.run(_EXPORT, {**given, "ONE_FILE_PER_DEPARTMENT": apart})

    def print_book(self, corridors: list, wanted: Wanted, shown: list) -> None:
        """A map book of one corridor with the orders of it that are shown."""
        corridor = chosen_corridor(corridors, wanted.corridor, active(corridors))
        if corridor is None:
            sentence = tr("No corridor is active; choose one in the filter Corridor.")
            self._panel.notice.warn(sentence)
            return
        ids = [one.wo_id for one in shown if one.corridor == corridor.name]
        if not ids:
            told = tr("No order of {name} is shown, so there is nothing to print.")
            self._panel.notice.warn(told.format(name=corridor.name))
            return
        if wanted == Wanted(corridor=wanted.corridor):
            ids = []
        elif len(ids) > MOST_PRINTED:
            told = tr("A book takes at most {most:,} orders; narrow the table further.")
            self._panel.notice.warn(told.format(most=MOST_PRINTED))
            return
        title = tr("Map book of {name}").format(name=corridor.name)
        begin = Preferences().folder
        output, _ = QFileDialog.getSaveFileName(self._panel, title, begin, tr("PDF (*.pdf)"))
        if output:
            path = self._panel.workspace.path
            given = print_parameters(path, corridor, ids, output)
            drawn = book_inputs(self._panel.workspace.project)
            self._panel.runner.run(_PRINT, {**given, **drawn})

    def _tell_written(self, name, results):
        if name == _PRINT:
            told = tr("Map book of {pages} pages: {file}")
            sentence = told.format(pages=results["PAGES"], file=results["OUTPUT"])
            self._panel.notice.say(sentence)
        elif name == _EXPORT:
            self._panel.notice.say(_written(int(results["COUNT"]), results["FILES"].split("\n")))


def _written(count: int, files: list) -> str:
    if len(files) == 1:
        return tr("Orders written: {count}, to {files}").format(count=count, files=files[0])
    told = tr("Orders written: {count}, to {number} files in {folder}: {files}")
    paths = [Path(one) for one in files]
    names = ", ".join(one.name for one in paths)
    return told.format(count=count, number=len(paths), folder=paths[0].parent, files=names)
