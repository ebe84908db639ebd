"""The first five steps, inside the panel Corridor for as long as there is no workspace."""

from qgis.PyQt.QtWidgets import QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from kc_safety_plugin.i18n import tr
from kc_safety_plugin.settings import Preferences

from .flow import FlowLayout
from .workspace import Workspace


class FirstSteps(QGroupBox):
    """Says what to do next, and opens it. ``commands`` are functions by name."""

    def __init__(self, workspace: Workspace, commands: dict, parent=None):
        super().__init__(tr("First steps"), parent)
        self._workspace, self._commands = workspace, commands
        self.buttons: dict = {}
        column = QVBoxLayout(self)
        for number, (text, offered) in enumerate(_steps(), start=1):
            label = QLabel(tr("{number}. {text}").format(number=number, text=text))
            label.setWordWrap(True)
            column.addWidget(label)
            column.addWidget(self._row(offered))
        self.dismiss = QPushButton(tr("&Do not show this again"))
        self.dismiss.setToolTip(tr("The options of KC Safety bring it back"))
        self.dismiss.clicked.connect(lambda _checked: self._dismiss())
        column.addWidget(self._in_row([self.dismiss]))
        workspace.changed.connect(self.follow)
        if not self._wanted():
            # Never shown from here: without a parent yet it would be a window of its own.
            self.hide()

    def follow(self) -> None:
        """Stand there while there is no workspace and nobody has sent them away."""
        self.setVisible(self._wanted())

    def _wanted(self) -> bool:
        return not self._workspace.path and Preferences().guide

    def _row(self, offered) -> QWidget:
        row = []
        for name, title in offered:
            if name not in self._commands:
                continue
            button = self.buttons[name] = QPushButton(title)
            button.clicked.connect(lambda _checked, name=name: self._commands[name]())
            row.append(button)
        return self._in_row(row)

    def _in_row(self, buttons) -> QWidget:
        box = QWidget()
        row = FlowLayout(box)
        for button in buttons:
            row.addWidget(button)
        return box

    def _dismiss(self):
        Preferences().guide = False
        self.hide()


def add_first_steps(panel, commands: dict) -> FirstSteps:
    """Put the steps on top of a panel; they go when a workspace is chosen."""
    steps = FirstSteps(panel.workspace, {**commands, "new_workspace": panel.new_workspace})
    panel.column.insertWidget(1, steps)
    return steps


def _steps() -> list:
    return [
        (
            tr("Open the sample project, or a project with your own layers."),
            [("sample", tr("Open &sample project…"))],
        ),
        (
            tr("Say which layer is what: incidents, streets, lamps, parcels …"),
            [("project", tr("&Layers of the project…"))],
        ),
        (
            tr("See where hot spots meet dark, overgrown and empty places."),
            [("overlay", tr("&Overlay"))],
        ),
        (
            tr("Make a workspace, define a corridor in it and put it to work for 90 days."),
            [("new_workspace", tr("New &workspace…"))],
        ),
        (
            tr("Order the work, hand it out and print the field maps."),
            [("work_orders", tr("Wor&k orders"))],
        ),
    ]
