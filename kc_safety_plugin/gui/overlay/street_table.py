"""Table model over the ranked streets that are wanted, in the order of their ranks."""

from html import escape

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from kc_safety_plugin.bridge.overlay_scores import StreetScores
from kc_safety_plugin.core.conditions.reweighting import Ranking
from kc_safety_plugin.i18n import tr

from .factor_words import factor_word

RANK, STREET, FACTOR, WHY, DEPARTMENT = range(5)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StreetTable(QAbstractTableModel):
    """Holds row numbers of the scores only; a new ranking copies no text."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._scores, self._ranking = None, None
        self._rows = np.empty(0, np.intp)
        self._find: list = []
        self._text, self._factor, self._department = "", "", ""
        self._departments: dict = {}

    def show_scores(self, scores: StreetScores, departments: dict) -> None:
        """Another layer, or none; the ranking follows with ``show_ranking``."""
        self.beginResetModel()
        self._scores, self._departments = scores, departments
        self._find = [
            f"{label} {why}".casefold() for label, why in zip(scores.labels, scores.reasons)
        ]
        self._ranking, self._rows = None, np.empty(0, np.intp)
        self.endResetModel()

    def clear(self) -> None:
        self.beginResetModel()
        self._scores, self._ranking, self._find = None, None, []
        self._rows = np.empty(0, np.intp)
        self.endResetModel()

    def show_ranking(self, ranking: Ranking) -> None:
        self._ranking = ranking
        self._choose()

    def show_wanted(self, text: str = "", factor: str = "", department: str = "") -> None:
        """Streets whose name or reason has all words of ``text``, led by ``factor``."""
        self._text, self._factor, self._department = text, factor, department
        self._choose()

    def feature_id(self, row: int) -> int:
        return int(self._scores.feature_ids[self._rows[row]])

    def row_of(self, feature_id: int) -> int:
        """The row that shows a feature, −1 when none does."""
        if self._scores is None:
            return -1
        found = np.flatnonzero(self._scores.feature_ids[self._rows] == feature_id)
        return int(found[0]) if len(found) else -1

    def reason(self, row: int) -> str:
        return self._scores.reasons[self._rows[row]] or tr("Keep the weights to have it written.")

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 5

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            tr("Rank"), tr("Street"), tr("Leading factor"), tr("Why"), tr("Department"),
        )[section]  # fmt: skip

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == RANK else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            # A tooltip would take text that looks like HTML for HTML.
            return "<p>" + escape(str(self._cell(index.row(), index.column()))) + "</p>"
        return None

    def _cell(self, row, column):
        at = self._rows[row]
        if column == RANK:
            return f"{self._ranking.result.rank[at]:,}"
        if column == STREET:
            return self._scores.labels[at]
        if column == WHY:
            return self.reason(row)
        top = self._ranking.result.top[at]
        if top < 0:
            return tr("none")
        factor = self._scores.factors[top]
        return factor_word(factor) if column == FACTOR else self._departments.get(factor, "")

    def _choose(self):
        self.beginResetModel()
        self._rows = self._wanted_rows()
        self.endResetModel()

    def _wanted_rows(self):
        if self._ranking is None:
            return np.empty(0, np.intp)
        rows, factors = self._ranking.order, self._scores.factors
        if self._factor or self._department:
            led = [
                self._factor in ("", one) and self._department in ("", self._departments.get(one))
                for one in factors
            ]
            # One more at the end: streets that no factor leads have −1.
            rows = rows[np.array([*led, False])[self._ranking.result.top[rows]]]
        for word in self._text.casefold().split():
            rows = rows[np.array([word in self._find[row] for row in rows.tolist()], bool)]
        return rows
