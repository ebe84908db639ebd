"""Processing algorithm: from the findings on a corridor to work orders."""

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.i18n import tr

from .generate_parameters import generate_outputs, generate_parameters


class GenerateWorkOrders(SafetyAlgorithm):
    NAME = "generateworkorders"
    GROUP = Group.WORK_ORDERS

    def displayName(self):
        return tr("Generate work orders")

    def tags(self):
        return tr("work order,task,department,311,lighting,vegetation,vacancy,repair").split(",")

    def shortDescription(self):
        return tr("Turns findings on a corridor into tasks for departments, checked against 311.")

    def shortHelpString(self):
        return tr(
            "Applies a catalogue of rules to what was found on a corridor (lamps that are out, "
            "dark stretches, blocked sight lines, vacant places, busy addresses, open 311 cases) "
            "and makes one work order per task and asset or block face, with department, "
            "priority, due date, estimates and the reason in words.\n\n"
            "An open 311 case of the same condition near by is linked to the order instead of "
            "being ordered again; open dumping and graffiti cases become orders themselves.\n\n"
            "Give the earlier orders under EXISTING: the same finding keeps its identifier and "
            "number, figures are brought up to date, and status, crew and note stay as people "
            "left them. Until an order is issued it follows the catalogue; afterwards only its "
            "measure, reason and 311 case do. Orders whose finding is gone are proposed for "
            "closing in the field proposal; none is deleted.\n\n"
            "Give a WORKSPACE instead of block faces and area: its active corridor is taken, its "
            "orders are brought up to date and kept there, each new one with its first event.\n\n"
            "Places are found by geometry: the center of the corridor is the middle between its "
            "block faces. Streets count when their middle lies along the corridor within 25 m; "
            "streets that only cross it do not."
        )

    def parameters(self):
        return generate_parameters()

    def outputs(self):
        return generate_outputs()

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        blank = (None, "")
        if ok and all(parameters.get(name) in blank for name in ("BLOCK_FACES", "WORKSPACE")):
            return False, tr(
                "BLOCK_FACES: give the block faces of a corridor, or a WORKSPACE that has one."
            )
        return ok, message
