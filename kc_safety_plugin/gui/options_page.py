"""The page of KC Safety in the options of QGIS: what holds for this person at this machine."""

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
)

from kc_safety_plugin.i18n import tr
from kc_safety_plugin.settings import LANGUAGES, PAPERS, Preferences

from .help import HelpKey, help_button

TOPIC = "options"


class OptionsPage(QgsOptionsPageWidget):
    """Shows the preferences; they are kept when the dialog is accepted."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._preferences = kept = Preferences()
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(kept.folder)
        self.folder.lineEdit().setPlaceholderText(tr("where QGIS was last"))
        self.paper = _choice(PAPERS, _paper_words(), kept.paper)
        self.language = _choice(LANGUAGES, _language_words(), kept.language)
        self.signature = QLineEdit(kept.signature)
        self.signature.setPlaceholderText(tr("your login"))
        self.guide = QCheckBox(tr("Show the &first steps in the panel Corridor"))
        self.guide.setChecked(kept.guide)
        form = QFormLayout()
        for label, field, about in (
            (
                tr("F&older for workspaces and files:"),
                self.folder,
                tr("Dialogs that ask for a workspace, an export or a map book begin here."),
            ),
            (tr("&Paper of map books:"), self.paper, tr("The paper of Print in Work orders.")),
            (
                tr("&Language of map books:"),
                self.language,
                tr("The words on paper, whatever language QGIS speaks."),
            ),
            (
                tr("Your &name in the log:"),
                self.signature,
                tr("Every change of a work order is kept with the name of who made it."),
            ),
        ):
            _add(form, label, field, about)
        buttons = QHBoxLayout()
        buttons.addWidget(help_button(TOPIC))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.guide)
        column.addStretch(1)
        column.addLayout(buttons)
        HelpKey(self, TOPIC)

    def apply(self):
        kept = self._preferences
        kept.folder = self.folder.filePath()
        kept.paper, kept.language = self.paper.currentData(), self.language.currentData()
        kept.signature, kept.guide = self.signature.text(), self.guide.isChecked()


def _add(form, label: str, field, about: str) -> None:
    title = QLabel(label)
    title.setBuddy(field)
    field.setAccessibleName(label.replace("&", "").rstrip(":"))
    field.setAccessibleDescription(about)
    field.setToolTip(about)
    form.addRow(title, field)


def _choice(names: tuple, words: dict, chosen: str) -> QComboBox:
    box = QComboBox()
    for name in names:
        box.addItem(words[name], name)
    box.setCurrentIndex(names.index(chosen))
    return box


def _paper_words() -> dict:
    return {
        "letter": tr("Letter (8.5 × 11 in)"),
        "tabloid": tr("Tabloid (11 × 17 in)"),
        "a4": tr("A4"),
        "a3": tr("A3"),
    }


def _language_words() -> dict:
    return {"english": tr("English"), "spanish": tr("Spanish")}
