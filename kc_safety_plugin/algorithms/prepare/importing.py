"""What the two imports share: parameters, reading files, telling what became of the rows."""

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from kc_safety_plugin.algorithms.parameters import (
    POLYGONS,
    choice,
    finished,
    sink,
    source,
    whole_number,
)
from kc_safety_plugin.bridge.areas import inside
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.compat import int_field, text_field
from kc_safety_plugin.bridge.crs import WGS84, is_metric, utm_zone
from kc_safety_plugin.bridge.degrees import Degrees, moved_places
from kc_safety_plugin.bridge.features import plain_feature, result_fields
from kc_safety_plugin.bridge.tables import Table, tables
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.catalogue import Catalogue, catalogue_from
from kc_safety_plugin.core.prepare.filters import Study
from kc_safety_plugin.core.prepare.piles import Piles
from kc_safety_plugin.core.prepare.rows import Gatherer, Rows, picks
from kc_safety_plugin.core.prepare.schemas import Schema, recognise, schema_for
from kc_safety_plugin.core.prepare.verdicts import Because, Reason, Verdicts
from kc_safety_plugin.core.prepare.zones import Zone
from kc_safety_plugin.i18n import tr

_SHOWN_PILES = 5
_WRITTEN_AT_ONCE = 8192


def file_parameters(profiles: list, fields: list, catalogue_help: str) -> list:
    """INPUTS, PROFILE, the fields of a generic file, INPUT_CRS, TIME_ZONE and CATALOGUE."""
    inputs = QgsProcessingParameterMultipleLayers(
        "INPUTS", tr("Files"), QgsProcessing.SourceType.TypeFile
    )
    crs = QgsProcessingParameterCrs(
        "INPUT_CRS", tr("System of the coordinates"), WGS84, optional=True
    )
    zone = QgsProcessingParameterString("TIME_ZONE", tr("Time zone"), "America/Chicago")
    catalogue = QgsProcessingParameterFile(
        "CATALOGUE", tr("Catalogue"), extension="json", optional=True
    )
    return [
        finished(
            inputs,
            tr(
                "One or more CSV files, also packed as .gz or .zip, or anything else QGIS can "
                "open; 'path|layername=name' for one layer of a file. Several files are "
                "imported together, and what stands in two of them counts once."
            ),
        ),
        choice(
            "PROFILE",
            tr("Kind of file"),
            profiles,
            help=tr(
                "auto knows each file by its columns. generic takes the columns named below, "
                "and looks for those that are not named under their usual names."
            ),
        ),
        *(
            finished(
                QgsProcessingParameterString(name, text, optional=True), help_text, advanced=True
            )
            for name, text, help_text in fields
        ),
        finished(
            crs,
            tr("Only for coordinates in columns; layers with a geometry know their own system."),
            advanced=True,
        ),
        finished(
            zone,
            tr("Where the clock times are read; times with an offset from UTC are brought there."),
            advanced=True,
        ),
        finished(catalogue, catalogue_help, advanced=True),
    ]


def study_parameters() -> list:
    """BOUNDARY, START, END, EXCLUDE_PILES and PILE_SIZE."""
    day = QgsProcessingParameterDateTime.Type.Date
    return [
        source("BOUNDARY", tr("Study area"), POLYGONS, optional=True),
        finished(
            QgsProcessingParameterDateTime("START", tr("First day"), day, optional=True),
            tr("Left out: what is earlier. Empty takes everything."),
        ),
        finished(
            QgsProcessingParameterDateTime("END", tr("Last day"), day, optional=True),
            tr("This day is still inside."),
        ),
        finished(
            QgsProcessingParameterBoolean("EXCLUDE_PILES", tr("Leave out piles"), False),
            tr(
                "A pile is one exact coordinate that implausibly many rows share, such as the "
                "center of a ZIP code, a hospital or police headquarters: a hot spot that is "
                "not there. Piles are always marked in the field 'pile'."
            ),
        ),
        whole_number(
            "PILE_SIZE",
            tr("Points that make a pile (0 = automatic)"),
            0,
            minimum=0,
            help=tr(
                "Automatic: what the upper quartile of places holds, times (places / 4) to the "
                "power of 1 / 2.6, at least times 8 and at least 20."
            ),
            advanced=True,
        ),
    ]


def output_parameters(title: str) -> list:
    rejects = QgsProcessingParameterFeatureSink(
        "REJECTS",
        tr("Rows left out"),
        QgsProcessing.SourceType.TypeVector,
        optional=True,
        createByDefault=True,
    )
    return [
        sink("OUTPUT", title, QgsProcessing.SourceType.TypeVectorPoint),
        finished(rejects, tr("One row for each row that was left out: file, line and reason.")),
    ]


