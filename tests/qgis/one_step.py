"""An order of a workspace taken one step on, as a panel does it; no QGIS is needed."""

from kc_safety_plugin.gui.work_orders.edits import Edit


def take_step(store, order, to, who, note="", moment=None):
    """Save the step and its event; returns the order as it is now."""
    after, entries = Edit.to_status(str, to, who, note).apply(order, moment or store.clock().now())
    with store.change() as change:
        change.put_orders("", [after], entries)
    return after
