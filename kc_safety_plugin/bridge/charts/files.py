"""Charts as files: SVG and PDF keep lines and letters, PNG has twice the size."""

from contextlib import contextmanager
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QRect, QRectF, QSize, QSizeF
from qgis.PyQt.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from qgis.PyQt.QtSvg import QSvgGenerator

from kc_safety_plugin.bridge.files import whole_file
from kc_safety_plugin.i18n import tr

CHART_ENDINGS = (".svg", ".pdf", ".png")
#: Units of a drawing in an inch of paper.
_UNITS = 96
_POINTS = 72
_PDF_DOTS = 1200


@contextmanager
def chart_file(path: str, width: int = 900, height: int = 400, title: str = "", about: str = ""):
    """Yield (painter, rectangle) of a chart file, written whole; its ending says which kind.

    ``title`` and ``about``, what the chart shows in words, are kept in files that can hold them.
    """
    ending = Path(path).suffix.lower()
    draw = {".svg": _svg, ".pdf": _pdf}.get(ending, _png)
    with whole_file(path) as part:
        device, scale = draw(str(part), width, height, title or "KC Safety", about)
        painter = QPainter()
        if not painter.begin(device):
            raise OSError(tr("{path} could not be written.").format(path=path))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        try:
            yield painter, QRectF(0, 0, width, height)
        finally:
            # A painter that outlives its device takes QGIS down with it.
            painter.end()
        if isinstance(device, QImage) and not device.save(str(part), "PNG"):
            raise OSError(tr("{path} could not be written.").format(path=path))


def _svg(part, width, height, title, about):
    drawing = QSvgGenerator()
    drawing.setFileName(part)
    drawing.setSize(QSize(width, height))
    drawing.setViewBox(QRect(0, 0, width, height))
    drawing.setTitle(title)
    drawing.setDescription(about)
    return drawing, 1.0


def _pdf(part, width, height, title, _about):
    writer = QPdfWriter(part)
    writer.setTitle(title)
    writer.setCreator("KC Safety")
    writer.setResolution(_PDF_DOTS)
    size = QSizeF(width, height) * (_POINTS / _UNITS)
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page, upright, QMarginsF(0, 0, 0, 0)))
    return writer, _PDF_DOTS / _UNITS


def _png(_part, width, height, title, about):
    image = QImage(QSize(width, height) * 2, QImage.Format.Format_ARGB32)
    image.fill(0)
    image.setText("Title", title)
    image.setText("Description", about)
    return image, 2.0
