"""Processing algorithm: the printed map book of a corridor, maps and walk lists face to face."""

import uuid
from datetime import date

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    any_field,
    choice,
    distance,
    finished,
    number,
    source,
    whole_number,
)
from kc_safety_plugin.bridge.catalogues import catalogue_text
from kc_safety_plugin.bridge.files import whole_file
from kc_safety_plugin.bridge.layouts.book_forms import Extras
from kc_safety_plugin.bridge.layouts.print_book import Facts, print_book
from kc_safety_plugin.bridge.layouts.project_layout import add_layout
from kc_safety_plugin.bridge.layouts.template import SHEET, Template
from kc_safety_plugin.bridge.layouts.words import LANGUAGES, Words
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.book import Frame, make_book
from kc_safety_plugin.core.field.route import route_of
from kc_safety_plugin.core.workorders.rule_reader import read_rules
from kc_safety_plugin.i18n import tr

from .corridor_input import one_corridor
from .map_layers import book_layers, printing_project
from .stop_inputs import read_stops

#: Nine points become fourteen.
_LARGE = 1.56
_FEET = 0.3048


class FieldMaps(SafetyAlgorithm):
    NAME = "fieldmaps"
    GROUP = Group.FIELD

    def displayName(self):
        return tr("Print field maps")

    def tags(self):
        return tr("map book,atlas,walk list,strip map,canvass,PDF,print,turf").split(",")

    def shortDescription(self):
        return tr("One PDF: sheets along the corridor, each facing its walk list.")

    def shortHelpString(self):
        return tr(
            "Makes a map book of a corridor for the clipboard: an index, then for every stretch a "
            "map turned so that the way ahead is up, with match lines and the numbers of the "
            "neighboring sheets, and facing it the walk list with boxes to tick, lines to write "
            "on and room for notes. Print it double-sided, flipped on the long edge. Stops carry "
            "one number on map and list and differ by shape as well as color. Columns about "
            "persons and report numbers are never read, incidents never drawn, and counts of "
            "incidents under five are written <5. Each sheet has a code to scan with its place.\n\n"
            "Stops with a role, as Cut turfs gives it, make sheets for each role and pages to fill "
            "in: the checklist of the catalogue for a team that visits businesses, offers and "
            "referrals for one that brings services. These name stops by their number only. "
            "DEPARTMENTS adds a sheet of work orders for each department, with a code for each "
            "order.\n\n"
            "TEMPLATE replaces the pages it holds. Give the items these ids: map (a page with it "
            "is a map sheet; the street follows the longer side), key_map, legend, qr, north, "
            "scalebar; index_map, cover and sheet_list for the first page; list for the walk list; "
            "form for the pages to fill in. legend, qr, cover, sheet_list, list and form are "
            "rectangles that the book fills. Labels may use "
            "@kc_title, @kc_corridor, @kc_stretch, @kc_sheet, @kc_sheets, @kc_previous, @kc_next, "
            "@kc_left, @kc_right, @kc_stops, @kc_role, @kc_part, @kc_scale, @kc_length, "
            "@kc_data_date, @kc_print_date, @kc_run, @kc_page, @kc_pages, @kc_form_title, "
            "@kc_form_line and, as whole phrases in the language of the book, @kc_footer, "
            "@kc_page_of, @kc_sheet_of, @kc_list_line and @kc_emergency."
        )

    def flags(self):
        # Layouts and live layers belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def parameters(self):
        anything = QgsProcessing.SourceType.TypeMapLayer
        return [
            source("BLOCK_FACES", tr("Block faces of one corridor"), LINES),
            source(
                "STOPS",
                tr("Stops to visit"),
                POINTS,
                optional=True,
                help=tr("With turf and sequence in that order; else up one side, down the other."),
            ),
            source("WORK_ORDERS", tr("Work orders"), POINTS, optional=True),
            finished(
                QgsProcessingParameterMultipleLayers(
                    "CONDITIONS", tr("Condition layers"), anything, optional=True
                ),
                tr("Results of the condition tools show only what falls short."),
            ),
            finished(
                QgsProcessingParameterMultipleLayers(
                    "BASEMAP", tr("Base map layers"), anything, optional=True
                ),
                tr("Streets with a name field are labeled; parcels and others are outlined."),
            ),
            choice("PAPER", tr("Paper"), ["letter", "tabloid", "a4", "a3"]),
            finished(
                QgsProcessingParameterFile(
                    "TEMPLATE", tr("Layout template"), extension="qpt", optional=True
                ),
                tr("Replaces the pages it holds; the item ids are in the help."),
            ),
            finished(
                QgsProcessingParameterString("TITLE", tr("Title"), optional=True),
                tr("The name of the corridor when empty."),
            ),
            finished(
                QgsProcessingParameterDateTime(
                    "DATA_DATE",
                    tr("Date of the data"),
                    QgsProcessingParameterDateTime.Type.Date,
                    optional=True,
                ),
                tr("Empty: the latest date of the work orders."),
            ),
            choice(
                "LANGUAGE",
                tr("Language on paper"),
                list(LANGUAGES),
                help=tr("Names, and tasks of your own rules, stay as they are."),
            ),
            QgsProcessingParameterBoolean("LARGE_PRINT", tr("Large print"), False),
            finished(
                QgsProcessingParameterBoolean(
                    "DEPARTMENTS", tr("Add a sheet of work orders for each department"), False
                ),
                tr("Every order with its location, due date and a code to scan."),
            ),
            finished(
                QgsProcessingParameterBoolean("CHECKLISTS", tr("Add checklists"), True),
                tr("Of the catalogue, for the stops whose task or team has one."),
            ),
            finished(
                QgsProcessingParameterString(
                    "RESOURCES", tr("Services to offer"), multiLine=True, optional=True
                ),
                tr("A page with this text, one service on a line."),
            ),
            finished(
                QgsProcessingParameterString(
                    "CONTACTS", tr("Whom to call"), multiLine=True, optional=True
                ),
                tr("Lines for the emergency block of the first page; 911, 988 and 311 when empty."),
            ),
            finished(
                QgsProcessingParameterString("ROLE", tr("Only this role"), optional=True),
                tr("A book for one group, such as business; empty: all, each with its sheets."),
                advanced=True,
            ),
            finished(
                QgsProcessingParameterFile(
                    "RULES", tr("Catalogue of rules"), extension="json", optional=True
                ),
                tr("Where the checklists are; the one of Kansas City when empty."),
                advanced=True,
            ),
            whole_number(
                "SCALE",
                tr("Feet on the ground per inch on paper (0 = automatic)"),
                0,
                0,
                1000,
                advanced=True,
            ),
            number("OVERLAP", tr("Overlap of sheets, percent"), 10, 8, 40, advanced=True),
            choice(
                "BASEMAP_STYLE",
                tr("Look of the base map"),
                ["quiet", "layer"],
                help=tr("quiet: gray and thin, for print; layer: as the layers are styled."),
                advanced=True,
            ),
            any_field(
                "PLACE_FIELD",
                tr("Field of the stops to print as place"),
                "STOPS",
                help=tr("Empty: location, address, business, place or block."),
                advanced=True,
            ),
            distance(
                "MAX_DISTANCE",
                tr("Leave out points farther from the corridor"),
                75,
                help=tr("Points that name this corridor, or a turf, are always kept."),
                advanced=True,
            ),
            finished(
                QgsProcessingParameterBoolean(
                    "ADD_LAYOUT", tr("Add the layout to the project for editing"), False
                ),
                tr("Change it there, save it as a template, and choose that as TEMPLATE."),
                advanced=True,
            ),
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Map book"), tr("PDF files") + " (*.pdf)"
            ),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("PAGES", tr("Pages")),
            QgsProcessingOutputNumber("SHEETS", tr("Map sheets")),
            QgsProcessingOutputNumber("SIDE_SHEETS", tr("Of these, sheets of side streets")),
            QgsProcessingOutputNumber("STOPS_LISTED", tr("Stops on the walk lists")),
            QgsProcessingOutputNumber("USED_SCALE", tr("Feet per inch")),
            QgsProcessingOutputString("RUN_ID", tr("Run id printed on every page")),
        ]

    def execute(self, run):
        run.work_in_crs_of("BLOCK_FACES")
        axis = one_corridor(run)
        words = Words(run.choice("LANGUAGE"))
        extras = _extras(run)
        stops, newest = read_stops(run, axis, run.number("MAX_DISTANCE"), words)
        large = _LARGE if run.flag("LARGE_PRINT") else 1.0
        path = self.parameterAsFileOutput(run.parameters, "OUTPUT", run.context)
        project = printing_project(run)
        try:
            template = Template(project, run.choice("PAPER"), large > 1, run.path("TEMPLATE"))
            _, _, width, height = template.pages[SHEET].place(SHEET)
            book = _of_role(
                run,
                make_book(
                    route_of(axis),
                    (axis.faces.block, axis.faces.from_m, axis.faces.to_m),
                    stops,
                    Frame.of(width, height),
                    run.whole_number("SCALE"),
                    run.number("OVERLAP") / 100,
                    large,
                ),
            )
            facts = _facts(run, axis.faces.corridor[0], newest, large, words)
            _tell(run, book)
            layers = book_layers(run, project, axis, book, large)
            with whole_file(path) as part:
                tick = run.tick(0.2, 1.0)
                pages = print_book(part, book, template, layers, facts, words, extras, tick)
        finally:
            project.clear()
        if run.flag("ADD_LAYOUT"):
            _leave_layout(run, book, large > 1)
        return {
            "OUTPUT": path,
            "PAGES": pages,
            "SHEETS": len(book.all_sheets),
            "SIDE_SHEETS": len(book.sides),
            "STOPS_LISTED": len(book.stops),
            "USED_SCALE": book.feet,
            "RUN_ID": facts.run,
        }


