"""What is wrong with a file of the city's own is told in the language of QGIS, all of it."""

import json

import pytest
from qgis.core import QgsProcessingException

from kc_safety_plugin.bridge.catalogue_words import catalogue_words
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw
from kc_safety_plugin.core.conditions.plant_rules import sight_rules
from kc_safety_plugin.core.conditions.vacant_rules import vacancy_rules
from kc_safety_plugin.core.errors import SafetyDataError
from kc_safety_plugin.core.prepare.catalogue import catalogue_from
from kc_safety_plugin.core.workorders.exports.profile_reader import read_profile
from kc_safety_plugin.core.workorders.exports.profiles import in_profile
from kc_safety_plugin.core.workorders.exports.sheet import Column, Kind, Sheet
from kc_safety_plugin.core.workorders.rule_reader import read_rules

RULE = {"name": "dark", "finding": "stop", "condition": "lighting", "task": "Light it"}
ORDERS = Sheet(
    (Column("number", Kind.TEXT), Column("task", Kind.TEXT)), (("7", "Mow"),), (None,), (None,)
)


def sentence(read, *given):
    with pytest.raises(SafetyDataError) as refused:
        read(*given)
    return explain(refused.value)


def in_columns(**column):
    profile = {"columns": [{"name": "COL", "from": "task", **column}]}
    return in_profile(ORDERS, read_profile(json.dumps(profile), "mine.json"))


def test_every_flaw_has_its_words():
    assert set(catalogue_words()) == set(CatalogueFlaw)


@pytest.mark.parametrize(
    "read, given, said",
    [
        (
            read_rules,
            ('{"rules": [\n {"name": 1 "a"}]}', "mine.json"),
            "Catálogo mine.json, línea 2: deja de ser JSON a partir del carácter 13 de la línea, "
            "porque falta o sobra una coma, una comilla o un paréntesis; corrija el archivo.",
        ),
        (
            read_rules,
            (json.dumps({"rules": [RULE]}), "mine.json"),
            "Catálogo mine.json, línea 1, regla 'dark': falta \"department\" o no es un texto; "
            "corrija el archivo.",
        ),
        (
            read_profile,
            ('{"columns": [{"name": "COL"}]}', "mine.json"),
            "Catálogo mine.json, línea 1, columna 'COL': indique \"from\", una columna de las "
            'órdenes, o "constant", pero no ambos; corrija el archivo.',
        ),
        (
            catalogue_from,
            ({"rules": [{"category": "fire"}]}, "category", "mine.json"),
            'Catálogo mine.json, regla 1: no tiene ni "patterns" ni "codes"; corrija el archivo.',
        ),
        (
            catalogue_from,
            ({"rules": [{"category": "a", "codes": ["1"]}], "default": []}, "category", "f.json"),
            'Catálogo f.json, "default": debe haber un objeto JSON entre llaves; '
            "corrija el archivo.",
        ),
        (
            vacancy_rules,
            ({"weights": {}, "kinds": {}, "own_kind": {}}, "mine.json"),
            'Catálogo mine.json, "weights": falta "parcels"; corrija el archivo.',
        ),
        (
            sight_rules,
            ({"presets": {"ours": {"title": "Ours", "shrub_top": "low"}}},),
            'Catálogo plant_rules.json, "ours": "shrub_top" debe ser un número igual o mayor que '
            "cero; corrija el archivo.",
        ),
    ],
)
def test_the_whole_sentence_is_spanish(in_spanish, read, given, said):
    assert sentence(read, *given) == said


def test_orders_that_do_not_fit_are_told_in_spanish(in_spanish):
    told = [
        sentence(lambda more=more: in_columns(**more))
        for more in ({"max_length": 2}, {"values": {"Cut": "C"}})
    ]
    assert told == [
        "PROFILE mine.json, columna COL: orden 7: 'Mow' tiene más de 2 caracteres; acórtelo.",
        "PROFILE mine.json, columna COL: orden 7: el perfil no tiene ningún valor para 'Mow'; "
        'añádalo a "values".',
    ]


def test_a_file_that_cannot_be_read_is_told_without_a_line(tmp_path):
    assert sentence(read_catalogue, str(tmp_path / "gone.json"), "rules_kc") == (
        "gone.json is not there or may not be read; choose the file again."
    )
    mine = tmp_path / "mine.json"
    mine.write_bytes(b'{\n"note": "\xe1\xe9"}')
    assert sentence(read_catalogue, str(mine), "rules_kc") == (
        "Catalogue mine.json, line 2: the text is not in UTF-8; correct the file."
    )


def test_an_algorithm_refuses_in_spanish(run_algorithm, layer, tmp_path, in_spanish):
    mine = tmp_path / "mine.json"
    mine.write_text('{"weights": {"parcels": 2}, "kinds": {}, "own_kind": {}}', encoding="utf-8")
    line = layer("LineString", [("LINESTRING(0 0, 100 0)", "a")], "street_id:string")
    lot = layer("Polygon", [("POLYGON((0 5, 9 5, 9 9, 0 5))", 1)], "empty:int")
    given = {"STREETS": line, "PARCELS": lot, "VACANT_EXPRESSION": "empty = 1"}
    said = 'Catálogo mine.json, "weights": "parcels" debe ser un número de 0 a 1'
    with pytest.raises(QgsProcessingException, match=said):
        run_algorithm("vacancy", {**given, "EVIDENCE": str(mine)})
