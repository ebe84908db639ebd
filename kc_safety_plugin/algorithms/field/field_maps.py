"""Processing algorithm: the printed map book of a corridor, maps and walk lists face to face."""

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
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    any_field,
    choice,
    distance,
    finished,
    json_file,
    number,
    source,
    whole_number,
    written,
)
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.settings import LANGUAGES, PAPERS


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
            "Stops in side streets, beyond the edge of a sheet, have sheets of their own, such as "
            "3A and 3B: up on these is away from the corridor, and the lists say when to go there "
            "and back.\n\n"
            "Stops with a role, as Canvass turfs gives it, make sheets for each role and pages to "
            "fill in: the checklist of the catalogue for a team that visits businesses, offers and "
            "referrals for one that brings services. What a role does is told by its name, else by "
            "its stops, or given as ROLE_FORMS. These pages name stops by their number only. "
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
            written(
                "STREET_NAME_FIELD",
                tr("Field with the street names"),
                help=tr(
                    "In the base map layers; empty: found by what it is called and what it holds."
                ),
                advanced=True,
            ),
            choice("PAPER", tr("Paper"), list(PAPERS)),
            finished(
                QgsProcessingParameterFile(
                    "TEMPLATE", tr("Layout template"), extension="qpt", optional=True
                ),
                tr("Replaces the pages it holds; the item ids are in the help."),
            ),
            written("TITLE", tr("Title"), help=tr("The name of the corridor when empty.")),
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
            written(
                "RESOURCES",
                tr("Services to offer"),
                help=tr("A page with this text, one service on a line."),
                lines=True,
            ),
            written(
                "CONTACTS",
                tr("Whom to call"),
                help=tr(
                    "Lines for the emergency block of the first page; 911, 988 and 311 when empty."
                ),
                lines=True,
            ),
            written(
                "ROLE",
                tr("Only this role"),
                help=tr(
                    "A book for one group, such as business; empty: all, each with its sheets."
                ),
                advanced=True,
            ),
            written(
                "ROLE_FORMS",
                tr("What each role does"),
                help=tr(
                    "As in Team A=business,Team B=services,Team C=none: business has the checklist "
                    "of a visit, services a page for offers and referrals. Empty: told by the name "
                    "of the role, else by its stops."
                ),
                advanced=True,
            ),
            json_file(
                "RULES",
                tr("Catalogue of rules"),
                tr("Where the checklists are; the one of Kansas City when empty."),
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
                tr("Leave out points farther from the corridor than"),
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
            QgsProcessingOutputString("ROLES", tr("What each role does")),
            QgsProcessingOutputString("STREET_NAMES", tr("Fields that street names are from")),
            QgsProcessingOutputString("RUN_ID", tr("Run id printed on every page")),
        ]