def _of_role(run, book):
    """The book of the role asked for, or of all."""
    role = run.text("ROLE").strip()
    if not role:
        return book
    roles = {one.casefold(): one for one in book.roles()}
    if role.casefold() not in roles:
        raise SafetyDataError(
            Problem.NO_ROLE,
            parameter=run.label("ROLE"),
            role=role,
            roles=", ".join(filter(None, roles.values())) or "–",
        )
    return book.of_role(roles[role.casefold()])


def _leave_layout(run, book, large: bool) -> None:
    """Add the template to the open project, where there is one."""
    project = run.context.project()
    if project is None:
        run.warn(tr("ADD_LAYOUT: no project is open, so no layout was added."))
        return
    name = add_layout(project, run.crs, book, run.choice("PAPER"), large, run.path("TEMPLATE"))
    run.say(tr("Layout added to the project: {name}.").format(name=name))


def _extras(run) -> Extras:
    rules = read_rules(*reversed(catalogue_text(run.path("RULES"), "rules_kc")))
    wanted = run.flag("CHECKLISTS")
    return Extras(
        checklists=rules.checklists if wanted else {},
        of_task={rule.task: rule.checklist for rule in rules.rules if rule.checklist},
        departments=run.flag("DEPARTMENTS"),
        resources=run.text("RESOURCES"),
    )


def _facts(run, corridor, newest, large, words) -> Facts:
    given = run.day("DATA_DATE")
    data_date = given.isoformat() if given else newest
    if data_date:
        run.say(tr("Date of the data on the pages: {date}.").format(date=data_date))
    else:
        run.warn(tr("DATA_DATE is not given and the orders have none; the pages say so."))
    return Facts(
        title=run.text("TITLE").strip() or corridor,
        corridor=corridor,
        data_date=data_date or words("date_unknown"),
        print_date=date.today().isoformat(),
        run=uuid.uuid4().hex[:8].upper(),
        large=large,
        contacts=run.text("CONTACTS"),
    )


def _tell(run, book) -> None:
    run.say(
        tr("{sheets} sheets of {feet:,.0f} ft at 1 inch = {scale} feet, {stops} stops.").format(
            sheets=len(book.sheets),
            feet=book.sheets[0].along_m / _FEET,
            scale=book.feet,
            stops=len(book.stops),
        )
    )
    if book.sides:
        run.say(
            tr(
                "{stops} stops lie beyond the edge of those sheets; {sheets} more sheets show "
                "their side streets."
            ).format(
                stops=sum(stop.sheet >= len(book.sheets) for stop in book.stops),
                sheets=len(book.sides),
            )
        )
