"""The style files, with the words of legends and labels in the language of QGIS."""

import re
from html import escape, unescape
from pathlib import Path

from qgis.core import QgsMapLayer
from qgis.PyQt.QtXml import QDomDocument

from kc_safety_plugin.i18n import tr_file

#: Where a style holds words for people: a row of the legend, or what stands on the map.
_WORDS = re.compile(r'\b(label|fieldName)="([^"]+)"')


def style_document(path) -> QDomDocument:
    """The style of a file of ours, in the words that are set now."""
    text = Path(path).read_text(encoding="utf-8")
    document = QDomDocument()
    document.setContent(_WORDS.sub(_said, text))
    return document


def load_style(layer: QgsMapLayer, path) -> tuple:
    """Dress ``layer``; returns (message, True where it worked), as QGIS does for files."""
    loaded, message = layer.importNamedStyle(style_document(path))
    return message, loaded


def _said(found) -> str:
    return f'{found.group(1)}="{escape(tr_file(unescape(found.group(2))))}"'
