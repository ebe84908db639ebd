"""One field per role: which layer plays it, and why it was guessed."""

from qgis.gui import QgsExpressionLineEdit, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from kc_safety_plugin.i18n import tr

from .role_fields import vacant_where
from .role_keeper import RoleKeeper
from .roles import FILTERS, ROLES, may_play, role_words
from .steps import Setup


class RolesBox(QGroupBox):
    """``changed`` is sent when a role or the rule for vacant parcels is another one."""

    changed = pyqtSignal()

    def __init__(self, keeper: RoleKeeper, parent=None):
        super().__init__(tr("Which layer is what"), parent)
        self._keeper = keeper
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
        self.vacant.expressionChanged.connect(lambda _text: self._tell())
        keeper.changed.connect(self.show_roles)
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
            reason = self._keeper.reason(key) if key in layers else ""
            self.reasons[key].setText(reason)
            self.reasons[key].setVisible(bool(reason))
            combo.setAccessibleDescription(reason)
        parcels = layers.get("parcels")
        self._rule.setVisible(parcels is not None)
        self.vacant.setVisible(parcels is not None)
        if parcels is not None and parcels.id() != self._parcels:
            self._parcels = parcels.id()
            self.vacant.setLayer(parcels)
            self.vacant.setExpression(vacant_where(parcels))
        self._filling = False
        self.changed.emit()

    def _add_role(self, form, role, word):
        combo = QgsMapLayerComboBox()
        filters = FILTERS[role.kinds[0]]
        for kind in role.kinds[1:]:
            filters |= FILTERS[kind]
        combo.setFilters(filters)
        combo.setAllowEmptyLayer(True)
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

    def _tell(self):
        if not self._filling:
            self.changed.emit()
