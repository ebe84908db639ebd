"""Street names as people write them, brought to one form and matched."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from .street_words import (
    DIRECTIONS,
    KINDS,
    ORDINALS,
    TENS,
    TITLES_AFTER,
    TITLES_BEFORE,
    UNITS,
    WORDS,
)

_LIKE_ENOUGH = 0.55


@dataclass(frozen=True)
class StreetName:
    """A name taken apart: ``core`` is what must agree, ``direction`` and ``kind`` may be ''."""

    core: str
    kind: str = ""
    direction: str = ""


def parse_street_name(text: str) -> StreetName:
    """Take a street name apart.

    Case, accents, points and hyphens do not count; neither do a leading *The*, titles (*Dr*,
    *Jr*) and blanks inside a word (*Mc Kewin*). Ordinals become numbers (*Ninth*, *9th*, *9*).
    *ST* is *Saint* before a name and *Street* behind one. A direction or kind word that is all
    there is stays the name: *North Avenue* is the avenue called North, *E St* the street called E.

    Examples
    --------
    >>> parse_street_name("E INDEPENDENCE AVENUE")
    StreetName(core='INDEPENDENCE', kind='AVENUE', direction='E')
    >>> parse_street_name("St. John Av")
    StreetName(core='SAINTJOHN', kind='AVENUE', direction='')
    >>> parse_street_name("John St"), parse_street_name("twenty-first st").core
    (StreetName(core='JOHN', kind='STREET', direction=''), '21')
    """
    words = _words(text)
    if len(words) > 1 and words[0] == "THE":
        words = words[1:]
    direction = ""
    if len(words) > 1 and words[0] in DIRECTIONS and _names_something(words[1:]):
        direction, words = DIRECTIONS[words[0]], words[1:]
    if len(words) > 1 and words[-1] in DIRECTIONS and _names_something(words[:-1]):
        direction, words = direction or DIRECTIONS[words[-1]], words[:-1]
    kind = ""
    if len(words) > 1 and words[-1] in KINDS:
        kind, words = KINDS[words[-1]], words[:-1]
    if len(words) > 1 and words[0] == "THE":
        words = words[1:]
    return StreetName("".join(_core(words)), kind, direction)


def street_aliases(text: str) -> list:
    """Names in one cell: ``A; B`` or ``A / B`` are two names of one street.

    Examples
    --------
    >>> street_aliases("Independence Ave / US 24 Hwy"), street_aliases("E 22 1/2 St")
    (['Independence Ave', 'US 24 Hwy'], ['E 22 1/2 St'])
    """
    pieces = re.split(r";|(?<!\d)/|/(?!\d)", text or "")
    return [piece.strip() for piece in pieces if piece.strip()]


@dataclass(frozen=True)
class StreetMatch:
    """Streets a written name can mean: label of each -> the names of the layer it covers.

    Names that differ only in the direction word are one street (E and W North Avenue); names
    that differ in kind (Benton Boulevard, Benton Court) are several, and the map decides.
    """

    streets: dict

    @property
    def labels(self) -> list:
        return list(self.streets)


class StreetNames:
    """The names of a layer, ready to be asked for a street.

    Examples
    --------
    >>> names = StreetNames(["BENTON BLVD", "E NINTH ST", "W 9TH ST", "BENTON CT", None])
    >>> names.find("Benton Boulevard").streets
    {'Benton Blvd': ['BENTON BLVD']}
    >>> names.find("9 street").streets
    {'9th St': ['E NINTH ST', 'W 9TH ST']}
    >>> names.find("Benton").labels
    ['Benton Blvd', 'Benton Ct']
    >>> names.find("Bentan Blvd"), names.nearest("Bentan Blvd", 1)
    (StreetMatch(streets={}), ['BENTON BLVD'])
    """

    def __init__(self, names):
        self._by_core = {}
        self._names = sorted({name for name in names if name})
        for name in self._names:
            for alias in street_aliases(name):
                parsed = parse_street_name(alias)
                self._by_core.setdefault(parsed.core, []).append((parsed, alias, name))

    def find(self, written: str) -> StreetMatch:
        """Streets that ``written`` can mean; empty when there is none.

        A kind or direction that is written must not be contradicted; names that bear it come
        before names that leave it out.
        """
        asked = parse_street_name(written)
        fits = self._fitting(asked)
        if asked.kind and not any(parsed.kind == asked.kind for parsed, _, _ in fits):
            # "Liberty Heights" may be short for Liberty Heights Avenue.
            fits += self._fitting(StreetName(asked.core + asked.kind, "", asked.direction))
        elif asked.kind:
            fits = [entry for entry in fits if entry[0].kind == asked.kind]
        if asked.direction:
            fits = [e for e in fits if e[0].direction == asked.direction] or fits
        groups = {}
        for entry in fits:
            groups.setdefault(entry[0].kind, []).append(entry)
        streets = {}
        for kind in sorted(groups):
            names = sorted({name for _, _, name in groups[kind]})
            streets[common_label(alias for _, alias, _ in groups[kind])] = names
        return StreetMatch(streets)

    def _fitting(self, asked):
        return [
            entry
            for entry in self._by_core.get(asked.core, [])
            if _agree(asked.kind, entry[0].kind) and _agree(asked.direction, entry[0].direction)
        ]

    def nearest(self, written: str, count: int = 5, among=None) -> list:
        """The ``count`` names of the layer most like ``written``, best first."""
        asked = parse_street_name(written)
        wanted = set(self._names if among is None else among)
        scored = []
        for core, entries in self._by_core.items():
            alike = SequenceMatcher(None, asked.core, core, autojunk=False)
            if core != asked.core and alike.real_quick_ratio() < _LIKE_ENOUGH:
                continue
            likeness = alike.ratio()
            if asked.core and (core.startswith(asked.core) or asked.core.startswith(core)):
                likeness = max(likeness, 0.8)
            if likeness >= _LIKE_ENOUGH:
                for parsed, _, name in entries:
                    if name in wanted:
                        agree = (parsed.kind == asked.kind) + (parsed.direction == asked.direction)
                        scored.append((-likeness, -agree, name))
        return list(dict.fromkeys(name for _, _, name in sorted(scored)))[:count]


def display_name(name: str) -> str:
    """A name of a layer in the usual spelling; text that is not all capitals stays as it is.

    Examples
    --------
    >>> display_name("E 9TH ST"), display_name("MCKEWIN AVE"), display_name("The Paseo")
    ('E 9th St', 'McKewin Ave', 'The Paseo')
    """
    if name != name.upper():
        return name
    return " ".join(_spelled(word) for word in name.split())


def common_label(names) -> str:
    """One spelling for the names of one street, without the direction where they differ in it.

    Examples
    --------
    >>> common_label(["W NORTH AVE", "E NORTH AVE"]), common_label(["E 9TH ST"])
    ('North Ave', 'E 9th St')
    """
    names = sorted(set(names), key=lambda name: (len(name), name))
    label = names[0]
    several = len({parse_street_name(name).direction for name in names}) > 1
    if several and parse_street_name(label).direction:
        words = label.split()
        leading = words[0].upper().strip(".") in DIRECTIONS
        label = " ".join(words[1:] if leading else words[:-1])
    return display_name(label)


def slug(text: str) -> str:
    """Lower-case ASCII letters and digits with single hyphens, for ids.

    Examples
    --------
    >>> slug("Independence Ave, Benton Blvd to Hardesty Ave")
    'independence-ave-benton-blvd-to-hardesty-ave'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain.lower())) or "corridor"


