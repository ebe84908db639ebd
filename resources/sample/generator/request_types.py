"""Types of 311 requests in both vocabularies of the city, and what calls for each."""

from typing import NamedTuple


class Type(NamedTuple):
    """Department, work group, request type, category, type and detail as the city writes them."""

    department: str
    group: str
    request: str
    category: str
    type: str
    detail: str


_LAMPS = ("Public Works", "Public Works-Street and Traffic-Streetlights")
_TREES = ("Parks and Rec", "Parks and Rec-Landscape Services-Forestry")
_HOUSES = ("NHS", "NHS-Neighborhood Preservation-")
_OPEN = ("NHS", "NHS-Neighborhood Preservation-Open Entry")
_DANGER = ("NHS", "NHS-Dangerous Buildings-")
_WASTE = ("NHS", "NHS-Solid Waste-Illegal Dumping")
_ROADS = ("Public Works", "Public Works-Street and Traffic-District 3")
_WATER = ("Water Services", "Water Services-Meter and Field Services-")

#: By cause: types as written to 2017, and as written since.
TYPES = {
    "lamp": (
        (Type(*_LAMPS, "SLG0 Streetlight Out - Single Light Out", "Street Light", "Outage",
              "Single"),
         Type(*_LAMPS, "Street Light Out", "Street Light", "Outage", "Street Light"),
         Type(*_LAMPS, "SLG3 Streetlights Out - Two to Four Lights", "Street Light", "Outage",
              "Two to Four")),
        (Type(*_LAMPS, "Lights / Signals-Street Light-1 light out", "Lights / Signals",
              "Street Light", "1 Light Out"),
         Type(*_LAMPS, "Lights / Signals-Street Light-2 to 4 lights out", "Lights / Signals",
              "Street Light", "2 to 4 Lights Out")),
    ),
    "day burner": (
        (Type(*_LAMPS, "SLG2 Streetlight Burning During Day", "Street Light", "Malfunction",
              "Day Burn"),),
        (Type(*_LAMPS, "Lights / Signals-Street Light-Burning during the day",
              "Lights / Signals", "Street Light", "Burning During The Day"),),
    ),
    "shrub": (
        (Type(*_TREES, "Tree Trimming for City Tree", "Trees", "Trimming", "*Select One"),
         Type(*_HOUSES, "Nuisance Violations", "Weeds", "Private Property", "Overgrown")),
        (Type(*_TREES, "Trees-Trimming-Visibility", "Trees", "Trimming", "Visibility"),
         Type(*_HOUSES, "Property Violations", "Mowing / Weeds", "Private / Commercial",
              "Lot - Structure")),
    ),
    "empty lot": (
        (Type(*_HOUSES, "Mowing on Land Trust Lots", "Weeds", "Land Trust", "Mowing List"),),
        (Type(*_HOUSES, "Property Violations", "Mowing / Weeds", "Private / Commercial",
              "Lot - Vacant"),
         Type("NHS", "NHS-Neighborhood Preservation-Abatement",
              "Mowing / Weeds-Public Property-Land Bank", "Mowing / Weeds", "Public Property",
              "Land Bank")),
    ),
    "empty house": (
        (Type(*_OPEN, "Vacant Structure Open to Entry", "Property Violations", "Board Up", "All"),
         Type(*_DANGER, "Dangerous Building", "Property Violations", "Board Up", "All")),
        (Type(*_OPEN, "Prop/Build/Construct-Dangerous Building-Open to entry",
              "Property / Buildings / Construction", "Dangerous Building", "Open To Entry"),
         Type(*_DANGER, "Prop/Build/Construct-Dangerous Building-On list",
              "Property / Buildings / Construction", "Dangerous Building", "Standard")),
    ),
    "dumping": (
        (Type("Public Works", "Public Works-Solid Waste-", "Illegal Dumping on Right of Way",
              "Trash", "Right of Way", "All"),
         Type(*_WASTE, "Illegal Dumping on Property", "Trash", "Illegal Dumping", "All")),
        (Type(*_WASTE, "Trash / Recycling-Dumping-ROW Central", "Trash / Recycling", "Dumping",
              "Right of Way Central"),
         Type(*_WASTE, "Trash / Recycling-Dumping-Private Property", "Trash / Recycling",
              "Dumping", "Private Property")),
    ),
    "graffiti": (
        (Type(*_HOUSES, "Graffiti on Private Property", "Graffiti", "Private Property", "All"),),
        (Type(*_HOUSES, "Property Violations", "Property / Buildings / Construction",
              "Property Maintenance", "Graffiti"),),
    ),
    "trash": (
        (Type(*_HOUSES, "Nuisance Violations", "Nuisance Violations", "Private Property", "All"),),
        (Type(*_HOUSES, "Property Violations", "Trash / Recycling", "Nuisance",
              "Trash on Private Property"),
         Type("Public Works", "Public Works-Solid Waste-", "Trash - Missed by City", "Trash",
              "City", "Missed by City")),
    ),
    "other": (
        (Type("KCPD", "KCPD-Parking Control-", "Abandoned Vehicle", "Vehicle", "Abandoned",
              "All"),),
        (Type(*_ROADS, "Streets / Roadways / Alleys-Pothole-District 3",
              "Streets / Roadways / Alleys", "Pothole", "District 3"),
         Type(*_WATER, "Water-Leak-In Street", "Water", "Leak", "In Street"),
         Type("KCPD", "KCPD-Parking Control-", "Vehicles / Parking-Abandoned On Street-Car",
              "Vehicles / Parking", "Abandoned On Street", "Car"),
         Type("Public Works", "Public Works-Capital Projects-Traffic Signals",
              "Lights / Signals-Traffic Signal-Signal out", "Lights / Signals", "Traffic Signal",
              "Signal Out")),
    ),
}  # fmt: skip
#: Usual days until a case is closed.
DAYS = {
    "lamp": 34, "day burner": 20, "shrub": 60, "empty lot": 48, "empty house": 150, "dumping": 16,
    "graffiti": 30, "trash": 12, "other": 14,
}  # fmt: skip
