"""Bring what the locator found into view."""

from kc_safety_plugin.gui.map_pointer import MapPointer


def show_place(box: tuple, canvas, project) -> None:
    """Zoom to ``box`` (west, south, east, north in degrees); nothing for a place without one."""
    if not box:
        return
    west, south, east, north = box
    pointer = MapPointer(canvas, project, canvas)
    pointer.zoom([(west, south), (east, north)])
    if (west, south) == (east, north):
        pointer.flash([(west, south)])
    pointer.deleteLater()
