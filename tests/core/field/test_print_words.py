"""The words on paper: the same phrases in every language, all that the code asks for."""

import json
import re
from pathlib import Path

from kc_safety_plugin.core.field.sentences import turned

ROOT = Path(__file__).resolve().parents[3]
WORDS = json.loads((ROOT / "resources/catalogues/print_words.json").read_text(encoding="utf-8"))
RULES = json.loads((ROOT / "resources/catalogues/rules_kc.json").read_text(encoding="utf-8"))
ENGLISH, SPANISH = WORDS["english"]["phrases"], WORDS["spanish"]["phrases"]


def places(phrase):
    return sorted(re.findall(r"\{(\w+)", phrase))


def test_both_languages_have_the_same_phrases_with_the_same_places():
    assert set(ENGLISH) == set(SPANISH)
    for key, phrase in ENGLISH.items():
        assert places(phrase) == places(SPANISH[key]), key


def test_every_phrase_is_there_and_used():
    folder = ROOT / "kc_safety_plugin"
    files = [*(folder / "bridge/layouts").glob("*.py"), *(folder / "algorithms/field").glob("*.py")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    asked = set(re.findall(r'words\(\s*["\'](\w+)["\']', source))
    assert asked and asked <= set(ENGLISH)
    for key in ENGLISH:
        by_pattern = key.startswith("kind_") or key.endswith("_side")
        assert by_pattern or re.search(rf"[\"']{key}[\"']", source), key


def test_tasks_checklists_and_departments_of_the_city_are_translated():
    texts = WORDS["spanish"]["texts"]
    for rule in RULES["rules"]:
        assert rule["task"] in texts
        assert rule["department"] in texts or rule["department"].isupper()
    for name, items in RULES["checklists"].items():
        assert {name, *items} <= set(texts)


def test_measures_and_places_of_orders_are_turned():
    patterns = WORDS["spanish"]["sentences"]
    said = [re.sub(r"\{\w+(:\d)?\}", "12", rule["measure"]) for rule in RULES["rules"]]
    said = [re.sub(r"\{\w+:%\}", "62 %", measure) for measure in said]
    said += ["<5 incidents or calls", "Main St, both sides, between A St and B St"]
    said += ["3400 block Main St, west side", "Main St, 0 ft to 1,390 ft, south side"]
    texts = WORDS["spanish"]["texts"]
    english = re.compile(r"\b(of|and|side|out|block|to|between|score|open|with|at|or|the|ft)\b")
    for words in said:
        turned_words = texts.get(words) or turned(words, patterns)
        assert not english.search(turned_words), turned_words
    assert turned("<5 incidents or calls", patterns) == "<5 incidentes o llamadas"
    assert WORDS["english"]["sentences"] == []
