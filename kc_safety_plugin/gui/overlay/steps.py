"""The steps of the chain: what each needs, and the parameters it is run with."""

from dataclasses import dataclass, field
from typing import Callable

from qgis.core import QgsMapLayer

from kc_safety_plugin.i18n import tr

from .role_fields import columns_for
from .roles import ROLES, role_words

#: Of IES RP-8-14, for streets with transit.
_LIGHTING_CLASS = "medium"
#: Parameters of the steps that name columns of a layer, by its role.
_COLUMNS = {
    "lamps": ("LUMENS_FIELD", "HEIGHT_FIELD", "STATUS_FIELD", "LAMP_ID"),
    "plants": ("TOP_FIELD", "BOTTOM_FIELD"),
    "parcels": ("BUILDING_FIELD", "PARCEL_ID", "ADDRESS_FIELD"),
}


@dataclass(frozen=True)
class Setup:
    """What the planner set: ``layers`` by role, the vacancy rule, the weights of the overlay."""

    layers: dict
    vacant: str = ""
    weights: str = ""
    method: str = "mean"

    def get(self, role: str) -> QgsMapLayer:
        return self.layers.get(role)

    def requests(self) -> dict:
        """The requests, where they come from Import requests and say what they are about."""
        layer = self.get("requests")
        usable = layer is not None and {"condition", "status"} <= set(layer.fields().names())
        return {"REQUESTS": layer} if usable else {}


@dataclass(frozen=True)
class Step:
    """``parameters(setup, made)`` are those of its algorithm, or None where nothing is bound.

    ``made`` holds the output layer of every step before it, by key.
    """

    key: str
    parameters: Callable
    needs: tuple = ()
    outputs: tuple = ("OUTPUT",)
    #: Output to the parameter without which the algorithm does not make it.
    only_with: dict = field(default_factory=dict)

    def outputs_with(self, parameters: dict) -> tuple:
        """The outputs it makes of these parameters."""
        given = {one for one, value in parameters.items() if value is not None}
        return tuple(one for one in self.outputs if self.only_with.get(one, "STREETS") in given)

    @property
    def algorithm(self) -> str:
        return f"kcsafety:{self.key}"


def step_words() -> dict:
    # Built per call, so that the words follow the language that is set now.
    return {
        "hotstreets": tr("Hot streets"),
        "lighting": tr("Light on the walk"),
        "vegetation": tr("Vegetation beside the walk"),
        "vacancy": tr("Vacant houses and lots"),
        "overlay": tr("Overlay and ranks"),
    }


def missing(setup: Setup) -> str:
    """One sentence when something is lacking without which nothing can run, else blank."""
    words = role_words()
    lacking = [words[one.key] for one in ROLES if one.required and setup.get(one.key) is None]
    if len(lacking) == 1:
        return tr("{role}: choose a layer; without it nothing can be ranked.").format(
            role=lacking[0]
        )
    if lacking:
        return tr("{roles}: choose a layer for each; without them nothing can be ranked.").format(
            roles=", ".join(lacking)
        )
    if setup.get("parcels") is not None and not setup.vacant.strip():
        return tr(
            "Parcels: write which parcels are vacant, such as {example}, or leave the parcels out."
        ).format(example="\"land_use\" = 'vacant'")
    return ""


def choices(setup: Setup) -> list:
    """What the chain chooses by itself, one sentence each."""
    words, told = role_words(), []
    sentence = tr("{role}: uses the columns {columns}.")
    for role, parameters in _COLUMNS.items():
        layer = setup.get(role)
        columns = columns_for(layer, *parameters).values() if layer is not None else ()
        if columns:
            told.append(sentence.format(role=words[role], columns=", ".join(columns)))
    if setup.get("lamps") is not None:
        told.append(tr("Lighting class: medium, as for streets with transit."))
        if setup.get("bus_stops") is not None:
            told.append(tr("Bus stops: the light at each of them is computed, for work orders."))
    if setup.get("requests") is not None and not setup.requests():
        told.append(
            tr(
                "{role}: the layer has no columns condition and status and is left out; run "
                "Import requests on its file."
            ).format(role=words["requests"])
        )
    return told


def _hot_streets(setup, _made):
    return {"INCIDENTS": setup.get("incidents"), "STREETS": setup.get("streets")}


def _lighting(setup, _made):
    lamps = setup.get("lamps")
    if lamps is None:
        return None
    given = {"SHADE": setup.get("canopy"), "STOPS": setup.get("bus_stops")}
    return {
        "STREETS": setup.get("streets"),
        "LAMPS": lamps,
        **columns_for(lamps, *_COLUMNS["lamps"]),
        **setup.requests(),
        **{name: layer for name, layer in given.items() if layer is not None},
        "TARGET": _LIGHTING_CLASS,
    }


def _vegetation(setup, _made):
    plants = setup.get("plants")
    given = {
        "CANOPY_HEIGHT": setup.get("canopy"),
        "NDVI": setup.get("ndvi"),
        "PLANTS": plants,
        **setup.requests(),
    }
    given = {name: layer for name, layer in given.items() if layer is not None}
    if not given:
        return None
    columns = columns_for(plants, *_COLUMNS["plants"]) if plants is not None else {}
    if columns.get("TOP_FIELD", "").lower().endswith("_ft"):
        columns["HEIGHT_UNIT"] = "feet"
    return {"STREETS": setup.get("streets"), **given, **columns}


def _vacancy(setup, _made):
    parcels = setup.get("parcels")
    given = {
        "PARCELS": parcels,
        "DANGEROUS": setup.get("dangerous_buildings"),
        "LAND_BANK": setup.get("land_bank"),
        **setup.requests(),
    }
    given = {name: layer for name, layer in given.items() if layer is not None}
    if not given:
        return None
    if parcels is not None:
        given["VACANT_EXPRESSION"] = setup.vacant
        given.update(columns_for(parcels, *_COLUMNS["parcels"]))
    return {"STREETS": setup.get("streets"), **given}


def _overlay(setup, made):
    given = {
        "HOT": made.get("hotstreets"),
        "LIGHTING": made.get("lighting"),
        "VEGETATION": made.get("vegetation"),
        "VACANCY": made.get("vacancy"),
    }
    given = {name: layer for name, layer in given.items() if layer is not None}
    return {
        "STREETS": setup.get("streets"),
        **given,
        "WEIGHTS": setup.weights,
        "METHOD": setup.method,
    }


STEPS = (
    Step("hotstreets", _hot_streets),
    # Dark stretches and stops and lamps that are out become work orders, as vacant places do.
    Step("lighting", _lighting, outputs=("OUTPUT", "DARK", "STOP_LUX", "LAMP_STATUS"),
         only_with={"STOP_LUX": "STOPS"}),
    Step("vegetation", _vegetation),
    Step("vacancy", _vacancy, outputs=("OUTPUT", "PLACES")),
    Step("overlay", _overlay, ("hotstreets", "lighting", "vegetation", "vacancy")),
)  # fmt: skip