def count_outputs(*reasons: Reason) -> list:
    texts = {
        Reason.DAMAGED: tr("Rows that cannot be read"),
        Reason.NO_LOCATION: tr("Rows without coordinates"),
        Reason.FAR_AWAY: tr("Rows far away from the rest"),
        Reason.NO_DATE: tr("Rows without a date"),
        Reason.DUPLICATES: tr("Rows of a case that is already there"),
        Reason.OUTSIDE: tr("Outside the period or the area"),
        Reason.CLOSED: tr("Closed"),
        Reason.SENSITIVE: tr("Sensitive"),
        Reason.ON_PILES: tr("Left out on piles"),
    }
    return [
        QgsProcessingOutputNumber("READ", tr("Rows read")),
        QgsProcessingOutputNumber("KEPT", tr("Points kept")),
        *(QgsProcessingOutputNumber(reason.name, texts[reason]) for reason in reasons),
        QgsProcessingOutputNumber("PILES", tr("Places that are piles")),
        QgsProcessingOutputNumber("USED_PILE_SIZE", tr("Points that make a pile")),
    ]


def refusal(algorithm, parameters, context) -> str:
    """What is wrong with the files and days, in a sentence, or nothing."""
    files = algorithm.parameterAsFileList(parameters, "INPUTS", context)
    if not any(files):
        return tr("INPUTS: choose at least one file.")
    first, last = (
        algorithm.parameterAsDateTime(parameters, name, context) for name in ("START", "END")
    )
    given = all(parameters.get(name) not in (None, "") for name in ("START", "END"))
    if given and first.isValid() and last.isValid() and first.date() > last.date():
        return tr("START is after END; exchange the two days.")
    return ""


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
            count = gatherer.add_file(table.name, schema, blocks, degrees)
            if count == 0:
                raise SafetyDataError(Problem.FILE_EMPTY, file=table.name)
            profiles.append(schema.profile)
            systems.append(degrees.crs)
            _say_columns(run, table, schema, count)
    rows = gatherer.finish()
    if np.all(np.isnan(rows.longitude)):
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


def study_of(run) -> Study:
    start, end = run.day("START"), run.day("END")
    area = None
    boundary = run.source("BOUNDARY")
    if boundary is not None:
        shapes = [f.geometry() for f in boundary.getFeatures() if not f.geometry().isNull()]
        if not shapes:
            raise SafetyDataError(Problem.EMPTY, parameter=run.label("BOUNDARY"))
        crs, transforms = boundary.sourceCrs(), run.context.transformContext()

        def area(longitude, latitude):
            return moved_places(
                longitude, latitude, crs, transforms, lambda x, y: inside(shapes, x, y)
            )

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
        rows = gathered.rows
        placed = verdicts.reason != Reason.FAR_AWAY
        placed &= ~np.isnan(rows.longitude) & ~np.isnan(rows.latitude) & ~rows.zero
        if not placed.any():
            placed = ~np.isnan(rows.longitude)
        run.crs = utm_zone(np.median(rows.longitude[placed]), np.median(rows.latitude[placed]))
        why = tr("Written in {crs}, the UTM zone of the middle of the points.")
    run.say(why.format(crs=run.crs.authid() or run.crs.description()))


def places_of(run, rows: Rows, row: np.ndarray) -> tuple:
    """x and y of kept rows in the working system."""
    transforms = run.context.transformContext()
    points = moved_places(
        rows.longitude[row],
        rows.latitude[row],
        run.crs,
        transforms,
        lambda x, y: np.column_stack([x, y]),
    ).reshape(-1, 2)
    return points[:, 0], points[:, 1]


def tell(run, verdicts: Verdicts, kept: int, reasons: tuple, words: str) -> dict:
    """Say what became of the rows; the numbers for the outputs."""
    counts = {reason: verdicts.count(reason) for reason in reasons}
    read = len(verdicts.reason)
    run.say(tr("Of {read:,} rows {kept:,} are {words}.").format(read=read, kept=kept, words=words))
    sentences = {
        Reason.DAMAGED: tr("Rows whose values do not fit the columns: {count:,}."),
        Reason.NO_LOCATION: tr("Rows without coordinates: {count:,}."),
        Reason.FAR_AWAY: tr("Rows far away from all others or nowhere on earth: {count:,}."),
        Reason.NO_DATE: tr("Rows without a date that can be read: {count:,}."),
        Reason.DUPLICATES: tr("Rows of a case that another row stands for: {count:,}."),
        Reason.OUTSIDE: tr("Outside the period or the study area: {count:,}."),
        Reason.CLOSED: tr("Closed: {count:,}."),
        Reason.SENSITIVE: tr("Sensitive, left out: {count:,}."),
        Reason.ON_PILES: tr("On piles, left out: {count:,}."),
    }
    bad = (Reason.DAMAGED, Reason.NO_LOCATION, Reason.FAR_AWAY, Reason.NO_DATE)
    for reason, count in counts.items():
        sentence = sentences[reason].format(count=count)
        if reason in bad:
            run.leave_out(count, sentence)
        elif count:
            run.say(sentence)
    if not kept:
        run.warn(tr("Nothing is left; look at the rows left out, the period and the study area."))
    named = {reason.name: count for reason, count in counts.items()}
    return {"READ": read, "KEPT": kept, **named}


