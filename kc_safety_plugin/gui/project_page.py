"""The page of KC Safety in the properties of a project: workspace, corridor, roles of layers."""

from qgis.core import QgsProject
from qgis.gui import (
    QgsFileWidget,
    QgsMapLayerComboBox,
    QgsOptionsPageWidget,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from kc_safety_plugin.bridge.roles import bind, layers_by_role
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.settings import Preferences, ProjectSettings

from .help import HelpKey, help_button
from .overlay.roles import FILTERS, ROLES, guess_roles, role_words
from .workspace import Workspace

TOPIC = "project"


class ProjectPage(QgsOptionsPageWidget):
    """Shows what the project keeps; it is written when the dialog is accepted."""

    def __init__(self, project: QgsProject, workspace: Workspace, parent=None):
        super().__init__(parent)
        self._project, self._workspace = project, workspace
        self.path = QgsFileWidget()
        self.path.setFilter(tr("Workspace (*.gpkg)"))
        self.path.setFilePath(workspace.path)
        self.path.setDefaultRoot(Preferences().folder)
        self.corridor = QLabel(ProjectSettings(project).corridor or tr("none seen yet"))
        self.corridor.setTextFormat(Qt.TextFormat.PlainText)
        top = QFormLayout()
        _add(top, tr("&Workspace:"), self.path)
        top.addRow(QLabel(tr("Active corridor:")), self.corridor)
        self.layers: dict = {}
        buttons = QHBoxLayout()
        buttons.addWidget(help_button(TOPIC))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._roles())
        column.addStretch(1)
        column.addLayout(buttons)
        HelpKey(self, TOPIC)

    def apply(self):
        if self.path.filePath() != self._workspace.path:
            self._workspace.choose(self.path.filePath())
        bound = layers_by_role(self._project)
        for role, box in self.layers.items():
            if box.currentLayer() is not bound.get(role):
                bind(box.currentLayer(), role, self._project)

    def guess(self) -> None:
        """Fill the roles that are still free; nothing that was chosen is changed."""
        free = [role for role, box in self.layers.items() if box.currentLayer() is None]
        taken = [box.currentLayer() for box in self.layers.values()]
        layers = [one for one in self._project.mapLayers().values() if one not in taken]
        for role, found in guess_roles(layers, free).items():
            self.layers[role].setLayer(found.layer)

    def _release(self, chosen, layer) -> None:
        """A layer plays one role: the last one it was chosen for."""
        for box in self.layers.values():
            if layer is not None and box is not chosen and box.currentLayer() is layer:
                box.setLayer(None)

    def _roles(self):
        box = QGroupBox(tr("What the layers are"))
        form, words, bound = QFormLayout(), role_words(), layers_by_role(self._project)
        for role in ROLES:
            choice = QgsMapLayerComboBox()
            choice.setAllowEmptyLayer(True)
            filters = FILTERS[role.kinds[0]]
            for kind in role.kinds[1:]:
                filters |= FILTERS[kind]
            choice.setFilters(filters)
            choice.setLayer(bound.get(role.key))
            choice.layerChanged.connect(lambda layer, box=choice: self._release(box, layer))
            _add(form, f"{words[role.key]}:", choice)
            self.layers[role.key] = choice
        self.guesses = QPushButton(tr("&Guess the free ones"))
        self.guesses.setToolTip(tr("By the names, the geometry and the fields of the layers"))
        self.guesses.clicked.connect(lambda _checked: self.guess())
        column = QVBoxLayout(box)
        column.addLayout(form)
        column.addWidget(self.guesses, 0, Qt.AlignmentFlag.AlignLeft)
        return box


def _add(form, label: str, field) -> None:
    title = QLabel(label)
    title.setBuddy(field)
    field.setAccessibleName(label.replace("&", "").rstrip(":"))
    form.addRow(title, field)
