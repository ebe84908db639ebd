"""Words for people: one translation context for the whole plugin."""

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from kc_safety_plugin.paths import LANGUAGES

CONTEXT = "KcSafety"


def tr(text: str) -> str:
    """Return ``text`` in the language of the user interface."""
    return QCoreApplication.translate(CONTEXT, text)


def tr_file(text: str) -> str:
    """Return a text that stands in a resource file; those of the styles are listed, too."""
    return QCoreApplication.translate(CONTEXT, text)


def speak(locale: str) -> QTranslator:
    """Take the words of ``locale`` ("es", "es_MX"); without them English stays.

    Keep the answer and hand it to ``QCoreApplication.removeTranslator`` at the end.
    """
    translator = QTranslator()
    if translator.load(str(LANGUAGES / f"{locale[:2]}.qm")):
        QCoreApplication.installTranslator(translator)
    return translator
