"""A new corridor: a street between two others by their names, or a line drawn on the map."""

from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QStringListModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCompleter,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.core.units import FOOT
from kc_safety_plugin.gui.background import Background
from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.i18n import tr

from .street_box import Known, StreetBox

_MOST = 5


class DefineBox(QWidget):
    """``wanted`` carries the parameters of Define corridor; ``drawing`` asks for the map tool."""

    wanted = pyqtSignal(dict)
    drawing = pyqtSignal(bool)

    def __init__(self, project: QgsProject, behind: Background, parent=None):
        super().__init__(parent)
        self._known: Optional[Known] = None
        self._line: Optional[QgsVectorLayer] = None
        self.streets = StreetBox(project, behind)
        self.street, self.start, self.end = QLineEdit(), QLineEdit(), QLineEdit()
        self.name, self.half = QLineEdit(), QDoubleSpinBox()
        self.name.setPlaceholderText(tr("made of the streets"))
        self.half.setRange(1, 1000)
        self.half.setDecimals(0)
        self.half.setValue(75)
        self._names = QStringListModel(self)
        for field in (self.street, self.start, self.end):
            completer = QCompleter(self._names, field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
            # Enter takes a name from the list, too: it leads on and starts nothing.
            field.returnPressed.connect(self.focusNextChild)
        self.name.returnPressed.connect(self._go)
        self.draw = QPushButton(tr("Dra&w on the map"))
        self.draw.setCheckable(True)
        self.draw.setToolTip(
            tr("Click along the street; a right click or Enter ends the line, Escape drops it.")
        )
        self.forget = QPushButton(tr("For&get the line"))
        self.drawn = QLabel()
        self.drawn.setWordWrap(True)
        self.go = QPushButton(tr("Define and &put into the queue"))
        self.like = QLabel(tr("Did you mean one of these?"))
        self._likes = QWidget()
        self._like_row = FlowLayout(self._likes)
        self._lay_out()
        self.streets.changed.connect(self._on_streets)
        self.streets.named.connect(self._on_names)
        self.draw.toggled.connect(self.drawing)
        self.forget.clicked.connect(lambda _checked: self.take_line(None, None))
        self.go.clicked.connect(lambda _checked: self._go())
        self.take_line(None, None)
        self.clear_likes()

    def _lay_out(self):
        fields, actions, ways = QWidget(), QWidget(), QWidget()
        row = FlowLayout(fields)
        for text, field in (
            (tr("&Street"), self.street),
            (tr("&From cross street"), self.start),
            (tr("T&o cross street"), self.end),
        ):
            row.addWidget(labeled(text, field))
        row = FlowLayout(ways)
        row.addWidget(self.draw)
        row.addWidget(self.forget)
        row = FlowLayout(actions)
        row.addWidget(labeled(tr("Na&me of the corridor"), self.name))
        row.addWidget(labeled(tr("Half widt&h, meters"), self.half))
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        for widget in (self.streets, fields, self.like, self._likes, ways, self.drawn, actions):
            column.addWidget(widget)
        column.addStretch(1)

    def showEvent(self, event):
        super().showEvent(event)
        self.streets.prefer()
        self.streets.read_names()
        self._measure()

    def _measure(self):
        letter = self.fontMetrics().horizontalAdvance("n")
        for field in (self.street, self.start, self.end, self.name):
            field.setMinimumWidth(20 * letter)

    # -- the drawn line ---------------------------------------------------------------------

    def take_line(self, layer: Optional[QgsVectorLayer], meters: Optional[float]) -> None:
        """Keep a layer with the drawn line, or nothing."""
        self._line = layer
        self.draw.setChecked(False)
        self.forget.setVisible(self._line is not None)
        self.drawn.setVisible(self._line is not None)
        if self._line is not None:
            self.drawn.setText(
                tr(
                    "The drawn line of {meters:,.0f} m ({feet:,.0f} ft) is used, not the names."
                ).format(meters=meters, feet=meters / FOOT)
            )
            self.name.setFocus()
        for field in (self.street, self.start, self.end):
            field.setEnabled(self._line is None)

    def end_drawing(self) -> None:
        """The map went to another tool."""
        self.draw.setChecked(False)

    # -- names ------------------------------------------------------------------------------

    def show_likes(self) -> None:
        """Offer names for those fields that the layer does not know for sure."""
        self.clear_likes()
        if self._known is None or self._line is not None:
            return
        for field in (self.street, self.start, self.end):
            for name in self._like(field.text()):
                button = QPushButton(name.replace("&", "&&"))
                button.setAccessibleName(
                    tr("{name} for {field}").format(name=name, field=field.accessibleName())
                )
                button.setToolTip(button.accessibleName())
                button.clicked.connect(
                    lambda _checked, field=field, name=name: self._take_like(field, name)
                )
                self._like_row.addWidget(button)
        some = self._like_row.count() > 0
        self.like.setVisible(some)
        self._likes.setVisible(some)

    def clear_likes(self) -> None:
        while self._like_row.count():
            item = self._like_row.takeAt(0)
            item.widget().hide()
            item.widget().deleteLater()
        self.like.hide()
        self._likes.hide()

    def _like(self, written: str) -> list:
        if not written.strip():
            return []
        names = self._known.names
        streets = names.find(written).streets
        if len(streets) == 1:
            return []
        if streets:
            return [of_layer[0] for of_layer in streets.values()][:_MOST]
        return names.nearest(written, _MOST)

    def _take_like(self, field, name):
        field.setText(name)
        self.clear_likes()
        self.go.setFocus()

    def _on_streets(self):
        if self.isVisible():
            self.streets.read_names()

    def _on_names(self, known: Known):
        self._known = known
        self._names.setStringList(known.listed)

    # -- away -------------------------------------------------------------------------------

    def _go(self):
        self.clear_likes()
        self.wanted.emit(self.parameters())

    def parameters(self) -> dict:
        """Parameters of Define corridor as the fields say."""
        given = {"NAME": self.name.text().strip(), "BUFFER": self.half.value()}
        layer = self.streets.street_layer()
        if layer is not None:
            given.update(STREETS=layer, NAME_FIELD=self.streets.name_field())
        if self._line is not None:
            return {**given, "LINE": self._line}
        return {
            **given,
            "STREET": self.street.text().strip(),
            "FROM_STREET": self.start.text().strip(),
            "TO_STREET": self.end.text().strip(),
        }

    def clear(self) -> None:
        """The corridor is kept: make room for another."""
        for field in (self.street, self.start, self.end, self.name):
            field.clear()
        self.take_line(None, None)
        self.clear_likes()
