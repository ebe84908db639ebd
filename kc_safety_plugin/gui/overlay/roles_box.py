"""One field per role: which layer plays it, and why it was guessed."""

from functools import partial

from qgis.core import QgsVectorLayerFeatureSource
from qgis.gui import QgsExpressionLineEdit, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from kc_safety_plugin.gui.background import Background
from kc_safety_plugin.i18n import tr

from .role_fields import vacant_where
from .role_keeper import RoleKeeper
from .roles import FILTERS, ROLES, may_play, role_words
from .steps import Setup

#: Property of the parcels: the rule a person wrote or left as it was guessed.
_RULE = "kc_safety/vacant_where"


class RolesBox(QGroupBox):
    """``changed`` is sent when a role or the rule for vacant parcels is another one."""

    changed = pyqtSignal()

    def __init__(self, keeper: RoleKeeper, behind: Background, parent=None):
        super().__init__(tr("Which layer is what"), parent)
        self._keeper, self._behind = keeper, behind
        self.combos: dict = {}
        self.reasons: dict = {}
        self.vacant = QgsExpressionLineEdit()
        self._parcels, self._filling = "", False
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        words = role_words()
        for role in ROLES:
            self._add_role(form, role, words[role.key])
            if role.key == "parcels":
                self._rule = QLabel(tr("Parcels are vacant where"))
                self._rule.setBuddy(self.vacant)
                self.vacant.setAccessibleName(self._rule.text())
                form.addRow(self._rule, self.vacant)
        self.again = QPushButton(tr("&Guess anew"))
        self.again.setToolTip(tr("Forget what was chosen and guess every layer again"))
        self.again.clicked.connect(lambda _checked: keeper.guess_anew())
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.again)
        self.vacant.expressionChanged.connect(lambda _text: self._on_rule())
        keeper.changed.connect(self.show_roles)
        # The keeper hears of a new layer before the lists have it.
        keeper.project.layersAdded.connect(self.show_roles)
        self.show_roles()

    def setup(self) -> Setup:
        """What is bound now, with the usual weights."""
        return Setup(self._keeper.layers(), self.vacant.expression())

    def show_roles(self) -> None:
        """Let the fields show what the keeper holds."""
        layers = self._keeper.layers()
        self._filling = True
        for key, combo in self.combos.items():
            combo.setLayer(layers.get(key))
            if key not in layers:
                # The entry that says so, and not a blank field.
                combo.setCurrentIndex(0)
            reason = self._keeper.reason(key) if key in layers else ""
            self.reasons[key].setText(reason)
            self.reasons[key].setVisible(bool(reason))
            combo.setAccessibleDescription(reason)
        parcels = layers.get("parcels")
        self._rule.setVisible(parcels is not None)
        self.vacant.setVisible(parcels is not None)
        if parcels is not None and parcels.id() != self._parcels:
            self._parcels = parcels.id()
            self._offer_rule(parcels)
        self._filling = False
        self.changed.emit()

    def _offer_rule(self, parcels):
        """The rule that was written for these parcels, else one guessed from their columns."""
        self.vacant.setLayer(parcels)
        self.vacant.setExpression(parcels.customProperty(_RULE, ""))
        self._behind.drop("vacant")
        if self.vacant.expression():
            return
        self._behind.start(
            "vacant",
            tr("Reading the land use of parcels"),
            partial(vacant_where, QgsVectorLayerFeatureSource(parcels)),
            self._take_rule,
            lambda _error, _sentence: None,
        )

    def _take_rule(self, rule):
        # What somebody wrote in the meantime stays.
        if not self.vacant.expression():
            self.vacant.setExpression(rule)

    def _add_role(self, form, role, word):
        combo = QgsMapLayerComboBox()
        filters = FILTERS[role.kinds[0]]
        for kind in role.kinds[1:]:
            filters |= FILTERS[kind]
        combo.setFilters(filters)
        combo.setAllowEmptyLayer(True, tr("none"))
        combo.setSizeAdjustPolicy(combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        combo.setAccessibleName(word)
        combo.layerChanged.connect(lambda layer, role=role: self._choose(role, layer))
        label = QLabel(tr("{role} (needed)").format(role=word) if role.required else word)
        label.setBuddy(combo)
        reason = QLabel()
        reason.setWordWrap(True)
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(combo)
        column.addWidget(reason)
        form.addRow(label, field)
        self.combos[role.key], self.reasons[role.key] = combo, reason

    def _choose(self, role, layer):
        bound = self._keeper.layers().get(role.key)
        # Adding and removing layers changes the fields, too, but nobody chose anything.
        if self._filling or layer is bound or (layer is not None and not may_play(layer, role)):
            return
        self._keeper.choose(role.key, layer)

    def _on_rule(self):
        parcels = self._keeper.layers().get("parcels")
        if self._filling or parcels is None:
            return
        parcels.setCustomProperty(_RULE, self.vacant.expression())
        self.changed.emit()
