"""The form of every table of a workspace, as data."""

from dataclasses import dataclass

from kc_safety_plugin.bridge.status_words import status_words
from kc_safety_plugin.i18n import tr

from .widgets import (
    amount,
    choice,
    corridor,
    day,
    hidden,
    known,
    long_text,
    moment,
    photo,
    shown,
    text,
    whole,
)

_NEW_ID = "uuid('WithoutBraces')"
_ACTIVE = "attribute(get_feature('corridors', 'status', 'active'), 'corridor_id')"
_DEGREES = "round({axis}(transform($geometry, layer_property(@layer_id, 'crs'), 'EPSG:4326')), 7)"


@dataclass(frozen=True)
class TableForm:
    """Tabs as (title, field names); fields of no tab are not shown. ``display`` names a row."""

    fields: dict
    tabs: tuple
    display: str
    style: str = ""
    relations: tuple = ()


def table_forms() -> dict:
    """Forms by table; built per call, so that the words follow the language that is set now."""
    return {
        "corridors": _corridors(),
        "corridor_areas": _areas(),
        "block_faces": _faces(),
        "work_orders": _orders(),
        "events": _events(),
        "canvass_stops": _stops(),
        "settings": _settings(),
    }


def _guard() -> dict:
    """Who saves, and the version the form began with: a file that moved on refuses the save."""
    began = 'if("edited_from" > 0, "edited_from", coalesce("row_version", 1))'
    return {
        "fid": hidden(),
        "updated_by": shown(tr("Last change by")).but(default="@user_account_name", on_update=True),
        # Numbers, because a text that equals the default of the file counts as not set.
        "row_version": whole(tr("Version"), read_only=True),
        "edited_from": whole("", default=began, on_update=True),
    }


def table_titles() -> dict:
    """What the layers of the tables are called."""
    return {
        "work_orders": tr("Work orders"),
        "canvass_stops": tr("Canvass stops"),
        "corridors": tr("Corridors"),
        "block_faces": tr("Block faces"),
        "corridor_areas": tr("Corridor areas"),
        "events": tr("Events"),
        "settings": tr("Settings"),
    }


def _sides() -> dict:
    return {tr("left"): "L", tr("right"): "R"}


def _statuses() -> dict:
    return {word: status for status, word in status_words().items()}


def _stages() -> dict:
    return {tr("planned"): "planned", tr("active"): "active", tr("finished"): "finished"}


