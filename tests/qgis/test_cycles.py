"""What dies with a reference cycle dies in the main thread, even while work runs in another."""

import gc
import threading

import pytest
from qgis.core import QgsProject

from kc_safety_plugin.algorithms.hotspots.top_places import TopPlaces
from kc_safety_plugin.bridge.cycles import cycles_wait
from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.background import Background

LONG = 20_000


class Knot:
    """Holds itself, and tells in which thread it dies."""

    died: list = []

    def __init__(self):
        self.itself = self

    def __del__(self):
        self.died.append(threading.current_thread())


@pytest.fixture
def knots():
    gc.collect()
    Knot.died.clear()
    yield Knot.died
    gc.collect()


def busy():
    """Needs memory for so many objects that the collector would run."""
    return len([[number] for number in range(100_000)])


def test_work_behind_the_window_collects_no_cycle(knots, qtbot):
    behind, answers = Background(), []
    Knot()
    behind.start("any", "busy", busy, answers.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG)
    qtbot.waitUntil(gc.isenabled, timeout=LONG)
    busy()
    gc.collect()
    assert answers == [100_000]
    assert knots == [threading.main_thread()]


def test_an_algorithm_in_a_task_collects_no_cycle(knots, qtbot, monkeypatch, provider, layer):
    resting = []

    def work(_algorithm, _run):
        busy()
        resting.append(gc.isenabled())
        return {}

    monkeypatch.setattr(TopPlaces, "execute", work)
    runner = AlgorithmRunner(QgsProject.instance())
    Knot()
    with qtbot.waitSignal(runner.finished, timeout=LONG):
        points = layer("Point", [("POINT(0 0)",)], "")
        runner.run("kcsafety:topplaces", {"INCIDENTS": points, "OUTPUT": "TEMPORARY_OUTPUT"})
    qtbot.waitUntil(gc.isenabled, timeout=LONG)
    gc.collect()
    assert resting == [False]
    assert knots == [threading.main_thread()]
    runner.close()


def test_work_in_the_main_thread_is_left_alone():
    with cycles_wait():
        assert gc.isenabled()


def test_the_collector_wakes_when_the_last_work_ends(qtbot):
    ends = [threading.Event(), threading.Event()]
    begun = []

    def wait(end):
        with cycles_wait():
            begun.append(end)
            end.wait(20)

    workers = [threading.Thread(target=wait, args=(end,)) for end in ends]
    for worker in workers:
        worker.start()
    qtbot.waitUntil(lambda: len(begun) == 2, timeout=LONG)
    ends[0].set()
    workers[0].join()
    qtbot.wait(20)
    assert not gc.isenabled()
    ends[1].set()
    workers[1].join()
    qtbot.waitUntil(gc.isenabled, timeout=LONG)
