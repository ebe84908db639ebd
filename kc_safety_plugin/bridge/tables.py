"""Read tables row by row: delimited text, also packed, and any layer that QGIS can open."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from kc_safety_plugin.bridge.attributes import wall_time
from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.delimited import Block, DelimitedTable

_TEXT = (".csv", ".tsv", ".txt", ".tab", ".dat", ".gz", ".zip")
_MEMBERS = (".csv", ".tsv", ".txt", ".tab", ".dat")
_OTHER_KINDS = (b"\x89PNG", b"%PDF", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"SQLite format")
_BLOCK = 4096
_CONTROL = bytes(range(1, 9)) + bytes(range(14, 32))
_BROKEN = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, RuntimeError, UnicodeError)


class Table:
    """One table: its name for people, its columns, and its rows in blocks.

    ``crs`` is the system of its geometry, None for a table without. ``blocks(picks)`` yields
    (Block of texts, x and y of the geometry or None); ``share()`` tells how much is read.
    """

    def __init__(self, name, header, blocks, share=lambda: 0.0, crs=None):
        self.name: str = name
        self.header: list = header
        self.blocks: Callable[[list], Iterator] = blocks
        self.share: Callable[[], float] = share
        self.crs: QgsCoordinateReferenceSystem = crs


def tables(text: str, context: QgsProcessingContext) -> Iterator[Table]:
    """Open what ``text`` names and yield its tables; each is closed when the next is asked for.

    ``text`` is a path, with ``|layername=`` where a file has several layers, or the id of a
    layer of the project. A .zip yields each table in it.

    Raises
    ------
    SafetyDataError
        ``FILE_MISSING``, ``FILE_KIND`` and ``FILE_DAMAGED`` with the file's name.
    """
    path = Path(text)
    name = Path(text.split("|")[0]).name
    try:
        if path.suffix.lower() in _TEXT and path.is_file():
            yield from _text_tables(path)
        else:
            yield _layer_table(text, name, context)
    except _BROKEN as error:
        raise SafetyDataError(Problem.FILE_DAMAGED, file=name) from error
    except OSError as error:
        raise SafetyDataError(Problem.FILE_MISSING, file=name) from error


def _text_tables(path: Path):
    size = max(path.stat().st_size, 1)
    with open(path, "rb") as raw:

        def share():
            return min(raw.tell() / size, 1.0)

        start = raw.read(4096)
        raw.seek(0)
        if start.startswith(b"\x1f\x8b"):
            with _unpacked(raw, path.name) as stream:
                yield _text_table(stream, path.name, share)
        elif zipfile.is_zipfile(path):
            yield from _members(path, raw, share)
        elif path.suffix.lower() == ".zip" and start:
            raise SafetyDataError(Problem.FILE_DAMAGED, file=path.name)
        else:
            _refuse_other_kinds(start, path.name)
            yield _text_table(raw, path.name, share)


@contextmanager
def _unpacked(raw, name):
    with gzip.GzipFile(fileobj=raw) as packed:
        stream = io.BufferedReader(packed, 1 << 20)
        _refuse_other_kinds(stream.peek(4096)[:4096], name)
        yield stream


def _members(path: Path, raw, share):
    with zipfile.ZipFile(raw) as archive:
        members = [
            info
            for info in archive.infolist()
            if info.filename.lower().endswith(_MEMBERS)
            and not Path(info.filename).name.startswith(("._", "__"))
        ]
        if not members:
            raise SafetyDataError(Problem.FILE_KIND, file=path.name)
        for info in members:
            name = path.name if len(members) == 1 else f"{path.name}/{info.filename}"
            with archive.open(info) as member:
                yield _text_table(io.BufferedReader(member, 1 << 20), name, share)


def _text_table(stream, name: str, share) -> Table:
    table = DelimitedTable(stream)

    def blocks(picks):
        for block in table.blocks(picks):
            yield block, None

    return Table(name, table.header, blocks, share)


def _refuse_other_kinds(start: bytes, name: str) -> None:
    control = len(start) - len(start.translate(None, _CONTROL))
    if start.startswith(_OTHER_KINDS) or control > 0.05 * len(start):
        raise SafetyDataError(Problem.FILE_KIND, file=name)


def _layer_table(text: str, name: str, context) -> Table:
    path = Path(text.split("|")[0])
    if path.is_file() and path.stat().st_size == 0:
        raise SafetyDataError(Problem.FILE_EMPTY, file=name)
    source = QgsProcessingUtils.variantToSource(text, context)
    if source is None:
        known = path.is_file() or text.startswith("/vsi")
        raise SafetyDataError(Problem.FILE_KIND if known else Problem.FILE_MISSING, file=name)
    seen = [0]
    total = max(source.featureCount(), 1)
    spatial = source.wkbType() not in (
        QgsWkbTypes.Type.NoGeometry,
        QgsWkbTypes.Type.Unknown,
    ) or bool(source.sourceCrs().isValid() and not source.sourceExtent().isNull())
    if spatial and not source.sourceCrs().isValid():
        raise SafetyDataError(Problem.NO_CRS, parameter=name)

    def blocks(picks):
        for block, place in _layer_blocks(source, picks, spatial):
            seen[0] += len(block.lines)
            yield block, place

    return Table(
        source.sourceName() if not path.is_file() else name,
        source.fields().names(),
        blocks,
        lambda: min(seen[0] / total, 1.0),
        source.sourceCrs() if spatial else None,
    )


def _layer_blocks(source: QgsProcessingFeatureSource, picks: list, spatial: bool):
    request = QgsFeatureRequest().setSubsetOfAttributes(picks)
    if not spatial:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    skip_checks = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    lines, columns, x, y = [], [[] for _ in picks], [], []
    for feature in source.getFeatures(request, skip_checks):
        lines.append(feature.id())
        for column, index in zip(columns, picks):
            column.append(_text(feature.attribute(index)))
        if spatial:
            place = _place(feature.geometry())
            x.append(place[0])
            y.append(place[1])
        if len(lines) >= _BLOCK:
            yield Block(lines, columns, []), (np.array(x), np.array(y)) if spatial else None
            lines, columns, x, y = [], [[] for _ in picks], [], []
    if lines:
        yield Block(lines, columns, []), (np.array(x), np.array(y)) if spatial else None


def _place(geometry) -> tuple:
    if geometry.isNull() or geometry.isEmpty():
        return np.nan, np.nan
    point = geometry.constGet() if geometry.wkbType() == QgsWkbTypes.Type.Point else None
    point = point or geometry.centroid().constGet()
    return (np.nan, np.nan) if point is None else (point.x(), point.y())


def _text(value) -> str:
    """An attribute as the text a CSV file would hold."""
    if is_null(value):
        return ""
    if isinstance(value, QDateTime):
        return wall_time(value)
    if isinstance(value, QDate):
        return value.toString("yyyy-MM-dd")
    if isinstance(value, QTime):
        return value.toString("HH:mm:ss")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)
