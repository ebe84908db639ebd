"""Factors and their departments in words."""

from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.i18n import tr


def factor_word(factor: str) -> str:
    """What a factor is called on screen; a city's own factor goes by its own name."""
    words = {
        "hot": tr("Heat"),
        "lighting": tr("Darkness"),
        "vegetation": tr("Plants"),
        "vacancy": tr("Vacancy"),
    }
    return words.get(factor, factor.replace("_", " ").capitalize())


def departments_of(factors: list, known: dict) -> dict:
    """Factor to the department that looks after it: as the layer has it, else as shipped."""
    shipped = read_catalogue("", "departments_kc")["departments"]
    shipped = {one: shipped.get(one) or shipped.get("other", "") for one in factors}
    return {one: known.get(one) or shipped[one] for one in factors}
