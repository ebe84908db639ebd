"""Fixtures for tests that need QGIS: the provider, small layers, a run that records its log."""

import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from kc_safety_plugin.bridge.attributes import plain
from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.i18n import CONTEXT
from kc_safety_plugin.provider import SafetyProvider

ROOT = Path(__file__).resolve().parents[2]
STAGE = ROOT / "build" / "plugins"


@pytest.fixture
def provider(qgis_processing):
    """The provider, registered for one test."""
    registry = QgsApplication.processingRegistry()
    provider = SafetyProvider()
    registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


@pytest.fixture
def without_a_window(monkeypatch):
    """Newer Processing asks the window for its layer tree, which a stand-in does not have."""
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory):
    """A copy of the sample city: QGIS writes into the GeoPackages that it opens."""
    copy = tmp_path_factory.mktemp("city") / "sample"
    return shutil.copytree(ROOT / "resources" / "sample", copy)


class _Spanish(QTranslator):
    """The words of es.ts, for which Qt's own compiler need not be there."""

    def __init__(self):
        super().__init__()
        root = ElementTree.parse(ROOT / "resources" / "i18n" / "es.ts").getroot()
        self._words = {
            m.findtext("source"): m.findtext("translation") for m in root.iter("message")
        }

    def isEmpty(self):
        return False

    def translate(self, context, text, disambiguation=None, count=-1):
        return self._words.get(text, "") if context == CONTEXT else ""


@pytest.fixture
def in_spanish(qgis_app):
    """QGIS speaks Spanish for one test."""
    translator = _Spanish()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


class Recorder(QgsProcessingFeedback):
    """Keeps what an algorithm says; cancels itself at a given progress when asked to."""

    def __init__(self, cancel_at=None):
        super().__init__(False)
        self.said, self.warned, self.errors = [], [], []
        self.seen = []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self._progressed)

    def _progressed(self, value):
        self.seen.append(value)
        if self._cancel_at is not None and value >= self._cancel_at:
            self.cancel()

    def pushInfo(self, info):
        self.said.append(info)

    def pushWarning(self, warning):
        self.warned.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)


class Result(dict):
    """Results of a run; ``layer(name)`` is a living layer, ``rows(name)`` dicts of attributes."""

    def __init__(self, results, context, feedback):
        super().__init__(results)
        self.context, self.feedback = context, feedback

    def layer(self, name="OUTPUT"):
        return QgsProcessingUtils.mapLayerFromString(self[name], self.context)

    def rows(self, name="OUTPUT"):
        layer = self.layer(name)
        names = layer.fields().names()
        return [dict(zip(names, plain_row(f))) for f in layer.getFeatures()]


def plain_row(feature):
    return [None if is_null(value) else value for value in feature.attributes()]


@pytest.fixture
def run_algorithm(provider, qgis_processing):
    """Run an algorithm by its short id; sinks go to memory unless given. Raises on refusal."""
    import processing

    def run(name, parameters, cancel_at=None):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"kcsafety:{name}")
        assert algorithm is not None, name
        parameters = dict(parameters)
        for definition in algorithm.destinationParameterDefinitions():
            optional = definition.flags() & definition.FlagOptional
            if not optional:
                parameters.setdefault(definition.name(), "TEMPORARY_OUTPUT")
        context, feedback = QgsProcessingContext(), Recorder(cancel_at)
        context.setProject(QgsProject.instance())
        results = processing.run(
            algorithm, parameters, context=context, feedback=feedback, is_child_algorithm=True
        )
        return Result(results, context, feedback)

    return run


def make_layer(kind, rows, fields="", crs="EPSG:26915", name="input"):
    """A memory layer: ``kind`` such as 'Point'; rows of (WKT or None, value, …)."""
    uri = f"{kind}?crs={crs}" + "".join(f"&field={f}" for f in fields.split(",") if f)
    layer = QgsVectorLayer(uri, name, "memory")
    assert layer.isValid(), uri
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(plain(values))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


@pytest.fixture
def layer():
    """``make_layer`` as a fixture."""
    return make_layer


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
