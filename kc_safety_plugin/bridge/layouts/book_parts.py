"""What a book shows beside its sheets and stops: layers of its maps, and facts on every page."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Layers:
    """Layers of the printing project, top first: for the sheets, the index and the key map.

    ``conditions`` are rows of the legend, ``street`` is the corridor's name on the base map,
    ``houses`` the house numbers along it, ``face_m`` metres from the center line to the block
    faces, ``places`` the ``geo:`` link of each sheet, ``named`` the fields that names are from.
    """

    sheet: list = field(default_factory=list)
    overview: list = field(default_factory=list)
    key: list = field(default_factory=list)
    conditions: list = field(default_factory=list)
    street: str = ""
    houses: list = field(default_factory=list)
    face_m: float = 6.0
    places: list = field(default_factory=list)
    named: list = field(default_factory=list)


@dataclass(frozen=True)
class Facts:
    """Words that stand on every page, and whom to call."""

    title: str
    corridor: str
    data_date: str
    print_date: str
    run: str
    large: float = 1.0
    contacts: str = ""
