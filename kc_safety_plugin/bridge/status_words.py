"""The words of an order's statuses, for people."""

from kc_safety_plugin.i18n import tr


def status_words() -> dict:
    """Status as it is kept -> word, in the order of an order's life."""
    # Built per call, so that the words follow the language that is set now.
    return {
        "proposed": tr("proposed"),
        "issued": tr("issued"),
        "in_progress": tr("in progress"),
        "done": tr("done"),
        "verified": tr("verified"),
        "on_hold": tr("on hold"),
        "canceled": tr("canceled"),
    }


def in_words(values: str) -> str:
    """Status values as they are kept ("on_hold, canceled"), in words ("on hold, canceled")."""
    words = status_words()
    return ", ".join(words.get(value, value) for value in values.split(", "))
