"""Short ways to declare parameters in the house manner."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsUnitTypes,
)

POINTS = [QgsProcessing.SourceType.TypeVectorPoint]
LINES = [QgsProcessing.SourceType.TypeVectorLine]
POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]
POINTS_OR_POLYGONS = POINTS + POLYGONS
ANY_GEOMETRY = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
#: Weights of the factors as ``core.conditions.overlay_weights`` has them, and reads them.
USUAL_WEIGHTS = "hot=2,lighting=1,vegetation=1,vacancy=1"


def distance(name, text, default, minimum=0.0, help="", advanced=False, optional=False):
    """A length in metres; the dialog offers feet and miles."""
    definition = QgsProcessingParameterDistance(
        name, text, default, optional=optional, minValue=minimum
    )
    definition.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    return finished(definition, help, advanced)


def number(name, text, default, minimum=None, maximum=None, help="", advanced=False):
    kind = QgsProcessingParameterNumber.Type.Double
    definition = QgsProcessingParameterNumber(name, text, kind, default)
    return finished(_bounded(definition, minimum, maximum), help, advanced)


def whole_number(name, text, default, minimum=None, maximum=None, help="", advanced=False):
    kind = QgsProcessingParameterNumber.Type.Integer
    definition = QgsProcessingParameterNumber(name, text, kind, default)
    return finished(_bounded(definition, minimum, maximum), help, advanced)


def choice(name, text, options, help="", advanced=False):
    """One of static strings, the first by default."""
    definition = QgsProcessingParameterEnum(
        name, text, options, defaultValue=options[0], usesStaticStrings=True
    )
    return finished(definition, help, advanced)


def source(name, text, kinds, optional=False, help=""):
    return finished(QgsProcessingParameterFeatureSource(name, text, kinds, optional=optional), help)


def numeric_field(name, text, parent, optional=True, help="", advanced=False):
    kind = QgsProcessingParameterField.DataType.Numeric
    definition = QgsProcessingParameterField(name, text, None, parent, kind, optional=optional)
    return finished(definition, help, advanced)


def any_field(name, text, parent, optional=True, help="", advanced=False, default=None):
    definition = QgsProcessingParameterField(name, text, default, parent, optional=optional)
    return finished(definition, help, advanced)


def written(name, text, default=None, help="", optional=True, lines=False, advanced=False):
    """Words of the planner's own, on one line or on several."""
    definition = QgsProcessingParameterString(name, text, default, lines, optional)
    return finished(definition, help, advanced)


def json_file(name, text, help="", advanced=True):
    """A file of the city's own in place of a list or catalogue that is shipped."""
    definition = QgsProcessingParameterFile(name, text, extension="json", optional=True)
    return finished(definition, help, advanced)


def sink(name, text, kind, optional=False):
    """A layer output; an optional one is off unless asked for."""
    return QgsProcessingParameterFeatureSink(
        name, text, kind, optional=optional, createByDefault=not optional
    )


def finished(definition, help="", advanced=False):
    """Set help and the *advanced* flag of any definition."""
    if help:
        definition.setHelp(help)
    if advanced:
        flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        definition.setFlags(definition.flags() | flag)
    return definition


def _bounded(definition, minimum, maximum):
    if minimum is not None:
        definition.setMinimum(minimum)
    if maximum is not None:
        definition.setMaximum(maximum)
    return definition
