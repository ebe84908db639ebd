"""Change many orders in one transaction, or tell how they were changed meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.life import Status, assign, step
from kc_safety_plugin.core.workorders.orders import WorkOrder
from kc_safety_plugin.storage.records import Entry


@dataclass(frozen=True)
class Clash:
    """One order that somebody else changed since it was read; ``theirs`` None if it is gone."""

    seen: WorkOrder
    mine: WorkOrder
    theirs: object
    who: str = ""
    when: str = ""
    note: str = ""


@dataclass(frozen=True)
class Outcome:
    """``saved`` orders, or the ``clashes`` for which nothing at all was saved."""

    saved: int = 0
    clashes: tuple = ()


@dataclass(frozen=True)
class Edit:
    """What a planner does to orders: ``apply(order, moment)`` gives (order, entries).

    An order that is as it should be already comes back as it is. ``told(count)`` says how many
    orders it was done to.
    """

    told: Callable
    apply: Callable

    @staticmethod
    def to_status(told: Callable, status: Status, who: str, note: str) -> "Edit":
        def apply(order, moment):
            after, event = step(order, status, moment.local, who, note)
            return after, [Entry.of_order(event, moment)]

        return Edit(told, apply)

    @staticmethod
    def to_crew(told: Callable, crew: str, who: str) -> "Edit":
        def apply(order, moment):
            if order.assigned_to == crew:
                return order, []
            after, event = assign(order, crew, moment.local, who)
            return after, [Entry.of_order(event, moment)]

        return Edit(told, apply)


def save(open_store: Callable, orders: Sequence, edit: Edit) -> Outcome:
    """Apply ``edit`` to ``orders`` as they were seen; all of it is kept or nothing."""
    with open_store() as store:
        moment = store.clock().now()
        edited = [(order, *edit.apply(order, moment)) for order in orders]
        seen = [before for before, after, _ in edited if after is not before]
        done = [(after, some) for before, after, some in edited if after is not before]
        entries = [entry for _, some in done for entry in some]
        try:
            with store.change() as change:
                change.put_orders("", [after for after, _ in done], entries)
        except SafetyDataError as error:
            if error.problem is not Problem.WORKSPACE_CHANGED:
                raise
            clashes = _clashes(store, seen, [after for after, _ in done])
            if not clashes:
                raise
            return Outcome(clashes=clashes)
    return Outcome(saved=len(done))


def _clashes(store, seen, mine) -> tuple:
    now = {one.wo_id: one for one in store.orders()}
    return tuple(
        _clash(store, before, after, now.get(before.wo_id))
        for before, after in zip(seen, mine)
        if now.get(before.wo_id) is None or now[before.wo_id].row_version != before.row_version
    )


def _clash(store, seen, mine, theirs) -> Clash:
    said = store.history(seen.wo_id)
    if not said or theirs is None:
        return Clash(seen, mine, theirs)
    when = theirs.updated.isoformat(" ", "minutes") if theirs.updated else ""
    return Clash(seen, mine, theirs, said[-1].who, when, said[-1].note)
