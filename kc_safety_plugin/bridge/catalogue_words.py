"""The words of what is wrong with a catalogue, rules or a profile, for people."""

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw
from kc_safety_plugin.i18n import tr


def catalogue_words() -> dict:
    # Built per call, so that the words follow the language that is set now.
    return {
        CatalogueFlaw.ABOVE_ZERO: tr('"{key}" must be a number above 0'),
        CatalogueFlaw.CELL_BLANK: tr('"{key}" is blank, but the column is required; fill it'),
        CatalogueFlaw.CELL_LONG: tr("'{cell}' is longer than {most} characters; shorten it"),
        CatalogueFlaw.CELL_UNLISTED: tr(
            "the profile has no value for '{cell}'; add it to \"values\""
        ),
        CatalogueFlaw.CHECKLISTS: tr('"checklists" must give a list of texts for each name'),
        CatalogueFlaw.CHECKLIST_UNKNOWN: tr('"checklist" is not in "checklists"'),
        CatalogueFlaw.COMPARISON: tr(
            '"{key}" must be compared by {names} with a number or a measure'
        ),
        CatalogueFlaw.CONSTANT: tr('"constant" must be a text or a number'),
        CatalogueFlaw.DATE_FORMAT: tr('"date_format" is made of yyyy, MM, dd, HH, mm and ss'),
        CatalogueFlaw.FROM_BLANK: tr('"from" is blank'),
        CatalogueFlaw.FROM_OR_CONSTANT: tr(
            'give either "from", a column of the orders, or "constant"'
        ),
        CatalogueFlaw.FROM_PERSON: tr(
            '"from" must be the name of a column that describes no person'
        ),
        CatalogueFlaw.KEY_UNKNOWN: tr('"{key}" is not known here; use {names}'),
        CatalogueFlaw.MEASURE_UNKNOWN: tr("nothing is called '{key}'; a {kind} has {names}"),
        CatalogueFlaw.MISSING: tr('"{key}" is missing'),
        CatalogueFlaw.NAME_TWICE: tr("the name is used twice"),
        CatalogueFlaw.NEAR_KEYS: tr('"unless_near" needs "finding" and "within" in meters'),
        CatalogueFlaw.NEAR_KIND: tr('"unless_near" must name another kind of finding'),
        CatalogueFlaw.NEEDS_PER: tr(
            '"hours_per" and "cost_per" need "per", the measure they multiply'
        ),
        CatalogueFlaw.NOTHING_TO_FIND: tr("it has neither patterns nor codes"),
        CatalogueFlaw.NOT_JSON: tr(
            "this is no JSON from character {column} of the line on, because a comma, a quotation "
            "mark or a bracket is missing or one too many"
        ),
        CatalogueFlaw.NOT_NEGATIVE: tr('"{key}" must be a number of zero or more'),
        CatalogueFlaw.NOT_ONE_OF: tr('"{key}" must be one of {names}'),
        CatalogueFlaw.NOT_UTF8: tr("the text is not in UTF-8"),
        CatalogueFlaw.NO_COLUMN: tr('the orders have no column "{key}"'),
        CatalogueFlaw.NO_LIST: tr('"{key}" must be a list with at least one entry'),
        CatalogueFlaw.NO_NAME: tr('each column must be an object with a "name"'),
        CatalogueFlaw.NO_OBJECT: tr("there must be one JSON object in braces"),
        CatalogueFlaw.NO_PLACEHOLDER: tr("{found} is no placeholder such as {{lux_avg:1}}"),
        CatalogueFlaw.NO_TEXT: tr('"{key}" is missing or is no text'),
        CatalogueFlaw.NUMBER_RANGE: tr('"{key}" must be a number from {low:g} to {high:g}'),
        CatalogueFlaw.OVERLAY_KEYS: tr('"overlay" holds "top_share" and "raise_by"'),
        CatalogueFlaw.PATTERN_LETTERS: tr("the pattern '{pattern}' has no letter"),
        CatalogueFlaw.TEXT: tr('"{key}" must be a text'),
        CatalogueFlaw.TEXTS: tr('"{key}" must be a list of texts'),
        CatalogueFlaw.TRUE_FALSE: tr('"{key}" must be true or false'),
        CatalogueFlaw.VALUES: tr('"values" must be an object of texts such as {{"done": "COMP"}}'),
        CatalogueFlaw.VALUES_AND_DATES: tr('"values" and "date_format" exclude each other'),
        CatalogueFlaw.WHEN: tr('"when" must be an object such as {{"lux_avg": {{"below": 5.4}}}}'),
        CatalogueFlaw.WHOLE_FROM: tr('"{key}" must be a whole number from {low} on'),
        CatalogueFlaw.WHOLE_RANGE: tr('"{key}" must be a whole number from {low:g} to {high:g}'),
    }
