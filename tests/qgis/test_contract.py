"""Every algorithm keeps the contract, in the same way."""

import re

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterVectorLayer,
)

from kc_safety_plugin.provider import ALGORITHMS
from tests.qgis.contract import CHOICES, CONTRACT, DEFAULTS

NAMES = sorted(CONTRACT)
pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def algorithm(request, provider):
    return QgsApplication.processingRegistry().createAlgorithmById(f"kcsafety:{request.param}")


def every(names=NAMES):
    return pytest.mark.parametrize("algorithm", names, indirect=True)


def test_nothing_is_offered_that_the_contract_does_not_know():
    assert sorted(one.NAME for one in ALGORITHMS) == NAMES


@every()
def test_parameters_and_outputs_have_the_promised_names(algorithm):
    group, parameters, destinations, outputs = CONTRACT[algorithm.name()]
    assert algorithm.groupId() == group and algorithm.group()
    offered = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert set(parameters.split()) | set(destinations) <= offered
    declared = {output.name() for output in algorithm.outputDefinitions()}
    assert set(outputs.split()) | set(destinations) <= declared
    assert {"WORKING_CRS", "SKIPPED", "REPORT"} <= declared
    for name in offered:
        assert re.fullmatch("[A-Z][A-Z0-9_]*", name), name


@every()
def test_a_planner_finds_help(algorithm):
    assert re.fullmatch("[a-z]+", algorithm.name())
    assert len(algorithm.shortHelpString()) > 80
    assert algorithm.shortDescription()
    assert len([tag for tag in algorithm.tags() if tag.strip()]) >= 3
    assert algorithm.displayName() and algorithm.displayName()[0].isupper()
    assert not algorithm.icon().isNull() and algorithm.svgIconPath()
    assert not algorithm.icon().pixmap(24, 24).isNull()
    for definition in algorithm.parameterDefinitions():
        assert definition.description().strip(), definition.name()
        assert definition.description() != definition.name()


@every()
def test_it_runs_in_models_and_batch_and_makes_itself_anew(algorithm):
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagSupportsBatch
    assert not algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagHideFromModeler
    assert not algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagRequiresProject
    copy = algorithm.create()
    assert type(copy) is type(algorithm) and copy is not algorithm
    before = set(vars(copy))
    assert set(vars(copy)) == before == set()


@every()
def test_inputs_are_sources_and_outputs_sinks(algorithm):
    for definition in algorithm.parameterDefinitions():
        assert not isinstance(definition, QgsProcessingParameterVectorLayer), definition.name()
        if isinstance(definition, QgsProcessingParameterFeatureSink):
            assert definition.isDestination()


@pytest.mark.parametrize(("algorithm", "name", "words"), [
    (alg, name, words.split()) for (alg, name), words in sorted(CHOICES.items())
], indirect=["algorithm"])  # fmt: skip
def test_choices_are_static_strings_the_first_one_default(algorithm, name, words):
    definition = algorithm.parameterDefinition(name)
    assert isinstance(definition, QgsProcessingParameterEnum)
    assert definition.usesStaticStrings()
    assert definition.options()[: len(words)] == words
    assert definition.defaultValue() == words[0]


@pytest.mark.parametrize(("algorithm", "name", "value"), [
    (alg, name, value) for (alg, name), value in sorted(DEFAULTS.items())
], indirect=["algorithm"])  # fmt: skip
def test_defaults(algorithm, name, value):
    assert algorithm.parameterDefinition(name).defaultValue() == value


LENGTHS = {
    "BANDWIDTH", "CELL_SIZE", "BAND", "MAX_SNAP", "WALK_OFFSET", "SPACING", "MAX_REACH", "HEIGHT",
    "REQUEST_DISTANCE", "CLEARANCE", "SHRUB_TOP", "CANOPY_BOTTOM", "MAX_DISTANCE", "BUFFER",
    "DUPLICATE_DISTANCE",
}  # fmt: skip


@every()
def test_lengths_are_offered_in_metres_and_feet(algorithm):
    for definition in algorithm.parameterDefinitions():
        if definition.name() in LENGTHS:
            assert isinstance(definition, QgsProcessingParameterDistance), definition.name()
            assert not definition.parentParameterName(), definition.name()
