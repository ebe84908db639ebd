"""Give a layer of a workspace its look and its form."""

from qgis.core import (
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsAttributeTableConfig,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsOptionalExpression,
    QgsRelation,
    QgsRelationManager,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.compat import form_tab, use_form_tabs
from kc_safety_plugin.bridge.results.extras import add_extras
from kc_safety_plugin.bridge.style_files import load_style
from kc_safety_plugin.paths import STYLES

from .tables import TableForm
from .widgets import FormField

#: The field whose default is the version of the row as the form shows it.
VERSION_BEGUN = "edited_from"
_CORRIDORS = "'corridors'"


def dress(layer: QgsVectorLayer, form: TableForm, corridors: QgsVectorLayer) -> None:
    """Style and form; ``corridors`` is the layer the field *corridor* chooses from."""
    if form.style:
        load_style(layer, STYLES / f"{form.style}.qml")
        add_extras(layer, form.style)
    layer.setDisplayExpression(form.display)
    config = layer.editFormConfig()
    seen = [name for _, names in form.tabs for name in names.split()]
    for name, field in form.fields.items():
        at = layer.fields().indexFromName(name)
        if at < 0:
            continue
        if name == VERSION_BEGUN:
            field = field.but(default=_known_since_opened(field.default, seen))
        _set_field(layer, at, field, corridors)
        config.setReadOnly(at, field.read_only)
    config.clearTabs()
    use_form_tabs(config)
    root = config.invisibleRootContainer()
    for title, names in form.tabs:
        config.addTab(_tab(layer, root, title, names.split()))
    if VERSION_BEGUN in form.fields:
        unseen = _tab(layer, root, VERSION_BEGUN, [VERSION_BEGUN])
        unseen.setVisibilityExpression(QgsOptionalExpression(QgsExpression("false")))
        config.addTab(unseen)
    layer.setEditFormConfig(config)
    _hide_columns(layer, form)


def _tab(layer, parent, title: str, names: list):
    tab = form_tab(title, parent)
    for name in names:
        at = layer.fields().indexFromName(name)
        tab.addChildElement(QgsAttributeEditorField(name, at, tab))
    return tab


def add_relation(
    layer: QgsVectorLayer, relation: QgsRelation, title: str, manager: QgsRelationManager
) -> None:
    """Show the rows of ``relation``, which ``manager`` knows, on a tab of their own."""
    config = layer.editFormConfig()
    tab = form_tab(title, config.invisibleRootContainer())
    element = QgsAttributeEditorRelation(relation, tab)
    element.setLabel(title)
    element.setRelationWidgetTypeId("relation_editor")
    element.setShowLabel(False)
    tab.addChildElement(element)
    config.addTab(tab)
    layer.setEditFormConfig(config)
    # The layer has just looked for it in the project of the window, which is another one.
    layer.editFormConfig().tabs()[-1].children()[0].init(manager)


def _known_since_opened(expression: str, names: list) -> str:
    """The same value, but an open form works it out by itself as soon as one of ``names`` changes.

    A form does so for defaults that refer to a field. Left to the layer, the value would be that
    of the moment the form is closed, and a save in between would go unseen.
    """
    named = ", ".join(f'"{name}"' for name in names)
    return f"array_first(array({expression}, {named}))"


def _set_field(layer, at, field: FormField, corridors) -> None:
    setup = dict(field.setup)
    default = field.default
    if field.kind == "ValueRelation":
        # Without its path: the file may be copied and renamed, and the name finds the layer.
        setup.update({"Layer": corridors.id(), "LayerName": corridors.name()})
    if _CORRIDORS in default:
        quoted = corridors.name().replace("'", "''")
        default = default.replace(_CORRIDORS, f"'{quoted}'")
    layer.setEditorWidgetSetup(at, QgsEditorWidgetSetup(field.kind, setup))
    if field.title:
        layer.setFieldAlias(at, field.title)
    if default:
        layer.setDefaultValueDefinition(at, QgsDefaultValue(default, field.on_update))
    strength = QgsFieldConstraints.ConstraintStrength
    if field.needed:
        kind = QgsFieldConstraints.Constraint.ConstraintNotNull
        layer.setFieldConstraint(at, kind, strength.ConstraintStrengthHard)
        quoted = layer.fields().at(at).name()
        layer.setConstraintExpression(at, f'"{quoted}" IS NOT NULL', field.needed)
        kind = QgsFieldConstraints.Constraint.ConstraintExpression
        layer.setFieldConstraint(at, kind, strength.ConstraintStrengthHard)
    if field.rule:
        expression, message, refused = field.rule
        kind = QgsFieldConstraints.Constraint.ConstraintExpression
        layer.setConstraintExpression(at, expression, message)
        hard, soft = strength.ConstraintStrengthHard, strength.ConstraintStrengthSoft
        layer.setFieldConstraint(at, kind, hard if refused else soft)


def _hide_columns(layer, form: TableForm) -> None:
    """The attribute table leaves out what only the file needs, and begins with what people read."""
    order = [name for _, names in form.tabs for name in names.split()]
    table = QgsAttributeTableConfig()
    table.update(layer.fields())
    columns = table.columns()
    rank = {name: place for place, name in enumerate(order)}
    for column in columns:
        column.hidden = column.hidden or column.name not in rank
    columns.sort(key=lambda column: rank.get(column.name, len(rank)))
    table.setColumns(columns)
    layer.setAttributeTableConfig(table)
