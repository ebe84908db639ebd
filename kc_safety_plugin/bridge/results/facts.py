"""What is known of a run: what made its outputs, of what, when, and under which terms."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
)

from kc_safety_plugin.bridge.layer_names import layer_title

_INPUTS = {"source", "vector", "raster", "layer", "maplayer", "multilayer", "file"}


@dataclass(frozen=True)
class RunFacts:
    """One run in words; holds names of layers and files, never paths or people."""

    algorithm: str
    title: str
    group: str
    purpose: str
    sources: tuple = ()
    licenses: tuple = ()
    rights: tuple = ()
    report: str = ""
    corridor: str = ""
    run_id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])
    when: str = field(
        default_factory=lambda: datetime.now().astimezone().isoformat(timespec="seconds")
    )


def facts_of(algorithm, parameters: dict, context, report: str) -> RunFacts:
    """Facts of a run of ``algorithm`` with ``parameters``."""
    sources, licenses, rights = _sources(algorithm, parameters, context)
    named = parameters.get("NAME") if algorithm.groupId() == "corridors" else ""
    return RunFacts(
        algorithm.id(), algorithm.displayName(), algorithm.group(), algorithm.shortDescription(),
        sources, licenses, rights, report, named if isinstance(named, str) else "",
    )  # fmt: skip


def _sources(algorithm, parameters, context) -> tuple:
    """Names of the inputs, and the licenses and rights their metadata tell."""
    names: dict = {}
    licenses: dict = {}
    rights: dict = {}
    for definition in algorithm.parameterDefinitions():
        if definition.isDestination() or definition.type() not in _INPUTS:
            continue
        value = parameters.get(definition.name())
        for one in value if isinstance(value, (list, tuple)) else [value]:
            layer = _layer(one, context)
            if layer is not None:
                names[layer_title(layer)] = None
                licenses.update(dict.fromkeys(layer.metadata().licenses()))
                rights.update(dict.fromkeys(layer.metadata().rights()))
            elif _text(one):
                names[_file_name(_text(one))] = None
    return tuple(names), tuple(licenses), tuple(rights)


def _layer(value, context):
    if isinstance(value, QgsMapLayer):
        return value
    # Layers that the run has opened are known by now; none is opened for this alone.
    text = _text(value)
    return QgsProcessingUtils.mapLayerFromString(text, context, False) if text else None


def _text(value) -> str:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    return value.strip() if isinstance(value, str) else ""


def _file_name(text: str) -> str:
    """Name of a file (and of the layer in it) without its folder."""
    path, _, inside = text.partition("|")
    wanted = [part[10:] for part in inside.split("|") if part.startswith("layername=")]
    return " / ".join([Path(path).name, *wanted])
