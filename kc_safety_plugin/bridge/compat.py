"""The one place that knows QGIS versions apart (3.22 to 4.x)."""

from qgis.core import (
    NULL,
    Qgis,
    QgsAttributeEditorContainer,
    QgsEditFormConfig,
    QgsField,
    QgsTask,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QMetaType, QVariant
from qgis.PyQt.QtGui import QFont

# QgsField wants QVariant's types before 3.38 and QMetaType's after; both live in qgis.PyQt.
if Qgis.QGIS_VERSION_INT >= 33800:
    _TYPES = QMetaType.Type
    _TEXT, _INT, _REAL = _TYPES.QString, _TYPES.LongLong, _TYPES.Double
    _BOOL, _DATE, _DATETIME = _TYPES.Bool, _TYPES.QDate, _TYPES.QDateTime
else:
    _TEXT, _INT, _REAL = QVariant.String, QVariant.LongLong, QVariant.Double
    _BOOL, _DATE, _DATETIME = QVariant.Bool, QVariant.Date, QVariant.DateTime


def text_field(name: str) -> QgsField:
    return QgsField(name, _TEXT)


def int_field(name: str) -> QgsField:
    return QgsField(name, _INT)


def real_field(name: str) -> QgsField:
    return QgsField(name, _REAL)


def bool_field(name: str) -> QgsField:
    return QgsField(name, _BOOL)


def date_field(name: str) -> QgsField:
    return QgsField(name, _DATE)


def datetime_field(name: str) -> QgsField:
    return QgsField(name, _DATETIME)


def is_date_only(field: QgsField) -> bool:
    """True for a field of dates without a time of day."""
    return enum_number(field.type()) == enum_number(_DATE)


def is_text(field: QgsField) -> bool:
    return enum_number(field.type()) == enum_number(_TEXT)


def is_datetime(field: QgsField) -> bool:
    return enum_number(field.type()) == enum_number(_DATETIME)


def is_simple(field: QgsField) -> bool:
    """True for a field of text, whole numbers, reals, flags or moments, of any size."""
    simple = (_TEXT, _INT, _REAL, _BOOL, _DATETIME)
    return enum_number(field.type()) in [enum_number(one) for one in simple]


def is_null(value) -> bool:
    """True for what QGIS hands out for a missing attribute: NULL on Qt 5, None on Qt 6."""
    return value is None or value == NULL


def field_names(algorithm, parameters, name, context) -> list:
    """Names of a multiple field parameter (the method was renamed after 3.22)."""
    read = getattr(algorithm, "parameterAsStrings", None) or algorithm.parameterAsFields
    return read(parameters, name, context)


def text_font(item):
    """Font of a layout item with text (labels have a text format since 3.24)."""
    return item.textFormat().font() if hasattr(item, "setTextFormat") else item.font()


def set_text_font(item, family: str = "", points: float = 0.0, spacing: float = 0.0) -> None:
    """Give a layout item with text another font family, size or spacing of letters."""
    modern = hasattr(item, "setTextFormat")
    written = item.textFormat() if modern else None
    font = written.font() if modern else item.font()
    if family:
        font.setFamily(family)
    if points:
        font.setPointSizeF(points)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    if not modern:
        item.setFont(font)
        return
    written.setFont(font)
    if points:
        written.setSize(points)
        written.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    item.setTextFormat(written)


def enum_number(value) -> int:
    """The number of an enum member, which Qt 6 no longer takes for an integer."""
    return int(getattr(value, "value", value))


def quiet_task():
    """Flags of a task that does not announce its end (possible since 3.26)."""
    flags = QgsTask.Flag
    silent = getattr(flags, "Silent", None)
    return flags.CanCancel | silent if silent is not None else flags.CanCancel


def use_form_tabs(config: QgsEditFormConfig) -> None:
    """Let a form show tabs (the enum moved to Qgis in 3.32)."""
    moved = getattr(Qgis, "AttributeFormLayout", None)
    tabs = moved.DragAndDrop if moved else QgsEditFormConfig.EditorLayout.TabLayout
    config.setLayout(tabs)


def form_tab(title: str, parent) -> QgsAttributeEditorContainer:
    """A tab of a form (a kind of group box before 3.32)."""
    tab = QgsAttributeEditorContainer(title, parent)
    moved = getattr(Qgis, "AttributeEditorContainerType", None)
    if moved is None:
        tab.setIsGroupBox(False)
    else:
        tab.setType(moved.Tab)
    return tab


def result_data(result):
    """What a result of the locator carries (an attribute before 3.34, a method since)."""
    return result.userData() if callable(result.userData) else result.userData
