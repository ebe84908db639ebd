"""One call of an algorithm: parameters read, outputs written, choices reported."""

from itertools import chain
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
)

from kc_safety_plugin.bridge.arrow import read_plain_points
from kc_safety_plugin.bridge.crs import working_crs
from kc_safety_plugin.bridge.features import FeatureTable, PointTable, read_features, read_points
from kc_safety_plugin.bridge.geotiff import write_geotiff
from kc_safety_plugin.bridge.plain_layers import open_plain, takes_all_rows
from kc_safety_plugin.bridge.result_rows import person_fields
from kc_safety_plugin.bridge.sinks import HeldOutputs, whole_rows, whole_sink
from kc_safety_plugin.bridge.styles import style_on_load
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.privacy import is_person_column

from .given import Given
from .telling import Telling

_TICK_EVERY = 1024


class Run(Given, Telling):
    """What ``execute`` is given: short ways to read, say and write, for one call only."""

    def __init__(self, algorithm, parameters, context, feedback):
        Given.__init__(self, algorithm, parameters, context)
        Telling.__init__(self, feedback)
        #: Finished files wait here until the algorithm has finished.
        self.held = HeldOutputs()
        #: Layers that earlier steps of a model have announced.
        self.announced = set(context.layersToLoadOnCompletion())
        #: What ``write`` and ``write_raster`` were given, by output.
        self.made: list = []

    def common_results(self) -> dict:
        """The outputs every algorithm declares."""
        return {
            "WORKING_CRS": self.crs.authid() or self.crs.toWkt() if self.crs.isValid() else "",
            "SKIPPED": self.skipped,
            "REPORT": self.report,
        }

    # -- read -----------------------------------------------------------------------------

    def work_in_crs_of(self, name: str) -> QgsCoordinateReferenceSystem:
        """Choose the working system by the input ``name`` and say so."""
        transforms = self.context.transformContext()
        chosen = working_crs(self.source(name), transforms, self.label(name))
        self.crs = chosen.crs
        self.say(chosen.why)
        return chosen.crs

    def points(self, name, numbers=(), texts=(), times=(), tick=None) -> Optional[PointTable]:
        """Points of an input in the working system; None when it was not given."""
        source = self.source(name)
        if source is None:
            return None
        roles = [tuple(filter(None, role)) for role in (numbers, texts, times)]
        for field in filter(is_person_column, sum(roles, ())):
            raise SafetyDataError(Problem.PERSON_FIELD, parameter=self.label(name), field=field)
        tick = tick or self.tick(0, 0.1)
        target = self.crs, self.context.transformContext()
        plain = self._plain_layer(name, sum(roles, ()))
        table = plain and read_plain_points(plain, source.sourceCrs(), *target, *roles, tick)
        if table is None:
            table = read_points(source, *target, *roles, tick)
        self.leave_out_shapeless(self.label(name), table.skipped)
        return table

    def _plain_layer(self, name: str, columns: tuple):
        """The file behind an input of which every row is taken, or None."""
        if not takes_all_rows(self.parameters.get(name)):
            return None
        layer = self._algorithm.parameterAsVectorLayer(self.parameters, name, self.context)
        return open_plain(layer, columns)

    def features(self, name, tick=None) -> Optional[FeatureTable]:
        """Features of an input in the working system; None when it was not given."""
        source = self.source(name)
        if source is None:
            return None
        table = read_features(
            source, self.crs, self.context.transformContext(), tick or self.tick(0, 0.1)
        )
        self.leave_out_shapeless(self.label(name), table.skipped)
        self.leave_out_persons(self.label(name), person_fields(table.fields))
        return table

    def refuse_empty(self, name: str, table) -> None:
        if len(table) == 0:
            raise SafetyDataError(Problem.EMPTY, parameter=self.label(name))

    # -- write ----------------------------------------------------------------------------

    def write(self, name, fields, wkb_type, features, style=None, count=0) -> Optional[str]:
        """Write a feature output; None for an optional one not asked for.

        A file takes its place when the whole run has succeeded, with all others or not at all.
        """
        if not self._wants(name):
            return None
        tick = self.tick(0.8, 1.0)
        shape = (fields, wkb_type, self.crs)
        call = (self._algorithm, self.parameters, name, self.context, shape, self.held)
        with whole_sink(*call) as opened:
            sink, layer_id = opened
            for number, feature in enumerate(features):
                if number % _TICK_EVERY == 0:
                    tick(min(number / count, 1.0) if count else 0.0)
                if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                    raise QgsProcessingException(
                        self._algorithm.writeFeatureError(sink, self.parameters, name)
                    )
            tick(1.0)
            # The sink closes its file when the last reference goes.
            del sink, opened
        return self._announce(name, layer_id, style, shape)

    def write_rows(self, name, fields, wkb_type, batches, style=None, count=0) -> Optional[str]:
        """The same for rows that come as columns (``Batch``), the fast way to write many."""
        if not self._wants(name):
            return None
        batches = filter(len, batches)
        first = next(batches, None)
        if first is None:
            return self.write(name, fields, wkb_type, (), style)
        shape = (fields, wkb_type, self.crs)
        call = (self._algorithm, self.parameters, name, self.context, shape, self.held)
        tick, done = self.tick(0.8, 0.95), 0
        with whole_rows(*call, first.shapes, self.tick(0.95, 1.0)) as (add, layer_id):
            for batch in chain([first], batches):
                tick(min(done / count, 1.0) if count else 0.0)
                add(batch)
                done += len(batch)
        return self._announce(name, layer_id, style, shape)

    def write_raster(self, name, rows, left, top, cell, band_name="", figures=None) -> str:
        """Write a raster output (north first, NaN = no data), whole or not at all.

        ``figures`` are minimum, maximum, mean and standard deviation, where they are known.
        """
        tick = self.tick(0.9, 1.0)
        tick(0.0)
        path = self._algorithm.parameterAsOutputLayer(self.parameters, name, self.context)
        write_geotiff(path, rows, left, top, cell, self.crs, band_name, tick, figures)
        return self._announce(name, path, None, (None, None, self.crs))

    def _wants(self, name: str) -> bool:
        definition = self._algorithm.parameterDefinition(name)
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        return self.given(name) or not optional

    def _announce(self, name: str, target: str, style: Optional[str], shape: tuple) -> str:
        """Have an output styled when it is loaded, and described when the run is done."""
        if style:
            self.held.afterwards(lambda: style_on_load(self.context, target, style))
        title = self._algorithm.parameterDefinition(name).description()
        self.made.append((title, target, style, *shape))
        return target
