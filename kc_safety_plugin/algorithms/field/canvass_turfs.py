"""Processing algorithm: share the stops of a corridor out to teams, in walking order."""

import numpy as np

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.turf_teams import per_role
from kc_safety_plugin.core.field.turfs import Stops, Walking, plan_turfs
from kc_safety_plugin.core.workorders.axis import locate
from kc_safety_plugin.i18n import tr

from .corridor_input import one_corridor
from .turf_inputs import read_turf_stops
from .turf_parameters import turf_outputs, turf_parameters
from .turf_reach import reach_stops
from .turf_results import results_of, tell, write_stops, write_turfs
from .turf_starts import read_start


class CanvassTurfs(SafetyAlgorithm):
    NAME = "canvassturfs"
    GROUP = Group.FIELD

    def displayName(self):
        return tr("Canvass turfs")

    def tags(self):
        return tr("turf,canvass,team,walk,route,stops,door to door,balance,partition").split(",")

    def shortDescription(self):
        return tr("Shares stops along a corridor out to teams, balanced by minutes.")

    def shortHelpString(self):
        return tr(
            "Cuts a corridor into one contiguous turf per team so that the longest turf, in "
            "minutes, is as short as can be, and numbers the stops of each turf for walking: up "
            "one side of the street and back down the other. Turfs end where blocks end. Stops can "
            "be businesses, homes, vacant places and work orders; each role, such as business "
            "checks and services, gets teams, minutes and turfs of its own.\n\n"
            "The minutes of a turf are those of its visits and of the walk: to the end of its last "
            "block and back, across the street twice when both sides have stops, and into side "
            "streets and back. Way to the turf is not counted. A side street is visited when the "
            "round passes its corner. No cut divides the stops of a block, so there may be fewer "
            "turfs than teams. With STREETS, walks into side streets follow the network.\n\n"
            "Columns about persons are left out. The result is the STOPS of Print field maps."
        )

    def parameters(self):
        return turf_parameters()

    def outputs(self):
        return turf_outputs()

    def execute(self, run):
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
            tr("{count} stops have no minutes of their own; those of MINUTES are used.").format(
                count=int(missing.sum())
            )
        )
    default = np.array([by_role.get(role, usual) for role in stops.role])
    return np.where(missing, default, stops.minutes)
