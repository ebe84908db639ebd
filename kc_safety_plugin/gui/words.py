"""Words of statuses and priorities, for people."""

from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.i18n import tr


def status_words() -> dict:
    # Built per call, so that the words follow the language that is set now.
    return {
        Status.PROPOSED: tr("proposed"),
        Status.ISSUED: tr("issued"),
        Status.IN_PROGRESS: tr("in progress"),
        Status.DONE: tr("done"),
        Status.VERIFIED: tr("verified"),
        Status.ON_HOLD: tr("on hold"),
        Status.CANCELED: tr("canceled"),
    }


def priority_words() -> dict:
    return {1: tr("1 – most urgent"), 2: tr("2"), 3: tr("3"), 4: tr("4 – least urgent")}
