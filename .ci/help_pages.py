"""Make the help pages of the stage: written pages in their frame, and one page per algorithm.

The pages of the algorithms say what the dialogs say, in every language there is: nothing is
written twice. Written pages are the bodies in resources/help/LANGUAGE/TOPIC.html; their first
heading is the title. ``words.json`` beside them has the few words of the frame.
"""

import html
import json
import os
import re
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from qgis.core import QgsApplication, QgsProcessingParameterDefinition  # noqa: E402
from qgis.PyQt.QtCore import QCoreApplication, QTranslator  # noqa: E402

from kc_safety_plugin.algorithms.base import Group  # noqa: E402
from kc_safety_plugin.provider import SafetyProvider  # noqa: E402

SOURCES = ROOT / "resources" / "help"
_FRAME = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – KC Safety</title>
<link rel="stylesheet" href="../help.css">
</head>
<body>
<nav>{links}</nav>
<main>
{body}
</main>
</body>
</html>
"""


def build(folder: Path, languages: Path) -> None:
    """Write ``folder``/LANGUAGE/*.html; ``languages`` holds the compiled words."""
    # Kept until the end: QGIS lives as long as this name does.
    application = QgsApplication.instance() or QgsApplication([], False)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "help.css").write_text((SOURCES / "help.css").read_text("utf-8"), "utf-8")
    for source in sorted(path for path in SOURCES.iterdir() if path.is_dir()):
        translator = QTranslator()
        if translator.load(str(languages / f"{source.name}.qm")):
            QCoreApplication.installTranslator(translator)
        _language(source, folder / source.name)
        QCoreApplication.removeTranslator(translator)
    del application


def _language(source: Path, target: Path) -> None:
    target.mkdir(exist_ok=True)
    provider = SafetyProvider()
    provider.refreshAlgorithms()
    algorithms = [one for one in provider.algorithms() if hasattr(one, "GROUP")]
    pages = {path.stem: path.read_text("utf-8") for path in sorted(source.glob("*.html"))}
    words = json.loads((source / "words.json").read_text("utf-8"))
    pages.update({one.name(): _algorithm(one, words) for one in algorithms})
    pages["index"] = pages["index"].replace("<!-- algorithms -->", _toolbox(algorithms))
    for name, body in pages.items():
        title = html.unescape(re.search(r"<h1>(.*?)</h1>", body, re.DOTALL).group(1))
        page = _FRAME.format(
            language=source.name,
            title=html.escape(title),
            links=_links(pages, name),
            body=body.strip(),
        )
        (target / f"{name}.html").write_text(page, "utf-8")


def _links(pages: dict, here: str) -> str:
    """The written pages, the first page before the others."""
    names = [name for name in pages if "<!-- menu" in pages[name] or name == "index"]
    names.sort(key=lambda name: (name != "index", _place(pages[name])))
    links = []
    for name in names:
        title = re.search(r"<h1>(.*?)</h1>", pages[name], re.DOTALL).group(1)
        mark = ' aria-current="page"' if name == here else ""
        links.append(f'<a href="{name}.html"{mark}>{title}</a>')
    return "\n".join(links)


def _place(page: str) -> int:
    found = re.search(r"<!-- menu (\d+) -->", page)
    return int(found.group(1)) if found else 0


def _toolbox(algorithms: list) -> str:
    parts = []
    for group in Group:
        members = [one for one in algorithms if one.GROUP is group]
        parts.append(f"<h3>{html.escape(group.title())}</h3>\n<dl>")
        for one in members:
            name, what = html.escape(one.displayName()), html.escape(one.shortDescription())
            parts.append(f'<dt><a href="{one.name()}.html">{name}</a></dt><dd>{what}</dd>')
        parts.append("</dl>")
    return "\n".join(parts)


def _algorithm(one, words: dict) -> str:
    paragraphs = [f"<p>{html.escape(text)}</p>" for text in one.shortHelpString().split("\n\n")]
    return "\n".join(
        [
            f"<h1>{html.escape(one.displayName())}</h1>",
            f'<p class="lead">{html.escape(one.shortDescription())}</p>',
            *(text.replace("\n", "<br>") for text in paragraphs),
            f"<h2>{html.escape(words['parameters'])}</h2>",
            _parameters(one, words),
            f"<h2>{html.escape(words['results'])}</h2>",
            _outputs(one),
            f"<p><code>kcsafety:{one.name()}</code></p>",
        ]
    )


def _parameters(one, words: dict) -> str:
    flag = QgsProcessingParameterDefinition.Flag
    rows = []
    for definition in one.parameterDefinitions():
        notes = [
            words[name]
            for name, bit in (("optional", flag.FlagOptional), ("advanced", flag.FlagAdvanced))
            if definition.flags() & bit
        ]
        if definition.defaultValue() not in (None, "", []):
            notes.append(f"{words['default']} {definition.defaultValue()}")
        about = html.escape(definition.help()).replace("\n", "<br>")
        rows.append(
            f"<dt>{html.escape(definition.description())} <code>{definition.name()}</code></dt>"
            f"<dd>{about} <span>{html.escape(', '.join(notes))}</span></dd>"
        )
    return "<dl>\n" + "\n".join(rows) + "\n</dl>"


def _outputs(one) -> str:
    rows = [
        f"<dt>{html.escape(output.description())} <code>{output.name()}</code></dt>"
        for output in one.outputDefinitions()
    ]
    return "<dl>\n" + "\n".join(rows) + "\n</dl>"
