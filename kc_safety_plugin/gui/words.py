"""Words of priorities, for people."""

from kc_safety_plugin.i18n import tr


def priority_words() -> dict:
    return {1: tr("1 – most urgent"), 2: tr("2"), 3: tr("3"), 4: tr("4 – least urgent")}
