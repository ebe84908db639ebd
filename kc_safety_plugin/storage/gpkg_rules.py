"""Rules that the file itself keeps, whatever program edits it: triggers made from the life.

A file holds its sentences in one language: that of whoever made it or brought it up to date. The
plugin's own saves raise ``row_version`` and write their events; everything else is plain editing,
for which the triggers do both.
"""

from string import Template

from kc_safety_plugin.bridge.forms.tables import table_titles
from kc_safety_plugin.bridge.status_words import status_words
from kc_safety_plugin.core.workorders.life import NEXT, Status, needs_reason
from kc_safety_plugin.i18n import tr

from .schema import CORRIDORS, TABLES, WORK_ORDERS, Table

_PREFIX = "kc_"

_NEW_ID = (
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)"
    " || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
)

#: The clock of the city, for programs that know no time zones.
RIGHT_NOW = """
CREATE VIEW right_now AS
SELECT utc, zone,
  strftime('%Y-%m-%dT%H:%M:%S.000Z', utc, shift || ' seconds') AS wall,
  strftime('%Y-%m-%dT%H:%M:%S', utc, shift || ' seconds') || offset_text AS local_text,
  date(utc, shift || ' seconds') AS today
FROM (
  SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS utc,
    (SELECT value FROM settings WHERE key = 'zone') AS zone,
    c.offset_s AS shift, c.offset_text AS offset_text
  FROM clock_changes AS c
  WHERE c.since_utc <= strftime('%Y-%m-%dT%H:%M:%S', 'now')
  ORDER BY c.since_utc DESC LIMIT 1
)"""

_PLAIN = "NEW.row_version = OLD.row_version"

_REFUSE = Template("""
CREATE TRIGGER ${prefix}${name} BEFORE $action ON $table
WHEN $when
BEGIN SELECT RAISE(ABORT, '$sentence'); END""")

# Rows that a rule fills in pass through version 0, so that this counts as no edit.
_COUNT_VERSION = Template("""
CREATE TRIGGER kc_${table}_version AFTER UPDATE ON $table
WHEN NEW.row_version = OLD.row_version
BEGIN
  UPDATE $table SET row_version = OLD.row_version + 1, edited_from = $since WHERE fid = NEW.fid;
END""")

_MADE = Template("""
CREATE TRIGGER kc_${table}_made AFTER INSERT ON $table
WHEN NEW.edited_from IS NOT NULL
BEGIN
  UPDATE $table SET row_version = 0, edited_from = NULL WHERE fid = NEW.fid;
  UPDATE $table SET row_version = 1 WHERE fid = NEW.fid;
END""")

# Programs save a shape and the words beside it one after the other. A row that was only moved
# keeps, below zero, the version it was moved from: words written for that one are still right.
_SINCE = Template("""CASE WHEN NEW.geom IS NOT OLD.geom AND $same
    THEN min(coalesce(OLD.edited_from, 0), -OLD.row_version *
      (coalesce(OLD.edited_from, 0) >= 0)) END""")

_ORDER_CHANGED = Template("""
CREATE TRIGGER kc_work_orders_version AFTER UPDATE ON work_orders
WHEN NEW.row_version = OLD.row_version
BEGIN
  INSERT INTO events (event_id, kind, corridor_id, wo_id, from_status, to_status, who, at_utc,
    at_local, zone, note, from_crew, to_crew)
  SELECT $new_id, 'order', NEW.corridor_id, NEW.wo_id, OLD.status, NEW.status, NEW.updated_by,
    utc, local_text, zone,
    CASE WHEN step AND NEW.status_note IS NOT OLD.status_note THEN NEW.status_note END,
    CASE WHEN crew THEN OLD.assigned_to END, CASE WHEN crew THEN NEW.assigned_to END
  FROM right_now, (SELECT NEW.status <> OLD.status AS step,
    coalesce(NEW.assigned_to, '') <> coalesce(OLD.assigned_to, '') AS crew)
  WHERE step OR crew;
  UPDATE work_orders SET row_version = OLD.row_version + 1, edited_from = $since,
    updated = (SELECT wall FROM right_now),
    status_note = CASE WHEN NEW.status <> OLD.status AND NEW.status_note IS OLD.status_note
      THEN NULL ELSE NEW.status_note END
  WHERE fid = NEW.fid;
END""")

