"""A catalogue is read whole, or refused with the line and the rule."""

import json
from pathlib import Path

import pytest

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


def refusal(text):
    with pytest.raises(SafetyDataError) as refused:
        read_rules(text, "mine.json")
    assert refused.value.problem is Problem.CATALOGUE
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
    "change, words",
    [
        ({"priority": 5}, '"priority" must be a whole number from 1 to 4'),
        ({"priority": True}, '"priority"'),
        ({"priority": 1.5}, '"priority"'),
        ({"due_day": 91}, '"due_day" must be a whole number from 0 to 90'),
        ({"hours": -1}, '"hours" must be a number from 0'),
        ({"task": "  "}, '"task" is missing'),
        ({"finding": "stops"}, '"finding" must be one of lamp'),
        ({"without": "sun"}, '"without" must be one of'),
        ({"when": {"lux": {"under": 5}}}, '"lux" must be compared by above'),
        ({"when": ["lux"]}, '"when" must be an object'),
        ({"reason": "{lux.__class__}"}, "{lux.__class__} is no placeholder"),
        ({"reason": "{lux"}, "{lux is no placeholder"),
        ({"checklist": "none"}, '"checklist" is not in "checklists"'),
        ({"cost_per": 3}, 'need "per"'),
        ({"unless_near": {"finding": "lamp"}}, '"unless_near" needs'),
        ({"unless_near": {"finding": "stop", "within": 3}}, "another kind"),
        ({"costs": 3}, '"costs" is not known here'),
    ],
)
def test_a_mistake_is_told_with_its_line_and_rule(change, words):
    text = catalogue({**GOOD, "name": "first"}, {**GOOD, **change})
    details = refusal(text)
    assert "rule 'dark'" in details["reason"] and words in details["reason"]
    line = text.splitlines()[details["line"] - 1]
    key = next(iter(change))
    if key == "when" and isinstance(change["when"], dict):
        key = "lux"
    expected = f'"{key}"' if key not in ("cost_per",) else "{"
    assert expected in line and details["line"] > text.splitlines().index("  {", 10)


def test_broken_json_is_told_with_its_line():
    assert refusal('{"rules": [\n {"name": "a",}\n]}')["line"] == 2
    assert "one JSON object" in refusal("[1]")["reason"]
    assert '"rules" must be a list' in refusal("{}")["reason"]
    assert '"rulez" is not known' in refusal('{"rulez": 1, "rules": []}')["reason"]


def test_names_are_given_once():
    assert "used twice" in refusal(catalogue(GOOD, GOOD))["reason"]


def test_a_slip_in_a_measure_is_refused_and_a_missing_one_rests():
    slip = read_rules(catalogue({**GOOD, "when": {"luxx": {"below": 1}}}), "mine.json")
    with pytest.raises(SafetyDataError) as refused:
        usable_rules(slip, "stop", {"lux"})
    assert "nothing is called 'luxx'" in refused.value.details["reason"]
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
