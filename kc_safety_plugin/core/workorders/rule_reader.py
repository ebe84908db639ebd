"""Read a catalogue of rules; every refusal names the line and the rule."""

import json
import re

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw as Flaw
from kc_safety_plugin.core.catalogue_json import json_object
from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .rules import KINDS, LAST_DAY, Catalogue, Rule
from .templates import broken_place
from .thresholds import RELATIONS, Threshold, read_threshold

_TEXTS = ("name", "finding", "condition", "task", "department")
_OPTIONAL = ("measure", "reason", "worst", "per", "without", "checklist")
_NUMBERS = ("hours", "cost", "hours_per", "cost_per")
_KEYS = {*_TEXTS, *_OPTIONAL, *_NUMBERS, "priority", "due_day", "when", "unless_near", "note"}
_TOP = {"title", "version", "note", "overlay", "checklists", "rules"}


def read_rules(text: str, file: str) -> Catalogue:
    """Read a catalogue from JSON text; every refusal names the line and the rule.

    Examples
    --------
    >>> read_rules('''{"rules": [{"name": "out", "finding": "lamp", "condition": "lighting",
    ...   "task": "Repair street light", "department": "Public Works", "priority": 2,
    ...   "due_day": 14, "when": {"out": true}}]}''', "mine.json").rules[0].when
    (Threshold(measure='out', relation='is', value=(True,)),)
    """
    return _Reader(text, file).catalogue(json_object(text, file))


