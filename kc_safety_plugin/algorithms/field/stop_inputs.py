"""Read stops and work orders for paper: named columns only, nothing about persons."""

import numpy as np

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.bridge.layouts.symbols import kind_of
from kc_safety_plugin.bridge.layouts.words import Words
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.order_facts import OrderFacts
from kc_safety_plugin.core.field.paper_privacy import (
    is_private_column,
    looks_like_incidents,
    printable,
)
from kc_safety_plugin.core.field.stop import Stop
from kc_safety_plugin.core.field.turf_places import past_ends
from kc_safety_plugin.core.workorders.axis import Axis, locate
from kc_safety_plugin.core.workorders.life import SETTLED
from kc_safety_plugin.i18n import tr

#: The only columns that are read; the first that is filled gives the place.
_PLACE = ("location", "address", "business", "business_name", "place", "block")
_TEXTS = (
    "wo_id", "number", "corridor", "condition", "task", "priority", "department", "status",
    "side", "asset_id", "turf", "team", "role", "measure",
)  # fmt: skip
_NUMBERS = ("sequence", "est_hours")
_CHANGED = ("created", "updated")
_TIMES = (*_CHANGED, "due_date")
#: A column ``name`` is that of a business only in a layer of businesses; else it may be a person's.
_BUSINESSES = {"business_id", "business_type", "license", "naics"}


def read_stops(run: Run, axis: Axis, max_distance: float, words: Words) -> tuple:
    """(stops, newest date of the orders or '') of STOPS and WORK_ORDERS together."""
    place = run.text("PLACE_FIELD")
    stops, ids, _ = _read(run, "STOPS", axis, max_distance, frozenset(), place, words)
    known = frozenset(filter(None, ids))
    orders, _, newest = _read(run, "WORK_ORDERS", axis, max_distance, known, "", words)
    return stops + orders, newest


def _read(run, name, axis, max_distance, known, place_field, words):
    source = run.source(name)
    if source is None:
        return [], [], ""
    present = {one.name().lower(): one.name() for one in source.fields()}
    if looks_like_incidents(source.fields().names()):
        raise SafetyDataError(Problem.INCIDENTS_ON_PAPER, parameter=run.label(name))
    if place_field and is_private_column(place_field):
        run.warn(
            tr("PLACE_FIELD: {field} is about persons or reports and is not printed.").format(
                field=place_field
            )
        )
        place_field = ""
    wanted = [place_field, *_PLACE] if place_field else _PLACE
    title = "name" if "name" in present and _BUSINESSES & set(present) else ""
    texts = [present[key] for key in dict.fromkeys((*wanted, *_TEXTS, title)) if key in present]
    texts += [place_field] if place_field and place_field not in texts else []
    numbers = [present[key] for key in _NUMBERS if key in present]
    times = [present[key] for key in _TIMES if key in present]
    points = run.points(name, numbers=numbers, texts=texts, times=times)
    columns = {**{key.lower(): value for key, value in points.columns.items()}, **points.columns}
    n = len(points)

    columns = {key: _clean(column) for key, column in columns.items()}

    def text(key):
        return columns.get(key, [""] * n)

    def number(key):
        return columns.get(key, np.full(n, np.nan))

    spots = locate(axis, points.x, points.y) if n else None
    away = (spots.distance > max_distance) | past_ends(axis, spots, points.x, points.y) if n else []
    stops, ids, far, closed, twice, elsewhere = [], [], 0, 0, 0, 0
    for row in range(n):
        wo_id = text("wo_id")[row]
        corridor = text("corridor")[row]
        if wo_id and wo_id in known:
            twice += 1
        elif text("status")[row] in SETTLED:
            closed += 1
        elif corridor and corridor not in axis.faces.corridor:
            elsewhere += 1
        elif not corridor and not text("turf")[row] and away[row]:
            far += 1
        else:
            ids.append(wo_id)
            stops.append(
                Stop(
                    x=float(points.x[row]),
                    y=float(points.y[row]),
                    chainage=float(spots.chainage[row]),
                    side=_side(text("side")[row], spots.side[row]),
                    place=_place(columns, title, wanted, row),
                    task=text("task")[row] or _task(text("condition")[row], words),
                    detail=_detail(text, row, words),
                    kind=_kind(text("condition")[row], title, columns, row),
                    turf=_turf(text, row, words),
                    sequence=_planned(number("sequence")[row]),
                    role=text("role")[row].strip(),
                    crew=(text("team")[row], text("turf")[row]),
                    order=_order(text, columns, row, wanted),
                )
            )
    _tell(run, name, twice, closed, elsewhere, far, max_distance)
    changed = [points.columns[present[key]] for key in _CHANGED if key in present]
    return stops, ids, _newest(changed)


