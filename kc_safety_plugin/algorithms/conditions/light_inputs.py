"""What the lighting algorithm reads: lamps and outages, crowns, photometric files."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import QgsProcessingException, QgsWkbTypes

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.bridge.canopy import crowns_of_polygons, crowns_of_raster
from kc_safety_plugin.bridge.features import FeatureTable
from kc_safety_plugin.bridge.rasters import sample_raster
from kc_safety_plugin.core.conditions.light_flaws import Flaw
from kc_safety_plugin.core.conditions.light_ies import read_ies
from kc_safety_plugin.core.conditions.light_lamps import (
    Lamps,
    facing_of,
    filled,
    nearest_lamp,
    out_by_status,
)
from kc_safety_plugin.core.conditions.light_shade import Canopy
from kc_safety_plugin.core.conditions.photometry import Lambertian, Uniform
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import Snapped, snap_to_lines
from kc_safety_plugin.core.walks import walk_samples
from kc_safety_plugin.i18n import tr

_LARGEST_IES = 4_000_000
_SHOWN_WORDS = 8
#: Streets are asked every so many metres whether a raster of crowns covers them.
_EVERY = 20.0


@dataclass(frozen=True)
class LampInput:
    """The lamps as arrays, their features, their streets, and why each one is out."""

    table: FeatureTable
    lamps: Lamps
    street: Snapped
    by_status: np.ndarray
    request: list
    defaulted_heights: int
    defaulted_lumens: int


def read_distribution(run: Run):
    """The distribution of ``DISTRIBUTION`` and ``PHOTOMETRY``."""
    word = run.choice("DISTRIBUTION")
    if word != "ies":
        if run.given("PHOTOMETRY"):
            run.warn(tr("PHOTOMETRY is only read with DISTRIBUTION ies; it was left aside."))
        return Uniform() if word == "uniform" else Lambertian()
    path = Path(run.path("PHOTOMETRY"))
    if path.stat().st_size > _LARGEST_IES:
        raise SafetyDataError(Problem.PHOTOMETRY, file=path.name, line=0, flaw=Flaw.TOO_LARGE)
    table = read_ies(path.read_bytes().decode("utf-8", "replace"), path.name)
    run.say(
        tr("PHOTOMETRY: {file}, {lumens:.0f} lumens, {planes} planes.").format(
            file=path.name, lumens=table.lumens, planes=len(table.horizontal)
        )
    )
    return table


def read_lamps(run: Run, lines: Lines, ranks: np.ndarray, distribution) -> LampInput:
    """Lamps with their figures filled, their street, and their outages."""
    table = run.features("LAMPS", run.tick(0.1, 0.2))
    run.refuse_empty("LAMPS", table)
    x, y = table.places()
    usual_height, usual_lumens = run.number("HEIGHT"), default_lumens(run, distribution)
    height = filled(_numbers(table, run.text("HEIGHT_FIELD")), usual_height)
    lumens = filled(_numbers(table, run.text("LUMENS_FIELD")), usual_lumens)
    _say_filled(run, "HEIGHT", height, usual_height)
    _say_filled(run, "LUMENS", lumens, usual_lumens)
    street = snap_to_lines(x, y, lines, run.number("LAMP_DISTANCE"), ranks, run.tick(0.2, 0.25))
    by_status = _status(run, table)
    request = _requests(run, table, x, y)
    out = by_status | np.array([one is not None for one in request])
    facing = np.full(len(table), np.nan)
    if distribution.needs_plane:
        facing = facing_of(
            x,
            y,
            _numbers(table, run.text("AZIMUTH_FIELD")),
            lines,
            street if run.choice("AIM") == "street" else None,
        )
        _say_facing(run, facing)
    return LampInput(
        table,
        Lamps(x, y, height.values, lumens.values, out, facing),
        street,
        by_status,
        request,
        height.missing + height.wrong,
        lumens.missing + lumens.wrong,
    )


def read_new_lamps(run: Run, distribution) -> Lamps:
    """Proposed lamps, all of them on; None when none were given."""
    table = run.features("NEW_LAMPS", run.tick(0.25, 0.26))
    if table is None:
        return None
    known = table.fields.names()

    def figures(field, default):
        return filled(_numbers(table, field if field in known else ""), default).values

    x, y = table.places()
    height = figures(run.text("HEIGHT_FIELD"), run.number("HEIGHT"))
    lumens = figures(run.text("LUMENS_FIELD"), default_lumens(run, distribution))
    nobody = np.zeros(len(table), bool)
    return Lamps(x, y, height, lumens, nobody, np.full(len(table), np.nan))


def default_lumens(run: Run, distribution) -> float:
    """``LUMENS``, or what the photometric file itself gives."""
    return getattr(distribution, "lumens", None) or run.number("LUMENS")


def read_canopy(run: Run, box: tuple, lines: Lines) -> Canopy:
    """Crowns inside ``box`` from ``SHADE``; None when it was not given.

    What share of ``lines`` a raster covers is said: without data nobody knows of trees.
    """
    if not run.given("SHADE"):
        return None
    raster = run.raster("SHADE")
    if raster is not None:
        transforms = run.context.transformContext()
        tops = crowns_of_raster(raster, box, run.crs, transforms, run.tick(0.26, 0.35))
        at = walk_samples(lines, 0.0, _EVERY)
        known = ~np.isnan(sample_raster(raster, at.x, at.y, run.crs, transforms))
        if not known.all():
            run.warn(
                tr(
                    "SHADE: the raster has data on {share:.0%} of the length of the streets. "
                    "Elsewhere no tree is known, which does not mean that there is none: the "
                    "light there may be less."
                ).format(share=known.mean())
            )
    else:
        source = run.source("SHADE")
        if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
            raise QgsProcessingException(
                tr("{parameter}: give a canopy height raster or polygons of tree crowns.").format(
                    parameter=run.label("SHADE")
                )
            )
        table = run.features("SHADE", run.tick(0.26, 0.3))
        tops = crowns_of_polygons(table, run.text("SHADE_FIELD"), box, run.tick(0.3, 0.35))
    base, passes = run.number("SHADE_BASE"), run.number("SHADE_LIGHT")
    run.say(
        tr(
            "SHADE: crowns on cells of {cell:.1f} m, leaves from {base:g} m up; a light path "
            "through a crown gives {share:.0%} of its light."
        ).format(cell=tops.cell, base=base, share=passes)
    )
    return Canopy(tops.top, tops.left, tops.bottom, tops.cell, base, passes)


def _numbers(table, field):
    return table.numbers(field) if field else np.full(len(table), np.nan)


def _say_filled(run, name, figures, default):
    count = figures.missing + figures.wrong
    if not run.given(f"{name}_FIELD"):
        run.say(
            tr("{name}: no field was given, every lamp got {default:g}.").format(
                name=name, default=default
            )
        )
    elif count:
        run.warn(
            tr(
                "{name}_FIELD: lamps without a usable figure that got {default:g}: {count} "
                "({wrong} of them had zero or less)."
            ).format(name=name, count=count, wrong=figures.wrong, default=default)
        )


def _status(run, table):
    field = run.text("STATUS_FIELD")
    if not field:
        return np.zeros(len(table), bool)
    status = table.texts(field)
    words = [word for word in run.text("OUT_VALUES").split(",") if word.strip()]
    out = out_by_status(status, words)
    found = Counter(status)
    # People spell one status in many ways: show what counted as what.
    for title, chosen in ((tr("out"), True), (tr("on"), False)):
        counts = [
            (word, count)
            for word, count in found.most_common()
            if bool(out_by_status([word], words)[0]) is chosen
        ]
        shown = ", ".join(f"'{word}' {count}" for word, count in counts[:_SHOWN_WORDS])
        if shown:
            run.say(
                tr("STATUS_FIELD {field}, taken as {title}: {shown}.").format(
                    field=field, title=title, shown=shown
                )
            )
    if not out.any():
        run.warn(
            tr("No lamp has one of the OUT_VALUES ({words}) in {field}.").format(
                words=", ".join(words), field=field
            )
        )
    return out


def _requests(run, table, x, y):
    """The request that reports each lamp out, or None."""
    found = [None] * len(table)
    source = run.source("REQUESTS")
    if source is None:
        return found
    names = source.fields().names()
    for field in ("condition", "status"):
        if field not in names:
            raise SafetyDataError(
                Problem.REQUEST_FIELDS, parameter=run.label("REQUESTS"), field=field
            )
    texts = [n for n in ("condition", "status", "request_id", "pile") if n in names]
    cases = run.points("REQUESTS", texts=texts, tick=run.tick(0.25, 0.26))
    condition, status = cases.columns["condition"], cases.columns["status"]
    ids = cases.columns.get("request_id") or [str(i + 1) for i in range(len(cases))]
    about_light = np.array([one.strip().casefold() == "lighting" for one in condition], bool)
    said = np.array([one.strip().casefold() for one in status], str)
    # Nobody knows whether a case without a status is still open: it blames no lamp.
    blank = int((about_light & (said == "")).sum())
    wanted = about_light & (said != "closed") & (said != "")
    # A pile is a stand-in for places nobody could find: it says nothing about the lamp there.
    piled = wanted & out_by_status(cases.columns.get("pile", [""] * len(cases)), ["true", "1"])
    wanted &= ~piled
    open_cases = np.flatnonzero(wanted)
    distance = run.number("REQUEST_DISTANCE")
    lamp = nearest_lamp(
        cases.x[open_cases], cases.y[open_cases], x, y, distance, table.ranks(run.text("LAMP_ID"))
    )
    # One lamp, several callers: the smallest case number stays, whatever the order of the rows.
    for case, hit in sorted(zip(open_cases, lamp), key=lambda pair: ids[pair[0]], reverse=True):
        if hit >= 0:
            found[hit] = ids[case]
    run.say(
        tr(
            "REQUESTS: {open} open lighting cases of {all}; {hit} mark their nearest lamp as out, "
            "{far} have no lamp within {distance:g} m, {piled} lie on a pile and say nothing."
        ).format(
            open=len(open_cases) + int(piled.sum()),
            piled=int(piled.sum()),
            all=len(cases),
            hit=int((lamp >= 0).sum()),
            far=int((lamp < 0).sum()),
            distance=distance,
        )
    )
    if blank:
        run.warn(
            tr("REQUESTS: {count} lighting cases have no status; they blame no lamp.").format(
                count=blank
            )
        )
    return found


def _say_facing(run, facing):
    unknown = int(np.isnan(facing).sum())
    run.say(
        tr(
            "Luminaires: {known} turned by AZIMUTH_FIELD or to their street, {unknown} taken as "
            "the average over all planes."
        ).format(known=len(facing) - unknown, unknown=unknown)
    )
