"""Small charts drawn with QPainter: on a widget, into an SVG, PDF or PNG file, on paper."""

from .bars import Bar, draw_bars
from .files import CHART_ENDINGS, chart_file
from .hours import draw_hours_of_week, hour_cells
from .theme import DARK, LIGHT, STEPS, Theme, theme_of
from .weeks import draw_weeks, week_places

__all__ = [
    "CHART_ENDINGS",
    "DARK",
    "LIGHT",
    "STEPS",
    "Bar",
    "Theme",
    "chart_file",
    "draw_bars",
    "draw_hours_of_week",
    "draw_weeks",
    "hour_cells",
    "theme_of",
    "week_places",
]