def _words(text):
    plain = unicodedata.normalize("NFKD", str(text))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).upper()
    plain = re.sub(r"['’`.]", "", plain).replace("&", " AND ")
    plain = re.sub(r"\bI-?(\d+)", r"I \1", plain)
    return re.findall(r"\w+(?:/\w+)?", plain)


def _names_something(words) -> bool:
    """True when more than kinds and directions is left, so that a word may be taken off."""
    if any(w not in KINDS and w not in DIRECTIONS and w != "THE" for w in words):
        return True
    # "W NORTH AVE" and "W NORTH": a direction written out may itself be the name.
    return words[0] in DIRECTIONS and (
        (len(words) == 1 and len(words[0]) > 2) or (len(words) == 2 and words[1] in KINDS)
    )


def _core(words):
    out = []
    words = _without_titles(words)
    skip = False
    for i, word in enumerate(words):
        if skip:
            skip = False
            continue
        following = words[i + 1] if i + 1 < len(words) else ""
        ordinal = re.fullmatch(r"0*(\d+)(ST|ND|RD|TH)", word)
        if ordinal:
            out.append(ordinal.group(1))
        elif word in TENS and following in UNITS:
            out.append(str(TENS[word] + UNITS[following]))
            skip = True
        elif word in ORDINALS:
            out.append(str(ORDINALS[word]))
        elif word == "ST" and following:
            # "12th St Trafficway", but "St John".
            out.append("STREET" if out and out[-1].isdigit() else "SAINT")
        elif word == "MLK":
            out += ["MARTIN", "LUTHER", "KING"]
        else:
            out.append(WORDS.get(word, KINDS[word] if word in KINDS and out else word))
    return out


def _without_titles(words):
    if len(words) > 2 and words[0] in TITLES_BEFORE:
        words = words[1:]
    if len(words) > 1 and words[-1] in TITLES_AFTER:
        words = words[:-1]
    return words


def _agree(asked, there) -> bool:
    return not asked or not there or asked == there


def _spelled(word):
    if word in DIRECTIONS and len(word) <= 2:
        return word
    if re.match(r"MC[A-Z]{3}", word):
        return "Mc" + word[2:].capitalize()
    return re.sub(r"\d*[A-Z]+('[A-Z]\b)?", lambda m: m.group().capitalize(), word)