def _orders() -> TableForm:
    reason_rule = (
        "\"status\" NOT IN ('on_hold', 'canceled')"
        " OR length(trim(coalesce(\"status_note\", ''))) > 0",
        tr("Say why the order is on hold or canceled."),
        True,
    )
    due_rule = (
        '"due_date" IS NULL OR "created" IS NULL OR "due_date" >= to_date("created")',
        tr("The order is due before the day it was made."),
        False,
    )
    priorities = {
        tr("1 – at once"): 1,
        tr("2 – soon"): 2,
        tr("3 – in the 90 days"): 3,
        tr("4 – when possible"): 4,
    }
    conditions = {
        tr("lighting"): "lighting",
        tr("vegetation"): "vegetation",
        tr("vacancy"): "vacancy",
        tr("dumping"): "dumping",
        tr("graffiti"): "graffiti",
        tr("business"): "business",
        tr("other"): "other",
    }
    fields = {
        "number": shown(tr("Number")),
        "task": text(tr("Task"), needed=tr("Say what is to be done.")),
        "condition": choice(tr("Condition"), conditions, default="'other'"),
        "priority": choice(
            tr("Priority"), priorities, default="4", needed=tr("Choose a priority from 1 to 4.")
        ),
        "department": known(tr("Department")),
        "assigned_to": text(tr("Crew")),
        "status": choice(
            tr("Status"), _statuses(), default="'proposed'", needed=tr("Choose a status.")
        ),
        "status_note": text(tr("Reason of the last step"), rule=reason_rule),
        "due_date": day(tr("Due"), rule=due_rule),
        "note": long_text(tr("Note")),
        "corridor_id": corridor(
            tr("Corridor"), default=_ACTIVE, needed=tr("Choose the corridor it belongs to.")
        ),
        "location": text(tr("Place")),
        "block": text(tr("Block")),
        "side": choice(tr("Side"), {**_sides(), tr("both"): ""}),
        "chainage_m": amount(tr("Along the corridor"), "m"),
        "asset_id": text(tr("Asset")),
        "request_id": text(tr("311 case")),
        "measure": shown(tr("Measure")),
        "reason": long_text(tr("Reason")).but(read_only=True),
        "proposal": shown(tr("Proposal of the last run")),
        "est_hours": amount(tr("Estimated hours"), "h"),
        "est_cost": amount(tr("Estimated cost, $"), "", 0),
        "photo_before": photo(tr("Photo before")),
        "photo_after": photo(tr("Photo after")),
        "created": moment(tr("Made on")).but(read_only=True),
        "updated": moment(tr("Last change on")).but(read_only=True),
        "wo_id": shown(tr("Identifier")).but(default=_NEW_ID),
        "corridor": hidden(),
        "lon": hidden(default=_DEGREES.format(axis="x")),
        "lat": hidden(default=_DEGREES.format(axis="y")),
        **_guard(),
    }
    tabs = (
        (
            tr("Task"),
            "number task condition priority department assigned_to status status_note due_date"
            " note",
        ),
        (
            tr("Place"),
            "corridor_id location block side chainage_m asset_id request_id",
        ),
        (tr("Why"), "measure reason proposal est_hours est_cost"),
        (tr("Photos"), "photo_before photo_after"),
        (tr("Record"), "created updated updated_by row_version wo_id"),
    )
    display = "coalesce(\"number\", '') || ' ' || coalesce(\"task\", '')"
    return TableForm(fields, tabs, display, "work_orders", (("events", "wo_id", tr("Events")),))


def _corridors() -> TableForm:
    fields = {
        "name": text(tr("Name"), needed=tr("Give the corridor a name.")),
        "status": choice(
            tr("Status"), _stages(), default="'planned'", needed=tr("Choose a status.")
        ),
        "start_date": day(tr("First day"), needed=tr("Choose the first day.")),
        "days": whole(tr("Calendar days"), 1, 3660, default="90", needed=tr("Give the days.")),
        "end_date": day(tr("Last day")).but(read_only=True),
        "finished_on": day(tr("Finished on")),
        "street": text(tr("Street")),
        "from_street": text(tr("From cross street")),
        "to_street": text(tr("To cross street")),
        "length_m": amount(tr("Length"), "m").but(read_only=True),
        "note": long_text(tr("Note")),
        "updated": moment(tr("Last change on")).but(read_only=True),
        "corridor_id": shown(tr("Identifier")).but(default=_NEW_ID),
        **_guard(),
    }
    tabs = (
        (tr("Corridor"), "name status start_date days end_date finished_on note"),
        (tr("Street"), "street from_street to_street length_m"),
        (tr("Record"), "updated updated_by row_version corridor_id"),
    )
    relations = (("work_orders", "corridor_id", tr("Work orders")),)
    return TableForm(fields, tabs, '"name"', "ws_corridors", relations)


def _areas() -> TableForm:
    fields = {
        "corridor": text(tr("Corridor")),
        "street": text(tr("Street")),
        "buffer_m": amount(tr("Half width"), "m"),
        "corridor_id": hidden(),
        **_guard(),
    }
    return TableForm(
        fields,
        ((tr("Area"), "corridor street buffer_m"),),
        '"corridor"',
        "corridor_area",
    )


