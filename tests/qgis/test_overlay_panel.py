"""The overlay panel, used as a planner uses it: layers, one button, weights, streets."""

from html import unescape

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRenderContext,
    QgsTemporalNavigationObject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QDockWidget, QLabel, QLineEdit, QSlider

from kc_safety_plugin.bridge.roles import bind
from kc_safety_plugin.bridge.trial_style import STYLE, is_trial, leader_expression
from kc_safety_plugin.core.conditions.overlay import overlay
from kc_safety_plugin.core.conditions.reweighting import SHARES
from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.overlay.chain import Need
from kc_safety_plugin.gui.overlay.panel import OverlayPanel
from kc_safety_plugin.gui.overlay.role_fields import columns_for, vacant_where
from kc_safety_plugin.gui.overlay.roles import BY_KEY, guess_roles
from kc_safety_plugin.gui.overlay.street_table import DEPARTMENT, FACTOR, RANK, STREET, WHY
from kc_safety_plugin.gui.work_orders.inputs import order_inputs
from kc_safety_plugin.paths import STYLES

LONG = 60_000


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


@pytest.fixture
def show(provider, project, qgis_iface, qtbot):
    """A panel in a visible window."""
    window, made = qgis_iface.mainWindow(), []

    def show(controller=None):
        panel, frame = OverlayPanel(project, AlgorithmRunner(project), controller), QDockWidget()
        frame.setWidget(panel)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, frame)
        window.resize(1280, 720)
        window.show()
        frame.show()
        made.append((panel, frame))
        return panel

    yield show
    for panel, frame in made:
        panel.close_work()
        window.removeDockWidget(frame)
        frame.setParent(None)
        frame.deleteLater()
    window.hide()


STREETS = [
    (f"LINESTRING({100 * n} 0, {100 * n + 90} 0)", f"S{n}", name)
    for n, name in enumerate(["Oak St", "Elm St", "Main St", "Main St"])
]
#: Nine incidents on S0, one on S1, three on S2.
INCIDENTS = [
    (f"POINT({100 * street + 10 + 5 * k} 1)", day)
    for street, days in ((0, range(1, 10)), (1, (11,)), (2, (40, 41, 90)))
    for k, day in enumerate(days)
]


def day(number):
    return QDateTime(QDate(2023, 1, 1).addDays(number), QTime(12, 0), Qt.TimeSpec.UTC)


@pytest.fixture
def town(project, layer):
    """Four streets, incidents and lamps, loaded under the names people give them."""
    streets = layer("LineString", STREETS, "street_id:string,name:string", name="City streets")
    incidents = layer(
        "Point",
        [(wkt, "Assault") for wkt, _ in INCIDENTS],
        "offense:string,occurred_from:datetime",
        name="KCPD 2023",
    )
    dates = {f.id(): {1: day(when)} for f, (_, when) in zip(incidents.getFeatures(), INCIDENTS)}
    assert incidents.dataProvider().changeAttributeValues(dates)
    lamps = layer(
        "Point",
        [(f"POINT({x} 6)", 9000.0, "on") for x in (20, 50, 110, 150, 320)],
        "lumens:double,status:string",
        name="Street_lamps",
    )
    project.addMapLayers([streets, incidents, lamps])
    return {"streets": streets, "incidents": incidents, "lamps": lamps}


def run(panel, qtbot):
    with qtbot.waitSignal(panel.chain.finished, timeout=LONG):
        panel.run_button.click()
    settle(panel, qtbot)


def settle(panel, qtbot):
    def quiet():
        waits = (panel.streets.weights._soon, panel.ranks._again, panel.layers._soon)
        return not panel.behind.is_running() and not any(one.isActive() for one in waits)

    qtbot.waitUntil(quiet, timeout=LONG)


def column(panel, number):
    table = panel.streets.table
    return [table.index(row, number).data() for row in range(table.rowCount())]


def label_of(panel, key):
    return panel.layers.plan.lines[key].text()


def test_roles_are_guessed_from_names_geometry_and_fields(show, town, project, layer):
    project.setDirty(False)
    panel = show()
    assert panel.keeper.layers() == town and not project.isDirty()
    combos = panel.layers.roles.combos
    assert combos["lamps"].currentLayer() is town["lamps"]
    assert panel.layers.roles.reasons["lamps"].text() == ("Guessed from its name and lumens.")
    assert combos["parcels"].currentLayer() is None
    # A table of points may not be streets, whatever its name.
    assert combos["streets"].count() == 2


