"""A catalogue is read whole, or refused with the line and the rule."""

import json
from pathlib import Path

import pytest

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw as Flaw
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.measures import KNOWN, usable_rules
from kc_safety_plugin.core.workorders.rule_reader import read_rules
from kc_safety_plugin.core.workorders.rules import KINDS

CATALOGUES = Path(__file__).resolve().parents[3] / "resources" / "catalogues"
GOOD = {
    "name": "dark",
    "finding": "stop",
    "condition": "lighting",
    "task": "Light the stop",
    "department": "Transit",
    "priority": 2,
    "due_day": 30,
    "when": {"lux": {"below": 5.4}},
}


def catalogue(*rules, **top):
    return json.dumps({**top, "rules": list(rules)}, indent=1)


def refusal(text, problem=Problem.CATALOGUE):
    with pytest.raises(SafetyDataError) as refused:
        read_rules(text, "mine.json")
    assert refused.value.problem is problem
    assert refused.value.details["file"] == "mine.json"
    return refused.value.details


@pytest.mark.parametrize("name", ["rules_kc.json", "rules_generic.json"])
def test_shipped_catalogues_can_be_used_with_what_the_plugin_measures(name):
    shipped = read_rules((CATALOGUES / name).read_text(encoding="utf-8"), name)
    conditions = {rule.condition for rule in shipped.rules}
    assert conditions == {
        "lighting", "vegetation", "vacancy", "business", "dumping", "graffiti"
    }  # fmt: skip
    for kind in KINDS:
        rules, rests = usable_rules(shipped, kind, set(KNOWN[kind]))
        assert rules and not rests
    assert {rule.checklist for rule in shipped.rules} - {""} == set(shipped.checklists)
    assert len({rule.name for rule in shipped.rules}) == len(shipped.rules)


def test_shipped_catalogues_differ_in_departments_only():
    texts = [
        (CATALOGUES / f"rules_{n}.json").read_text(encoding="utf-8") for n in ("kc", "generic")
    ]
    one, other = (json.loads(text)["rules"] for text in texts)
    for rule in (*one, *other):
        rule.pop("department")
    assert one == other


@pytest.mark.parametrize(
    "change, flaw, told",
    [
        ({"priority": 5}, Flaw.WHOLE_RANGE, {"low": 1, "high": 4}),
        ({"priority": True}, Flaw.WHOLE_RANGE, {}),
        ({"priority": 1.5}, Flaw.WHOLE_RANGE, {}),
        ({"due_day": 91}, Flaw.WHOLE_RANGE, {"low": 0, "high": 90}),
        ({"hours": -1}, Flaw.NUMBER_RANGE, {"low": 0}),
        ({"task": "  "}, Flaw.NO_TEXT, {}),
        ({"finding": "stops"}, Flaw.NOT_ONE_OF, {"names": ", ".join(KINDS)}),
        ({"without": "sun"}, Flaw.NOT_ONE_OF, {}),
        ({"when": {"lux": {"under": 5}}}, Flaw.COMPARISON, {"key": "lux"}),
        ({"when": ["lux"]}, Flaw.WHEN, {}),
        ({"reason": "{lux.__class__}"}, Flaw.NO_PLACEHOLDER, {"found": "{lux.__class__}"}),
        ({"reason": "{lux"}, Flaw.NO_PLACEHOLDER, {"found": "{lux"}),
        ({"checklist": "none"}, Flaw.CHECKLIST_UNKNOWN, {}),
        ({"cost_per": 3}, Flaw.NEEDS_PER, {}),
        ({"unless_near": {"finding": "lamp"}}, Flaw.NEAR_KEYS, {}),
        ({"unless_near": {"finding": "stop", "within": 3}}, Flaw.NEAR_KIND, {}),
        ({"costs": 3}, Flaw.KEY_UNKNOWN, {"key": "costs"}),
    ],
)
def test_a_mistake_is_told_with_its_line_and_rule(change, flaw, told):
    text = catalogue({**GOOD, "name": "first"}, {**GOOD, **change})
    details = refusal(text, Problem.CATALOGUE_RULE)
    assert details["rule"] == "dark" and details["flaw"] is flaw
    assert {name: details[name] for name in told} == told
    line = text.splitlines()[details["line"] - 1]
    key = next(iter(change))
    if key == "when" and isinstance(change["when"], dict):
        key = "lux"
    expected = f'"{key}"' if key not in ("cost_per",) else "{"
    assert expected in line and details["line"] > text.splitlines().index("  {", 10)


def test_broken_json_is_told_with_its_line():
    broken = refusal('{"rules": [\n {"name": "a",}\n]}')
    assert (broken["line"], broken["flaw"]) == (2, Flaw.NOT_JSON)
    assert refusal("[1]")["flaw"] is Flaw.NO_OBJECT
    assert refusal("{}")["flaw"] is Flaw.NO_LIST
    unknown = refusal('{"rulez": 1, "rules": []}')
    assert (unknown["flaw"], unknown["key"]) == (Flaw.KEY_UNKNOWN, "rulez")


def test_names_are_given_once():
    assert refusal(catalogue(GOOD, GOOD), Problem.CATALOGUE_RULE)["flaw"] is Flaw.NAME_TWICE


def test_a_slip_in_a_measure_is_refused_and_a_missing_one_rests():
    slip = read_rules(catalogue({**GOOD, "when": {"luxx": {"below": 1}}}), "mine.json")
    with pytest.raises(SafetyDataError) as refused:
        usable_rules(slip, "stop", {"lux"})
    assert refused.value.details["flaw"] is Flaw.MEASURE_UNKNOWN
    assert refused.value.details["key"] == "luxx"
    good = read_rules(catalogue(GOOD), "mine.json")
    rules, rests = usable_rules(good, "stop", {"meets_target"})
    assert rules == [] and [(r.name, m) for r, m in rests] == [("dark", "lux")]
    own = read_rules(catalogue({**GOOD, "when": {"pole_age": {"above": 40}}}), "mine.json")
    assert len(usable_rules(own, "stop", {"pole_age"})[0]) == 1


def test_the_worst_finding_follows_the_direction_of_the_test():
    rule = read_rules(catalogue(GOOD), "f").rules[0]
    assert (rule.worst, rule.worst_is_low) == ("lux", True)
    rule = read_rules(catalogue({**GOOD, "worst": "length_m"}), "f").rules[0]
    assert (rule.worst, rule.worst_is_low) == ("length_m", False)
