"""Sort texts of offences and requests into kinds by the rules of a catalogue."""

import re
from dataclasses import dataclass
from functools import partial

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw as Flaw
from kc_safety_plugin.core.errors import Problem, SafetyDataError

#: A bar is kept: patterns do not reach across the columns that it parts.
_WORD = re.compile(r"[a-z0-9]+|\|")
_RANGE = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True)
class Kind:
    """What a catalogue says of one text."""

    name: str
    harm: float = 1.0
    sensitive: bool = False


@dataclass(frozen=True)
class _Test:
    patterns: tuple
    exceptions: tuple
    codes: frozenset
    ranges: tuple
    nibrs: frozenset

    def matches_text(self, text: str) -> bool:
        return any(p in text for p in self.patterns) and not any(p in text for p in self.exceptions)

    def matches_code(self, code: str) -> bool:
        if code in self.codes:
            return True
        return code.isdigit() and any(low <= int(code) <= high for low, high in self.ranges)


@dataclass(frozen=True)
class Catalogue:
    """Rules in order; the first that matches gives the kind.

    A rule matches a text when one of its patterns begins at the start of a word of the text and
    none of its exceptions does, without regard to case and to the signs between words; so
    "rape" finds "Rape - Juvenile" but not "Scrape", and "stealing from auto" finds "Stealing –
    From Auto". It matches a police number when that is in its codes or in one of its ranges.
    """

    rules: tuple
    default: Kind
    sensitive: _Test

    def classify(self, text: str, code: str = "", nibrs: str = "") -> Kind:
        """Return the kind of an offence or a request.

        ``code`` is the police's own number, used with the text; ``nibrs``, the code of the
        National Incident-Based Reporting System, is asked only when neither finds a rule, but
        may always mark the kind as sensitive.
        """
        words, code, nibrs = spaced(text), code.strip().upper(), nibrs.strip().upper()
        kind = None
        for test, candidate in self.rules:
            if test.matches_text(words) or (code and test.matches_code(code)):
                kind = candidate
                break
        if kind is None and nibrs:
            kind = next((k for test, k in self.rules if nibrs in test.nibrs), None)
        kind = kind or self.default
        mark = self.sensitive
        marked = mark.matches_text(words) or mark.matches_code(code) or nibrs in mark.nibrs
        if marked and not kind.sensitive:
            return Kind(kind.name, kind.harm, True)
        return kind


def spaced(text: str) -> str:
    """Words of a text in lower case, one space before and after each.

    Examples
    --------
    >>> spaced("Stealing – From Auto (Theft)")
    ' stealing from auto theft '
    """
    return f" {' '.join(_WORD.findall(text.lower()))} "


def catalogue_from(content: dict, label: str, file: str) -> Catalogue:
    """Check the content of a catalogue file and make its rules.

    Parameters
    ----------
    content : dict
        ``rules``, a list of objects with ``label`` (the kind's name), ``patterns``, ``codes``
        and ``nibrs`` (lists of text, one of them at least), ``except`` (list), ``harm`` (number,
        1) and ``sensitive`` (false); ``default`` with the kind's name, harm and sensitive;
        ``sensitive`` with patterns and codes that mark any kind.
    label : str
        The name under which a rule gives its kind: ``category`` or ``condition``.
    file : str
        Named in refusals.

    Raises
    ------
    SafetyDataError
        ``CATALOGUE_NUMBER`` with the file, the number of the rule and what is wrong with it;
        ``CATALOGUE_PART`` where that is another part of the file.
    """

    def refuse_part(flaw, part="rules", **details):
        raise SafetyDataError(Problem.CATALOGUE_PART, file=file, part=part, flaw=flaw, **details)

    def refuse_rule(number, flaw, **details):
        raise SafetyDataError(
            Problem.CATALOGUE_NUMBER, file=file, number=number, flaw=flaw, **details
        )

    listed = content.get("rules")
    if not isinstance(listed, list) or not listed:
        refuse_part(Flaw.NO_LIST, key="rules")
    rules = []
    for number, rule in enumerate(listed, start=1):
        refuse = partial(refuse_rule, number)
        if not isinstance(rule, dict):
            refuse(Flaw.NO_OBJECT)
        test = _test(rule, refuse)
        if not (test.patterns or test.codes or test.ranges or test.nibrs):
            refuse(Flaw.NOTHING_TO_FIND)
        rules.append((test, _kind(rule, label, refuse)))
    default = content.get("default", {label: "other"})
    sensitive = content.get("sensitive", {})
    for part, value in (("default", default), ("sensitive", sensitive)):
        if not isinstance(value, dict):
            refuse_part(Flaw.NO_OBJECT, part)
    return Catalogue(
        tuple(rules),
        _kind(default, label, partial(refuse_part, part="default")),
        _test(sensitive, partial(refuse_part, part="sensitive")),
    )


def _kind(rule: dict, label: str, refuse) -> Kind:
    name = rule.get(label)
    if not isinstance(name, str) or not name.strip():
        refuse(Flaw.NO_TEXT, key=label)
    harm = rule.get("harm", 1.0)
    if isinstance(harm, bool) or not isinstance(harm, (int, float)) or not 0 <= harm < 1e12:
        refuse(Flaw.NOT_NEGATIVE, key="harm")
    sensitive = rule.get("sensitive", False)
    if not isinstance(sensitive, bool):
        refuse(Flaw.TRUE_FALSE, key="sensitive")
    return Kind(name.strip(), float(harm), sensitive)


def _test(rule: dict, refuse) -> _Test:
    codes = [text.strip().upper() for text in _texts(rule, "codes", refuse)]
    ranges = [_RANGE.fullmatch(code) for code in codes]
    return _Test(
        tuple(_pattern(text, refuse) for text in _texts(rule, "patterns", refuse)),
        tuple(_pattern(text, refuse) for text in _texts(rule, "except", refuse)),
        frozenset(code for code, found in zip(codes, ranges) if not found),
        tuple((int(found.group(1)), int(found.group(2))) for found in ranges if found),
        frozenset(text.strip().upper() for text in _texts(rule, "nibrs", refuse)),
    )


def _pattern(text: str, refuse) -> str:
    words = spaced(text).rstrip()
    if not any(sign.isalnum() for sign in words):
        refuse(Flaw.PATTERN_LETTERS, pattern=text)
    return words


def _texts(rule: dict, name: str, refuse) -> list:
    texts = rule.get(name, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        refuse(Flaw.TEXTS, key=name)
    return texts
