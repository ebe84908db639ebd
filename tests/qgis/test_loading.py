"""QGIS waits for us at every start: what loading reads, says and leaves for later."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kc_safety_plugin.algorithms.conditions import risk_terrain_work, vegetation_work
from kc_safety_plugin.algorithms.hotspots import gi_star_work
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.provider import ALGORITHMS

ROOT = Path(__file__).resolve().parents[2]
WORDS = read_catalogue("", "print_words")
#: A QGIS with a window, which loads the plugin and tells what it had to read for it.
START = """
import json, sys
from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QMainWindow
application = QgsApplication([], True)
application.initQgis()
sys.path.insert(0, QgsApplication.pkgDataPath() + "/python/plugins")
from processing.core.Processing import Processing
Processing.initialize()
sys.path.insert(0, sys.argv[1])
from tests.benchmarks.window import Interface
interface, before = Interface(), set(sys.modules)
from kc_safety_plugin import classFactory
plugin = classFactory(interface)
plugin.initGui()
provider = QgsApplication.processingRegistry().providerById("kcsafety")
names = [one.name() for one in provider.algorithms()]
print(json.dumps([names, sorted(set(sys.modules) - before)]), flush=True)
import os
os._exit(0)
"""


def test_loading_reads_little_and_says_nothing(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path)}
    tmp_path.chmod(0o700)
    done = subprocess.run(
        [sys.executable, "-c", START, str(ROOT)], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    names, read = json.loads(done.stdout.splitlines()[-1])
    assert {"gistar", "fieldmaps", "Chain for one corridor"} <= set(names)
    assert "kc_safety_plugin.algorithms.hotspots.gi_star" in read
    ours = [one for one in read if one.startswith("kc_safety_plugin")]
    assert not [one for one in ours if one.endswith(("_work", ".panel", ".run"))]
    assert not {"numpy", "PyQt5.QtSvg", "zipfile", "gzip", "socket"} & set(read)
    assert "kc_safety" not in done.stderr and "Traceback" not in done.stderr, done.stderr


@pytest.mark.parametrize(("algorithm", "name", "known"), [
    ("kerneldensity", "KERNEL", [one.value for one in Kernel]),
    ("gistar", "SHAPE", gi_star_work._GRIDS),
    ("riskterrain", "OPERATION", risk_terrain_work._OPERATIONS),
    ("riskterrain", "EFFECT", risk_terrain_work._SIGNS),
    ("vegetation", "TALL_TREES", vegetation_work._TALL),
    ("fieldmaps", "LANGUAGE", [one for one, words in WORDS.items() if isinstance(words, dict)]),
])  # fmt: skip
def test_choices_are_those_the_work_knows(provider, algorithm, name, known):
    definition = provider.algorithm(algorithm).parameterDefinition(name)
    assert definition.options() == list(known)


def test_models_are_there_once_the_provider_is_complete(provider, qtbot):
    ours = {one.NAME for one in ALGORITHMS}
    assert {one.name() for one in provider.algorithms()} == ours
    with qtbot.waitSignal(provider.algorithmsLoaded, timeout=1000):
        provider.complete()
    complete = sorted(one.name() for one in provider.algorithms())
    assert set(complete) - ours == {"Chain for one corridor"}
    provider.refreshAlgorithms()
    assert sorted(one.name() for one in provider.algorithms()) == complete
