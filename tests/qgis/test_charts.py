"""Charts are drawn, into files that open, and say the same without color."""

from datetime import date

import numpy as np
import pytest
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette
from qgis.PyQt.QtSvg import QSvgRenderer

from kc_safety_plugin.bridge.charts import (
    DARK,
    LIGHT,
    Bar,
    Theme,
    chart_file,
    draw_bars,
    draw_hours_of_week,
    draw_weeks,
    hour_cells,
    theme_of,
    week_places,
)
from kc_safety_plugin.bridge.charts.theme import contrast
from kc_safety_plugin.core.corridors.weeks import Weeks, coarsened, control_limits


@pytest.fixture
def weights():
    weights = np.ones((7, 24))
    weights[4, 22] = 50.0  # Friday, 10 pm
    return weights


@pytest.fixture
def weeks():
    """Twenty weeks before the term, one of them far out, and six of it."""
    first = np.datetime64(date(2024, 11, 18)) + 7 * np.arange(-20, 6)
    count = np.array([16.0] * 26)
    count[3], count[24] = 40.0, 3.0
    return Weeks(first, count, np.arange(26) >= 20, np.zeros(26, bool))


def picture(draw, width=900, height=400):
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def colors(image, box=None):
    box = box or image.rect()
    across = range(max(0, int(box.left())), min(image.width(), int(box.right())))
    down = range(max(0, int(box.top())), min(image.height(), int(box.bottom())))
    return {QColor(image.pixel(x, y)).name() for x in across for y in down}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_busiest_hour_has_the_last_step(weights, theme):
    image = picture(lambda p, area: draw_hours_of_week(p, area, weights, "Hours", theme))
    cells = hour_cells(QRectF(image.rect()), weights, theme)
    busy, other = cells.cell(4, 22).center(), cells.cell(4, 19).center()
    assert image.pixelColor(busy.toPoint()) == QColor(theme.steps[-1])
    assert image.pixelColor(other.toPoint()) == QColor(theme.steps[0])
    assert image.pixelColor(2, 2) == QColor(theme.ground)
    assert cells.at(busy) == (4, 22) and cells.at(QPointF(0, 0)) is None


def test_withheld_hours_are_hatched_and_the_key_says_so(tmp_path, weights):
    hidden = weights < 5
    path = tmp_path / "hours.svg"
    with chart_file(str(path)) as (painter, area):
        draw_hours_of_week(painter, area, weights, "Hours", LIGHT, hidden)
    assert "under 5, or withheld" in path.read_text(encoding="utf-8")
    image = picture(lambda p, area: draw_hours_of_week(p, area, weights, "Hours", LIGHT, hidden))
    cell = hour_cells(QRectF(image.rect()), weights, LIGHT, True, hidden).cell(2, 3)
    cell = cell.adjusted(1, 1, -1, -1)
    assert len(colors(image, cell)) > 2 and not colors(image, cell) & set(LIGHT.steps[1:])


def test_blocks_of_hours_stand_below_the_same_hours(weights):
    blocks = weights.reshape(7, 8, 3).sum(axis=2)
    image = picture(lambda p, area: draw_hours_of_week(p, area, blocks, "Hours"))
    cells = hour_cells(QRectF(image.rect()), blocks, LIGHT)
    busy = hour_cells(QRectF(image.rect()), weights, LIGHT).cell(4, 22)
    assert cells.at(busy.center()) == (4, 7) and cells.cell(4, 7).contains(busy.center())
    assert image.pixelColor(busy.center().toPoint()) == QColor(LIGHT.steps[-1])


def test_png_has_twice_the_size(tmp_path, weights):
    path = tmp_path / "hours.png"
    with chart_file(str(path), about="in words") as (painter, area):
        draw_hours_of_week(painter, area, weights, "Hours")
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1800, 800)
    assert image.text("Description") == "in words"


def test_svg_keeps_its_words_and_can_be_drawn(tmp_path, weights):
    path = tmp_path / "hours.svg"
    with chart_file(str(path), title="A title", about="in words") as (painter, area):
        draw_hours_of_week(painter, area, weights, "When incidents happen")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<?xml") and text.rstrip().endswith("</svg>")
    for word in ("When incidents happen", "Fri", "9 pm", "in words", "A title"):
        assert word in text
    assert QSvgRenderer(str(path)).isValid()


def test_pdf_is_one_page_of_lines_and_letters(tmp_path, weeks):
    path = tmp_path / "weeks.pdf"
    with chart_file(str(path), title="Weeks") as (painter, area):
        draw_weeks(painter, area, weeks, control_limits(weeks), "Incidents by week")
    content = path.read_bytes()
    assert content.startswith(b"%PDF") and content.count(b"/Type /Page\n") == 1
    # 900 by 400 units of 1/96 inch.
    assert b"/MediaBox [0 0 675" in content and b"/FontFile" in content
    assert b"/Subtype /Image" not in content


def test_a_failure_leaves_no_file(tmp_path):
    with pytest.raises(ValueError), chart_file(str(tmp_path / "x.svg")):
        raise ValueError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_weeks_outside_the_limits_have_a_diamond_and_their_number(weeks, theme):
    limits = control_limits(weeks)
    assert limits.outside(weeks.count)[[3, 24]].tolist() == [1, -1]
    image = picture(lambda p, area: draw_weeks(p, area, weeks, limits, "Weeks", theme))
    places = week_places(QRectF(image.rect()), weeks, limits, theme)
    for number, place in enumerate(places):
        expected = QColor(theme.alarm) if number in (3, 24) else None
        if expected:
            assert image.pixelColor(place.toPoint()) == expected
    # Weeks before are open, those of the corridor are filled.
    assert image.pixelColor(places[10].toPoint()) == QColor(theme.ground)
    assert image.pixelColor(places[22].toPoint()) == QColor(theme.mark)
    assert places[3].y() < places[10].y() < places[24].y()


