"""Panels run algorithms behind the window, and the window survives whatever happens meanwhile."""

import threading
import time

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingProvider,
    QgsProject,
)

from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.background import Background


class Plain(QgsProcessingAlgorithm):
    seen: list = []

    def name(self):
        return type(self).__name__.lower()

    displayName = name

    def createInstance(self):
        return type(self)()

    def initAlgorithm(self, configuration=None):
        self.addOutput(QgsProcessingOutputNumber("N", "N"))


class Endless(Plain):
    def processAlgorithm(self, parameters, context, feedback):
        end = time.monotonic() + 30
        while not feedback.isCanceled() and time.monotonic() < end:
            feedback.setProgress(42)
            time.sleep(0.01)
        self.seen.append("stopped")
        raise QgsProcessingException("Canceled.")


class Here(Plain):
    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def processAlgorithm(self, parameters, context, feedback):
        feedback.setProgress(50)
        return {"N": int(threading.current_thread() is threading.main_thread())}


class Broken(Plain):
    def processAlgorithm(self, parameters, context, feedback):
        feedback.pushInfo("so far so good")
        raise QgsProcessingException("INPUT: has no rows; choose another.")


class Toys(QgsProcessingProvider):
    def id(self):
        return "toys"

    name = id

    def loadAlgorithms(self):
        for one in (Endless, Here, Broken):
            self.addAlgorithm(one())


@pytest.fixture
def toys(qgis_processing):
    registry = QgsApplication.processingRegistry()
    toys = Toys()
    registry.addProvider(toys)
    Plain.seen.clear()
    yield
    registry.removeProvider(toys)


@pytest.fixture
def runner(qgis_app, qgis_new_project):
    runner = AlgorithmRunner(QgsProject.instance())
    yield runner
    runner.close()
    runner.deleteLater()


def points(layer, count=60):
    rows = [(f"Point({366000 + 13 * i % 700} {4330000 + 29 * i % 500})", i) for i in range(count)]
    return layer("Point", rows, "n:integer")


def test_a_result_comes_into_the_project_named_and_styled(runner, provider, layer, qtbot):
    source = points(layer)
    QgsProject.instance().addMapLayer(source)
    with qtbot.waitSignal(runner.finished, timeout=20000) as done:
        runner.run("kcsafety:gistar", {"INPUT": source, "CELL_SIZE": 100.0}, load=["OUTPUT"])
        assert runner.is_running()
    assert done.args[0] == "kcsafety:gistar" and done.args[1]["CELLS"] > 0
    assert not runner.is_running()
    (loaded,) = [one for one in QgsProject.instance().mapLayers().values() if one is not source]
    assert loaded.renderer().type() != "singleSymbol" and "gi_bin" in loaded.fields().names()


def test_a_refusal_is_told_and_nothing_begins(runner, provider, qtbot):
    with qtbot.waitSignal(runner.failed) as told:
        runner.run("kcsafety:exportworkorders", {"FOLDER": "TEMPORARY_OUTPUT"})
    assert told.args[1].startswith("INPUT: give a layer of work orders")
    with qtbot.waitSignal(runner.failed):
        runner.run("kcsafety:nosuch", {})
    assert not runner.is_running()


def test_the_sentence_of_an_error_is_told(runner, toys, qtbot):
    with qtbot.waitSignal(runner.failed, timeout=20000) as told:
        runner.run("toys:broken", {})
    assert told.args == ["toys:broken", "INPUT: has no rows; choose another."]


def test_progress_is_shown_and_cancel_stops_it(runner, toys, qtbot):
    with qtbot.waitSignal(runner.progressed, timeout=20000) as seen:
        runner.run("toys:endless", {})
    assert seen.args == [42.0]
    with qtbot.waitSignal(runner.canceled, timeout=20000):
        runner.cancel()
    assert not runner.is_running() and Plain.seen == ["stopped"]


def test_closing_the_project_in_the_middle_stops_the_run(runner, toys, qtbot):
    with qtbot.waitSignal(runner.progressed, timeout=20000):
        runner.run("toys:endless", {})
    with qtbot.waitSignal(runner.canceled, timeout=20000):
        QgsProject.instance().clear()


def test_a_layer_that_goes_in_the_middle_does_no_harm(runner, provider, layer, qtbot):
    source = points(layer, 3000)
    QgsProject.instance().addMapLayer(source)
    with qtbot.waitSignal(runner.finished, timeout=20000):
        runner.run("kcsafety:gistar", {"INPUT": source, "CELL_SIZE": 100.0}, load=["OUTPUT"])
        QgsProject.instance().removeMapLayer(source)
    assert len(QgsProject.instance().mapLayers()) == 1


def test_a_runner_that_goes_in_the_middle_reports_to_nobody(toys, qgis_app, qtbot):
    runner, heard = AlgorithmRunner(QgsProject.instance()), []
    runner.canceled.connect(heard.append)
    with qtbot.waitSignal(runner.progressed, timeout=20000):
        runner.run("toys:endless", {})
    runner.close()
    runner.deleteLater()
    del runner
    qtbot.waitUntil(lambda: Plain.seen == ["stopped"], timeout=20000)
    qtbot.wait(50)
    assert heard == []


def test_what_must_not_leave_the_main_thread_runs_there(runner, toys, qtbot):
    with qtbot.waitSignal(runner.finished, timeout=20000) as done:
        runner.run("toys:here", {})
    assert done.args[1]["N"] == 1


def test_the_newest_piece_of_work_of_a_kind_answers(qgis_app, qtbot):
    behind, got = Background(), []
    for number in range(3):
        behind.start(
            "read", "reading", lambda n=number: n, got.append, lambda *error: got.append(error)
        )
    qtbot.waitUntil(lambda: not behind.is_running(), timeout=20000)
    assert got == [2]


def test_work_behind_says_what_went_wrong_or_nothing_after_close(qgis_app, qtbot):
    behind, said = Background(), []

    def fail():
        raise FileNotFoundError("gone.gpkg")

    behind.start(
        "read", "reading", fail, said.append, lambda error, sentence: said.append(sentence)
    )
    qtbot.waitUntil(lambda: bool(said), timeout=20000)
    assert said == ["gone.gpkg"]
    behind.start("read", "reading", lambda: 1, said.append, said.append)
    behind.close()
    qtbot.wait(300)
    assert said == ["gone.gpkg"]
