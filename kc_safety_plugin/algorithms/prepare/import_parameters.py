"""Parameters and outputs that the two imports share."""

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
)

from kc_safety_plugin.algorithms.parameters import (
    POLYGONS,
    choice,
    finished,
    sink,
    source,
    whole_number,
)
from kc_safety_plugin.core.prepare.reasons import Reason
from kc_safety_plugin.i18n import tr


def file_parameters(profiles: list, fields: list, catalogue_help: str) -> list:
    """INPUTS, PROFILE, the fields of a generic file, INPUT_CRS, TIME_ZONE and CATALOGUE."""
    inputs = QgsProcessingParameterMultipleLayers(
        "INPUTS", tr("Files"), QgsProcessing.SourceType.TypeFile
    )
    crs = QgsProcessingParameterCrs(
        "INPUT_CRS", tr("System of the coordinates"), "EPSG:4326", optional=True
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


def named_fields(run, roles: dict) -> dict:
    """Role to (parameter, column) for the fields that the planner named."""
    return {
        role: (name, run.text(name).strip())
        for name, role in roles.items()
        if run.given(name) and run.text(name).strip()
    }
