"""One call of an algorithm: parameters read, outputs written, choices reported."""

import os
from datetime import date, datetime
from itertools import chain
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsWkbTypes,
)

from kc_safety_plugin.bridge.arrow import read_plain_points
from kc_safety_plugin.bridge.compat import field_names
from kc_safety_plugin.bridge.crs import working_crs
from kc_safety_plugin.bridge.features import FeatureTable, PointTable, read_features, read_points
from kc_safety_plugin.bridge.geotiff import write_geotiff
from kc_safety_plugin.bridge.plain_layers import open_plain, takes_all_rows
from kc_safety_plugin.bridge.result_rows import person_fields
from kc_safety_plugin.bridge.sinks import HeldOutputs, whole_rows, whole_sink
from kc_safety_plugin.bridge.styles import style_on_load
from kc_safety_plugin.core.errors import Canceled, Problem, SafetyDataError
from kc_safety_plugin.core.prepare.privacy import is_person_column
from kc_safety_plugin.core.progress import Tick
from kc_safety_plugin.i18n import tr

_TICK_EVERY = 1024


class Run:
    """What ``execute`` is given: short ways to read, say and write, for one call only."""

    def __init__(self, algorithm, parameters, context, feedback):
        self._algorithm = algorithm
        self.parameters: dict = parameters
        self.context: QgsProcessingContext = context
        self.feedback: QgsProcessingFeedback = feedback
        self.crs: QgsCoordinateReferenceSystem = QgsCoordinateReferenceSystem()
        #: Finished files wait here until the algorithm has finished.
        self.held = HeldOutputs()
        #: Layers that earlier steps of a model have announced.
        self.announced = set(context.layersToLoadOnCompletion())
        #: What ``write`` and ``write_raster`` were given, by output.
        self.made: list = []
        self._report: list = []
        self._skipped = 0

    # -- say ------------------------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """Tell the planner, in the log and in the REPORT output; the same thing only once."""
        if sentence not in self._report:
            self._report.append(sentence)
            self.feedback.pushInfo(sentence)

    def warn(self, sentence: str) -> None:
        """The same, marked as a warning."""
        self._report.append(sentence)
        self.feedback.pushWarning(sentence)

    def tick(self, start: float = 0.0, end: float = 1.0) -> Tick:
        """A progress function for one stage, which takes ``start`` to ``end`` of the whole."""

        def report(share: float) -> None:
            if self.feedback.isCanceled():
                raise Canceled
            self.feedback.setProgress(100.0 * (start + (end - start) * share))

        return report

    def common_results(self) -> dict:
        """The outputs every algorithm declares."""
        return {
            "WORKING_CRS": self.crs.authid() or self.crs.toWkt() if self.crs.isValid() else "",
            "SKIPPED": self._skipped,
            "REPORT": "\n".join(self._report),
        }

    # -- read -----------------------------------------------------------------------------

    def given(self, name: str) -> bool:
        """True when an optional parameter was set."""
        return self.parameters.get(name) not in (None, "")

    def text(self, name: str) -> str:
        return self._algorithm.parameterAsString(self.parameters, name, self.context)

    def number(self, name: str) -> float:
        return self._algorithm.parameterAsDouble(self.parameters, name, self.context)

    def whole_number(self, name: str) -> int:
        return self._algorithm.parameterAsInt(self.parameters, name, self.context)

    def flag(self, name: str) -> bool:
        return self._algorithm.parameterAsBoolean(self.parameters, name, self.context)

    def choice(self, name: str) -> str:
        return self._algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def moment(self, name: str) -> Optional[datetime]:
        """A date and time as local wall time; None when it was not given."""
        value = self._algorithm.parameterAsDateTime(self.parameters, name, self.context)
        if not self.given(name) or not value.isValid():
            return None
        return datetime.fromisoformat(value.toString("yyyy-MM-ddTHH:mm:ss"))

    def day(self, name: str) -> Optional[date]:
        """A date; None when it was not given."""
        when = self.moment(name)
        return None if when is None else when.date()

    def files(self, name: str) -> list:
        """Paths of a parameter that takes several files; one text may join them with ``;``."""
        listed = self._algorithm.parameterAsFileList(self.parameters, name, self.context)
        out = []
        for text in filter(None, listed):
            out += [text] if os.path.exists(text) else filter(None, text.split(";"))
        return [text.strip() for text in out]

    def crs_of(self, name: str) -> QgsCoordinateReferenceSystem:
        """The system a parameter names; not valid when it names none."""
        return self._algorithm.parameterAsCrs(self.parameters, name, self.context)

    def path(self, name: str) -> str:
        return self._algorithm.parameterAsFile(self.parameters, name, self.context)

    def destination(self, name: str) -> str:
        """The file or folder to write to, a temporary one when that was asked for."""
        return self._algorithm.parameterAsFileOutput(self.parameters, name, self.context)

    def fields(self, name: str) -> list:
        return field_names(self._algorithm, self.parameters, name, self.context)

    def extent(self, name: str):
        """(left, bottom, right, top) in the working system; None when it was not given."""
        if not self.given(name):
            return None
        box = self._algorithm.parameterAsExtent(self.parameters, name, self.context, self.crs)
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def point(self, name: str):
        """(x, y) of a place in the working system; None when it was not given."""
        if not self.given(name):
            return None
        place = self._algorithm.parameterAsPoint(self.parameters, name, self.context, self.crs)
        return place.x(), place.y()

    def raster(self, name: str):
        return self._algorithm.parameterAsRasterLayer(self.parameters, name, self.context)

    def map_layer(self, name: str):
        """A layer of any kind, vector or raster."""
        return self._algorithm.parameterAsLayer(self.parameters, name, self.context)

    def layers(self, name: str) -> list:
        return self._algorithm.parameterAsLayerList(self.parameters, name, self.context) or []

    def source(self, name: str):
        """The feature source, or None for an optional one that was not given."""
        if not self.given(name):
            return None
        source = self._algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise QgsProcessingException(self._algorithm.invalidSourceError(self.parameters, name))
        if source.wkbType() != QgsWkbTypes.Type.NoGeometry and not source.sourceCrs().isValid():
            raise SafetyDataError(Problem.NO_CRS, parameter=self.label(name))
        return source

    def expression_context(self, source):
        """Where expressions on the features of ``source`` find project and layer variables."""
        return self._algorithm.createExpressionContext(self.parameters, self.context, source)

    def label(self, name: str) -> str:
        """Name and title of a parameter, as refusals show it."""
        return f"{name} ({self._algorithm.parameterDefinition(name).description()})"

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
        about_persons = person_fields(table.fields)
        if about_persons:
            self.say(
                tr("{parameter}: columns about persons are left out: {names}.").format(
                    parameter=self.label(name), names=", ".join(about_persons)
                )
            )
        return table

    def leave_out(self, count: int, why: str) -> None:
        """Count rows that take no part (output SKIPPED) and say why; not when there are none."""
        if count:
            self._skipped += int(count)
            self.warn(why)

    def leave_out_shapeless(self, label: str, count: int) -> None:
        """Count and tell of features without a geometry that can be used."""
        self.leave_out(
            count,
            tr("{parameter}: left out {count} features without usable geometry.").format(
                parameter=label, count=count
            ),
        )

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