@pytest.mark.parametrize(
    "kind, name, fields, role",
    [
        ("Point", "x", "incident_id:string,offense:string", "incidents"),
        ("Point", "311 cases open", "", "requests"),
        ("Point", "StreetLightPoles", "", "lamps"),
        ("LineString", "road_centerlines", "", "streets"),
        ("Polygon", "tax lots", "apn:string", "parcels"),
        ("Polygon", "shrubs along the avenue", "", "plants"),
        ("Point", "land_bank", "apn:string", "land_bank"),
        ("Point", "Condemned", "", "dangerous_buildings"),
        ("Point", "BusStops", "", "bus_stops"),
        ("Point", "stops", "stop_id:string,stop_name:string", "bus_stops"),
        ("Point", "traffic stops by police", "", None),
        ("Point", "Bus stops with light", "lux:double", None),
        ("Polygon", "business_licenses", "", "businesses"),
        ("Point", "premises", "license:string,complaints:integer", "businesses"),
        ("Polygon", "Business district", "", None),
        ("LineString", "Street lights 2020", "", None),
        ("LineString", "Hot streets", "street_id:string,gi_z:double", None),
        ("Point", "schools", "lumens:double", None),
        ("Polygon", "neighborhoods", "", None),
    ],
)
def test_a_guess_needs_a_name_or_two_fields_and_a_fitting_geometry(
    project, layer, kind, name, fields, role
):
    one = layer(kind, [], fields, name=name)
    lines = layer("LineString", [], "", name="a"), layer("LineString", [], "", name="b")
    found = guess_roles([one, *lines], list(BY_KEY))
    assert {key: guess.layer for key, guess in found.items()} == ({role: one} if role else {})


def test_the_only_lines_are_the_streets(project, layer):
    lines = layer("LineString", [], "", name="edges_2020")
    found = guess_roles([lines, layer("Point", [], "", name="q")], ["streets", "lamps"])
    assert list(found) == ["streets"] and found["streets"].reason.endswith("only layer of lines.")


def test_columns_and_the_rule_for_vacant_parcels_are_found(project, layer):
    lamps = layer("Point", [], "lumens:string,height_m:double,Height:double,STATUS:string")
    # Lumens are written as text here: no number, no guess.
    assert columns_for(lamps, "LUMENS_FIELD", "HEIGHT_FIELD", "STATUS_FIELD") == {
        "HEIGHT_FIELD": "height_m",
        "STATUS_FIELD": "STATUS",
    }
    point = "POINT(0 0)"
    words = layer("Point", [(point, "Vacant lot"), (point, None)], "land_use_name:string")
    codes = layer("Point", [(point, "9500"), (point, "1110")], "landusecode:string")
    flags = layer("Point", [(point, 1), (point, 0)], "vacant:integer")
    none = layer("Point", [(point, "house")], "land_use:string")
    for one, count in ((words, 1), (codes, 1), (flags, 1), (none, 0)):
        rule = vacant_where(QgsVectorLayerFeatureSource(one))
        assert bool(rule) is bool(count)
        if rule:
            one.selectByExpression(rule)
            assert one.selectedFeatureCount() == count, rule


def test_what_was_chosen_survives_renaming_and_saving(show, town, project, tmp_path):
    panel = show()
    panel.layers.roles.combos["lamps"].setLayer(None)
    assert "lamps" not in panel.keeper.layers()
    town["incidents"].setName("something else")
    town["streets"].setName("edges")
    path = str(tmp_path / "p.qgz")
    assert project.write(path)
    project.clear()
    assert panel.keeper.layers() == {}
    assert project.read(path)
    assert {k: one.name() for k, one in panel.keeper.layers().items()} == {
        "incidents": "something else",
        "streets": "edges",
    }
    # Left empty on purpose, and no guess fills it again until that is asked for.
    panel.layers.roles.again.click()
    assert panel.keeper.layers()["lamps"].name() == "Street_lamps"


def test_roles_given_elsewhere_are_followed(show, town, project, layer):
    panel = show()
    others = layer("Point", [("POINT(0 0)", 1.0)], "x:double", name="more poles")
    project.addMapLayer(others)
    bind(others, "lamps", project)
    assert panel.layers.roles.combos["lamps"].currentLayer() is others
    assert panel.layers.roles.reasons["lamps"].text() == ""
    bind(None, "lamps", project)
    assert "lamps" not in panel.keeper.layers()
    project.addMapLayer(layer("Point", [], "", name="new lamps"))
    # Somebody left the role empty: a layer that comes later does not take it.
    assert "lamps" not in panel.keeper.layers()


