"""Keep resources/i18n/*.ts in step with texts of code and styles, and compile them for the stage.

python .ci/translations.py            bring every .ts up to date and say what lacks
python .ci/translations.py --todo     print the texts that lack a translation, as JSON
python .ci/translations.py --fill F   take translations from JSON: {"es": {text: translation}}
"""

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
STYLES = ROOT / "resources" / "styles"
SOURCES = ROOT / "resources" / "i18n"
CONTEXT = "KcSafety"


def texts() -> list:
    """Every text that the code hands to ``tr`` and every word of the styles, by the alphabet."""
    found = style_texts()
    for path in (ROOT / "kc_safety_plugin").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
                found.add(node.args[0].value)
    return sorted(found)


def style_texts() -> set:
    """Rows of legends, and labels of the map that hold words beside the values of fields."""
    found = set()
    for path in sorted(STYLES.glob("*.qml")):
        for element in ElementTree.parse(path).getroot().iter():
            row, label = element.get("label", ""), element.get("fieldName", "")
            if any(sign.isalpha() for sign in row):
                found.add(row)
            if any(re.search("[a-z]{2}", literal) for literal in re.findall("'([^']*)'", label)):
                found.add(label)
    return found


def read(path: Path) -> dict:
    """Text → translation; what lacks one is not in it."""
    if not path.exists():
        return {}
    known = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation.text and translation.get("type") != "unfinished":
            known[message.findtext("source")] = translation.text
    return known


def write(path: Path, known: dict) -> None:
    root = ElementTree.Element("TS", version="2.1", language=path.stem, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in texts():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    page = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + page + "\n", encoding="utf-8")


def compiled(folder: Path) -> list:
    """Compile every language into ``folder`` and return the files; needs Qt's lrelease."""
    program = shutil.which("lrelease") or "/usr/lib/qt5/bin/lrelease"
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for source in sorted(SOURCES.glob("*.ts")):
        target = folder / f"{source.stem}.qm"
        subprocess.run([program, "-silent", str(source), "-qm", str(target)], check=True)
        files.append(target)
    return files


def main(arguments: list) -> int:
    given = {}
    if arguments[:1] == ["--fill"]:
        given = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
    lacking = {}
    for path in sorted(SOURCES.glob("*.ts")):
        known = {**read(path), **given.get(path.stem, {})}
        lacking[path.stem] = [text for text in texts() if text not in known]
        if arguments[:1] != ["--todo"]:
            write(path, known)
    if arguments[:1] == ["--todo"]:
        print(json.dumps(lacking, ensure_ascii=False, indent=1))
    else:
        for language, left in lacking.items():
            print(f"{language}: {len(left)} of {len(texts())} texts lack a translation")
    return bool(any(lacking.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
