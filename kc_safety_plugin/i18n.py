"""Words for people: one translation context for the whole plugin."""

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "KcSafety"


def tr(text: str) -> str:
    """Return ``text`` in the language of the user interface."""
    return QCoreApplication.translate(CONTEXT, text)
