"""Read catalogues: what a city can change without code, as JSON files."""

import json
from pathlib import Path

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.paths import CATALOGUES


def catalogue_text(path: str, default: str) -> tuple:
    """Return (file name, text) of the file ``path``, or of the shipped ``default`` without one."""
    file = Path(path) if path else CATALOGUES / f"{default}.json"
    try:
        return file.name, file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SafetyDataError(Problem.CATALOGUE, file=file.name, line=0, reason=reason) from None


def read_catalogue(path: str, default: str) -> dict:
    """Return the JSON object in ``path``, or the shipped ``default`` when no path is given."""
    name, text = catalogue_text(path, default)
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise SafetyDataError(
            Problem.CATALOGUE, file=name, line=error.lineno, reason=error.msg
        ) from None
    if not isinstance(content, dict):
        raise SafetyDataError(Problem.CATALOGUE, file=name, line=1, reason=tr("no JSON object"))
    return content
