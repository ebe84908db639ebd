"""Options, project properties, help and messages: what is chosen there changes what happens."""

import pytest
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QEvent, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeyEvent
from qgis.PyQt.QtWidgets import QDockWidget, QFileDialog, QLabel, QLineEdit, QTabWidget, QWidget

from kc_safety_plugin.bridge import help_pages
from kc_safety_plugin.bridge.roles import bind, layers_by_role
from kc_safety_plugin.gui.help import HelpKey, help_button
from kc_safety_plugin.gui.log import TAG, keep_details
from kc_safety_plugin.gui.notice import Notice
from kc_safety_plugin.gui.options_page import OptionsPage
from kc_safety_plugin.gui.overlay.role_keeper import RoleKeeper
from kc_safety_plugin.gui.page_factories import OptionsFactory, ProjectFactory
from kc_safety_plugin.gui.project_page import ProjectPage
from kc_safety_plugin.gui.work_orders.panel import WorkOrdersPanel
from kc_safety_plugin.gui.workspace import Workspace
from kc_safety_plugin.settings import Preferences, ProjectSettings
from tests.qgis.desk import memory_store, shown_panel


@pytest.fixture(autouse=True)
def clean_settings(qgis_app):
    QgsSettings().remove("kc_safety")
    yield
    QgsSettings().remove("kc_safety")


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


@pytest.fixture
def orders_panel(qgis_iface, project, qtbot):
    panel = shown_panel(WorkOrdersPanel, memory_store(), qgis_iface.mainWindow(), qtbot)
    yield panel
    panel.close_work()
    panel.setParent(None)
    panel.deleteLater()
    qgis_iface.mainWindow().hide()


def accept(qtbot, **chosen):
    """Fill the options page as given and accept it."""
    page = OptionsPage()
    qtbot.addWidget(page)
    for name, value in chosen.items():
        field = getattr(page, name)
        if isinstance(field, QLineEdit):
            field.setText(value)
        elif name == "folder":
            field.setFilePath(value)
        elif name == "guide":
            field.setChecked(value)
        else:
            field.setCurrentIndex(field.findData(value))
    page.apply()


def test_the_page_shows_what_was_kept(qtbot):
    accept(qtbot, folder="/tmp", paper="a3", language="spanish", signature=" Ann  Lee ")
    page = OptionsPage()
    qtbot.addWidget(page)
    assert page.folder.filePath() == "/tmp" and page.paper.currentData() == "a3"
    assert page.language.currentData() == "spanish" and page.signature.text() == "Ann Lee"
    assert page.guide.isChecked()
    QgsSettings().setValue("kc_safety/paper", "papyrus")
    assert Preferences().paper == "letter"


def test_every_field_has_a_label_and_a_name(qtbot):
    page = OptionsPage()
    qtbot.addWidget(page)
    buddies = {one.buddy() for one in page.findChildren(QLabel) if one.buddy() is not None}
    for field in (page.folder, page.paper, page.language, page.signature):
        assert field in buddies and field.accessibleName() and field.accessibleDescription()


def test_paper_and_language_reach_the_map_book(qtbot, orders_panel, monkeypatch, tmp_path):
    accept(qtbot, paper="a4", language="spanish", folder=str(tmp_path))
    asked, ran = [], []

    def choose(_parent, _title, begin, _filter):
        asked.append(begin)
        return str(tmp_path / "book.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(orders_panel.runner, "run", lambda *call: ran.append(call))
    orders_panel.parts.print.click()
    assert asked == [str(tmp_path)]
    assert ran[0][1]["PAPER"] == "a4" and ran[0][1]["LANGUAGE"] == "spanish"


def test_dialogs_begin_in_the_folder(qtbot, orders_panel, monkeypatch, tmp_path):
    accept(qtbot, folder=str(tmp_path))
    asked = []

    def folder(_parent, _title, begin):
        asked.append(begin)
        return ""

    def file(_parent, _title, begin, _filter):
        asked.append(begin)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", file)
    orders_panel.parts.export.click()
    orders_panel.workspace.choose("")
    orders_panel.choose_workspace()
    assert asked == [str(tmp_path)] * 2


def test_the_name_goes_into_the_log_of_the_workspace(qtbot, project):
    workspace = Workspace(project)
    login = workspace.who()
    accept(qtbot, signature="A. Planner")
    assert workspace.who() == "A. Planner"
    accept(qtbot, signature="")
    assert workspace.who() == login
    workspace.deleteLater()


@pytest.fixture
def city(layer, project):
    lamps = layer("Point", [("Point(0 0)", 1.0)], "lumens:double,pole_no:string", name="lights")
    streets = layer("LineString", [("LineString(0 0, 1 1)", 1)], "street_id:integer", name="st")
    for one in (lamps, streets):
        project.addMapLayer(one)
    return lamps, streets


@pytest.fixture
def page(project, city, qtbot):
    workspace = Workspace(project)
    page = ProjectPage(project, workspace)
    qtbot.addWidget(page)
    yield page
    workspace.deleteLater()


def test_roles_and_workspace_are_written_on_ok_only(page, project, city):
    lamps, streets = city
    page.layers["lamps"].setLayer(lamps)
    page.path.setFilePath("/data/kc.gpkg")
    assert layers_by_role(project) == {} and ProjectSettings(project).workspace == ""
    page.apply()
    assert layers_by_role(project) == {"lamps": lamps}
    assert ProjectSettings(project).workspace == "/data/kc.gpkg"
    page.layers["lamps"].setLayer(None)
    page.apply()
    assert layers_by_role(project) == {}


def test_a_role_offers_layers_that_can_play_it(page, city):
    lamps, streets = city
    box = page.layers["streets"]
    assert [box.layer(at) for at in range(box.count())] == [None, streets]


def test_a_layer_plays_the_role_it_was_chosen_for_last(page, project, city):
    page.layers["lamps"].setLayer(city[0])
    page.layers["plants"].setLayer(city[0])
    assert page.layers["lamps"].currentLayer() is None
    page.apply()
    assert layers_by_role(project) == {"plants": city[0]}


def test_the_overlay_follows_what_the_page_binds(project, city, qtbot):
    keeper, workspace = RoleKeeper(project), Workspace(project)
    assert keeper.layers() == {"lamps": city[0], "streets": city[1]}
    page = ProjectPage(project, workspace)
    qtbot.addWidget(page)
    page.layers["lamps"].setLayer(None)
    with qtbot.waitSignal(keeper.changed):
        page.apply()
    # What the page left empty is not guessed again.
    keeper.guess()
    assert keeper.layers() == {"streets": city[1]}
    keeper.deleteLater()
    workspace.deleteLater()


def test_guesses_fill_free_roles_and_change_nothing_chosen(page, city):
    page.layers["plants"].setLayer(city[0])
    page.guesses.click()
    assert page.layers["streets"].currentLayer() is city[1]
    assert page.layers["plants"].currentLayer() is city[0]
    assert page.layers["lamps"].currentLayer() is None


def test_the_page_opens_on_what_the_project_holds(project, city, qtbot):
    bind(city[0], "lamps")
    ProjectSettings(project).corridor = "<b>Main</b> St"
    workspace = Workspace(project)
    for factory in (ProjectFactory(project, workspace), OptionsFactory()):
        assert factory.title() == "KC Safety" and not factory.icon().isNull()
        shown = factory.createWidget(None)
        qtbot.addWidget(shown)
        if isinstance(shown, ProjectPage):
            assert shown.layers["lamps"].currentLayer() is city[0]
            assert shown.corridor.text() == "<b>Main</b> St"
            assert shown.corridor.textFormat() == Qt.TextFormat.PlainText
    workspace.deleteLater()


# -- help -----------------------------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch, tmp_path):
    """The pages that were opened; English has two pages, Spanish one."""
    for page in ("en/index.html", "en/gistar.html", "es/index.html"):
        (tmp_path / page).parent.mkdir(exist_ok=True)
        (tmp_path / page).write_text("<p>…</p>", encoding="utf-8")
    monkeypatch.setattr(help_pages, "HELP", tmp_path)
    pages = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(url) or True)
    return pages