def test_a_role_goes_with_its_layer_and_it_is_said(show, town, project):
    panel = show()
    project.removeMapLayer(town["lamps"].id())
    assert "Street lamps: the layer “Street_lamps” was removed" in panel.notice.text()
    assert panel.layers.roles.combos["lamps"].currentLayer() is None
    assert panel.keeper.layers().keys() == {"incidents", "streets"}


def test_what_is_missing_is_said_in_one_sentence(show, town, project):
    panel = show()
    panel.layers.roles.combos["streets"].setLayer(None)
    panel.run_button.click()
    assert panel.notice.text() == (
        "Not done: Streets: choose a layer; without it nothing can be ranked."
    )
    panel.layers.roles.combos["incidents"].setLayer(None)
    panel.run_button.click()
    assert "Incidents, Streets: choose a layer for each" in panel.notice.text()
    assert not panel.chain.is_running() and panel.run_button.isEnabled()


def test_one_button_ranks_and_only_what_changed_is_computed_again(show, town, project, qtbot):
    panel = show()
    settle(panel, qtbot)
    assert label_of(panel, "lighting") == "Light on the walk: will be computed"
    assert label_of(panel, "vacancy").startswith("Vacant houses and lots: left out")
    run(panel, qtbot)
    assert panel.notice.text() == "Computed: Hot streets, Light on the walk, Overlay and ranks."
    assert panel.tabs.currentIndex() == 1
    assert column(panel, RANK) == ["1", "2", "3", "4"]
    assert column(panel, STREET)[0] == "Main St (S2)" and "Oak St (S0)" in column(panel, STREET)
    assert set(column(panel, FACTOR)) <= {"Heat", "Darkness", "none"}
    first = {key: panel.chain.output(key).id() for key in ("hotstreets", "lighting", "overlay")}
    assert label_of(panel, "lighting") == "Light on the walk: up to date, will be reused"

    run(panel, qtbot)
    assert panel.notice.text().startswith("Nothing changed since the last run")
    assert {key: panel.chain.output(key).id() for key in first} == first

    lamps = town["lamps"]
    lamps.startEditing()
    lamps.deleteFeature(next(lamps.getFeatures()).id())
    settle(panel, qtbot)
    assert label_of(panel, "hotstreets").endswith("will be reused")
    assert label_of(panel, "lighting").endswith("will be computed")
    assert label_of(panel, "overlay").endswith("will be computed")
    run(panel, qtbot)
    assert panel.notice.text() == (
        "Computed: Light on the walk, Overlay and ranks. Reused, for nothing changed: Hot streets."
    )
    second = {key: panel.chain.output(key).id() for key in first}
    assert second["hotstreets"] == first["hotstreets"]
    assert second["lighting"] != first["lighting"] and second["overlay"] != first["overlay"]
    # Results of before are gone: one layer per step, with dark stretches and lamps of the light.
    assert len(project.mapLayers()) == 8
    shown = {layer.name() for layer in project.layerTreeRoot().checkedLayers()}
    assert shown == {town["streets"].name(), town["lamps"].name(), "Ranked streets"}
    lamps.rollBack()

    project.removeMapLayer(second["hotstreets"])
    settle(panel, qtbot)
    assert label_of(panel, "hotstreets").endswith("will be computed")


@pytest.fixture
def stops(project, layer):
    rows = [("POINT(30 5)", "1"), ("POINT(250 5)", "2")]
    made = layer("Point", rows, "stop_id:string", name="Bus stops")
    project.addMapLayer(made)
    return made


