"""What the search for a center line chose on the way, for the planner to know."""

from enum import Enum


class Remark(Enum):
    """A choice made on the way; details ride along."""

    NAME_CHOSEN = "name_chosen"
    SHORTEST_OF_SEVERAL = "shortest_of_several"
    CROSSES_WITHOUT_NODE = "crosses_without_node"
    ENDS_SHORT = "ends_short"
    GAP_BRIDGED = "gap_bridged"
