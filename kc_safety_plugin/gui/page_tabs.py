"""Pages behind tabs that take no more room than the one that is shown."""

from qgis.PyQt.QtWidgets import QSizePolicy, QTabWidget


class PageTabs(QTabWidget):
    """A tall page does not make the short ones tall."""

    def __init__(self, name: str, parent=None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.tabBar().setAccessibleName(name)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._fit)

    def tabInserted(self, at):
        super().tabInserted(at)
        self._fit(self.currentIndex())

    def _fit(self, shown):
        for at in range(self.count()):
            room = QSizePolicy.Policy.Preferred if at == shown else QSizePolicy.Policy.Ignored
            self.widget(at).setSizePolicy(QSizePolicy.Policy.Preferred, room)
            self.widget(at).updateGeometry()
        self.updateGeometry()
