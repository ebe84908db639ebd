"""Know a public file by its columns: which column plays which role."""

from dataclasses import dataclass

from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .columns import normal_name, words
from .privacy import is_person_column

#: Names of a column by role, the first that is there wins. Spelling does not matter.
_PLACE = {
    "x": ["longitude", "lon", "lng", "long", "x_longitude"],
    "y": ["latitude", "lat", "y_latitude"],
    "location": words(
        "location location_1 lat_long geocoded_column geocoded_location the_geom point wkt"
    ),
}
_KCPD = {
    "id": ["report_no", "report_number", "report"],
    "code": ["offense", "offence"],
    "text": ["description", "crime"],
    "other_code": ["ibrs", "nibrs"],
    "date": ["from_date", "date"],
    "time": ["from_time", "hour"],
    "end_date": ["to_date"],
    "end_time": ["to_time"],
    "reported_date": ["reported_date", "report_date"],
    "reported_time": ["reported_time", "report_time"],
    "domestic": ["dvflag", "dv_flag"],
    "address": ["address"],
    **_PLACE,
}
_INCIDENTS = {
    "id": words(
        "incident_id report_no report_number case_number case_no incident_number "
        "incident_no report id incident uid"
    ),
    "code": ["offense_code", "offence_code"],
    "text": words(
        "offense offence primary_type offense_type offense_description crime_type crime "
        "type category description incident_type"
    ),
    "other_code": ["nibrs_code", "nibrs", "ibrs"],
    "date": words(
        "occurred_from date_occurred occurred_date occurred_on_date occurred occurred_at "
        "from_date start_date incident_date datetime date_time date offense_date "
        "date_of_occurrence crime_date date_single"
    ),
    "time": words("from_time time_occurred occurred_time incident_time time time_of_occurrence"),
    "end_date": ["occurred_to", "to_date", "end_date"],
    "end_time": ["to_time", "end_time"],
    "reported_date": ["reported", "reported_date", "report_date", "date_reported"],
    "reported_time": ["reported_time", "report_time"],
    "domestic": ["dvflag", "dv_flag", "domestic", "domestic_violence", "sensitive"],
    "address": ["address", "block_address", "block", "street_address"],
    **_PLACE,
    "y": [*_PLACE["y"], "y", "point_y"],
    "x": [*_PLACE["x"], "x", "point_x"],
}
_KC311 = {
    "id": ["case_id"],
    "text": ["request_type"],
    "category": ["category"],
    "type": ["type"],
    "detail": ["detail"],
    "date": ["creation_date"],
    "time": ["creation_time"],
    "end_date": ["closed_date"],
    "status": ["status"],
    "address": ["street_address"],
    "location": ["address_with_geocode"],
    "x": ["longitude"],
    "y": ["latitude"],
}
_OPEN311 = {
    "id": ["service_request_id"],
    "text": ["service_name"],
    "detail": ["service_subtype"],
    "date": ["requested_datetime"],
    "end_date": ["closed_date", "closed_datetime"],
    "updated": ["updated_datetime"],
    "status": ["status", "status_description"],
    "address": ["address"],
    "x": ["long", "lon", "lng", "longitude"],
    "y": ["lat", "latitude"],
}
_REQUESTS = {
    "id": words(
        "request_id case_id service_request_id case_enquiry_id service_request_number "
        "sr_number ticket_id case_number id"
    ),
    "text": words(
        "type request_type issue_type service_name sr_type case_title "
        "service_request_type category description"
    ),
    "date": words(
        "opened opened_date open_date_time open_dt creation_date created_date "
        "requested_datetime created date_created open_date opened_at date"
    ),
    "time": ["creation_time"],
    "end_date": words(
        "closed closed_date closed_dt date_closed completion_date close_date resolved_date"
    ),
    "status": ["status", "case_status", "current_status", "status_description"],
    "address": ["address", "street_address", "incident_address", "location_street_name"],
    **_PLACE,
    "y": [*_PLACE["y"], "y", "point_y"],
    "x": [*_PLACE["x"], "x", "point_x"],
}
#: Roles by profile; the generic ones are what a planner may name with field parameters.
PROFILES = {
    "kcpd": _KCPD,
    "generic_incidents": _INCIDENTS,
    "kc311": _KC311,
    "open311": _OPEN311,
    "generic_requests": _REQUESTS,
}


@dataclass(frozen=True)
class Schema:
    """``roles`` says which column (number in the header) plays which role."""

    profile: str
    roles: dict
    header: tuple

    def name_of(self, role: str) -> str:
        return self.header[self.roles[role]] if role in self.roles else ""

    def lacks_place(self) -> bool:
        return not ({"x", "y"} <= self.roles.keys() or "location" in self.roles)


def recognise(header: list, wanted: str) -> str:
    """Return the profile of a file by its columns: ``kcpd``, ``kc311``, ``open311`` or generic.

    ``wanted`` is ``incidents`` or ``requests``, for a file that is none of the known ones.

    Examples
    --------
    >>> recognise(["Report_No", "Reported_Date", "Offense", "Location"], "incidents")
    'kcpd'
    >>> recognise(["Case Number", "Primary Type", "Date"], "incidents")
    'generic_incidents'
    """
    names = {normal_name(name) for name in header}
    if {"case_id", "creation_date", "request_type"} <= names:
        return "kc311"
    if {"service_request_id", "requested_datetime"} <= names:
        return "open311"
    numbered = names & {"report_no", "report_number", "report"}
    dated = names & {"from_date", "reported_date", "report_date"}
    if numbered and dated and names & {"offense", "offence", "description"}:
        return "kcpd"
    if {"date", "hour", "crime", "latitude", "longitude"} <= names:
        return "kcpd"
    return f"generic_{wanted}"


def schema_for(profile: str, header: list, given: dict, file: str) -> Schema:
    """Find the columns of a profile in a header.

    Parameters
    ----------
    given : dict
        Role to (parameter, column name), for columns that the planner named; they go before all
        others, and a named place leaves out the other ways to write a place.

    Raises
    ------
    SafetyDataError
        ``NO_FIELD`` for a named column that is not there, ``PERSON_FIELD`` for one about
        persons.
    """
    numbers: dict = {}
    for number, name in enumerate(header):
        numbers.setdefault(normal_name(name), number)
    roles = {}
    for role, names in PROFILES[profile].items():
        found = [numbers[n] for n in names if n in numbers and not is_person_column(n)]
        if found:
            roles[role] = found[0]
    if {"x", "y"} & given.keys():
        roles.pop("location", None)
    elif "location" in given:
        roles.pop("x", None)
        roles.pop("y", None)
    if "date" in given:
        roles.pop("time", None)
    if "end_date" in given:
        roles.pop("end_time", None)
    if "text" in given:
        for role in ("code", "other_code", "category", "type", "detail"):
            roles.pop(role, None)
    for role, (parameter, name) in given.items():
        if is_person_column(name):
            raise SafetyDataError(Problem.PERSON_FIELD, parameter=parameter, field=name)
        number = numbers.get(normal_name(name))
        if number is None:
            raise SafetyDataError(
                Problem.NO_FIELD,
                parameter=parameter,
                field=name,
                file=file,
                columns=", ".join(n for n in header if not is_person_column(n)),
            )
        roles[role] = number
    return Schema(profile, roles, tuple(header))
