"""The plugin comes and goes without a trace, with a window and without."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from kc_safety_plugin import classFactory
from kc_safety_plugin.provider import ALGORITHMS

STAGE = Path(__file__).resolve().parents[2] / "build" / "plugins"


@pytest.fixture
def registry(qgis_processing):
    registry = QgsApplication.processingRegistry()
    yield registry
    if registry.providerById("kcsafety"):
        registry.removeProvider("kcsafety")


def surroundings(registry, iface):
    window = iface.mainWindow()
    return (
        sorted(one.id() for one in registry.providers()),
        sorted(f"{type(child).__name__} {child.objectName()}" for child in window.children()),
    )


def test_two_loads_and_unloads_leave_nothing_behind(registry, qgis_iface):
    before = surroundings(registry, qgis_iface)
    for _ in range(2):
        plugin = classFactory(qgis_iface)
        plugin.initGui()
        assert registry.providerById("kcsafety").algorithms()
        plugin.unload()
        assert surroundings(registry, qgis_iface) == before


def test_it_lives_without_a_window(registry):
    plugin = classFactory(None)
    plugin.initProcessing()
    assert {a.name() for a in registry.providerById("kcsafety").algorithms()} >= {
        one.NAME for one in ALGORITHMS
    }
    plugin.unload()
    assert registry.providerById("kcsafety") is None


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory):
    """Run the real qgis_process on the staged plugin; returns the finished process."""
    if not STAGE.is_dir():
        pytest.skip("make stage first")
    profile = tmp_path_factory.mktemp("profile")
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_PLUGINPATH": str(STAGE),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
    }  # fmt: skip
    # The settings of the test runner's own QGIS must not reach this one.
    environment.pop("QGIS_PREFIX_PATH", None)

    def run(*words):
        return subprocess.run(
            ["qgis_process.bin", *words], env=environment, capture_output=True, text=True
        )

    enabled = run("plugins", "enable", "kc_safety_plugin")
    assert enabled.returncode == 0, enabled.stderr
    return run


def test_qgis_process_lists_every_algorithm(qgis_process):
    listed = qgis_process("list")
    assert listed.returncode == 0, listed.stderr
    for one in ALGORITHMS:
        assert f"kcsafety:{one.NAME}" in listed.stdout
    assert "Traceback" not in listed.stdout + listed.stderr


def test_qgis_process_describes_an_algorithm(qgis_process):
    shown = qgis_process("help", "kcsafety:kerneldensity", "--json")
    assert shown.returncode == 0, shown.stderr
    assert set(json.loads(shown.stdout)["parameters"]) >= {"INPUT", "BANDWIDTH", "KERNEL"}
