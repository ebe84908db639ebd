"""Leave the book's template in the planner's project, to be changed and saved as one's own."""

from qgis.core import QgsLayoutSize, QgsProject, QgsRectangle

from .overview import Overview
from .template import INDEX, SHEET, Template

_NAME = "KC Safety field book"


def add_layout(project: QgsProject, crs, book, paper: str, large: bool, own_path: str) -> str:
    """Add the template to ``project``, its maps on the first sheet; return the layout's name.

    ``crs`` is the one the book was computed in, which may not be the project's.
    """
    manager = project.layoutManager()
    before = {layout.name() for layout in manager.layouts()}
    template = Template(project, paper, large, own_path)
    added = [layout for layout in manager.layouts() if layout.name() not in before]
    keep = template.pages[SHEET].layout.name()
    page, sheet = template.pages[SHEET], book.sheets[0]
    turn = sheet.rotation(book.frame.upward)
    _show(page, SHEET, crs, (sheet.x, sheet.y), book.metres_per_mm, turn)
    for other, name in ((page, "key_map"), (template.pages[INDEX], INDEX)):
        if other.layout.name() == keep and other.place(name):
            view = Overview.of(book, other.place(name))
            _show(other, name, crs, (view.x, view.y), view.ground, view.rotation)
    name = next(
        name
        for name in (_NAME, *(f"{_NAME} {number}" for number in range(2, len(before) + 3)))
        if name not in before
    )
    for layout in added:
        if layout.name() == keep:
            layout.setName(name)
        else:
            manager.removeLayout(layout)
    return name


def _show(page, name, crs, middle, ground, turn) -> None:
    item, (_, _, width, height) = page.item(name), page.place(name)
    (x, y), half = middle, ground / 2
    item.setCrs(crs)
    item.attemptResize(QgsLayoutSize(width, height))
    item.setExtent(
        QgsRectangle(x - width * half, y - height * half, x + width * half, y + height * half)
    )
    item.setMapRotation(turn)