_ORDER_MADE = Template("""
CREATE TRIGGER kc_work_orders_made AFTER INSERT ON work_orders
WHEN NOT EXISTS (SELECT 1 FROM events WHERE wo_id = NEW.wo_id)
BEGIN
  INSERT INTO events (event_id, kind, corridor_id, wo_id, from_status, to_status, who, at_utc,
    at_local, zone, note, to_crew)
  SELECT $new_id, 'order', NEW.corridor_id, NEW.wo_id, '', NEW.status, NEW.updated_by, utc,
    local_text, zone, NEW.status_note, NEW.assigned_to FROM right_now;
  UPDATE work_orders SET row_version = 0, edited_from = NULL,
    number = coalesce(NEW.number, 'NEW-' || upper(substr(replace(NEW.wo_id, '-', ''), 1, 6))),
    corridor = coalesce(NEW.corridor,
      (SELECT name FROM corridors WHERE corridor_id = NEW.corridor_id)),
    created = coalesce(NEW.created, (SELECT wall FROM right_now)),
    updated = coalesce(NEW.updated, (SELECT wall FROM right_now))
  WHERE fid = NEW.fid;
  UPDATE work_orders SET row_version = 1 WHERE fid = NEW.fid;
END""")

_CORRIDOR_CHANGED = Template("""
CREATE TRIGGER kc_corridors_version AFTER UPDATE ON corridors
WHEN NEW.row_version = OLD.row_version
BEGIN
  INSERT INTO events (event_id, kind, corridor_id, from_status, to_status, who, at_utc, at_local,
    zone)
  SELECT $new_id, 'corridor', NEW.corridor_id, OLD.status, NEW.status, NEW.updated_by, utc,
    local_text, zone FROM right_now WHERE NEW.status <> OLD.status;
  UPDATE corridors SET row_version = OLD.row_version + 1, edited_from = $since,
    updated = (SELECT wall FROM right_now),
    end_date = date(NEW.start_date, '+' || (NEW.days - 1) || ' days'),
    finished_on = CASE WHEN NEW.status = 'finished'
      THEN coalesce(NEW.finished_on, (SELECT today FROM right_now)) END
  WHERE fid = NEW.fid;
END""")

_CORRIDOR_MADE = Template("""
CREATE TRIGGER kc_corridors_made AFTER INSERT ON corridors
WHEN NOT EXISTS (SELECT 1 FROM events WHERE corridor_id = NEW.corridor_id AND kind = 'corridor')
BEGIN
  INSERT INTO events (event_id, kind, corridor_id, from_status, to_status, who, at_utc, at_local,
    zone)
  SELECT $new_id, 'corridor', NEW.corridor_id, '', NEW.status, NEW.updated_by, utc, local_text,
    zone FROM right_now;
  UPDATE corridors SET row_version = 0, edited_from = NULL,
    updated = coalesce(NEW.updated, (SELECT wall FROM right_now)),
    end_date = date(NEW.start_date, '+' || (NEW.days - 1) || ' days')
  WHERE fid = NEW.fid;
  UPDATE corridors SET row_version = 1 WHERE fid = NEW.fid;
END""")


_OWN_RULES = {
    WORK_ORDERS: (_ORDER_CHANGED, _ORDER_MADE),
    CORRIDORS: (_CORRIDOR_CHANGED, _CORRIDOR_MADE),
}


def triggers() -> list:
    """Every rule as one ``CREATE TRIGGER``."""
    rules, titles = _life() + _corridor_life() + _kept(), table_titles()
    for table in TABLES:
        if not table.guarded:
            continue
        rules.append(_stale(table.name, titles[table.name].lower()))
        templates = _OWN_RULES.get(table, (_COUNT_VERSION, _MADE))
        words = {"table": table.name, "since": _since(table), "new_id": _NEW_ID}
        rules += [template.substitute(words) for template in templates]
    return rules


