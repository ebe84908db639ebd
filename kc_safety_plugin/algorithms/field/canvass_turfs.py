"""Processing algorithm: share the stops of a corridor out to teams, in walking order."""

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.i18n import tr

from .turf_parameters import turf_outputs, turf_parameters


class CanvassTurfs(SafetyAlgorithm):
    NAME = "canvassturfs"
    GROUP = Group.FIELD

    def displayName(self):
        return tr("Canvass turfs")

    def tags(self):
        return tr("turf,canvass,team,walk,route,stops,door to door,balance,partition").split(",")

    def shortDescription(self):
        return tr("Shares stops along a corridor out to teams, balanced by minutes.")

    def shortHelpString(self):
        return tr(
            "Cuts a corridor into one contiguous turf per team so that the longest turf, in "
            "minutes, is as short as can be, and numbers the stops of each turf for walking: up "
            "one side of the street and back down the other. Turfs end where blocks end. Stops can "
            "be businesses, homes, vacant places and work orders; each role, such as business "
            "checks and services, gets teams, minutes and turfs of its own.\n\n"
            "The minutes of a turf are those of its visits and of the walk: to the end of its last "
            "block and back, across the street twice when both sides have stops, and into side "
            "streets and back. Way to the turf is not counted. A side street is visited when the "
            "round passes its corner. No cut divides the stops of a block, so there may be fewer "
            "turfs than teams. With STREETS, walks into side streets follow the network.\n\n"
            "Columns about persons are left out. The result is the STOPS of Print field maps."
        )

    def parameters(self):
        return turf_parameters()

    def outputs(self):
        return turf_outputs()
