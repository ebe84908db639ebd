"""The map book of a corridor: read, divide into sheets, print."""

import uuid
from datetime import date

from kc_safety_plugin.bridge.catalogues import catalogue_text
from kc_safety_plugin.bridge.files import whole_file
from kc_safety_plugin.bridge.layouts.book_forms import Extras
from kc_safety_plugin.bridge.layouts.book_parts import Facts
from kc_safety_plugin.bridge.layouts.print_book import print_book
from kc_safety_plugin.bridge.layouts.project_layout import add_layout
from kc_safety_plugin.bridge.layouts.template import SHEET, Template
from kc_safety_plugin.bridge.layouts.words import Words
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.book import make_book
from kc_safety_plugin.core.field.frame import Frame
from kc_safety_plugin.core.field.paper_privacy import printable
from kc_safety_plugin.core.field.roles import Why, read_role_kinds
from kc_safety_plugin.core.field.route import route_of
from kc_safety_plugin.core.units import FOOT
from kc_safety_plugin.core.workorders.rule_reader import read_rules
from kc_safety_plugin.i18n import tr

from .corridor_input import one_corridor
from .map_layers import book_layers, printing_project
from .stop_inputs import read_stops

#: Nine points become fourteen.
_LARGE = 1.56


def execute(run):
    run.work_in_crs_of("BLOCK_FACES")
    axis = one_corridor(run)
    words = Words(run.choice("LANGUAGE"))
    extras = _extras(run)
    stops, newest = read_stops(run, axis, run.number("MAX_DISTANCE"), words)
    large = _LARGE if run.flag("LARGE_PRINT") else 1.0
    path = run.destination("OUTPUT")
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
                read_role_kinds(
                    run.text("ROLE_FORMS"),
                    {stop.role for stop in stops},
                    run.label("ROLE_FORMS"),
                ),
            ),
        )
        facts = _facts(run, axis.faces.corridor[0], newest, large, words)
        _tell(run, book)
        roles = _tell_roles(run, book)
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
        "ROLES": roles,
        "STREET_NAMES": ", ".join(layers.named),
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
        resources=printable(run.text("RESOURCES")),
    )


def _facts(run, corridor, newest, large, words) -> Facts:
    given = run.day("DATA_DATE")
    data_date = given.isoformat() if given else newest
    if data_date:
        run.say(tr("Date of the data on the pages: {date}.").format(date=data_date))
    else:
        run.warn(tr("DATA_DATE is not given and the orders have none; the pages say so."))
    return Facts(
        title=printable(run.text("TITLE").strip() or corridor),
        corridor=corridor,
        data_date=data_date or words("date_unknown"),
        print_date=date.today().isoformat(),
        run=uuid.uuid4().hex[:8].upper(),
        large=large,
        contacts=printable(run.text("CONTACTS")),
    )


def _tell_roles(run, book) -> str:
    """Say what each role does and how that was found; the same in short as ROLE_FORMS takes it."""
    does = {
        "business": tr("Role {role} checks businesses, with the checklist of a visit."),
        "services": tr("Role {role} brings services, with a page for offers and referrals."),
        "": tr("Role {role} has no form of its own; ROLE_FORMS can give it one."),
    }
    because = {
        Why.GIVEN: tr("ROLE_FORMS says so."),
        Why.NAME: tr("Its name tells so."),
        Why.STOPS: tr("Most of its stops are businesses."),
        Why.UNKNOWN: tr("Neither its name nor its stops tell what it does."),
    }
    told = []
    for role in filter(None, book.roles()):
        work = book.works[role]
        run.say(f"{does[work.kind].format(role=role)} {because[work.why]}")
        told.append(f"{role}={work.kind or 'none'}")
    return ",".join(told)


def _tell(run, book) -> None:
    run.say(
        tr("{sheets} sheets of {feet:,.0f} ft at 1 inch = {scale} feet, {stops} stops.").format(
            sheets=len(book.sheets),
            feet=book.sheets[0].along_m / FOOT,
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
