"""Stops shared out to teams: read, cut, walk, write."""

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.turf_teams import per_role
from kc_safety_plugin.core.field.turfs import Stops, Walking, plan_turfs
from kc_safety_plugin.core.workorders.axis import locate
from kc_safety_plugin.i18n import tr

from .corridor_input import one_corridor
from .turf_inputs import read_turf_stops
from .turf_reach import reach_stops
from .turf_results import results_of, tell, write_stops, write_turfs
from .turf_starts import read_start


def execute(run):
    run.work_in_crs_of("STOPS")
    axis = one_corridor(run)
    stops = read_turf_stops(run)
    by_role = run.given("ROLE_FIELD")
    roles = sorted(set(stops.role)) if by_role else [""]
    teams = per_role(run.text("TEAMS"), roles, run.label("TEAMS"), 1, whole=True)
    spots = locate(axis, stops.x, stops.y, run.tick(0.1, 0.2))
    places, walks = reach_stops(run, axis, spots, stops)
    unplaced = int(np.count_nonzero(~places.placed))
    if unplaced == len(stops):
        raise SafetyDataError(Problem.NO_STOPS, parameter=run.label("STOPS"))
    rows = np.flatnonzero(places.placed)
    order = stops.take(rows).in_order(places.chainage[rows], spots.side[rows])
    rows = rows[order]
    minutes = _minutes(run, stops, roles)
    columns = Stops(
        places.chainage[rows],
        spots.side[rows],
        places.low[rows],
        places.high[rows],
        minutes[rows],
        [stops.role[row] if by_role else "" for row in rows],
        places.away[rows],
        lambda some: walks.between(rows[some]),
    )
    walking = Walking(
        run.number("WALK_SPEED"),
        run.number("CROSSING"),
        1 if run.choice("FIRST_SIDE") == "left" else -1,
    )
    plan = plan_turfs(columns, teams, walking, read_start(run, axis, teams), run.tick(0.4, 0.8))
    tell(run, plan, teams, columns, unplaced)
    placed = stops.take(rows)
    return {
        **results_of(plan, teams, columns, unplaced),
        "OUTPUT": write_stops(run, placed, columns, plan),
        "TURFS": write_turfs(run, axis, placed, columns, plan),
    }


def _minutes(run, stops, roles) -> np.ndarray:
    usual = run.number("MINUTES")
    if not run.given("ROLE_FIELD"):
        by_role = per_role("", [""], "", usual)
    else:
        by_role = per_role(run.text("ROLE_MINUTES"), roles, run.label("ROLE_MINUTES"), usual)
    missing = np.isnan(stops.minutes)
    if run.given("MINUTES_FIELD") and missing.any():
        run.say(
            tr(
                "{count} stops have no minutes of their own; those of their role or of MINUTES "
                "are used."
            ).format(count=int(missing.sum()))
        )
    default = np.array([by_role.get(role, usual) for role in stops.role])
    return np.where(missing, default, stops.minutes)
