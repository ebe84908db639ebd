"""The calendar of a workspace shows the ninety days beside what is due."""

from datetime import date
from pathlib import Path

import pytest

from tests.qgis.workspace_places import corridor_layers, new_workspace, point

icalendar = pytest.importorskip("icalendar")


@pytest.fixture
def file(run_algorithm, tmp_path, layer):
    target = new_workspace(run_algorithm, tmp_path / "a.gpkg")
    layers = corridor_layers(layer)
    run_algorithm("activatecorridor", {"WORKSPACE": target, "START": "2023-12-01", **layers})
    return target


@pytest.fixture
def calendar(run_algorithm, file, tmp_path):
    def run(**more):
        given = {"WORKSPACE": file, "FORMAT": "ics", "FOLDER": str(tmp_path / "out"), **more}
        (path,) = run_algorithm("exportworkorders", given)["FILES"].splitlines()
        read = icalendar.Calendar.from_ical(Path(path).read_bytes())
        assert not read.errors
        return {str(one["SUMMARY"]): one for one in read.walk("VEVENT")}

    return run


def test_the_term_and_its_milestones(calendar):
    events = calendar()
    days = {title: (one["DTSTART"].dt, one["DTEND"].dt) for title, one in events.items()}
    assert days == {
        # The end of an event is the day after; 2024 is a leap year.
        "Main St: the 90 days": (date(2023, 12, 1), date(2024, 2, 29)),
        "Main St: day 1 of 90": (date(2023, 12, 1), date(2023, 12, 2)),
        "Main St: day 30 of 90": (date(2023, 12, 30), date(2023, 12, 31)),
        "Main St: day 60 of 90": (date(2024, 1, 29), date(2024, 1, 30)),
        "Main St: day 90 of 90, the last": (date(2024, 2, 28), date(2024, 2, 29)),
    }
    assert len({str(one["UID"]) for one in events.values()}) == 5


def test_orders_stand_beside_the_term(calendar, run_algorithm, file, layer):
    lamps = layer("Point", [(point(20, 8), "P-1", True)], "lamp_id:string,out:bool")
    run_algorithm("generateworkorders", {"WORKSPACE": file, "LAMPS": lamps})
    due = [one["DTSTART"].dt for title, one in calendar().items() if "Main St:" not in title]
    assert due == [date(2023, 12, 15)]
    assert len(calendar(STATUS="done")) == 5


def test_a_second_import_moves_the_events(calendar, run_algorithm, file, layer):
    before = calendar()
    layers = corridor_layers(layer)
    moved = {"WORKSPACE": file, "START": "2024-01-01", "DAYS": 100, **layers}
    run_algorithm("activatecorridor", moved)
    after = calendar()
    assert {str(one["UID"]) for one in before.values()} < {
        str(one["UID"]) for one in after.values()
    }
    first, then = before["Main St: the 90 days"], after["Main St: the 100 days"]
    assert first["UID"] == then["UID"] and then["SEQUENCE"] > first["SEQUENCE"]
    last = after["Main St: day 100 of 100, the last"]
    assert last["UID"] == before["Main St: day 90 of 90, the last"]["UID"]
    assert last["DTSTART"].dt == date(2024, 4, 9)


def test_days_after_an_early_finish_are_canceled(calendar, run_algorithm, file, layer):
    layers = corridor_layers(layer)
    following = {"WORKSPACE": file, "NAME": "Truman Rd", "START": "2024-01-15", **layers}
    run_algorithm("activatecorridor", following)
    events = calendar(CORRIDOR="Main St")
    assert events["Main St: the 90 days"]["DTEND"].dt == date(2024, 1, 15)
    canceled = [title for title, one in events.items() if one["STATUS"] == "CANCELLED"]
    assert canceled == ["Main St: day 60 of 90", "Main St: day 90 of 90, the last"]
    assert len(calendar(CORRIDOR="*")) == 10