def names(pages):
    return ["/".join(QUrl(one).toLocalFile().split("/")[-2:]) for one in pages]


def test_f1_and_the_button_open_the_page_of_their_topic(opened, qtbot):
    box = QWidget()
    field = QLineEdit(box)
    qtbot.addWidget(box)
    HelpKey(box, "gistar")
    override = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier
    )
    override.ignore()
    QgsApplication.sendEvent(field, override)
    # Else the window would take the key for its own F1.
    assert override.isAccepted()
    qtbot.keyClick(field, Qt.Key.Key_F1)
    button = help_button("nothing written")
    qtbot.addWidget(button)
    button.click()
    assert names(opened) == ["en/gistar.html", "en/index.html"]


def test_help_comes_in_the_language_of_qgis(opened, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "es_MX"))
    found = [help_pages.help_page(topic) for topic in ("gistar", "index", "none")]
    assert names(found) == ["en/gistar.html", "es/index.html", "es/index.html"]


def test_algorithms_lead_to_their_page(opened, provider):
    assert names([provider.algorithm("gistar").helpUrl()]) == ["en/gistar.html"]


def test_without_help_pages_there_is_no_address(provider, monkeypatch, tmp_path):
    monkeypatch.setattr(help_pages, "HELP", tmp_path / "none")
    assert provider.algorithm("gistar").helpUrl() == ""


# -- messages -------------------------------------------------------------------------------------


@pytest.fixture
def logged(qgis_app):
    found = []

    def keep(message, tag, _level):
        found.append((tag, message))

    QgsApplication.messageLog().messageReceived.connect(keep)
    yield found
    QgsApplication.messageLog().messageReceived.disconnect(keep)


def test_a_failure_is_one_sentence_with_details_in_the_log(orders_panel, provider, logged, qtbot):
    window = orders_panel.workspace and orders_panel.window()
    dock = QDockWidget("Log", window)
    dock.setObjectName("MessageLog")
    tabs = QTabWidget()
    for title in ("General", TAG):
        tabs.addTab(QWidget(), title)
    dock.setWidget(tabs)
    dock.hide()
    with qtbot.waitSignal(orders_panel.runner.failed, timeout=20000):
        orders_panel.runner.run("kcsafety:activatecorridor", {"WORKSPACE": "/nowhere/kc.gpkg"})
    assert orders_panel.notice.text().count("\n") == 0
    assert orders_panel.notice.details.isVisible()
    assert [tag for tag, _ in logged if tag == TAG] and "kc.gpkg" in logged[-1][1]
    orders_panel.notice.details.click()
    assert dock.isVisible() and tabs.tabText(tabs.currentIndex()) == TAG
    dock.setParent(None)
    dock.deleteLater()


def test_a_refusal_needs_no_details(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    notice.warn("A file is open elsewhere.", "Traceback")
    notice.warn("Choose a corridor.")
    assert notice.details.isHidden()


def test_the_log_keeps_no_password_and_no_markup(logged):
    keep_details("Not read.", "dbname='kc' user='ann' password='s3cret' <img src=x>")
    assert logged == [(TAG, "Not read.\ndbname='kc' user=… password=… &lt;img src=x&gt;")]
