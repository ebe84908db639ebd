"""Read the files of an import, and say by which columns, catalogue and system."""

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from kc_safety_plugin.bridge.areas import inside_of
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.crs import WGS84, is_metric, utm_zone
from kc_safety_plugin.bridge.degrees import Degrees, of_each_place
from kc_safety_plugin.bridge.tables import Table, tables
from kc_safety_plugin.bridge.transforms import transformed
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.catalogue import Catalogue, catalogue_from
from kc_safety_plugin.core.prepare.filters import Study
from kc_safety_plugin.core.prepare.growing import Growing
from kc_safety_plugin.core.prepare.medians import median
from kc_safety_plugin.core.prepare.rows import Gatherer, Rows, picks
from kc_safety_plugin.core.prepare.schemas import Schema, recognise, schema_for
from kc_safety_plugin.core.prepare.verdicts import Reason, Verdicts
from kc_safety_plugin.core.prepare.zones import Zone
from kc_safety_plugin.core.progress import Tick
from kc_safety_plugin.i18n import tr


@dataclass(frozen=True)
class Gathered:
    """Rows of all files, the profiles they were read by, and systems of their geometries."""

    rows: Rows
    profiles: list
    systems: list


def gather(run, wanted: str, given: dict, what: tuple, zone: Zone) -> Gathered:
    """Read all INPUTS; ``given`` maps roles to (parameter, column)."""
    gatherer = Gatherer(zone, what)
    files, profiles, systems = run.files("INPUTS"), [], []
    columns = Degrees(run.crs_of("INPUT_CRS"), run.context.transformContext())
    for number, file in enumerate(files):
        tick = run.tick(0.6 * number / len(files), 0.6 * (number + 1) / len(files))
        for table in tables(file, run.context):
            schema = _schema(run, table, wanted, given)
            degrees = columns
            if table.crs is not None:
                degrees = Degrees(table.crs, run.context.transformContext())
            blocks = _ticking(table, picks(schema), tick)
            count = gatherer.add_file(table.name, schema, blocks, degrees, tick)
            if count == 0:
                raise SafetyDataError(Problem.FILE_EMPTY, file=table.name)
            profiles.append(schema.profile)
            systems.append(degrees.crs)
            _say_columns(run, table, schema, count)
    rows = gatherer.finish()
    if all(np.isnan(rows.read("longitude", some)).all() for some in rows.pieces()):
        raise SafetyDataError(Problem.NO_PLACES, files=", ".join(rows.files), count=len(rows))
    return Gathered(rows, profiles, systems)


def _ticking(table: Table, columns: list, tick):
    tick(0.0)
    for block in table.blocks(columns):
        yield block
        tick(table.share())


def _schema(run, table: Table, wanted: str, given: dict) -> Schema:
    if not table.header:
        raise SafetyDataError(Problem.FILE_EMPTY, file=table.name)
    if len(table.header) < 2 and table.crs is None:
        raise SafetyDataError(Problem.FILE_KIND, file=table.name)
    asked, found = run.choice("PROFILE"), recognise(table.header, wanted)
    generic = f"generic_{wanted}"
    if asked == "generic" or (asked == "auto" and given):
        profile = generic
    elif wanted == "incidents" and found in ("kc311", "open311"):
        raise SafetyDataError(Problem.IS_REQUESTS, file=table.name)
    elif wanted == "requests" and found == "kcpd":
        raise SafetyDataError(Problem.IS_INCIDENTS, file=table.name)
    elif asked not in ("auto", found):
        raise SafetyDataError(Problem.FILE_PROFILE, file=table.name, profile=asked)
    else:
        profile = found
    schema = schema_for(profile, table.header, given, table.name)
    if table.crs is None and schema.lacks_place():
        raise SafetyDataError(Problem.NO_COORDINATES, file=table.name)
    if "date" not in schema.roles and "reported_date" not in schema.roles:
        raise SafetyDataError(Problem.NO_DATES, file=table.name)
    return schema