def test_the_key_of_the_weeks_tells_mean_and_limits(tmp_path, weeks):
    path = tmp_path / "weeks.svg"
    limits = control_limits(weeks)
    with chart_file(str(path)) as (painter, area):
        draw_weeks(painter, area, weeks, limits, "Weeks")
    text = path.read_text(encoding="utf-8")
    for words in (
        "mean before 17.2", "limits 4.76 and 29.64", "outside the limits", "day 1", "2024-11-18",
        "week before", "week of the corridor",
    ):  # fmt: skip
        assert words in text, words
    assert "under 5" not in text and "&lt;5" not in text


def test_small_counts_of_a_file_cannot_be_told_apart(tmp_path, weeks):
    def written(count):
        changed = weeks.count.copy()
        changed[24] = count
        few = coarsened(Weeks(weeks.first, changed, weeks.term, weeks.few))
        path = tmp_path / f"{count}.svg"
        with chart_file(str(path)) as (painter, area):
            draw_weeks(painter, area, few, control_limits(few), "Weeks")
        return path.read_text(encoding="utf-8")

    assert written(1) == written(4) and written(4) != written(5)
    assert "under 5" in written(2)


def test_weeks_without_limits_or_without_weeks_are_drawn(weeks):
    none = Weeks(weeks.first[:0], weeks.count[:0], weeks.term[:0], weeks.few[:0])
    for series in (none, weeks):
        image = picture(lambda p, area, some=series: draw_weeks(p, area, some, None, "Weeks"))
        assert len(colors(image)) > 3


def test_bars_are_as_long_as_their_numbers_say():
    bars = [Bar("now", 40, "40", hatched=20), Bar("before", 80, "80"), Bar("none", 0, "0")]
    image = picture(lambda p, area: draw_bars(p, area, bars), 600, 120)
    mark = QColor(LIGHT.mark).name()
    rows = [round((0.4 + 1.9 * (n + 0.5)) * LIGHT.letter) for n in range(3)]
    filled = [
        sum(QColor(image.pixel(x, y)).name() == mark for x in range(image.width())) for y in rows
    ]
    assert filled[1] == pytest.approx(4 * filled[0], rel=0.3) and filled[2] == 0


@pytest.mark.parametrize("size", [(260, 220), (420, 700), (1400, 300)])
def test_large_letters_and_odd_shapes_keep_to_the_area(weeks, weights, size):
    theme = Theme(letter=24.0)
    for draw in (
        lambda p, area: draw_weeks(p, area, weeks, control_limits(weeks), "Weeks", theme),
        lambda p, area: draw_hours_of_week(p, area, weights, "Hours", theme),
        lambda p, area: draw_bars(p, area, [Bar("a", 1, "1")], "Bars", theme),
    ):
        assert len(colors(picture(draw, *size))) > 3


def test_the_theme_follows_the_window():
    for ground, words, own in (("#ffffff", "#000000", LIGHT), ("#202020", "#f0f0f0", DARK)):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(ground))
        palette.setColor(QPalette.ColorRole.Text, QColor(words))
        theme = theme_of(palette, "Sans", 20)
        assert (theme.ground, theme.words, theme.letter) == (ground, words, 20)
        assert (theme.steps, theme.mark) == (own.steps, own.mark)


@pytest.mark.parametrize("ground, words", [("#000000", "#000000"), ("#202020", "#333333")])
def test_words_that_nobody_could_read_are_not_taken_from_the_window(ground, words):
    palette = QPalette()
    role = QPalette.ColorRole
    for one, color in (
        (role.Base, ground), (role.Text, words), (role.Window, "#323232"),
        (role.WindowText, "#eeeeee"),
    ):  # fmt: skip
        palette.setColor(one, QColor(color))
    theme = theme_of(palette, "Sans", 12)
    assert (theme.ground, theme.words) == ("#323232", "#eeeeee")
    palette.setColor(role.WindowText, QColor("#323232"))
    theme = theme_of(palette, "Sans", 12)
    assert (theme.ground, theme.words) == (DARK.ground, DARK.words)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_words_and_marks_stand_out_from_the_ground(theme):
    """WCAG 2.1: 4.5 to 1 for words, 3 to 1 for what is drawn."""
    for color, least in (
        (theme.words, 4.5), (theme.faint, 4.5), (theme.mark, 3.0), (theme.alarm, 3.0),
        (theme.steps[-1], 3.0),
    ):  # fmt: skip
        assert contrast(QColor(color), QColor(theme.ground)) >= least, color
    order = [contrast(QColor(step), QColor(theme.ground)) for step in theme.steps]
    assert order == sorted(order)


def test_contrast_is_that_of_the_guidelines():
    black, white = QColor("#000000"), QColor("#ffffff")
    assert contrast(black, white) == pytest.approx(21.0) and contrast(white, white) == 1.0
    # #777777 on white is the well-known case just below 4.5.
    assert contrast(QColor("#777777"), white) == pytest.approx(4.48, abs=0.005)