def tell_piles(run, piles: Piles, rows: Rows) -> dict:
    """Say where the piles are."""
    if len(piles):
        shown = [
            tr("{count} at {place}").format(count=count, place=_place_name(rows, x, y))
            for (x, y), count in zip(piles.places[:_SHOWN_PILES], piles.counts[:_SHOWN_PILES])
        ]
        if len(piles) > _SHOWN_PILES:
            shown.append(tr("{more} more").format(more=len(piles) - _SHOWN_PILES))
        run.warn(
            tr(
                "Piles, exact coordinates that {size} or more share: {places} ({where}). They look "
                "like hot spots that are not there; see the field 'pile'."
            ).format(places=len(piles), size=piles.size, where=", ".join(shown))
        )
    else:
        run.say(tr("No coordinate is shared by {size} or more.").format(size=piles.size))
    return {"PILES": len(piles), "USED_PILE_SIZE": piles.size}


def _place_name(rows: Rows, x: float, y: float) -> str:
    here = np.flatnonzero((rows.longitude == x) & (rows.latitude == y))
    names, counts = np.unique(rows.address[here], return_counts=True)
    name = rows.addresses[names[counts.argmax()]]
    return name or f"{y:.5f}, {x:.5f}"


def write_rejects(run, rows: Rows, verdicts: Verdicts):
    """The table REJECTS; never a value of a row, so nothing about persons or sensitive places."""
    fields = result_fields(
        text_field("source"), int_field("line"), text_field("reason"), text_field("detail")
    )
    left_out = np.flatnonzero(~verdicts.kept)
    reasons = {int(reason): reason.name.lower() for reason in Reason}
    details = _details()
    plain_reasons = {
        int(Reason.DAMAGED): tr("its values do not fit the columns"),
        int(Reason.NO_DATE): tr("no date that can be read"),
        int(Reason.CLOSED): tr("the case is closed"),
    }

    def features():
        for i in left_out.tolist():
            because, number = int(verdicts.because[i]), verdicts.number[i]
            if because == Because.SAME_AS_ROW:
                other = int(number)
                line, file = int(rows.line[other]), rows.files[rows.source[other]]
                detail = details[because].format(line=line, file=file)
            elif because == Because.NOTHING:
                detail = plain_reasons.get(int(verdicts.reason[i]), "")
            else:
                detail = details[because].format(count=number, km=number / 1000)
            file, line = rows.files[rows.source[i]], int(rows.line[i])
            yield plain_feature(fields, None, [file, line, reasons[verdicts.reason[i]], detail])

    kind = QgsWkbTypes.Type.NoGeometry
    return run.write("REJECTS", fields, kind, features(), count=len(left_out))


def _details() -> dict:
    return {
        Because.NOT_GIVEN: tr("no coordinates"),
        Because.ZERO: tr("the coordinates are zero"),
        Because.NO_PLACE_ON_EARTH: tr("no place on earth"),
        Because.INTERCHANGED: tr("latitude and longitude look interchanged"),
        Because.METRES_AWAY: tr("{km:,.0f} km from the middle"),
        Because.SAME_AS_ROW: tr("same as line {line} of {file}"),
        Because.BEFORE_START: tr("before the first day"),
        Because.AFTER_END: tr("after the last day"),
        Because.OUT_OF_AREA: tr("outside the study area"),
        Because.DOMESTIC: tr("flagged as sensitive in the file"),
        Because.OFFENSE: tr("a sensitive kind of offense"),
        Because.ON_A_PILE_OF: tr("{count:.0f} share this coordinate"),
    }


def slices(n: int) -> list:
    """Slices of ``n`` rows to write at a time, so that little is made at once."""
    return [slice(start, start + _WRITTEN_AT_ONCE) for start in range(0, n, _WRITTEN_AT_ONCE)]


def named_fields(run, roles: dict) -> dict:
    """Role to (parameter, column) for the fields that the planner named."""
    return {
        role: (name, run.text(name).strip())
        for name, role in roles.items()
        if run.given(name) and run.text(name).strip()
    }


def default_catalogue(profiles: list, known: str, generic: str) -> str:
    """The shipped catalogue for the files' profile; the city's own when all are its own."""
    return generic if any(profile.startswith("generic") for profile in profiles) else known
