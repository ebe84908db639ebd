"""Read a profile of another system; every refusal names the line and the column."""

import json
import re

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.privacy import is_person_column

from ..orders import COLUMNS
from .profile_dates import broken_format
from .profiles import Profile, Target

_TOP = {"title", "version", "note", "columns"}
_KEYS = {
    *("name", "from", "constant", "values", "otherwise", "date_format", "max_length", "cut"),
    *("required", "note"),
}


def read_profile(text: str, file: str) -> Profile:
    """Read a profile from JSON text.

    Raises
    ------
    SafetyDataError
        ``CATALOGUE`` with the line and what is wrong there.

    Examples
    --------
    >>> mine = '{"columns": [{"name": "WONUM", "from": "number", "max_length": 12}]}'
    >>> read_profile(mine, "mine.json").targets[0].longest
    12
    """
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise SafetyDataError(
            Problem.CATALOGUE, file=file, line=error.lineno, reason=error.msg
        ) from None
    return _Reader(text, file).profile(content)


class _Reader:
    def __init__(self, text, file):
        self._text, self._file, self._column = text, file, ""

    def profile(self, content) -> Profile:
        if not isinstance(content, dict):
            self._refuse("the file must hold one JSON object")
        self._known_keys(content, _TOP)
        rows = content.get("columns")
        if not isinstance(rows, list) or not rows:
            self._refuse('"columns" must be a list with at least one column', "columns")
        targets: list = []
        for row in rows:
            self._column = ""
            targets.append(self._target(row))
            if targets[-1].name in [one.name for one in targets[:-1]]:
                self._refuse("the name is used twice")
        return Profile(self._file, str(content.get("title", "")), tuple(targets))

    def _target(self, row) -> Target:
        name = row.get("name") if isinstance(row, dict) else None
        if not isinstance(name, str) or not name.strip():
            self._refuse('each column must be an object with a "name"', "columns")
        self._column = name
        self._known_keys(row, _KEYS)
        if ("from" in row) == ("constant" in row):
            self._refuse('give either "from", a column of the orders, or "constant"')
        source = row.get("from", "")
        if not isinstance(source, str) or is_person_column(source) and source not in COLUMNS:
            self._refuse('"from" must be the name of a column that describes no person')
        if "from" in row and not source:
            self._refuse('"from" is blank')
        values, form = row.get("values", {}), row.get("date_format", "")
        if not isinstance(values, dict) or not all(isinstance(v, str) for v in values.values()):
            self._refuse('"values" must be an object of texts such as {"done": "COMP"}')
        if "date_format" in row and (not isinstance(form, str) or broken_format(form)):
            self._refuse('"date_format" is made of yyyy, MM, dd, HH, mm and ss')
        if values and form:
            self._refuse('"values" and "date_format" exclude each other')
        return Target(
            name,
            source,
            self._constant(row),
            values,
            self._text_of(row, "otherwise"),
            form,
            self._longest(row),
            self._flag(row, "cut"),
            self._flag(row, "required"),
        )

    def _constant(self, row):
        value = row.get("constant")
        if isinstance(value, bool) or not isinstance(value, (str, int, float, type(None))):
            self._refuse('"constant" must be a text or a number')
        return value if isinstance(value, (str, type(None))) else float(value)

    def _text_of(self, row, key):
        value = row.get(key)
        if value is not None and not isinstance(value, str):
            self._refuse(f'"{key}" must be a text')
        return value

    def _longest(self, row) -> int:
        value = row.get("max_length", 0)
        if "max_length" in row and (type(value) is not int or value < 1):
            self._refuse('"max_length" must be a whole number from 1 on')
        return value

    def _flag(self, row, key) -> bool:
        value = row.get(key, False)
        if not isinstance(value, bool):
            self._refuse(f'"{key}" must be true or false')
        return value

    def _known_keys(self, row, known):
        for key in row:
            if key not in known:
                self._refuse(f'"{key}" is not known here; use {", ".join(sorted(known))}', key)

    def _refuse(self, reason, key=""):
        """Point at ``key``, else at the column that is being read."""
        wanted = json.dumps(key or self._column, ensure_ascii=False)
        pattern = re.escape(wanted) + r"\s*:" if key else r'"name"\s*:\s*' + re.escape(wanted)
        found = re.search(pattern, self._text) if key or self._column else None
        line = self._text.count("\n", 0, found.start() if found else 0) + 1
        if self._column:
            reason = f"column '{self._column}': {reason}"
        raise SafetyDataError(Problem.CATALOGUE, file=self._file, line=line, reason=reason)