def test_light_at_stops_comes_and_goes_with_the_stops(show, town, stops, project, layer, qtbot):
    panel = show()
    settle(panel, qtbot)
    combo = panel.layers.roles.combos["bus_stops"]
    assert combo.currentLayer() is stops
    assert "Bus stops: the light at each of them is computed" in panel.layers.plan.choices.text()
    run(panel, qtbot)
    lux = {row["stop_id"]: row["lux"] for row in order_inputs(project)["STOP_LUX"].getFeatures()}
    assert lux["1"] > 10 * lux["2"] >= 0
    first = {key: panel.chain.output(key) for key in ("lighting/STOP_LUX", "hotstreets")}
    run(panel, qtbot)
    assert panel.notice.text().startswith("Nothing changed since the last run")
    assert {key: panel.chain.output(key) for key in first} == first

    stops.startEditing()
    assert stops.changeGeometry(
        next(stops.getFeatures()).id(), QgsGeometry.fromPointXY(QgsPointXY(250, 5))
    )
    assert stops.commitChanges()
    settle(panel, qtbot)
    assert label_of(panel, "lighting").endswith("will be computed")
    assert label_of(panel, "hotstreets").endswith("will be reused")
    run(panel, qtbot)
    at_stops = order_inputs(project)["STOP_LUX"]
    assert at_stops.featureCount() == 2 and len({f["lux"] for f in at_stops.getFeatures()}) == 1

    combo.setLayer(None)
    settle(panel, qtbot)
    run(panel, qtbot)
    assert panel.notice.text().startswith("Computed: Light on the walk, Overlay and ranks.")
    assert panel.chain.output("lighting/STOP_LUX") is None
    assert "STOP_LUX" not in order_inputs(project) and "DARK" in order_inputs(project)


def test_what_an_earlier_run_found_is_named_so_and_used_no_more(show, town, project, qtbot):
    panel = show()
    settle(panel, qtbot)
    run(panel, qtbot)
    light, lit = panel.chain.output("lighting"), {"LIGHTING", "LAMPS", "DARK"}
    mine = light.name()
    assert lit <= order_inputs(project).keys()
    light.setName("Light of March")
    panel.layers.roles.combos["lamps"].setLayer(None)
    settle(panel, qtbot)
    run(panel, qtbot)
    told = "No part of this run: Light on the walk. The layers of the earlier run stay"
    assert told in panel.notice.text()
    assert light.name() == "Light of March (earlier run)"
    assert panel.chain.output("lighting/DARK").name().endswith(" (earlier run)")
    assert not lit & order_inputs(project).keys()
    run(panel, qtbot)
    assert light.name() == "Light of March (earlier run)"
    assert panel.notice.text() == "Nothing changed since the last run; all results were reused."

    # The same lamps again: what was found is up to date, and has its name back.
    panel.layers.roles.combos["lamps"].setLayer(town["lamps"])
    settle(panel, qtbot)
    assert label_of(panel, "lighting") == "Light on the walk: up to date, will be reused"
    run(panel, qtbot)
    assert panel.chain.output("lighting") is light and light.name() == "Light of March" != mine
    assert not any("earlier" in one.name() for one in project.mapLayers().values())
    assert lit <= order_inputs(project).keys()

    # Other lamps: the new result takes the name over without the remark.
    panel.layers.roles.combos["lamps"].setLayer(None)
    settle(panel, qtbot)
    run(panel, qtbot)
    town["lamps"].startEditing()
    town["lamps"].deleteFeature(next(town["lamps"].getFeatures()).id())
    panel.layers.roles.combos["lamps"].setLayer(town["lamps"])
    settle(panel, qtbot)
    run(panel, qtbot)
    town["lamps"].rollBack()
    assert panel.chain.output("lighting").name() == "Light of March"
    assert not any("earlier" in one.name() for one in project.mapLayers().values())


def test_the_list_is_in_sight_after_a_run_with_large_letters(show, town, project, qtbot):
    panel = show()
    window = panel.window()
    window.resize(1000, 480)
    window.setStyleSheet("* { font-size: 22pt; }")
    panel.layers.roles.combos["streets"].setFocus()
    settle(panel, qtbot)
    run(panel, qtbot)
    area, view = panel.tabs.currentWidget(), panel.streets.view

    def seen():
        top = view.mapTo(area.viewport(), view.rect().topLeft()).y()
        return -view.height() < top < area.viewport().height() - 2 * view.rowHeight(0)

    assert area.verticalScrollBar().maximum() > 0
    qtbot.waitUntil(seen, timeout=2000)
    # It is brought once; whoever goes to the weights stays there.
    area.verticalScrollBar().setValue(0)
    panel.streets.weights.sliders["hot"].setValue(10)
    settle(panel, qtbot)
    assert area.verticalScrollBar().value() == 0
    window.setStyleSheet("")


