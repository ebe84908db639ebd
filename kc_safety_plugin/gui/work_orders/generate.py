"""Orders made of what the overlay found, through the runner of the panel."""

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from kc_safety_plugin.core.corridors.queue import Corridor
from kc_safety_plugin.gui.panel import Panel
from kc_safety_plugin.gui.workspace_layers import show_workspace
from kc_safety_plugin.i18n import tr

from .generate_dialog import GenerateDialog
from .inputs import order_inputs

_GENERATE = "kcsafety:generateworkorders"


class Generator(QObject):
    """Asks, runs, and tells in the panel what came of it.

    ``moreWanted`` carries the parameters with which the whole dialog should open.
    """

    moreWanted = pyqtSignal(dict)

    def __init__(self, panel: Panel):
        super().__init__(panel)
        self._panel = panel
        panel.runner.finished.connect(self._on_finished)

    def ask(self, corridor: Optional[Corridor]) -> Optional[GenerateDialog]:
        """Show what orders of the active corridor would be made of; None where nothing is."""
        workspace, notice = self._panel.workspace, self._panel.notice
        if corridor is None:
            sentence = tr("No corridor is active; put one to work in the panel Corridor.")
            notice.warn(sentence)
            return None
        inputs = order_inputs(workspace.project)
        if not set(inputs) - {"OVERLAY", "BUSINESS_COUNT"}:
            notice.warn(
                tr("The project has no findings to make orders of; run the panel Overlay first.")
            )
            return None
        notice.hide()
        parameters = {"WORKSPACE": workspace.path, **inputs}
        dialog = GenerateDialog(corridor.name, inputs, self._panel)
        dialog.accepted.connect(lambda: self._run(parameters))
        dialog.moreWanted.connect(lambda: self.moreWanted.emit(parameters))
        dialog.open()
        return dialog

    def _run(self, parameters):
        given = {**parameters, "WHO": self._panel.workspace.who(), "OUTPUT": "TEMPORARY_OUTPUT"}
        self._panel.runner.run(_GENERATE, given)

    def _on_finished(self, name, results):
        if name != _GENERATE:
            return
        workspace = self._panel.workspace
        told = [
            tr("New orders: {new}, brought up to date: {updated}, left as they were: {same}."),
            tr("Linked to an open 311 case: {linked}."),
        ]
        if results["GONE"]:
            told.append(tr("Proposed for closing, for their finding is gone: {gone}."))
        sentence = " ".join(told).format(
            new=int(results["NEW"]), updated=int(results["UPDATED"]),
            same=int(results["UNCHANGED"]), linked=int(results["LINKED"]),
            gone=int(results["GONE"]),
        )  # fmt: skip
        self._panel.notice.say(sentence)
        show_workspace(workspace.project, workspace.path)
        workspace.touched()
