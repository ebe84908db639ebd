"""Read the JSON of a file a city writes itself."""

import json

from .catalogue_flaws import CatalogueFlaw as Flaw
from .errors import Problem, SafetyDataError


def json_object(text: str, file: str) -> dict:
    """Return the JSON object in ``text``; ``file`` is named in refusals.

    Raises
    ------
    SafetyDataError
        ``CATALOGUE`` with the line where the text stops being JSON, or with the first line
        where it is no object.

    Examples
    --------
    >>> json_object('{"half_at": 2}', "mine.json")
    {'half_at': 2}
    """
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise SafetyDataError(
            Problem.CATALOGUE, file=file, line=error.lineno, flaw=Flaw.NOT_JSON, column=error.colno
        ) from None
    if not isinstance(content, dict):
        raise SafetyDataError(Problem.CATALOGUE, file=file, line=1, flaw=Flaw.NO_OBJECT)
    return content
