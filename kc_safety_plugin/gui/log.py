"""The tab *KC Safety* of the log: what stands behind a sentence in a panel."""

import html
import re

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

TAG = "KC Safety"
_SECRET = re.compile(r"\b(user|username|password|token|key|authcfg)=('[^']*'|\S+)", re.IGNORECASE)


def keep_details(sentence: str, details: str) -> None:
    """Write a failure to the log, without what would open a database to its reader."""
    text = _SECRET.sub(r"\1=…", f"{sentence}\n{details}".strip())
    # The log takes text for HTML.
    escaped = html.escape(text, quote=False)
    QgsMessageLog.logMessage(escaped, TAG, Qgis.MessageLevel.Warning, False)


def show_log(widget: QWidget) -> bool:
    """Open the log at our tab, in the window around ``widget``."""
    above = widget
    while above is not None and not isinstance(above, QMainWindow):
        above = above.parentWidget()
    dock = above and above.findChild(QDockWidget, "MessageLog")
    if not dock:
        return False
    dock.show()
    dock.raise_()
    for tabs in dock.findChildren(QTabWidget):
        for at in range(tabs.count()):
            if tabs.tabText(at) == TAG:
                tabs.setCurrentIndex(at)
    return True
