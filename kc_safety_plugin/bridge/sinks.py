"""Write feature outputs whole or not at all."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
)

_NO_FILE = ("memory:", "ogr:", "postgres:", "dbname=", "mssql:", "spatialite:", "TEMPORARY_OUTPUT")


class HeldOutputs:
    """Finished files that wait beside their places until all outputs of a run are finished."""

    def __init__(self):
        self._workshops: list = []
        self._afterwards: list = []

    def hold(self, workshop: Path) -> None:
        self._workshops.append(workshop)

    def room_for(self, target: Path) -> Path:
        """A path to write a file to that takes its place ``target`` with all the others."""
        workshop = _workshop(target)
        self.hold(workshop)
        return workshop / target.name

    def afterwards(self, call) -> None:
        """Do ``call()`` once the files are in place."""
        self._afterwards.append(call)

    def put_in_place(self) -> None:
        for workshop in self._workshops:
            for part in workshop.iterdir() if workshop.is_dir() else ():
                os.replace(part, workshop.parent / part.name)
        for call in self._afterwards:
            call()
        self._afterwards.clear()

    def discard(self) -> None:
        """Remove what is not in place; harmless after ``put_in_place``."""
        for workshop in self._workshops:
            shutil.rmtree(workshop, ignore_errors=True)


@contextmanager
def whole_sink(algorithm, parameters, name, context, shape, held: HeldOutputs):
    """Yield (sink, layer id) for the sink parameter ``name``; ``shape`` is (fields, wkb, crs).

    A destination that is a file is written under the same name in a folder beside it and held
    there, so a failure or a cancel, now or at a later output, leaves an earlier file as it was.
    """
    target = _file_destination(parameters.get(name), context)
    if target is None:
        sink, layer_id = _open(algorithm, parameters, name, context, shape)
        yield sink, layer_id
        return
    workshop = _workshop(target)
    try:
        redirected = dict(parameters)
        redirected[name] = _redirected(parameters[name], workshop / target.name)
        sink, _ = _open(algorithm, redirected, name, context, shape)
        yield sink, str(target)
        sink.flushBuffer()
        del sink
    except BaseException:
        shutil.rmtree(workshop, ignore_errors=True)
        raise
    held.hold(workshop)
    held.afterwards(lambda: _load_when_done(algorithm, parameters[name], name, context, target))


def _workshop(target: Path) -> Path:
    """A new folder beside ``target``, so that a finished file only needs to be renamed."""
    workshop = target.parent / f".{target.name}.part-{os.getpid()}"
    shutil.rmtree(workshop, ignore_errors=True)
    try:
        workshop.mkdir(parents=True)
    except OSError as error:
        raise QgsProcessingException(f"{target}: {error.strerror}") from error
    return workshop


def _open(algorithm, parameters, name, context, shape):
    sink, layer_id = algorithm.parameterAsSink(parameters, name, context, *shape)
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    return sink, layer_id


def _text(value, context) -> str:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        if value.useRemapping():
            return ""
        value = value.sink
    if isinstance(value, QgsProperty):
        return value.valueAsString(context.expressionContext(), "")[0]
    return value if isinstance(value, str) else ""


def _file_destination(value, context):
    text = _text(value, context)
    if not text or text.startswith(_NO_FILE) or not Path(text).suffix:
        return None
    return Path(text).absolute()


def _redirected(value, path: Path):
    definition = QgsProcessingOutputLayerDefinition(str(path))
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        definition.createOptions = value.createOptions
    return definition


def _load_when_done(algorithm, value, name, context, target):
    if not isinstance(value, QgsProcessingOutputLayerDefinition) or not value.destinationProject:
        return
    title = value.destinationName or algorithm.parameterDefinition(name).description()
    details = QgsProcessingContext.LayerDetails(
        title, value.destinationProject, name, QgsProcessingUtils.LayerHint.Vector
    )
    context.addLayerToLoadOnCompletion(str(target), details)
