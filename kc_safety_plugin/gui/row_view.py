"""A table of which people pick whole rows: how all lists of the panels behave."""

from qgis.PyQt.QtCore import QAbstractItemModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView


def row_view(model: QAbstractItemModel, name: str, several: bool) -> QTableView:
    """A view of ``model``; ``name`` is for screen readers, Tab leads on to the next widget."""
    modes = QAbstractItemView.SelectionMode
    view = QTableView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.verticalHeader().hide()
    # Letters that turn bold with the selection no longer fit their column.
    view.horizontalHeader().setHighlightSections(False)
    return view


def fit_columns(view: QTableView, letters: list) -> None:
    """Columns as wide as so many letters of this size, and never narrower than their titles."""
    header, letter = view.horizontalHeader(), view.fontMetrics().horizontalAdvance("0")
    for column, count in enumerate(letters):
        view.setColumnWidth(column, max(header.sectionSizeHint(column), letter * count))


def fit_rows(view: QTableView) -> None:
    """Rows as high as letters of this size need; of one height, none is asked for its own."""
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 8)