def test_businesses_are_for_orders_and_no_matter_of_the_overlay(show, town, project, layer, qtbot):
    panel = show()
    run(panel, qtbot)
    shops = layer("Point", [("POINT(0 0)", 4)], "complaints:integer", name="Businesses")
    project.addMapLayer(shops)
    settle(panel, qtbot)
    assert panel.layers.roles.combos["businesses"].currentLayer() is shops
    assert order_inputs(project)["BUSINESSES"] is shops
    assert label_of(panel, "lighting").endswith("will be reused")
    lamps = town["lamps"]
    lamps.startEditing()
    lamps.deleteFeature(next(lamps.getFeatures()).id())
    with qtbot.waitSignal(panel.chain.finished, timeout=LONG):
        panel.run_button.click()
        # Nobody waits for it: the run goes on without.
        project.removeMapLayer(shops.id())
    settle(panel, qtbot)
    assert panel.notice.text().startswith("Computed: Light on the walk, Overlay and ranks.")
    lamps.rollBack()


def test_a_file_that_changes_is_noticed_and_one_that_is_only_opened_is_not(
    show, town, project, sample_folder, tmp_path, qtbot
):
    from shutil import copy

    path = copy(sample_folder / "sample_city.gpkg", tmp_path / "city.gpkg")
    streets = QgsVectorLayer(f"{path}|layername=streets", "streets", "ogr")
    panel = show()
    states = panel.states
    project.addMapLayer(streets)
    before = states.state(streets)
    list(streets.clone().getFeatures())
    assert states.state(streets) == before
    twin = QgsVectorLayer(f"{path}|layername=streets", "twin", "ogr")
    with_edit = next(twin.getFeatures())
    assert twin.dataProvider().changeAttributeValues({with_edit.id(): {2: "renamed"}})
    del twin
    assert states.state(streets) != before


def moved(panel, qtbot, **weights):
    for factor, value in weights.items():
        panel.streets.weights.sliders[factor].setValue(value)
    settle(panel, qtbot)


def map_classes(layer):
    """The number of the class in which the map draws each feature."""
    context = QgsRenderContext()
    context.expressionContext().appendScopes(
        QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    )
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    found, keys = {}, [item.ruleKey() for item in renderer.legendSymbolItems()]
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        (key,) = renderer.legendKeysForFeature(feature, context)
        found[feature.id()] = keys.index(key)
    renderer.stopRender(context)
    return found


def leaders(layer, *call):
    """The leading factor the map finds for each feature, blank for none."""
    expression, context = QgsExpression(leader_expression(*call)), QgsExpressionContext()
    assert not expression.hasParserError(), expression.parserErrorString()
    found = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found[feature.id()] = expression.evaluate(context)
    return found


def wanted_class(rank, ranked):
    if rank == 0:
        return 5
    return next((k for k, share in enumerate(SHARES) if rank <= share * ranked), 4)


@pytest.fixture
def ranked(project, layer):
    """300 streets as the overlay writes them, with ties and gaps, and a factor of the city's own.

    ``risk_score`` belongs to the streets themselves and is no factor.
    """
    random = np.random.default_rng(7)
    scores = np.round(random.random((300, 3)), 1)
    scores[random.random((300, 3)) < 0.2] = np.nan
    weights = np.array([2.0, 1.0, 1.0])
    result = overlay(scores, weights)
    names, who = ["hot", "lighting", "dumping"], ["Task Force", "Public Works", "Streets Dept"]
    rows = []
    for n, (hot, light, dumping) in enumerate(scores):
        top, rank = result.top[n], result.rank[n]
        rows.append((
            f"LINESTRING({n} 0, {n} 9)", f"{n} <b>St</b>", 0.5, f"S{n}", hot, light, np.nan,
            np.nan, result.value[n], int(rank) if rank else None,
            names[top] if top >= 0 else None, who[top] if top >= 0 else None,
            f"Reason {n}." if rank else None, dumping,
        ))  # fmt: skip
    fields = (
        "name:string,risk_score:double,street_id:string,hot_score:double,light_score:double,"
        "veg_score:double,vacancy_score:double,overlay:double,overlay_rank:integer,"
        "top_factor:string,department:string,why:string,dumping_score:double"
    )
    made = layer("LineString", rows, fields, name="Ranked streets")
    project.addMapLayer(made)
    return made, scores


