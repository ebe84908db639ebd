"""Work orders that are kept in a workspace instead of a layer."""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Optional

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.algorithms.workspace import open_workspace, who
from kc_safety_plugin.bridge.terms import term_words
from kc_safety_plugin.bridge.work_orders import OrderTable
from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.corridors.queue import Corridor, active, named
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.storage.first_entries import first_entries
from kc_safety_plugin.storage.geopackage import open_geopackage

#: What only the workspace itself needs of an order.
OWN_COLUMNS = ("corridor_id", "status_note", "updated_by", "edited_from")


@dataclass(frozen=True)
class Keeper:
    """The active corridor of a workspace and what its clock says."""

    path: Path
    corridor: Corridor
    clock: Clock

    def table(self, name: str) -> str:
        """A layer of the workspace, of this corridor only, as Processing reads it."""
        return _table(self.path, name, self.corridor.corridor_id)

    def lend_layers(self, run: Run) -> None:
        """Let the run read faces and area from the workspace."""
        for parameter in ("BLOCK_FACES", "AREA", "EXISTING"):
            if run.given(parameter):
                run.warn(
                    tr("{parameter} is not used; what the workspace holds is.").format(
                        parameter=run.label(parameter)
                    )
                )
        run.parameters["BLOCK_FACES"] = self.table("block_faces")
        run.parameters["AREA"] = self.table("corridor_areas")

    @property
    def start(self) -> date:
        return self.corridor.start

    def now(self) -> datetime:
        return self.clock.now().local


def keeper(run: Run) -> Optional[Keeper]:
    """The active corridor of WORKSPACE; None without a workspace."""
    if not run.given("WORKSPACE"):
        return None
    with open_workspace(run) as store:
        corridor = active(store.corridors())
        if corridor is None:
            raise SafetyDataError(Problem.NO_ACTIVE_CORRIDOR, file=store.name)
        clock = store.clock()
        run.say(
            tr("{name} is the active corridor: {term}.").format(
                name=corridor.name, term=term_words(corridor.term, clock.today())
            )
        )
        return Keeper(store.path, corridor, clock)


@contextmanager
def keeping(run: Run, kept: Optional[Keeper]):
    """Yield (earlier orders, function that saves the merged ones), with nobody else saving.

    What was saved is kept when the block ends without an exception. Without a workspace it
    yields (None, None).
    """
    if kept is None:
        yield None, None
        return
    with open_geopackage(kept.path) as store, store.change() as change:
        _refuse_relieved(kept, change.corridors())
        earlier = OrderTable(change.orders(kept.corridor.corridor_id))
        before = {order.wo_id: order for order in earlier.orders}

        def save(orders, now: datetime) -> None:
            changed = [one for one in orders if before.get(one.wo_id) is not one]
            new = [one for one in changed if one.wo_id not in before]
            entries = first_entries(new, who(run), kept.clock.at_wall(now))
            change.put_orders(kept.corridor.corridor_id, changed, entries)
            # Canceled while it was written: nothing is kept.
            run.tick()(1.0)

        yield earlier, save


def _refuse_relieved(kept: Keeper, corridors) -> None:
    """Somebody may have activated another corridor since the run began."""
    if active(corridors) != kept.corridor:
        raise SafetyDataError(
            Problem.WORKSPACE_CHANGED,
            subject=kept.corridor.name,
            who=tr("somebody"),
            when=kept.clock.today().isoformat(),
            what=next(one.status for one in corridors if one.name == kept.corridor.name),
        )


def lend_orders(run: Run) -> list:
    """Let an export read the orders of the workspace: of CORRIDOR, or of the active one.

    Returns each of these corridors with the moment of its last change, None where none is logged.
    """
    wanted = run.text("CORRIDOR").strip()
    with open_workspace(run) as store:
        corridors = store.corridors()
        chosen = named(corridors, wanted) if wanted else active(corridors)
        if chosen is None and wanted != "*":
            names = ", ".join(one.name for one in corridors)
            if not wanted:
                raise SafetyDataError(Problem.NO_ACTIVE_CORRIDOR, file=store.name)
            raise SafetyDataError(
                Problem.NO_CORRIDOR, file=store.name, written=wanted, names=names or "-"
            )
        run.say(tr("Orders of {name}.").format(name=chosen.name if chosen else tr("all corridors")))
        identity = chosen.corridor_id if chosen else ""
        run.parameters["INPUT"] = _table(store.path, "work_orders", identity)
        return [
            (one, max((entry.moment.utc for entry in store.history(one.corridor_id)), default=None))
            for one in ([chosen] if chosen else corridors)
        ]


def _table(path: Path, name: str, corridor_id: str) -> str:
    subset = f"|subset=\"corridor_id\" = '{corridor_id}'" if corridor_id else ""
    return f"{path}|layername={name}{subset}"
