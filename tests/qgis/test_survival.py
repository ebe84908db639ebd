"""Whatever happens in the middle of a run, QGIS goes on and nothing is left behind."""

import gc
import time

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from kc_safety_plugin import classFactory
from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner

TIMES = 50


@pytest.fixture
def incidents(layer, qgis_new_project):
    """Points that are different for every run, so that nothing is remembered."""

    def make(seed):
        at = np.random.default_rng(seed).normal((366000, 4330000), 900, (300, 2))
        rows = [(f"Point({x} {y})", i) for i, (x, y) in enumerate(at)]
        return QgsProject.instance().addMapLayer(layer("Point", rows, "n:integer"))

    return make


#: The first takes its time in the kernel, the second in cells that are written one by one.
RUNS = (
    ("kerneldensity", {"BANDWIDTH": 400.0, "CELL_SIZE": 4.0}),
    ("gistar", {"CELL_SIZE": 60.0}),
)


def start(runner, source, number):
    name, parameters = RUNS[number % len(RUNS)]
    runner.run(f"kcsafety:{name}", {"INPUT": source, **parameters}, load=["OUTPUT"])


def step(number):
    """Let the run come a little further each time, from its first moment to its last."""
    end = time.monotonic() + 0.004 * (number % 25)
    while time.monotonic() < end:
        QCoreApplication.processEvents()


def clean_up():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def nothing_runs():
    return QgsApplication.taskManager().countActiveTasks() == 0


def test_closing_the_project(provider, incidents, qtbot):
    runner, ended = AlgorithmRunner(QgsProject.instance()), []
    for signal in (runner.finished, runner.failed, runner.canceled):
        signal.connect(lambda *_: ended.append(1))
    for number in range(TIMES):
        start(runner, incidents(number), number)
        step(number)
        QgsProject.instance().clear()
        qtbot.waitUntil(lambda: not runner.is_running(), timeout=20000)
        clean_up()
    # Every run came to an end that was told, once.
    assert len(ended) == TIMES
    qtbot.waitUntil(nothing_runs, timeout=20000)
    runner.close()
    runner.deleteLater()


def test_removing_the_layer(provider, incidents, qtbot):
    runner, outcome = AlgorithmRunner(QgsProject.instance()), []
    runner.finished.connect(lambda *_: outcome.append("finished"))
    runner.failed.connect(lambda _name, sentence: outcome.append(sentence))
    project = QgsProject.instance()
    for number in range(TIMES):
        source = incidents(number)
        start(runner, source, number)
        step(number)
        if source.id() in project.mapLayers():
            project.removeMapLayer(source.id())
        qtbot.waitUntil(lambda: not runner.is_running(), timeout=20000)
        clean_up()
    # The run works on a twin of the layer, so its result is whole.
    assert outcome == ["finished"] * TIMES
    assert len(project.mapLayers()) == TIMES
    runner.close()
    runner.deleteLater()


def test_removing_what_was_loaded_while_the_next_run_goes(provider, incidents, qtbot):
    runner, project = AlgorithmRunner(QgsProject.instance()), QgsProject.instance()
    source = incidents(1)
    for number in range(TIMES):
        start(runner, source, number)
        step(number)
        for layer_id in [one for one in project.mapLayers() if one != source.id()]:
            project.removeMapLayer(layer_id)
        qtbot.waitUntil(lambda: not runner.is_running(), timeout=20000)
        clean_up()
    assert len(project.mapLayers()) == 2
    runner.close()
    runner.deleteLater()


def test_unloading_the_plugin(qgis_processing, qgis_iface, incidents, qtbot):
    window, registry = qgis_iface.mainWindow(), QgsApplication.processingRegistry()
    window.show()
    before = sorted(type(one).__name__ for one in window.children())
    for number in range(TIMES):
        plugin = classFactory(qgis_iface)
        plugin.initGui()
        panel = plugin.open_panel("corridor")
        start(panel.runner, incidents(number), number)
        assert panel.runner.is_running()
        step(number)
        plugin.unload()
        del plugin, panel
        clean_up()
        assert registry.providerById("kcsafety") is None
        QgsProject.instance().clear()
    qtbot.waitUntil(nothing_runs, timeout=20000)
    clean_up()
    assert sorted(type(one).__name__ for one in window.children()) == before
    # Nobody is left who would load what such a run found.
    assert not QgsProject.instance().mapLayers()
    window.hide()