@pytest.mark.parametrize("method", ["mean", "product"])
def test_sliders_rank_list_and_map_as_core_does(show, ranked, qtbot, method):
    layer, scores = ranked
    panel = show()
    settle(panel, qtbot)
    box = panel.streets.weights
    assert list(box.sliders) == ["hot", "lighting", "dumping"]
    assert [one.value() for one in box.sliders.values()] == [100, 50, 50]
    assert not is_trial(layer) and "other weights" not in panel.streets.state.text()
    before = layer.renderer().type()
    box.method.setCurrentIndex(box.method.findData(method))
    for hot, light, dumping in ((10, 90, 35), (0, 13, 77), (100, 0, 0)):
        moved(panel, qtbot, hot=hot, lighting=light, dumping=dumping)
        result = overlay(scores, np.array([hot, light, dumping]) / 50, method)
        count = int((result.rank > 0).sum())
        table = panel.streets.table
        ids = [feature.id() for feature in layer.getFeatures()]
        rank_of = dict(zip(ids, result.rank.tolist()))
        shown = {table.feature_id(row): int(rank.replace(",", ""))
                 for row, rank in enumerate(column(panel, RANK))}  # fmt: skip
        assert shown == {one: rank for one, rank in rank_of.items() if rank}
        assert column(panel, RANK) == sorted(column(panel, RANK), key=int)
        assert is_trial(layer)
        assert map_classes(layer) == {one: wanted_class(r, count) for one, r in rank_of.items()}
        names, columns = list(box.sliders), panel.ranks.scores.columns
        tops = {one: names[top] if top >= 0 else "" for one, top in zip(ids, result.top)}
        assert leaders(layer, names, columns, box.weights()) == tops
        assert "the weights you try" in panel.streets.state.text()
    box.reset.click()
    settle(panel, qtbot)
    assert not is_trial(layer) and layer.renderer().type() == before
    assert STYLE not in layer.styleManager().styles()
    assert not layer.isModified()


