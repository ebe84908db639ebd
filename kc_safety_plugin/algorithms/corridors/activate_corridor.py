"""Processing algorithm: put a corridor of the workspace to work, or into its queue."""

from datetime import date

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterString,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POLYGONS,
    choice,
    finished,
    source,
    whole_number,
)
from kc_safety_plugin.algorithms.workspace import (
    crs_of,
    open_workspace,
    system_of,
    who,
    who_parameter,
    workspace_parameter,
)
from kc_safety_plugin.bridge.terms import term_words
from kc_safety_plugin.core.corridors.clock import DAYS, Term
from kc_safety_plugin.core.corridors.queue import (
    Activation,
    Corridor,
    admit,
    named,
    next_start,
    queue,
)
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.life import CLOSED, status_of
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.storage.records import CORRIDOR, Entry

from .corridor_layers import LAYERS, read_layers


class ActivateCorridor(SafetyAlgorithm):
    NAME = "activatecorridor"
    GROUP = Group.CORRIDORS

    def displayName(self):
        return tr("Activate corridor")

    def tags(self):
        return tr("workspace,queue,90 days,clock,start,plan,finish").split(",")

    def shortDescription(self):
        return tr("Puts a corridor to work for its 90 days, or into the queue.")

    def shortHelpString(self):
        return tr(
            "Keeps a corridor in the workspace and makes it the active one, or plans it. One is "
            "active at a time: activating another finishes the first on the day before the new "
            "one starts (or on its own last day, if that is earlier) and says so.\n\n"
            "The days are calendar days of the city: START is day 1, the last is day 90, and both "
            "are worked on. Give the layers of Define corridor for a new corridor; one that is "
            "planned already needs its NAME only. Without a NAME and layers the first of the "
            "queue is taken."
        )

    def parameters(self):
        day = QgsProcessingParameterDateTime.Type.Date
        return [
            workspace_parameter(),
            source("CENTERLINE", tr("Center line of the corridor"), LINES, optional=True),
            source("AREA", tr("Area of the corridor"), POLYGONS, optional=True),
            source(
                "BLOCK_FACES",
                tr("Block faces of the corridor"),
                LINES,
                optional=True,
                help=tr("All three are outputs of Define corridor."),
            ),
            finished(
                QgsProcessingParameterString("NAME", tr("Name of the corridor"), optional=True),
                help=tr("Blank: the name the layers carry, or the first of the queue."),
            ),
            finished(
                QgsProcessingParameterDateTime("START", tr("First day"), day, optional=True),
                help=tr(
                    "Blank: today for an active corridor; for a planned one the day after all "
                    "others end."
                ),
            ),
            whole_number("DAYS", tr("Calendar days"), DAYS, 1, 3660),
            choice("STATUS", tr("Status"), ["active", "planned"]),
            who_parameter(),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputString("CORRIDOR_ID", tr("Identifier of the corridor")),
            QgsProcessingOutputString("END", tr("Last day")),
            QgsProcessingOutputString("USED_START", tr("First day")),
            QgsProcessingOutputString("USED_NAME", tr("Name of the corridor")),
            QgsProcessingOutputNumber("DAY", tr("Number of today, 1 on the first day")),
            QgsProcessingOutputString("FINISHED", tr("Corridor that was finished by this")),
            QgsProcessingOutputNumber("OPEN_ORDERS", tr("Open orders of the finished corridor")),
            QgsProcessingOutputString("NEXT", tr("Next corridor of the queue")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        given = [name for name in LAYERS if parameters.get(name) not in (None, "")]
        if ok and given and len(given) < len(LAYERS):
            missing = next(name for name in LAYERS if name not in given)
            return False, tr(
                "{parameter}: give it too; CENTERLINE, AREA and BLOCK_FACES go together."
            ).format(parameter=missing)
        return ok, message

    def execute(self, run):
        with open_workspace(run) as store:
            drawn = self._drawn(run, store)
            moment = store.clock().now()
            # From here on nobody else can save, so the queue stays as it is read.
            with store.change() as change:
                if drawn is not None:
                    change.put_system(system_of(run.crs))
                corridors = change.corridors()
                wanted = self._wanted(run, corridors, drawn, moment.local.date())
                act = admit(corridors, wanted)
                before = named(corridors, act.corridor.name)
                for one, was in ((act.relieved, "active"), (act.corridor, _stage(before))):
                    if one is not None:
                        shape = drawn.shape if drawn and one is act.corridor else None
                        change.put_corridor(one, _entry(one, was, who(run), moment), shape)
                left = self._open_orders(change, act)
                waiting = queue(change.corridors())
                # Canceled up to here, nothing is kept.
                run.tick()(0.95)
                run.tick()(1.0)
            return self._results(run, act, left, waiting, moment.local.date())

    def _drawn(self, run, store):
        run.crs = crs_of(store.system())
        if not run.given(LAYERS[0]):
            return None
        if store.settings().get("crs_chosen") != "yes" and not store.corridors():
            run.work_in_crs_of("CENTERLINE")
        else:
            run.say(tr("Kept in {crs}, the system of the workspace.").format(crs=run.crs.authid()))
        return read_layers(run)

    def _wanted(self, run, corridors, drawn, today) -> Corridor:
        status, name = run.choice("STATUS"), run.text("NAME").strip()
        waiting = queue(corridors)
        if not name and drawn:
            name = drawn.name
        if not name and waiting and status == "active":
            name = waiting[0].name
            run.say(tr("NAME: took {name}, the first of the queue.").format(name=name))
        known = named(corridors, name) if name else None
        if known is None and (drawn is None or not name):
            lacks = "NAME" if drawn else run.label("CENTERLINE")
            raise SafetyDataError(Problem.CORRIDOR_LAYERS, parameter=lacks, name=name or "-")
        start = run.day("START") or self._start(run, corridors, status, known, today)
        about = drawn or known
        return Corridor(
            known.corridor_id if known else "",
            known.name if known else name,
            status,
            start,
            run.whole_number("DAYS"),
            about.street,
            about.from_street,
            about.to_street,
            about.length_m,
        )

    def _start(self, run, corridors, status, known, today) -> date:
        if known is not None and known.status == status:
            return known.start
        start = today if status == "active" else next_start(corridors, today)
        run.say(tr("START: took {day}.").format(day=start.isoformat()))
        return start

    def _open_orders(self, change, act: Activation) -> int:
        if act.relieved is None:
            return 0
        orders = change.orders(act.relieved.corridor_id)
        return sum(status_of(one.status) not in CLOSED for one in orders)

    def _results(self, run, act: Activation, left, waiting, today) -> dict:
        corridor, term = act.corridor, act.corridor.term
        self._tell(run, act, left, term, today)
        if waiting:
            listed = ", ".join(f"{one.name} ({one.start.isoformat()})" for one in waiting)
            run.say(tr("In the queue: {listed}.").format(listed=listed))
        return {
            "CORRIDOR_ID": corridor.corridor_id,
            "END": term.end.isoformat(),
            "USED_START": term.start.isoformat(),
            "USED_NAME": corridor.name,
            "DAY": term.day(today),
            "FINISHED": act.relieved.name if act.relieved else "",
            "OPEN_ORDERS": left,
            "NEXT": waiting[0].name if waiting else "",
        }

    def _tell(self, run, act, left, term: Term, today):
        if act.relieved is not None:
            run.warn(
                tr(
                    "{name} is finished, with {day} as its last day; {count} of its orders are "
                    "still open."
                ).format(name=act.relieved.name, day=act.relieved.finished, count=left)
            )
        run.say(
            tr("{name} is {status}: {term}.").format(
                name=act.corridor.name,
                status=act.corridor.status,
                term=term_words(term, today),
            )
        )


def _stage(before) -> str:
    return before.status if before else ""


def _entry(corridor, was, who, moment) -> Entry:
    if corridor.finished:
        note = corridor.finished.isoformat()
    else:
        note = f"{corridor.start.isoformat()} – {corridor.term.end.isoformat()}"
    return Entry(CORRIDOR, corridor.corridor_id, moment, who, was, corridor.status, note)
