"""Charts are drawn, into files that open, with the darkest cell where most happens."""

import numpy as np
import pytest
from qgis.PyQt.QtGui import QColor, QImage

from kc_safety_plugin.bridge.charts import STEPS, chart_file, draw_hours_of_week


@pytest.fixture
def weights():
    weights = np.ones((7, 24))
    weights[4, 22] = 50.0  # Friday, 10 pm
    return weights


def test_png_shows_the_busiest_hour_darkest(tmp_path, weights):
    path = tmp_path / "hours.png"
    with chart_file(str(path)) as (painter, area):
        draw_hours_of_week(painter, area, weights, "Hours")
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1800, 800)
    cell_width, cell_height = (900 - 170) / 24, (400 - 158) / 7
    x, y = 60 + 22.5 * cell_width, 96 + 4.5 * cell_height
    assert image.pixelColor(int(2 * x), int(2 * y)) == QColor(STEPS[-1])
    assert image.pixelColor(int(2 * (x - 3 * cell_width)), int(2 * y)) == QColor(STEPS[0])


def test_svg_keeps_its_words(tmp_path, weights):
    path = tmp_path / "hours.svg"
    with chart_file(str(path)) as (painter, area):
        draw_hours_of_week(painter, area, weights, "When incidents happen")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<?xml") and text.rstrip().endswith("</svg>")
    for word in ("When incidents happen", "Fri", "9 pm"):
        assert word in text


def test_a_failure_leaves_no_file(tmp_path):
    with pytest.raises(ValueError), chart_file(str(tmp_path / "x.svg")):
        raise ValueError
    assert list(tmp_path.iterdir()) == []
