"""Help is whole: a page for every tool, panel and dialog, in every language, with living links."""

import importlib.util
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kc_safety_plugin.provider import ALGORITHMS

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "resources" / "help"
LANGUAGES = sorted(path.name for path in SOURCES.iterdir() if path.is_dir())
TOPICS = ("index", "options", "project", "panel_corridor", "panel_overlay", "panel_work_orders")


class Page(HTMLParser):
    """What a reader finds: links, headings, and whether every element is closed."""

    def __init__(self, text):
        super().__init__()
        self.links, self.open, self.headings = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag not in ("meta", "link", "br"):
            self.open.append(tag)
        self.links += [value for name, value in attributes if name == "href"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] == ["h1"]:
            self.headings.append(data)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    place = ROOT / ".ci" / "help_pages.py"
    description = importlib.util.spec_from_file_location("help_pages", place)
    module = importlib.util.module_from_spec(description)
    description.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("help")
    module.build(folder, folder / "no words")
    return folder


def test_every_language_has_the_same_pages():
    assert LANGUAGES == ["en", "es"]
    english, spanish = (
        {path.name: Page(path.read_text("utf-8")) for path in (SOURCES / one).iterdir()}
        for one in LANGUAGES
    )
    assert english.keys() == spanish.keys()
    for name in english.keys() - {"words.json"}:
        assert english[name].links == spanish[name].links, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tool_and_every_topic_has_its_page(site, language):
    pages = {path.stem for path in (site / language).glob("*.html")}
    assert {one.NAME for one in ALGORITHMS} | set(TOPICS) <= pages
    asked = set()
    for path in (ROOT / "kc_safety_plugin" / "gui").rglob("*.py"):
        asked |= set(re.findall(r'^TOPIC = "(\w+)"', path.read_text("utf-8"), re.MULTILINE))
    assert asked <= pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_whole_and_their_links_lead_somewhere(site, language):
    for path in (site / language).glob("*.html"):
        page = Page(path.read_text("utf-8"))
        assert page.open == [] and len(page.headings) == 1, path.name
        for link in page.links:
            assert (path.parent / link).is_file(), f"{path.name}: {link}"


def test_a_tool_says_on_its_page_what_its_dialog_says(site):
    page = (site / "en" / "kerneldensity.html").read_text("utf-8")
    for text in ("BANDWIDTH", "How far an incident reaches", "Highest density (per km²)"):
        assert text in page
