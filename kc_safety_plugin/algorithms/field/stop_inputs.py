"""Read stops and work orders for paper: named columns only, nothing about persons."""

import numpy as np

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.bridge.layouts.symbols import kind_of
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.book import Stop
from kc_safety_plugin.core.field.paper_privacy import is_private_column, looks_like_incidents
from kc_safety_plugin.core.field.turf_places import past_ends
from kc_safety_plugin.core.workorders.axis import Axis, locate
from kc_safety_plugin.i18n import tr

#: The only columns that are read; the first that is filled gives the place.
_PLACE = ("location", "address", "business", "business_name", "place", "block")
_TEXTS = (
    "wo_id", "number", "corridor", "condition", "task", "priority", "department", "status",
    "side", "asset_id", "turf", "team", "role",
)  # fmt: skip
_NUMBERS = ("sequence",)
_TIMES = ("created", "updated")
#: A column ``name`` is that of a business only in a layer of businesses; else it may be a person's.
_BUSINESSES = {"business_id", "business_type", "license", "naics"}
#: Orders that nobody has to visit any more.
_CLOSED = ("verified", "canceled")


def read_stops(run: Run, axis: Axis, max_distance: float) -> tuple:
    """(stops, newest date of the orders or '') of STOPS and WORK_ORDERS together."""
    stops, ids, _ = _read(run, "STOPS", axis, max_distance, frozenset(), run.text("PLACE_FIELD"))
    known = frozenset(filter(None, ids))
    orders, _, newest = _read(run, "WORK_ORDERS", axis, max_distance, known, "")
    return stops + orders, newest


def _read(run, name, axis, max_distance, known, place_field):
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
        elif text("status")[row] in _CLOSED:
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
                    task=text("task")[row] or _task(text("condition")[row]),
                    detail=_detail(text, row),
                    kind=kind_of(text("condition")[row]),
                    turf=_turf(text, row),
                    sequence=_planned(number("sequence")[row]),
                )
            )
    _tell(run, name, twice, closed, elsewhere, far, max_distance)
    return stops, ids, _newest([points.columns[time] for time in times])


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


def _place(columns, title, names, row) -> str:
    """Name of a business and where it is, or the first place that is filled."""
    where = _first(columns, names, row)
    name = " ".join(columns[title][row].split()) if title else ""
    if not name:
        return where or tr("Marked place")
    return f"{name}, {where}" if where else name


def _first(columns, names, row) -> str:
    for name in names:
        text = columns.get(name, columns.get(name.lower(), None))
        if text is not None and text[row].strip():
            return " ".join(text[row].split())
    return ""


def _task(condition) -> str:
    return condition.strip().capitalize() or tr("Visit")


def _side(written: str, found) -> int:
    return {"L": 1, "R": -1}.get(written.strip().upper()[:1], int(found))


def _planned(value):
    return None if np.isnan(value) else float(value)


def _turf(text, row) -> str:
    """Heading of the turf: number, team and role, as far as they are known."""
    turf, team, role = text("turf")[row], text("team")[row], text("role")[row]
    if not turf and not team:
        return ""
    words = [tr("Turf {turf}").format(turf=turf) if turf else ""]
    words.append(tr("team {team}").format(team=team) if team else "")
    return " · ".join(word for word in (*words, role) if word)


def _detail(text, row) -> str:
    """Number, priority, asset and department of an order, and whether it is to be checked."""
    priority, asset = text("priority")[row], text("asset_id")[row]
    words = (
        tr("check: reported done") if text("status")[row] == "done" else "",
        text("number")[row],
        tr("P{priority}").format(priority=priority) if priority else "",
        asset,
        text("department")[row],
        "" if text("turf")[row] or text("team")[row] else text("role")[row],
    )
    return " · ".join(word for word in words if word)


def _newest(columns) -> str:
    """The latest day in columns of times, ISO; blank without one."""
    moments = np.concatenate([np.array([], "datetime64[s]"), *columns])
    moments = moments[~np.isnat(moments)]
    return str(moments.max().astype("datetime64[D]")) if len(moments) else ""
