"""Help: the page of a topic in the browser, by F1 and by buttons."""

from qgis.PyQt.QtCore import QEvent, QObject, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from kc_safety_plugin.bridge.help_pages import help_page
from kc_safety_plugin.i18n import tr


def open_help(topic: str = "index") -> bool:
    """Show the page on ``topic``; it is on this machine, no network is needed."""
    page = help_page(topic)
    return page is not None and bool(QDesktopServices.openUrl(QUrl(page)))


class HelpKey(QObject):
    """F1 inside a widget opens its page.

    A shortcut of our own would make QGIS's F1 ambiguous, and then neither is heard.
    """

    def __init__(self, widget: QWidget, topic: str):
        super().__init__(widget)
        self._topic = topic
        widget.installEventFilter(self)

    def eventFilter(self, _widget, event):
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or event.key() != Qt.Key.Key_F1 or event.modifiers():
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            open_help(self._topic)
        return True


def help_button(topic: str) -> QPushButton:
    button = QPushButton(tr("Help"))
    button.setToolTip(tr("Open the page on this in the browser (F1)"))
    button.clicked.connect(lambda _checked: open_help(topic))
    return button
