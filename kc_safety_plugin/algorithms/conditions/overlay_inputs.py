"""Read what the overlay weighs: one measure per street and factor, with its physical figures."""

from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsRasterLayer,
    QgsWkbTypes,
)

from kc_safety_plugin.bridge.attributes import as_texts
from kc_safety_plugin.bridge.features import FeatureTable, read_features, read_points
from kc_safety_plugin.bridge.overlay_scores import HOUSE_COLUMNS, SCORE
from kc_safety_plugin.bridge.rasters import sample_raster
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.pairs import points_in_polygons
from kc_safety_plugin.core.walks import walk_samples
from kc_safety_plugin.i18n import tr

#: Measures a layer may bring, the first it has is taken; −1 where a lower value is worse.
HOT_LINES = (("rate_100m", 1), ("gi_z", 1), ("count", 1))
HOT_AREAS = (("gi_z", 1), ("count", 1))
CONDITIONS = {
    "LIGHTING": ("lighting", (("light_score", 1), ("dark_share", 1), ("lux_avg", -1))),
    "VEGETATION": ("vegetation", (("veg_score", 1), ("blocked_share", 1))),
    "VACANCY": ("vacancy", (("vacancy_score", 1), ("vacant_100m", 1), ("vacant", 1))),
}
FIGURES = {
    "lighting": (
        "lux_avg",
        "lux_left",
        "lux_right",
        "target_lux",
        "lamps",
        "lamps_out",
        "dark_share",
    ),
    "vegetation": ("blocked_share", "green_share", "requests"),
    "vacancy": ("houses", "lots", "vacant"),
}
_TICK_EVERY = 4096
_SPACING = 20.0
#: A point or line without a street id counts on its nearest street up to this far, metres.
_NEAR = 50.0
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


@dataclass(frozen=True)
class Factor:
    """``measure`` (n,) is NaN where the street was not measured; higher is worse.

    ``figures`` holds the physical columns the reason is written from, each (n,), NaN unknown.
    """

    name: str
    measure: np.ndarray
    figures: dict = field(default_factory=dict)


@dataclass(frozen=True)
class StreetSet:
    """The streets asked about: text ids and lines in the working system."""

    ids: list
    lines: Lines

    def samples(self):
        return walk_samples(self.lines, 0.0, _SPACING)


def hot_factor(run, streets: StreetSet, tick):
    """Heat of every street from hot street lines, Gi* polygons or a density raster."""
    layer = run.map_layer("HOT")
    label = run.label("HOT")
    if isinstance(layer, QgsRasterLayer):
        at = streets.samples()
        transforms = run.context.transformContext()
        value = sample_raster(layer, at.x, at.y, run.crs, transforms, 1, tick)
        run.say(tr("HOT: mean of the raster along each street."))
        return Factor("hot", _mean_by_street(at.line, value, len(streets.ids)))
    if layer is None:
        raise SafetyDataError(Problem.EMPTY, parameter=label)
    if layer.geometryType() == _POLYGON:
        table = run.features("HOT", tick)
        name, sign = _first_field(table, HOT_AREAS, label, tr("Hot spots (Gi*)"))
        run.say(tr("HOT: mean of {field} along each street.").format(field=name))
        value = _heat(name, sign * table.numbers(name))
        return Factor("hot", _under_polygons(table, value, streets, tick))
    table = _rows(run.source("HOT"), tick)
    name, sign = _first_field(table, HOT_LINES, label, tr("Hot streets"))
    return Factor("hot", _heat(name, _by_id(run, "HOT", table, {name: sign}, streets)[name]))


def _heat(name, value):
    # Without incidents Gi* still differs by the number of neighbors: no heat is no heat.
    return np.maximum(value, 0.0) if name == "gi_z" else value


def condition_factor(run, parameter: str, streets: StreetSet, tick):
    """A condition output, joined by street id."""
    name, fields = CONDITIONS[parameter]
    table = _rows(run.source(parameter), tick)
    measure, sign = _first_field(table, fields, run.label(parameter), name)
    figures = [f for f in FIGURES[name] if table.fields.lookupField(f) >= 0]
    signs = {measure: sign, **{f: 1 for f in figures if f != measure}}
    columns = _by_id(run, parameter, table, signs, streets)
    shown = {f: columns[f] * (sign if f == measure else 1) for f in figures}
    return Factor(name, columns[measure], shown)


