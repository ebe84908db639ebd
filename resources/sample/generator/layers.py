"""The layers of the GeoPackage with their fields."""

from typing import NamedTuple

import numpy as np

from . import incidents, places, plan, rasters
from .output import Layer, to_metres
from .parcels import LAND_USE
from .plants import crown

#: Tree crowns that begin lower than this, in metres, count as plants beside the walk.
LOW = 2.4


class City(NamedTuple):
    """All that was made."""

    segments: list
    lots: list
    lamps: list
    shrubs: list
    trees: list
    businesses: list
    stops: list


def make_layers(city: City) -> list:
    """Layers in the order in which QGIS lists them."""
    return [
        _streets(city.segments),
        _parcels(city.lots),
        _lamps(city.lamps),
        _plants(city.shrubs, city.trees),
        _trees(city.trees),
        _businesses(city.businesses),
        _stops(city.stops),
        Layer(
            "dangerous_buildings", "Dangerous buildings", "point",
            "case_no text,address text,opened date,status text",
            places.make_dangerous(city.lots),
        ),
        Layer(
            "land_bank", "Land Bank lots", "point",
            "apn text,address text,acquired date,structure bool",
            places.make_land_bank(city.lots),
        ),
        Layer(
            "census_blocks", "Census blocks", "polygon", "geoid text,population int,housing int",
            places.make_census(city.lots),
        ),
        Layer("boundary", "Study area", "polygon", "name text",
              [(rasters.boundary(), "Northeast sample (synthetic)")]),
        Layer("zip_centroid", "Centre of ZIP code 64124", "point", "zip text", [_centroid()]),
        Layer("corridor_drawn", "Corridor drawn by hand", "line", "name text", [_drawn()]),
    ]  # fmt: skip


def _streets(segments):
    return Layer(
        "streets", "Street centre lines", "line",
        "street_id int,name text,class text,direction text,transit text,from_left int,"
        "to_left int,from_right int,to_right int,length_ft real",
        [
            (
                s.ends, s.street_id, s.name, plan.kind(s.name), s.lane,
                "yes" if s.name in plan.TRANSIT else "no", *s.numbers,
                round(s.length / 0.3048, 1),
            )
            for s in segments
        ],
    )  # fmt: skip


def _parcels(lots):
    return Layer(
        "parcels", "Parcels", "polygon",
        "parcel_id text,address text,land_use text,land_use_name text,building_sqft int,"
        "year_built int",
        [
            (
                lot.corners, lot.parcel_id, lot.address, lot.land_use, LAND_USE[lot.land_use],
                lot.building_sqft, lot.year_built,
            )
            for lot in lots
        ],
    )  # fmt: skip


def _lamps(lamps):
    return Layer(
        "lamps", "Street lamps", "point",
        "pole_no text,lamp_type text,lumens int,height_m real,status text,street text",
        [
            (
                lamp.xy, lamp.pole_no, lamp.kind, lamp.lumens, lamp.height,
                "out" if lamp.out else "ok", lamp.street,
            )
            for lamp in lamps
        ],
    )  # fmt: skip


def _plants(shrubs, trees):
    # Higher crowns hide nobody: they are in the layer of trees only.
    beside = [tree for tree in trees if tree.beside_walk and tree.bottom < LOW]
    return Layer(
        "plants", "Shrubs and low tree crowns beside the walk", "polygon",
        "plant_id text,kind text,species text,top_m real,bottom_m real",
        [
            (p.outline or crown(p), f"P{i:05d}", p.kind, p.species, p.top, p.bottom)
            for i, p in enumerate(shrubs + beside, 1)
        ],
    )  # fmt: skip


def _trees(trees):
    return Layer(
        "trees",
        "Trees",
        "point",
        "tree_id text,species text,top_m real,bottom_m real,crown_m real",
        [
            (t.xy, f"T{i:05d}", t.species, t.top, t.bottom, round(2 * t.radius, 1))
            for i, t in enumerate(trees, 1)
        ],
    )


def _businesses(businesses):
    return Layer(
        "businesses", "Businesses", "point",
        "business_id text,name text,type text,address text,complaints int,violations int,"
        "calls_for_service int,license text,minutes int,role text",
        [
            (
                tuple(map(float, plan.place(*b.uv))), f"B{b.number:04d}", b.name, b.trade,
                b.address, b.complaints, b.violations, b.calls, b.license, b.minutes,
                "compliance",
            )
            for b in businesses
        ],
    )  # fmt: skip


def _stops(stops):
    return Layer(
        "bus_stops",
        "Bus stops",
        "point",
        "stop_id text,name text,direction text,routes text,shelter bool,boardings int",
        [(s.xy, s.stop_id, s.name, s.direction, s.routes, s.shelter, s.boardings) for s in stops],
    )


def _centroid():
    """The place in metres at which reports lie that could not be placed."""
    ((x, y),) = to_metres([incidents.PILE])
    return (x, y), "64124"


def _drawn():
    """The corridor as a planner draws it by hand, a few metres beside the street."""
    u = np.array([plan.BENTON, 366950, 367560, 368120, plan.HARDESTY])
    x, y = plan.place(u, (3.0, -4.0, 2.0, 5.0, -3.0))
    return tuple(zip(x.tolist(), y.tolist())), "Independence Avenue, drawn"