def test_a_project_saved_while_weights_are_tried_comes_back_in_its_own_look(
    show, ranked, project, tmp_path, qtbot
):
    made, _ = ranked
    path = str(tmp_path / "ranked.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    context = project.transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(made, path, context, options)[0] == 0
    project.clear()
    layer = QgsVectorLayer(path, "Ranked streets", "ogr")
    layer.loadNamedStyle(str(STYLES / "overlay.qml"))
    project.addMapLayer(layer)
    panel = show()
    settle(panel, qtbot)
    assert panel.streets.weights.sliders["hot"].value() == 100
    moved(panel, qtbot, hot=20)
    assert is_trial(layer)
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    settle(panel, qtbot)
    (again,) = project.mapLayers().values()
    assert panel.ranks.layer is again
    assert not is_trial(again) and again.renderer().type() == "RuleRenderer"
    assert panel.streets.weights.sliders["hot"].value() == 100


def test_the_look_comes_back_when_the_panel_goes(show, ranked, qtbot):
    layer, _ = ranked
    panel = show()
    settle(panel, qtbot)
    before = layer.renderer().dump()
    moved(panel, qtbot, hot=20)
    assert layer.renderer().dump() != before
    panel.close_work()
    assert layer.renderer().dump() == before


def test_all_weights_at_zero_are_refused_in_words(show, ranked, qtbot):
    panel = show()
    settle(panel, qtbot)
    shown = column(panel, RANK)
    moved(panel, qtbot, hot=0, lighting=0, dumping=0)
    assert "at least one above zero" in panel.notice.text()
    assert column(panel, RANK) == shown
    moved(panel, qtbot, dumping=5)
    assert panel.notice.text() == ""


def test_slider_and_number_go_together(show, ranked, qtbot):
    panel = show()
    settle(panel, qtbot)
    box = panel.streets.weights
    box.numbers["hot"].setValue(30)
    assert box.sliders["hot"].value() == 30
    box.sliders["hot"].setFocus()
    qtbot.keyClick(box.sliders["hot"], Qt.Key.Key_Right)
    assert box.numbers["hot"].value() == 31
    settle(panel, qtbot)
    assert "you try" in panel.streets.state.text()


def test_filters_by_factor_department_and_text(show, ranked, qtbot):
    panel = show()
    settle(panel, qtbot)
    filters = panel.streets.filters
    filters.factor.setCurrentIndex(filters.factor.findText("Dumping"))
    assert set(column(panel, FACTOR)) == {"Dumping"}
    assert set(column(panel, DEPARTMENT)) == {"Streets Dept"}
    count = panel.streets.table.rowCount()
    assert panel.streets.state.text().startswith(f"{count} of ")
    filters.clear()
    filters.department.setCurrentIndex(filters.department.findText("Public Works"))
    assert set(column(panel, FACTOR)) == {"Darkness"}
    filters.clear()
    filters.words.setText("reason (s17)")
    assert column(panel, STREET) == ["17 <b>St</b> (S17)"]
    # What a file says never acts as HTML.
    tip = panel.streets.table.index(0, STREET).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip and "<b>" in unescape(tip)
    assert column(panel, WHY) == ["Reason 17."]


def test_a_click_and_enter_show_the_street(show, ranked, qtbot):
    layer, _ = ranked
    panel = show()
    settle(panel, qtbot)
    view, table = panel.streets.view, panel.streets.table
    with qtbot.waitSignals([panel.zoomRequested, panel.flashRequested], timeout=5000) as seen:
        place = view.visualRect(table.index(1, STREET)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [signal.args for signal in seen.all_signals_and_args] == [
        (layer, [table.feature_id(1)])
    ] * 2
    assert panel.streets.why.text() == table.reason(1)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.zoomRequested, timeout=5000) as seen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert seen.args == [layer, [table.feature_id(2)]]


def test_kept_weights_are_in_the_layer(show, town, project, qtbot):
    panel = show()
    run(panel, qtbot)
    moved(panel, qtbot, hot=100, lighting=0)
    assert column(panel, STREET)[0] == "Oak St (S0)"
    with qtbot.waitSignal(panel.chain.finished, timeout=LONG):
        panel.streets.weights.keep.click()
    settle(panel, qtbot)
    assert panel.notice.text().startswith("Computed: Overlay and ranks. Reused")
    layer = panel.chain.output("overlay")
    assert panel.ranks.layer is layer and not is_trial(layer)
    ranks = {f["street_id"]: f["overlay_rank"] for f in layer.getFeatures()}
    assert ranks["S0"] == 1 and ranks["S2"] == 2
    assert panel.streets.weights.sliders["lighting"].value() == 0
    assert "other weights" not in panel.streets.state.text()
    # A later run keeps the weights.
    run(panel, qtbot)
    assert panel.notice.text().startswith("Nothing changed")


def test_weights_of_streets_ranked_elsewhere_are_not_kept_over_them(show, ranked, town, qtbot):
    panel = show()
    settle(panel, qtbot)
    panel.streets.weights.keep.click()
    assert "choose the layers and run first" in panel.notice.text()
    assert not panel.chain.is_running()


def test_what_is_chosen_without_asking_is_told(show, town, project, layer, qtbot):
    requests = layer("Point", [("POINT(0 0)", "x")], "type:string", name="311 cases")
    project.addMapLayer(requests)
    panel = show()
    settle(panel, qtbot)
    assert panel.layers.plan.choices.text().splitlines() == [
        "Street lamps: uses the columns lumens, status.",
        "Lighting class: medium, as for streets with transit.",
        "311 requests: the layer has no columns condition and status and is left out; "
        "run Import requests on its file.",
    ]
    assert label_of(panel, "vegetation").startswith("Vegetation beside the walk: left out")


def test_a_layer_removed_in_mid_run_is_survived(show, town, project, qtbot):
    panel = show()

    def remove(*_):
        panel.chain.entered.disconnect(remove)
        project.removeMapLayer(town["streets"].id())

    panel.chain.entered.connect(remove)
    with qtbot.waitSignal(panel.chain.failed, timeout=LONG):
        panel.run_button.click()
    assert "Streets: the layer was removed while it was needed" in panel.notice.text()
    assert panel.run_button.isEnabled() and panel.progress.isHidden()
    assert panel.layers.roles.combos["streets"].currentLayer() is None
    assert panel.chain.plan(panel.layers.setup())["hotstreets"] is Need.NOTHING_BOUND


def test_cancel_keeps_what_is_whole_and_nothing_else(show, town, project, qtbot):
    panel = show()

    def cancel(_title, number, _count):
        if number == 2:
            panel.progress.cancel.click()

    panel.chain.entered.connect(cancel)
    with qtbot.waitSignal(panel.chain.canceled, timeout=LONG):
        panel.run_button.click()
    assert panel.notice.text() == "Canceled. Complete and kept: Hot streets."
    names = sorted(one.name() for one in project.mapLayers().values())
    assert names == ["City streets", "Hot streets", "KCPD 2023", "Street_lamps"]
    panel.chain.entered.disconnect(cancel)
    run(panel, qtbot)
    assert panel.notice.text().endswith("Reused, for nothing changed: Hot streets.")


def test_a_refusal_names_the_step(show, town, project, qtbot):
    town["lamps"].setCrs(type(town["lamps"].crs())())
    panel = show()
    with qtbot.waitSignal(panel.chain.failed, timeout=LONG):
        panel.run_button.click()
    assert panel.notice.text().startswith("Not done: Light on the walk: LAMPS")


def test_ranked_layers_come_and_go(show, ranked, project, qtbot):
    layer, _ = ranked
    panel = show()
    settle(panel, qtbot)
    assert panel.streets.table.rowCount() > 200
    layer.startEditing()
    layer.deleteFeatures([f.id() for f in layer.getFeatures()][:250])
    qtbot.waitUntil(lambda: 0 < panel.streets.table.rowCount() <= 50, timeout=LONG)
    layer.rollBack()
    settle(panel, qtbot)
    moved(panel, qtbot, hot=3)
    project.removeMapLayer(layer.id())
    assert panel.streets.table.rowCount() == 0 and not panel.streets.hint.isHidden()
    assert not panel.streets.weights.isEnabled()
    project.clear()


def test_the_last_weeks_are_played(show, town, qtbot):
    controller = QgsTemporalNavigationObject()
    panel = show(controller)
    panel.layers.play.click()
    temporal = town["incidents"].temporalProperties()
    assert temporal.isActive() and temporal.startField() == "occurred_from"
    spans = controller.temporalExtents()
    # The last incident is of the 90th day; twelve weeks end with it.
    assert spans.end().date() == QDate(2023, 1, 1).addDays(91)
    assert spans.begin().date() == QDate(2023, 1, 1).addDays(91 - 84)
    assert controller.totalFrameCount() in (12, 13)
    assert panel.layers.week.text() == "Week 1 of 12: 2023-01-08 to 2023-01-14"
    controller.next()
    assert panel.layers.week.text().startswith("Week 2 of 12: 2023-01-15")
    panel.layers.play.click()
    assert panel.layers.week.isHidden() and panel.layers.play.text().replace("&", "") == (
        "Play the last 12 weeks"
    )
    off = QgsTemporalNavigationObject.NavigationMode.NavigationOff
    assert controller.navigationMode() == off


def test_incidents_without_dates_are_not_played_and_it_is_said(show, project, layer):
    project.addMapLayer(layer("Point", [("POINT(0 0)", "x")], "offense:string", name="crimes"))
    panel = show(QgsTemporalNavigationObject())
    panel.layers.play.click()
    assert "crimes has no column of dates; run Import incidents" in panel.notice.text()


def test_everything_has_a_name_and_is_reached_by_keyboard(show, ranked, town, qtbot):
    panel = show()
    settle(panel, qtbot)
    kinds = (QComboBox, QSlider, QAbstractSpinBox, QLineEdit)
    buddies = {label.buddy() for label in panel.findChildren(QLabel)}
    for kind in kinds:
        for field in panel.findChildren(kind):
            if isinstance(field.parent(), kinds) or field.parent() in buddies:
                continue
            named = field.accessibleName() or field in buddies
            assert named, (field, field.parent())
            assert field.focusPolicy() & Qt.FocusPolicy.TabFocus, field.accessibleName()


def test_rasters_and_the_sample_city_run_from_end_to_end(
    show, project, sample_folder, run_algorithm, qtbot
):
    city = f"{sample_folder / 'sample_city.gpkg'}|layername="
    names = ("streets", "lamps", "plants", "parcels", "land_bank", "dangerous_buildings")
    layers = [QgsVectorLayer(city + name, name, "ogr") for name in names]
    canopy = QgsRasterLayer(str(sample_folder / "canopy.tif"), "canopy", "gdal")
    files = sorted(map(str, sample_folder.glob("incidents_*.csv.gz")))
    incidents = run_algorithm("importincidents", {"INPUTS": files, "EXCLUDE_PILES": True})
    points = incidents.layer().clone()
    points.setName("Incidents")
    project.addMapLayers([*layers, canopy, points])
    panel = show()
    settle(panel, qtbot)
    found = {key: one.name() for key, one in panel.keeper.layers().items()}
    assert found == {**{name: name for name in names}, "canopy": "canopy", "incidents": "Incidents"}
    assert panel.layers.roles.vacant.expression() == "\"land_use_name\" ILIKE '%vacan%'"
    layers[3].setName("lots and houses")
    run(panel, qtbot)
    words = "Hot streets, Light on the walk, Vegetation beside the walk, Vacant houses and lots"
    assert panel.notice.text() == f"Computed: {words}, Overlay and ranks."
    assert len(panel.streets.weights.sliders) == 4
    table = panel.streets.table
    assert table.rowCount() > 400 and "INDEPENDENCE AVE" in column(panel, STREET)[0]
    run(panel, qtbot)
    assert panel.notice.text().startswith("Nothing changed")
