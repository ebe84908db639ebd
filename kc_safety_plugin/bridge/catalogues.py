"""Read catalogues: what a city can change without code, as JSON files."""

from pathlib import Path

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw
from kc_safety_plugin.core.catalogue_json import json_object
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.paths import CATALOGUES


def catalogue_text(path: str, default: str) -> tuple:
    """Return (file name, text) of the file ``path``, or of the shipped ``default`` without one."""
    file = Path(path) if path else CATALOGUES / f"{default}.json"
    try:
        return file.name, file.read_bytes().decode("utf-8-sig")
    except OSError:
        raise SafetyDataError(Problem.FILE_MISSING, file=file.name) from None
    except UnicodeDecodeError as error:
        line = 1 + error.object.count(b"\n", 0, error.start)
        raise SafetyDataError(
            Problem.CATALOGUE, file=file.name, line=line, flaw=CatalogueFlaw.NOT_UTF8
        ) from None


def read_catalogue(path: str, default: str) -> dict:
    """Return the JSON object in ``path``, or the shipped ``default`` when no path is given."""
    name, text = catalogue_text(path, default)
    return json_object(text, name)
