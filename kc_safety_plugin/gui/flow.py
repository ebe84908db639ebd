"""A row of widgets that goes on below when it is too wide, as text in a paragraph."""

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget


class FlowLayout(QLayout):
    """Large fonts and narrow panels need more rows, not cut words."""

    def __init__(self, parent=None, gap: int = 6):
        super().__init__(parent)
        self._items: list = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item):
        self._items.append(item)

    def count(self):
        return len(self._items)

    def itemAt(self, index):
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index):
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self):
        return Qt.Orientation(0)

    def hasHeightForWidth(self):
        return True

    def heightForWidth(self, width):
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area):
        super().setGeometry(area)
        self._arrange(area, place=True)

    def sizeHint(self):
        return self.minimumSize()

    def minimumSize(self):
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, area: QRect, place: bool) -> int:
        y = area.y()
        for row in self._rows(area.width()):
            height, x = max(size.height() for _, size in row), area.x()
            button = min((s.height() for i, s in row if _is_button(i)), default=0)
            for item, size in row:
                if isinstance(item.widget(), (QLabel, QCheckBox)):
                    # Words stand at the middle of the buttons beside them.
                    size = size.expandedTo(QSize(0, button))
                if place:
                    # A button stands beside the field, not beside the label above it.
                    item.setGeometry(QRect(QPoint(x, y + height - size.height()), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing() - area.y())

    def _rows(self, width: int) -> list:
        rows: list = []
        used = 0
        for item in self._items:
            if item.widget() is not None and item.widget().isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 10_000))
            if not rows or used + size.width() > width:
                rows.append([])
                used = 0
            rows[-1].append((item, size))
            used += size.width() + self.spacing()
        return rows


def _is_button(item) -> bool:
    return isinstance(item.widget(), QPushButton)


def labeled(text: str, field: QWidget) -> QWidget:
    """A field below its label; the label's shortcut leads to the field."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    label = QLabel(text)
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    column.addWidget(label)
    column.addWidget(field)
    return box