def _say_columns(run, table: Table, schema: Schema, count: int) -> None:
    sentence = tr("{file}: read {count:,} rows as {profile}; date from {date}, place from {place}.")
    place = tr("its geometry") if table.crs is not None else schema.name_of("location")
    if "x" in schema.roles and "y" in schema.roles and table.crs is None:
        place = f"{schema.name_of('x')}, {schema.name_of('y')}"
    run.say(
        sentence.format(
            file=table.name,
            count=count,
            profile=schema.profile.split("_")[0],
            date=schema.name_of("date") or schema.name_of("reported_date"),
            place=place,
        )
    )


def catalogue_for(run, label: str, default: str) -> Catalogue:
    """The catalogue of CATALOGUE, else the shipped one."""
    path = run.path("CATALOGUE") if run.given("CATALOGUE") else ""
    shipped = f"{default}.json"
    name = path or shipped
    run.say(tr("Kinds by the catalogue {file}.").format(file=name))
    return catalogue_from(read_catalogue(path, default), label, name)


def _area_of(run):
    """Tells which places (longitude, latitude) lie in BOUNDARY; None without one."""
    boundary = run.source("BOUNDARY")
    if boundary is None:
        return None
    shapes = [f.geometry() for f in boundary.getFeatures() if not f.geometry().isNull()]
    if not shapes:
        raise SafetyDataError(Problem.EMPTY, parameter=run.label("BOUNDARY"))
    crs, transforms = boundary.sourceCrs(), run.context.transformContext()

    ask = inside_of(shapes)

    def area(longitude, latitude):
        return of_each_place(longitude, latitude, crs, transforms, ask)

    return area


def study_of(run) -> Study:
    start, end = run.day("START"), run.day("END")
    area = _area_of(run)
    return Study(
        start=None if start is None else np.datetime64(start, "D"),
        end=None if end is None else np.datetime64(end, "D"),
        inside=area,
        exclude_piles=run.flag("EXCLUDE_PILES"),
        pile_size=run.whole_number("PILE_SIZE"),
    )


def choose_crs(run, gathered: Gathered, verdicts: Verdicts) -> None:
    """Set the working system: that of the study area, of the files, else the UTM zone."""
    boundary = run.source("BOUNDARY")
    if boundary is not None and is_metric(boundary.sourceCrs()):
        run.crs = boundary.sourceCrs()
        why = tr("Written in {crs}, the system of BOUNDARY.")
    elif is_metric(gathered.systems[0]):
        run.crs = gathered.systems[0]
        why = tr("Written in {crs}, the system of the first file.")
    else:
        run.crs = utm_zone(*_middle(gathered.rows, verdicts, run.tick(0.75, 0.75)))
        why = tr("Written in {crs}, the UTM zone of the middle of the points.")
    run.say(why.format(crs=run.crs.authid() or run.crs.description()))


def _middle(rows: Rows, verdicts: Verdicts, tick: Tick) -> tuple:
    """(longitude, latitude), each the median: of the places that can be, else of all."""
    columns, names = Growing(), ("longitude", "latitude")
    for strict in (True, False):
        for some in rows.pieces():
            tick(0.0)
            x, y = (rows.read(name, some) for name in names)
            known = ~np.isnan(x)
            if strict:
                known &= ~np.isnan(y) & ~rows.read("zero", some)
                known &= verdicts.reason[some] != Reason.FAR_AWAY
            columns.add(longitude=x[known], latitude=y[known])
        if columns.length("longitude"):
            break
    return tuple(median(columns.column(name), tick) for name in names)


def places_of(run, rows: Rows, row: np.ndarray) -> tuple:
    """x and y of kept rows in the working system."""
    return transformed(
        rows.part("longitude", row),
        rows.part("latitude", row),
        QgsCoordinateReferenceSystem(WGS84),
        run.crs,
        run.context.transformContext(),
    )


def default_catalogue(profiles: list, known: str, generic: str) -> str:
    """The shipped catalogue for the files' profile; the city's own when all are its own."""
    return generic if any(profile.startswith("generic") for profile in profiles) else known
