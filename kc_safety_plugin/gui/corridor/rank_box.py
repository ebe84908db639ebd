"""Candidates for the next corridor: what to rank, the list with reasons, one into the queue."""

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.bridge.overlay_scores import has_scores
from kc_safety_plugin.bridge.roles import layers_by_role
from kc_safety_plugin.gui.background import Background
from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.gui.work_orders.lists import PlainList
from kc_safety_plugin.i18n import tr

from .street_box import StreetBox

_READ = (
    "corridor", "rank", "score", "rank_low", "rank_high", "length_m", "incidents_km", "why",
    "street", "from_street", "to_street",
)  # fmt: skip


@dataclass(frozen=True)
class Candidate:
    """One row of the output of Rank corridors."""

    corridor: str
    rank: int
    score: float
    rank_low: int
    rank_high: int
    length_m: float
    incidents_km: Optional[float]
    why: str
    street: str
    from_street: str
    to_street: str


class RankBox(QWidget):
    """``wanted`` carries the parameters of Rank corridors, ``chosen`` those of Define corridor."""

    wanted = pyqtSignal(dict)
    chosen = pyqtSignal(dict)

    def __init__(self, project: QgsProject, behind: Background, parent=None):
        super().__init__(parent)
        self._project = project
        self._candidates: list = []
        self._defined_on: dict = {}
        self.streets = StreetBox(project, behind)
        self.density, self.length = QgsMapLayerComboBox(), QDoubleSpinBox()
        self.density.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.density.setAllowEmptyLayer(True)
        self.density.setCurrentIndex(0)
        self.density.setSizeAdjustPolicy(
            self.density.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.density.setMinimumContentsLength(14)
        self.length.setRange(100, 20000)
        self.length.setDecimals(0)
        self.length.setSingleStep(100)
        self.length.setValue(2000)
        self.rank = QPushButton(tr("&Rank"))
        self.about = QLabel()
        self.about.setWordWrap(True)
        titles = [
            tr("Rank"), tr("Corridor"), tr("Score"), tr("Under other weights"), tr("Meters"),
            tr("Incidents per km"),
        ]  # fmt: skip
        self.list = PlainList(tr("Candidates"), titles)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.why = QLabel()
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self.take = QPushButton(tr("Put into the &queue"))
        self._lay_out()
        self.rank.clicked.connect(lambda _checked: self.wanted.emit(self.parameters()))
        self.take.clicked.connect(lambda _checked: self._take())
        self.list.itemSelectionChanged.connect(self._on_selection)
        self.streets.changed.connect(self._say_rule)
        self.density.layerChanged.connect(lambda _layer: self._say_rule())
        self.show_candidates([])

    def _lay_out(self):
        box = QWidget()
        row = FlowLayout(box)
        row.addWidget(labeled(tr("Densit&y of incidents"), self.density))
        row.addWidget(labeled(tr("&Length, meters"), self.length))
        row.addWidget(self.rank)
        column = QVBoxLayout(self)
        column.addWidget(self.streets)
        column.addWidget(box)
        column.addWidget(self.about)
        column.addWidget(self.list, 1)
        column.addWidget(self.why)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)

    def showEvent(self, event):
        super().showEvent(event)
        self.streets.prefer(has_scores)
        self.list.setMinimumHeight(8 * self.fontMetrics().height())
        self._say_rule()

    def parameters(self) -> dict:
        layer, density = self.streets.street_layer(), self.density.currentLayer()
        given = {
            "STREETS": layer,
            "NAME_FIELD": self.streets.name_field(),
            "LENGTH": self.length.value(),
            "RULE": "mean_plus_2sd" if density is not None else "top_share",
        }
        if density is not None:
            given["DENSITY"] = density
        incidents = layers_by_role(self._project).get("incidents")
        if incidents is not None:
            given["INCIDENTS"] = incidents
        self._defined_on = {"STREETS": layer, "NAME_FIELD": given["NAME_FIELD"]}
        return given

    def show_layer(self, layer: Optional[QgsVectorLayer]) -> None:
        """Show what Rank corridors gave."""
        features = list(layer.getFeatures()) if layer is not None else []
        rows = [
            Candidate(*(None if is_null(one[name]) else one[name] for name in _READ))
            for one in features
        ]
        self.show_candidates(sorted(rows, key=lambda one: (one.rank, one.corridor)))

    def show_candidates(self, candidates: list) -> None:
        self._candidates = candidates
        self.list.show_lines([_line(one) for one in candidates])
        if candidates:
            self.list.selectRow(0)
        self._on_selection()

    def selected(self) -> Optional[Candidate]:
        rows = self.list.selectionModel().selectedRows()
        return self._candidates[rows[0].row()] if rows else None

    def _on_selection(self):
        one = self.selected()
        self.take.setEnabled(one is not None)
        self.why.setText(one.why or "" if one else "")
        self.why.setVisible(bool(self.why.text()))

    def _say_rule(self):
        layer = self.streets.street_layer()
        if layer is None or not has_scores(layer):
            words = tr("Give the output of the overlay, whose fields ending in _score are ranked.")
        elif self.density.currentLayer() is not None:
            words = tr(
                "A place counts where the density lies more than two standard deviations above "
                "the mean of the raster."
            )
        else:
            words = tr(
                "Without a density the tenth of the streets with the highest hot_score counts."
            )
        self.about.setText(words)
        self.rank.setEnabled(layer is not None)

    def _take(self):
        one = self.selected()
        if one is not None:
            self.chosen.emit(
                {
                    **self._defined_on,
                    "STREET": one.street,
                    "FROM_STREET": one.from_street,
                    "TO_STREET": one.to_street,
                    "NAME": one.corridor,
                }
            )


def _line(one: Candidate) -> tuple:
    incidents = "–" if one.incidents_km is None else f"{one.incidents_km:,.0f}"
    ranks = tr("{low} to {high}").format(low=one.rank_low, high=one.rank_high)
    return (
        float(one.rank), one.corridor, f"{one.score:.3f}", ranks, float(one.length_m), incidents,
    )  # fmt: skip
