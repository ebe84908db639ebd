"""The question before one corridor relieves another."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from kc_safety_plugin.i18n import tr


def agreed(parent: QWidget, name: str, running: str, still_open: int) -> bool:
    """Ask whether ``name`` may finish ``running``, of which orders are ``still_open``."""
    question = QMessageBox(parent)
    question.setIcon(QMessageBox.Icon.Question)
    question.setWindowTitle(tr("Activate corridor"))
    question.setTextFormat(Qt.TextFormat.PlainText)
    question.setText(
        tr("{name} becomes the active corridor today; {running} is finished by it.").format(
            name=name, running=running
        )
    )
    question.setInformativeText(
        tr("{open:,} orders of {running} are still open and stay in the workspace.").format(
            open=still_open, running=running
        )
    )
    yes = question.addButton(tr("Activate"), QMessageBox.ButtonRole.AcceptRole)
    question.addButton(QMessageBox.StandardButton.Cancel)
    question.exec()
    return bool(question.clickedButton() is yes)
