"""The help pages that ship with the plugin, one HTML file per topic and language."""

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl

from kc_safety_plugin.paths import HELP

_SOURCE, _FIRST_PAGE = "en", "index"


def help_page(topic: str) -> Optional[str]:
    """Address of the page on ``topic`` in the language of QGIS, else in English.

    Without such a page the first page; None where no help is installed.
    """
    language = QgsApplication.locale()[:2] or _SOURCE
    for name in (topic, _FIRST_PAGE):
        for folder in (language, _SOURCE):
            page = HELP / folder / f"{name}.html"
            if page.is_file():
                return str(QUrl.fromLocalFile(str(page)).toString())
    return None
