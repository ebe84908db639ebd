"""Charts of a corridor as files, which leave the house: small counts are not told apart."""

from functools import partial
from typing import Callable

from qgis.PyQt.QtCore import QRectF

from kc_safety_plugin.bridge.charts import LIGHT, chart_file, draw_hours_of_week, draw_weeks
from kc_safety_plugin.bridge.charts.pen import Pen
from kc_safety_plugin.core.corridors.trend import Trend
from kc_safety_plugin.core.corridors.weeks import coarsened, control_limits, shareable_hours
from kc_safety_plugin.i18n import tr

_WIDTH, _HEIGHT, _NOTE = 900, 440, 40


def save_weeks(path: str, trend: Trend, name: str) -> None:
    """Counts of 1 to 4 are drawn alike, and mean and limits are worked out without them."""
    weeks = coarsened(trend.weeks)
    title = tr("Incidents by week, {name}").format(name=name)
    note = tr(
        "Incidents known up to {last}. Mean and limits (three sigma, c chart) are of the weeks "
        "before day 1; a single week outside is a reason to look, not a proof. Counts of 1 to 4 "
        "are shown as under 5 and stand as 2.5 in mean and limits."
    ).format(last=trend.last)
    draw = partial(_weeks, weeks, control_limits(weeks), title)
    _save(path, title, note, draw)


def save_hours(path: str, trend: Trend, name: str) -> None:
    """Hours are put together until few cells have less than 5 incidents; those are hatched, and
    those that sums would give away.
    """
    table, withheld = shareable_hours(trend.hours)
    title = tr("Incidents by hour of the week, {name}").format(name=name)
    note = tr(
        "{count:,} incidents, {first} to {last}, shared among the hours in which they may have "
        "happened. Each cell is {hours} h wide; cells with less than 5, and those that totals "
        "would give away, are withheld."
    ).format(
        count=trend.timed, first=trend.span.first, last=trend.span.last,
        hours=24 // table.shape[1],
    )  # fmt: skip
    _save(path, title, note, partial(_hours, table, withheld, title))


def _weeks(weeks, limits, title, painter, area) -> None:
    draw_weeks(painter, area, weeks, limits, title)


def _hours(table, withheld, title, painter, area) -> None:
    draw_hours_of_week(painter, area, table, title, LIGHT, withheld)


def _save(path: str, title: str, note: str, draw: Callable) -> None:
    with chart_file(path, _WIDTH, _HEIGHT, title, note) as (painter, area):
        pen = Pen(painter, LIGHT)
        pen.ground(area)
        draw(painter, area.adjusted(0, 0, 0, -_NOTE))
        box = QRectF(area.left() + 12, area.bottom() - _NOTE + 2, area.width() - 24, _NOTE - 4)
        pen.words(box, note, LIGHT.faint, wrap=True)