def _since(table: Table) -> str:
    same = " AND ".join(f"NEW.{one.name} IS OLD.{one.name}" for one in table.columns)
    return _SINCE.substitute(same=same)


def drop_rules(connection) -> None:
    """Take the rules of an earlier version away, within a transaction."""
    found = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 3) = 'kc_'"
    for (name,) in connection.execute(found).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("DROP VIEW IF EXISTS right_now")


def make_rules(connection) -> None:
    """Let the file keep the rules of this version."""
    connection.execute(RIGHT_NOW)
    for rule in triggers():
        connection.execute(rule)


def _stale(table, rows) -> str:
    told = tr(
        "Somebody else saved one of these {rows} while you were editing it. Nothing of this save "
        "was stored: note your change, discard your edits, and make it again."
    )
    return _refusal(
        f"{table}_stale",
        "UPDATE",
        table,
        "NEW.edited_from > 0 AND NEW.edited_from NOT BETWEEN "
        "CASE WHEN OLD.edited_from < 0 THEN -OLD.edited_from ELSE OLD.row_version END "
        "AND OLD.row_version",
        told.format(rows=rows),
    )


def _life() -> list:
    rules, words = [], status_words()
    for now, following in NEXT.items():
        allowed = "".join(f", '{one.value}'" for one in following)
        if following:
            told = tr("A work order that is {now} can become only: {then}.")
        else:
            told = tr("A work order that is {now} stays {now}.")
        then = ", ".join(words[one.value] for one in following)
        rules.append(
            _refusal(
                f"life_{now.value}",
                "UPDATE",
                "work_orders",
                f"OLD.status = '{now.value}' AND NEW.status NOT IN ('{now.value}'{allowed})",
                told.format(now=words[now.value], then=then),
            )
        )
    steps = [(one, then) for one in Status for then in NEXT[one] if needs_reason(one, then)]
    pairs = ", ".join(f"('{one.value}', '{then.value}')" for one, then in steps)
    unsaid = "trim(coalesce(NEW.status_note, '')) = ''"
    rules.append(
        _refusal(
            "life_reason",
            "UPDATE",
            "work_orders",
            f"(OLD.status, NEW.status) IN (VALUES {pairs}) AND ({unsaid} OR "
            f"({_PLAIN} AND NEW.status_note IS OLD.status_note))",
            tr("Say why: write the reason of this step into the field status_note."),
        )
    )
    return rules


def _corridor_life() -> list:
    another = (
        "NEW.status = 'active' AND EXISTS (SELECT 1 FROM corridors WHERE status = 'active' "
        "AND corridor_id <> NEW.corridor_id)"
    )
    sentence = tr("Another corridor is active; one is at a time. Finish that one first.")
    return [
        _refusal("one_active_made", "INSERT", "corridors", another, sentence),
        _refusal("one_active", "UPDATE", "corridors", another, sentence),
        _refusal(
            "corridor_finished",
            "UPDATE",
            "corridors",
            "OLD.status = 'finished' AND NEW.status <> 'finished'",
            tr("A finished corridor stays finished; give the new round a name of its own."),
        ),
        _refusal(
            "corridor_back",
            "UPDATE",
            "corridors",
            "OLD.status = 'active' AND NEW.status = 'planned'",
            tr("An active corridor does not go back to the queue; finish it."),
        ),
    ]


def _kept() -> list:
    said = tr("The log is only added to; no event is changed or removed.")
    return [
        _refusal(
            "orders_kept",
            "DELETE",
            "work_orders",
            "1",
            tr("A work order is not removed; cancel it and say why."),
        ),
        _refusal(
            "corridors_kept",
            "DELETE",
            "corridors",
            "EXISTS (SELECT 1 FROM work_orders WHERE corridor_id = OLD.corridor_id)",
            tr("A corridor with work orders is not removed; finish it."),
        ),
        _refusal("events_kept", "DELETE", "events", "1", said),
        _refusal("events_fixed", "UPDATE", "events", "1", said),
    ]


def _refusal(name, action, table, when, sentence) -> str:
    return _REFUSE.substitute(
        prefix=_PREFIX,
        name=name,
        action=action,
        table=table,
        when=when,
        sentence=sentence.replace("'", "''"),
    )
