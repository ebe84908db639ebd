"""Every text of code and styles has its Spanish words, with the same blanks to fill."""

import ast
import runpy
import string
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = sorted((ROOT / "resources" / "i18n").glob("*.ts"))


def calls():
    """(file, node, whether it stands in a function) of every call of ``tr``."""
    for path in sorted((ROOT / "kc_safety_plugin").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = set()
        for function in ast.walk(tree):
            if isinstance(function, (ast.FunctionDef, ast.Lambda)):
                inside.update(map(id, ast.walk(function)))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
                yield path, node, id(node) in inside


def blanks(text):
    return sorted(
        (name, spec) for _, name, spec, _ in string.Formatter().parse(text) if name is not None
    )


def words(path):
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        done = translation.get("type") is None
        found[message.findtext("source")] = (translation.text or "") if done else ""
    return found


def test_there_is_spanish():
    assert [path.stem for path in LANGUAGES] == ["es"]


def test_texts_can_be_found_and_are_asked_for_when_the_language_is_known():
    for path, node, inside in calls():
        where = f"{path.name}:{node.lineno}"
        assert len(node.args) == 1 and isinstance(node.args[0], ast.Constant), where
        assert inside, f"{where}: the language is not known yet when a module is read"


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_no_text_lacks_a_translation_and_none_is_left_over(path):
    known, wanted = words(path), {node.args[0].value for _, node, _ in calls()}
    wanted |= runpy.run_path(str(ROOT / ".ci" / "translations.py"))["style_texts"]()
    assert sorted(wanted - {text for text, word in known.items() if word}) == []
    assert sorted(set(known) - wanted) == []


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_blanks_marks_and_edges_are_the_same(path):
    for text, word in words(path).items():
        assert blanks(text) == blanks(word), text
        assert text.count("\n\n") == word.count("\n\n"), text
        assert text.count("&") == word.count("&"), text
        assert (text[:1].isspace(), text[-1:].isspace()) == (
            word[:1].isspace(),
            word[-1:].isspace(),
        )
        assert (text[-1:] in "…:") == (word[-1:] in "…:"), text