def other_factors(run, streets: StreetSet, tick) -> list:
    """Every further field ending in ``_score``, by street id or by location."""
    found = []
    for layer in run.layers("OTHER"):
        source, label = run.one_of("OTHER", layer, tables=True)
        names = [
            name
            for name in source.fields().names()
            if name.lower().endswith(SCORE) and name.lower() not in HOUSE_COLUMNS.values()
        ]
        if not names:
            raise SafetyDataError(
                Problem.FACTOR_FIELD, parameter=label, fields="…_score", tool=tr("a scoring tool")
            )
        for name in names:
            key = _free_key(name[: -len(SCORE)].lower(), {f.name for f in found})
            measure, shapeless = _other_measure(run, source, name, label, streets, tick)
            found.append(Factor(key, measure))
        # The same features for every score.
        run.leave_out_shapeless(label, shapeless)
    return found


def _other_measure(run, source, name, label, streets, tick):
    """(the measure of every street, features without usable geometry)."""
    transforms = run.context.transformContext()
    if source.fields().lookupField("street_id") >= 0:
        return _by_id(run, label, _rows(source, tick), {name: 1}, streets)[name], 0
    if QgsWkbTypes.geometryType(source.wkbType()) == _POLYGON:
        table = read_features(source, run.crs, transforms, tick)
        run.say(tr("{layer}: mean of {field} along each street.").format(layer=label, field=name))
        return _under_polygons(table, table.numbers(name), streets, tick), table.skipped
    points = read_points(source, run.crs, transforms, numbers=(name,), tick=tick)
    value = points.columns[name]
    street = snap_to_lines(points.x, points.y, streets.lines, _NEAR, tick=tick).line
    use = (street >= 0) & ~np.isnan(value)
    run.say(
        tr(
            "{layer}: worst {field} of the features whose nearest street it is, up to {near:.0f} m."
        ).format(layer=label, field=name, near=_NEAR)
    )
    worst = np.full(len(streets.ids), -np.inf)
    np.maximum.at(worst, street[use], value[use])
    return np.where(np.isfinite(worst), worst, np.nan), points.skipped


def _rows(source, tick) -> FeatureTable:
    """Attributes alone: a join by id needs no geometry."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows, total = [], max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request)):
        if number % _TICK_EVERY == 0:
            tick(min(number / total, 1.0))
        rows.append(feature)
    return FeatureTable(rows, source.fields())


def _first_field(table, choices, label, tool):
    for name, sign in choices:
        if table.fields.lookupField(name) >= 0:
            return name, sign
    names = ", ".join(name for name, _ in choices)
    raise SafetyDataError(Problem.FACTOR_FIELD, parameter=label, fields=names, tool=tool)


def _by_id(run, label, table, signs: dict, streets: StreetSet) -> dict:
    """Columns in street order; of several rows of one id the one with the worst first column."""
    if table.fields.lookupField("street_id") < 0:
        raise SafetyDataError(
            Problem.FACTOR_FIELD, parameter=label, fields="street_id", tool=tr("the tool before")
        )
    ids = as_texts(table.ids("street_id"))
    columns = {name: sign * table.numbers(name) for name, sign in signs.items()}
    first = next(iter(columns.values()))
    # Ascending by badness, unmeasured first: the last row of an id that is read is its worst.
    order = np.argsort(np.where(np.isnan(first), -np.inf, first), kind="stable")
    row_of = {ids[row]: row for row in order.tolist() if ids[row]}
    rows = np.array([row_of.get(one, -1) for one in streets.ids], np.intp)
    known = rows >= 0
    if not known.any():
        run.warn(
            tr("{parameter}: no street_id agrees with a street; it is left out.").format(
                parameter=label
            )
        )
    else:
        run.say(
            tr("{parameter}: {field} of {count:,} of {all:,} streets.").format(
                parameter=label, field=next(iter(signs)), count=int(known.sum()), all=len(rows)
            )
        )
    out = {}
    for name, values in columns.items():
        out[name] = np.full(len(rows), np.nan)
        out[name][known] = values[rows[known]]
    return out


def _under_polygons(table, value, streets, tick):
    at = streets.samples()
    point, polygon = points_in_polygons(at.x, at.y, table.rings(), tick)
    return _mean_by_street(at.line[point], value[polygon], len(streets.ids))


def _mean_by_street(street, value, count):
    """Mean of the samples that have a value; every sample stands for about the same length."""
    use = ~np.isnan(value)
    number = np.bincount(street[use], minlength=count)
    total = np.bincount(street[use], value[use], minlength=count)
    out = np.full(count, np.nan)
    np.divide(total, number, out=out, where=number > 0)
    return out


def _free_key(key, taken):
    taken = taken | {"hot", "lighting", "vegetation", "vacancy"}
    if key not in taken:
        return key
    return next(f"{key}_{n}" for n in range(2, 1000) if f"{key}_{n}" not in taken)