class _Reader:
    """Checks key by key, remembering which piece of the text it looks at."""

    def __init__(self, text: str, file: str):
        self._text, self._file = text, file
        self._span, self._rule = (0, len(text)), ""

    def catalogue(self, content) -> Catalogue:
        self._known_keys(content, _TOP)
        rows = content.get("rules")
        if not isinstance(rows, list) or not rows:
            self._refuse(Flaw.NO_LIST, "rules")
        share, steps = self._overlay(content.get("overlay", {}))
        checklists = self._checklists(content.get("checklists", {}))
        rules, names = [], set()
        for row, span in zip(rows, _spans(self._text)):
            self._span, self._rule = span, ""
            rule = self._read(row, checklists)
            if rule.name in names:
                self._refuse(Flaw.NAME_TWICE, "name")
            names.add(rule.name)
            rules.append(rule)
        return Catalogue(self._file, tuple(rules), share, steps, checklists)

    def _read(self, row, checklists) -> Rule:
        if not isinstance(row, dict):
            self._refuse(Flaw.NO_OBJECT)
        self._rule = row.get("name") if isinstance(row.get("name"), str) else ""
        self._known_keys(row, _KEYS)
        texts: dict = {key: self._words(row, key) for key in _TEXTS}
        texts.update({key: self._words(row, key) for key in _OPTIONAL if key in row})
        for key in ("finding", "without"):
            if texts.get(key, KINDS[0]) not in KINDS:
                self._refuse(Flaw.NOT_ONE_OF, key, names=", ".join(KINDS))
        if texts.get("checklist", "") not in {"", *checklists}:
            self._refuse(Flaw.CHECKLIST_UNKNOWN, "checklist")
        for key in ("measure", "reason"):
            wrong = broken_place(texts.get(key, ""))
            if wrong:
                self._refuse(Flaw.NO_PLACEHOLDER, key, found=wrong)
        when = self._tests(row.get("when", {}))
        numbers: dict = {key: self._number(row, key, 0, 1e9) for key in _NUMBERS if key in row}
        if (numbers.get("hours_per") or numbers.get("cost_per")) and not texts.get("per"):
            self._refuse(Flaw.NEEDS_PER)
        near, near_m = self._near(row.get("unless_near"), texts["finding"])
        worst = texts.pop("worst", "")
        return Rule(
            **texts,
            **numbers,
            priority=int(self._number(row, "priority", 1, 4, whole=True)),
            due_day=int(self._number(row, "due_day", 0, LAST_DAY, whole=True)),
            when=when,
            worst=worst.lstrip("-") or _measured_by(when),
            worst_is_low=worst.startswith("-") or (not worst and _low_is_bad(when)),
            near=near,
            near_m=near_m,
            line=self._line(self._span[0]),
        )

    def _tests(self, when) -> tuple:
        if not isinstance(when, dict):
            self._refuse(Flaw.WHEN, "when")
        tests = []
        for measure, wanted in when.items():
            found = read_threshold(measure, wanted)
            if not found:
                self._refuse(Flaw.COMPARISON, measure, names=", ".join(RELATIONS))
            tests.extend(found)
        return tuple(tests)

    def _near(self, near, finding) -> tuple:
        if near is None:
            return "", 0.0
        if not isinstance(near, dict) or set(near) != {"finding", "within"}:
            self._refuse(Flaw.NEAR_KEYS, "unless_near")
        if near["finding"] not in KINDS or near["finding"] == finding:
            self._refuse(Flaw.NEAR_KIND, "unless_near")
        return near["finding"], self._number(near, "within", 0, 1000)

    def _overlay(self, overlay) -> tuple:
        if not isinstance(overlay, dict) or set(overlay) - {"top_share", "raise_by"}:
            self._refuse(Flaw.OVERLAY_KEYS, "overlay")
        if not overlay:
            return 0.0, 0
        share = self._number(overlay, "top_share", 0, 1)
        return share, int(self._number(overlay, "raise_by", 0, 3, whole=True))

    def _checklists(self, lists) -> dict:
        good = isinstance(lists, dict) and all(
            isinstance(items, list) and items and all(isinstance(i, str) for i in items)
            for items in lists.values()
        )
        if not good:
            self._refuse(Flaw.CHECKLISTS, "checklists")
        return {name: tuple(items) for name, items in lists.items()}

    def _words(self, row, key) -> str:
        value = row.get(key)
        if not isinstance(value, str) or not value.strip():
            self._refuse(Flaw.NO_TEXT, key)
        return " ".join(value.split())

    def _number(self, row, key, low, high, whole=False) -> float:
        value = row.get(key)
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not number or not low <= value <= high or (whole and value != int(value)):
            flaw = Flaw.WHOLE_RANGE if whole else Flaw.NUMBER_RANGE
            self._refuse(flaw, key, low=low, high=high)
        return float(value)

    def _known_keys(self, row, known):
        for key in row:
            if key not in known:
                self._refuse(Flaw.KEY_UNKNOWN, key, names=", ".join(sorted(known)))

    def _refuse(self, flaw, key="", **details):
        start, end = self._span
        at = re.search(re.escape(json.dumps(key)) + r"\s*:", self._text[start:end]) if key else None
        line = self._line(start + at.start() if at else start)
        raise SafetyDataError(
            Problem.CATALOGUE_RULE if self._rule else Problem.CATALOGUE,
            file=self._file,
            line=line,
            rule=self._rule,
            flaw=flaw,
            key=key,
            **details,
        )

    def _line(self, position) -> int:
        return self._text.count("\n", 0, position) + 1


def _measured_by(when) -> str:
    return next((test.measure for test in when if test.is_number()), "")


def _low_is_bad(when) -> bool:
    return next((test.relation in Threshold.LOW for test in when if test.is_number()), False)


def _spans(text: str):
    """Where each element of the list "rules" begins and ends in ``text``."""
    decoder = json.JSONDecoder()
    position = _value_of(text, "rules", decoder) + 1
    while True:
        position += len(re.match(r"[\s,]*", text[position:]).group(0))
        if text[position] == "]":
            return
        _, end = decoder.raw_decode(text, position)
        yield position, end
        position = end


def _value_of(text: str, key: str, decoder) -> int:
    """Position of the value of the top-level ``key`` of the JSON object in ``text``."""
    position = text.index("{") + 1
    while True:
        position += len(re.match(r"[\s,]*", text[position:]).group(0))
        name, position = decoder.raw_decode(text, position)
        position += len(re.match(r"\s*:\s*", text[position:]).group(0))
        if name == key:
            return position
        _, position = decoder.raw_decode(text, position)