def _faces() -> TableForm:
    fields = {
        "face_id": shown(tr("Block face")),
        "corridor_id": corridor(tr("Corridor")).but(read_only=True),
        "corridor": hidden(),
        "side": choice(tr("Side"), _sides()),
        "block": text(tr("Block")),
        "block_no": whole(tr("Number of the block")),
        "from_m": amount(tr("From"), "m"),
        "to_m": amount(tr("To"), "m"),
        "length_m": amount(tr("Length"), "m"),
        "street_id": shown(tr("Street segment")),
        **_guard(),
    }
    tabs = (
        (
            tr("Block face"),
            "face_id corridor_id side block block_no from_m to_m length_m street_id",
        ),
    )
    return TableForm(fields, tabs, '"block" || \' \' || "side"', "block_faces")


def _events() -> TableForm:
    steps = {**_statuses(), **_stages()}
    fields = {
        "fid": hidden(),
        "event_id": hidden(),
        "corridor_id": corridor(tr("Corridor")).but(read_only=True),
        "wo_id": shown(tr("Work order")),
        "kind": choice(tr("What"), {tr("work order"): "order", tr("corridor"): "corridor"}).but(
            read_only=True
        ),
        "at_local": shown(tr("When, local")),
        "at_utc": moment(tr("When, UTC")).but(read_only=True),
        "zone": shown(tr("Time zone")),
        "who": shown(tr("Who")),
        "from_status": choice(tr("From"), steps).but(read_only=True),
        "to_status": choice(tr("To"), steps).but(read_only=True),
        "from_crew": shown(tr("Crew before")),
        "to_crew": shown(tr("Crew after")),
        "note": long_text(tr("Note")).but(read_only=True),
    }
    tabs = (
        (
            tr("Event"),
            "at_local who from_status to_status from_crew to_crew note kind corridor_id at_utc"
            " zone",
        ),
    )
    when = "left(replace(\"at_local\", 'T', ' '), 19)"
    # What stayed as it was is no news: an order that only went to another crew shows that.
    words = ", ".join(f"{_quoted(status)}, {_quoted(word)}" for word, status in steps.items())
    step = f'map_get(map({words}), "to_status")'
    news = f"""if("from_status" = "to_status", coalesce("to_crew", '-'), {step})"""
    return TableForm(fields, tabs, f"{when} || ', ' || {news}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _stops() -> TableForm:
    results = {tr("done"): "done", tr("refer"): "refer", tr("not found"): "not_found"}
    visit_rule = (
        '"result" IS NULL OR "visited_on" IS NOT NULL',
        tr("Say on which day the stop was visited."),
        True,
    )
    fields = {
        "label": text(tr("Place (no names of persons)")),
        "kind": known(tr("Kind")),
        "corridor_id": corridor(tr("Corridor"), default=_ACTIVE),
        "turf": whole(tr("Turf")),
        "team": known(tr("Team")),
        "role": known(tr("Role")),
        "sequence": whole(tr("Stop")),
        "side": choice(tr("Side"), _sides()),
        "chainage_m": amount(tr("Along the corridor"), "m"),
        "minutes": amount(tr("Minutes")),
        "result": choice(tr("Result"), results),
        "visited_on": day(tr("Visited on"), rule=visit_rule),
        "note": long_text(tr("Note (no names of persons)")),
        "photo": photo(tr("Photo")),
        "wo_id": shown(tr("Work order")),
        "stop_id": shown(tr("Identifier")).but(default=_NEW_ID),
        **_guard(),
    }
    tabs = (
        (tr("Visit"), "label kind result visited_on note photo"),
        (tr("Walk"), "corridor_id turf team role sequence side chainage_m minutes"),
        (tr("Record"), "updated_by row_version wo_id stop_id"),
    )
    return TableForm(fields, tabs, 'coalesce("label", "stop_id")', "turf_stops")


def _settings() -> TableForm:
    fields = {"fid": hidden(), "key": shown(tr("Setting")), "value": shown(tr("Value"))}
    return TableForm(fields, ((tr("Setting"), "key value"),), '"key"')
