"""Connects the page of streets with a ranked layer: weigh, rank, list and map together."""

from functools import partial
from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.bridge.overlay_scores import StreetScores, is_ranked, read_scores
from kc_safety_plugin.bridge.trial_style import (
    end_trial,
    leader_expression,
    show_trial,
    value_expression,
)
from kc_safety_plugin.core.conditions.overlay import rank_stability
from kc_safety_plugin.core.conditions.overlay_weights import parse_weights
from kc_safety_plugin.core.conditions.reweighting import Ranking, class_cuts, rank_again
from kc_safety_plugin.core.errors import SafetyDataError
from kc_safety_plugin.gui.background import Background
from kc_safety_plugin.i18n import tr

from .chain import kept_weights
from .factor_words import departments_of
from .streets_page import StreetsPage
from .weights_box import usual_weights

#: The stability is computed when the sliders rest this long, in milliseconds.
_REST = 400


class Ranks(QObject):
    """List, map and core hold the same ranks; the layer itself is never written."""

    zoomRequested = pyqtSignal(object, list)
    flashRequested = pyqtSignal(object, list)
    #: What is wrong, in a sentence; blank when nothing is any more.
    told = pyqtSignal(str)
    #: The list holds the streets of a layer that was read anew.
    listed = pyqtSignal()

    def __init__(self, project: QgsProject, page: StreetsPage, behind: Background):
        super().__init__(page)
        self._project, self._page, self._behind = project, page, behind
        self.layer: Optional[QgsVectorLayer] = None
        self.scores: Optional[StreetScores] = None
        self.ranking: Optional[Ranking] = None
        self._stable = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._show_stability)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._read)
        page.layer.layerChanged.connect(self._on_choice)
        page.weights.changed.connect(self.rank)
        page.filters.changed.connect(self._filter)
        page.view.clicked.connect(lambda _index: self.show())
        page.view.activated.connect(lambda _index: self.show())
        page.zoom.clicked.connect(lambda _checked: self.zoom())
        page.flash.clicked.connect(lambda _checked: self.flash())
        page.view.selectionModel().currentRowChanged.connect(lambda *_: self._on_row())
        project.layersAdded.connect(self.offer)
        project.layersWillBeRemoved.connect(self._on_removal)
        self.offer()

    def offer(self, *_) -> None:
        """Offer the ranked layers of the project; the newest is taken when none is shown."""
        layers = list(self._project.mapLayers().values())
        ranked = [one for one in layers if is_ranked(one)]
        self._page.layer.setExceptedLayerList([one for one in layers if one not in ranked])
        if self.layer is None and ranked:
            self._page.layer.setLayer(ranked[-1])
        if self._page.layer.currentLayer() is not self.layer:
            self._on_choice(self._page.layer.currentLayer())
        self._show_state()

    def show_layer(self, layer: QgsVectorLayer) -> None:
        self.offer()
        self._page.layer.setLayer(layer)

    def rank(self) -> None:
        """Rank with the weights of the sliders; the map follows."""
        if self.scores is None or not len(self.scores.factors):
            return
        box, scores = self._page.weights, self.scores
        method, chosen = box.method.currentData(), self._chosen()
        try:
            ranking = rank_again(scores.scores, box.weights(), method)
        except SafetyDataError as error:
            self.told.emit(explain(error).replace("WEIGHTS: ", ""))
            return
        self.ranking = ranking
        self._page.table.show_ranking(ranking)
        self._select(chosen)
        if box.is_moved():
            weights = box.weights()
            expression = value_expression(scores.columns, weights, method)
            leader = leader_expression(scores.factors, scores.columns, weights)
            show_trial(self.layer, expression, class_cuts(ranking), leader)
        else:
            end_trial(self.layer)
        self._stable = ""
        self._rest.start()
        self.told.emit("")
        self._show_state()

    def zoom(self) -> None:
        self._ask(self.zoomRequested)

    def flash(self) -> None:
        self._ask(self.flashRequested)

    def show(self) -> None:
        """Zoom and flash."""
        self.zoom()
        self.flash()

    def close(self) -> None:
        """The panel goes: the layer gets its own look back."""
        self._rest.stop()
        self._again.stop()
        if self.layer is not None:
            end_trial(self.layer)

    # -- reading ----------------------------------------------------------------------------

    def _on_choice(self, layer):
        layer = layer if is_ranked(layer) else None
        if layer is self.layer:
            return
        self._leave()
        self.layer = layer
        if layer is not None:
            for signal in (layer.afterCommitChanges, layer.dataChanged, layer.layerModified):
                signal.connect(self._later)
            self._read()
        self._show_state()

    def _leave(self):
        if self.layer is not None:
            for signal in (
                self.layer.afterCommitChanges,
                self.layer.dataChanged,
                self.layer.layerModified,
            ):
                signal.disconnect(self._later)
            end_trial(self.layer)
        self._behind.drop("scores")
        self._rest.stop()
        self._again.stop()
        self.layer, self.scores, self.ranking, self._stable = None, None, None, ""
        self._page.table.clear()
        self._on_row()

    def _later(self, *_):
        self._again.start(300)

    def _read(self):
        source = QgsVectorLayerFeatureSource(self.layer)
        self._behind.start(
            "scores",
            tr("Reading the ranked streets"),
            partial(read_scores, source),
            self._show_scores,
            lambda _error, sentence: self.told.emit(sentence),
        )

    def _show_scores(self, scores):
        self.scores = scores
        departments = departments_of(scores.factors, scores.departments)
        self._page.table.show_scores(scores, departments)
        self._page.filters.offer(departments)
        self._page.table.show_wanted(*self._page.filters.wanted())
        text, method = kept_weights(self.layer)
        try:
            weights = parse_weights(text, scores.factors)
        except SafetyDataError:
            weights = usual_weights(scores.factors)
        self._page.weights.offer(scores.factors, weights, method)
        self.rank()
        self.listed.emit()

    def _on_removal(self, ids):
        if self.layer is not None and self.layer.id() in ids:
            self._leave()
            self._show_state()

    # -- showing ----------------------------------------------------------------------------

    def _filter(self, text, factor, department):
        chosen = self._chosen()
        self._page.table.show_wanted(text, factor, department)
        self._select(chosen)
        self._show_state()

    def _show_state(self):
        page, known = self._page, self.ranking is not None
        for widget in (page.weights, page.filters, page.view):
            widget.setEnabled(known)
        page.hint.setVisible(self.layer is None)
        page.hint.setText(tr("No streets are ranked yet. Choose the layers and run, at “Layers”."))
        if not known:
            page.state.setText("")
            return
        shown = tr("{shown:,} of {ranked:,} ranked streets.").format(
            shown=page.table.rowCount(), ranked=self.ranking.ranked
        )
        parts = [shown, self._agreement(), self._stable]
        page.state.setText(" ".join(filter(None, parts)))

    def _agreement(self):
        """How the ranks shown stand to those in the layer."""
        if self._page.weights.is_moved():
            return tr("List and map show the weights you try; the layer keeps its ranks.")
        if (self.ranking.result.rank != self.scores.ranks).any():
            return tr("The layer was ranked with other weights than these.")
        return ""

    def _show_stability(self):
        box = self._page.weights
        share = rank_stability(self.scores.scores, box.weights(), box.method.currentData())
        told = tr("{share:.0f} % of the top tenth stays there with weights 20 % up or down.")
        self._stable = told.format(share=100 * share)
        self._show_state()

    def _on_row(self):
        row = self._row()
        self._page.why.setText("" if row < 0 else self._page.table.reason(row))
        for button in (self._page.zoom, self._page.flash):
            button.setEnabled(row >= 0)

    def _row(self):
        index = self._page.view.selectionModel().currentIndex()
        return index.row() if index.isValid() else -1

    def _chosen(self):
        row = self._row()
        return self._page.table.feature_id(row) if row >= 0 else None

    def _select(self, feature_id):
        row = -1 if feature_id is None else self._page.table.row_of(feature_id)
        if row >= 0:
            self._page.view.selectRow(row)
        self._on_row()

    def _ask(self, signal):
        if self._row() >= 0:
            signal.emit(self.layer, [self._chosen()])