def _clean(column):
    """Texts as they may stand on paper, numbers and times as they are."""
    return [printable(text) for text in column] if isinstance(column, list) else column


def _tell(run, name, twice, closed, elsewhere, far, max_distance):
    for count, words in (
        (twice, tr("{parameter}: {count} orders are among the STOPS and are listed once.")),
        (closed, tr("{parameter}: left out {count} verified or canceled orders.")),
        (elsewhere, tr("{parameter}: left out {count} points of other corridors.")),
    ):
        if count:
            run.say(words.format(parameter=run.label(name), count=count))
    if far:
        run.warn(
            tr(
                "{parameter}: left out {count} points over {metres:g} m from the corridor "
                "or past its ends."
            ).format(parameter=run.label(name), count=far, metres=max_distance)
        )


def _order(text, columns, row, names):
    """What a department's sheet says; None for a stop that is no order."""
    order_id = text("number")[row] or text("wo_id")[row]
    if not order_id:
        return None
    due = columns.get("due_date", np.full(row + 1, np.datetime64("NaT", "s")))[row]
    hours = columns.get("est_hours", np.full(row + 1, np.nan))[row]
    return OrderFacts(
        order_id=order_id,
        department=text("department")[row].strip(),
        priority=text("priority")[row],
        due="" if np.isnat(due) else str(due.astype("datetime64[D]")),
        hours="" if np.isnan(hours) else f"{hours:g}",
        asset=text("asset_id")[row],
        measure=text("measure")[row],
        location=_first(columns, names, row),
    )


def _kind(condition, title, columns, row) -> str:
    """The symbol: that of the condition; a named place of business without one is a business."""
    named = bool(title) and bool(columns[title][row].strip())
    return "business" if named and not condition.strip() else kind_of(condition)


def _place(columns, title, names, row) -> str:
    """Name of a business and where it is, or the first place that is filled."""
    where = _first(columns, names, row)
    name = " ".join(columns[title][row].split()) if title else ""
    if not name:
        return where
    return f"{name}, {where}" if where else name


def _first(columns, names, row) -> str:
    for name in names:
        text = columns.get(name, columns.get(name.lower(), None))
        if text is not None and text[row].strip():
            return " ".join(text[row].split())
    return ""


def _task(condition, words) -> str:
    return words.of(condition.strip().capitalize()) if condition.strip() else words("visit")


def _side(written: str, found) -> int:
    return {"L": 1, "R": -1}.get(written.strip().upper()[:1], int(found))


def _planned(value):
    return None if np.isnan(value) else float(value)


def _turf(text, row, words) -> str:
    """Heading of the turf: number, team and role, as far as they are known."""
    turf, team, role = text("turf")[row], text("team")[row], text("role")[row]
    if not turf and not team:
        return ""
    named = [words("turf", turf=turf) if turf else "", words("team", team=team) if team else ""]
    return " · ".join(word for word in (*named, words.of(role)) if word)


def _detail(text, row, words) -> str:
    """Number, priority, asset and department of an order, and whether it is to be checked."""
    priority, asset = text("priority")[row], text("asset_id")[row]
    parts = (
        words("check") if text("status")[row] == "done" else "",
        text("number")[row],
        words("priority_short", priority=priority) if priority else "",
        asset,
        words.of(text("department")[row]),
        "" if text("turf")[row] or text("team")[row] else words.of(text("role")[row]),
    )
    return " · ".join(part for part in parts if part)


def _newest(columns) -> str:
    """The latest day in columns of times, ISO; blank without one."""
    moments = np.concatenate([np.array([], "datetime64[s]"), *columns])
    moments = moments[~np.isnat(moments)]
    return str(moments.max().astype("datetime64[D]")) if len(moments) else ""
