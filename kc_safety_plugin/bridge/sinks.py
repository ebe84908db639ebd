"""Write feature outputs whole or not at all."""

import os
import shutil
import sqlite3
from contextlib import contextmanager
from pathlib import Path

from qgis.core import (
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
)

from kc_safety_plugin.bridge.batches import features_of
from kc_safety_plugin.bridge.geopackage import bulk_file

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

    def waiting(self, target: str) -> Path:
        """Where the file ``target`` is now: held beside its place, or there already."""
        place = Path(target)
        for workshop in self._workshops:
            part = workshop / place.name
            if workshop.parent == place.parent and part.is_file():
                return part
        return place

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
    with _whole(algorithm, parameters, name, context, shape, held) as (open_sink, _, layer_id):
        sink, found = open_sink()
        yield sink, layer_id or found
        if layer_id:
            sink.flushBuffer()
        # The file is closed when the last reference goes.
        del sink


@contextmanager
def whole_rows(algorithm, parameters, name, context, shape, held: HeldOutputs, sample, tick):
    """The same for rows in batches: yield (``add(batch)``, layer id).

    ``sample`` (n, …) are shapes of the kind that will be written, None for a table. A GeoPackage
    is filled column by column, everything else feature by feature; what is written is the same.
    """
    with _whole(algorithm, parameters, name, context, shape, held) as (open_sink, path, layer_id):
        if path is not None and path.suffix.lower() == ".gpkg":
            file = bulk_file(path, lambda: open_sink()[0], shape[0], sample)
            if file is not None:
                try:
                    yield file.add, layer_id
                    file.finish(tick)
                except sqlite3.Error as error:
                    raise QgsProcessingException(f"{layer_id}: {error}") from error
                finally:
                    file.close()
                return
        sink, found = open_sink()
        yield _adder(algorithm, parameters, name, sink, shape[0]), layer_id or found
        tick(0.0)
        if layer_id:
            sink.flushBuffer()
        del sink


def _adder(algorithm, parameters, name, sink, fields):
    def add(batch):
        for feature in features_of(batch, fields):
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(algorithm.writeFeatureError(sink, parameters, name))

    return add


@contextmanager
def _whole(algorithm, parameters, name, context, shape, held: HeldOutputs):
    """Yield (function that opens the sink, path it is written to, layer id), None for no file."""
    target = _file_destination(parameters.get(name), context)
    if target is None:
        yield lambda: _open(algorithm, parameters, name, context, shape), None, None
        return
    workshop = _workshop(target)
    try:
        path = workshop / target.name
        redirected = dict(parameters)
        redirected[name] = _redirected(parameters[name], path)
        yield lambda: _open(algorithm, redirected, name, context, shape), path, str(target)
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
