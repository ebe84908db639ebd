"""Read a profile of another system; every refusal names the line and the column."""

import json
import re

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw as Flaw
from kc_safety_plugin.core.catalogue_json import json_object
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
    return _Reader(text, file).profile(json_object(text, file))


class _Reader:
    def __init__(self, text, file):
        self._text, self._file, self._column = text, file, ""

    def profile(self, content) -> Profile:
        self._known_keys(content, _TOP)
        rows = content.get("columns")
        if not isinstance(rows, list) or not rows:
            self._refuse(Flaw.NO_LIST, "columns")
        targets: list = []
        for row in rows:
            self._column = ""
            targets.append(self._target(row))
            if targets[-1].name in [one.name for one in targets[:-1]]:
                self._refuse(Flaw.NAME_TWICE)
        return Profile(self._file, str(content.get("title", "")), tuple(targets))

    def _target(self, row) -> Target:
        name = row.get("name") if isinstance(row, dict) else None
        if not isinstance(name, str) or not name.strip():
            self._refuse(Flaw.NO_NAME, "columns")
        self._column = name
        self._known_keys(row, _KEYS)
        if ("from" in row) == ("constant" in row):
            self._refuse(Flaw.FROM_OR_CONSTANT)
        source = row.get("from", "")
        if not isinstance(source, str) or is_person_column(source) and source not in COLUMNS:
            self._refuse(Flaw.FROM_PERSON)
        if "from" in row and not source:
            self._refuse(Flaw.FROM_BLANK)
        values, form = row.get("values", {}), row.get("date_format", "")
        if not isinstance(values, dict) or not all(isinstance(v, str) for v in values.values()):
            self._refuse(Flaw.VALUES)
        if "date_format" in row and (not isinstance(form, str) or broken_format(form)):
            self._refuse(Flaw.DATE_FORMAT)
        if values and form:
            self._refuse(Flaw.VALUES_AND_DATES)
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
            self._refuse(Flaw.CONSTANT)
        return value if isinstance(value, (str, type(None))) else float(value)

    def _text_of(self, row, key):
        value = row.get(key)
        if value is not None and not isinstance(value, str):
            self._refuse(Flaw.TEXT, told=key)
        return value

    def _longest(self, row) -> int:
        value = row.get("max_length", 0)
        if "max_length" in row and (type(value) is not int or value < 1):
            self._refuse(Flaw.WHOLE_FROM, told="max_length", low=1)
        return value

    def _flag(self, row, key) -> bool:
        value = row.get(key, False)
        if not isinstance(value, bool):
            self._refuse(Flaw.TRUE_FALSE, told=key)
        return value

    def _known_keys(self, row, known):
        for key in row:
            if key not in known:
                self._refuse(Flaw.KEY_UNKNOWN, key, names=", ".join(sorted(known)))

    def _refuse(self, flaw, key="", told="", **details):
        """Point at ``key``, else at the column that is being read; name ``told`` or ``key``."""
        wanted = json.dumps(key or self._column, ensure_ascii=False)
        pattern = re.escape(wanted) + r"\s*:" if key else r'"name"\s*:\s*' + re.escape(wanted)
        found = re.search(pattern, self._text) if key or self._column else None
        line = self._text.count("\n", 0, found.start() if found else 0) + 1
        raise SafetyDataError(
            Problem.CATALOGUE_COLUMN if self._column else Problem.CATALOGUE,
            file=self._file,
            line=line,
            column=self._column,
            flaw=flaw,
            key=told or key,
            **details,
        )
