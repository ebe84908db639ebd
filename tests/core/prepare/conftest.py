"""Gather small files of text the way the importer gathers real ones."""

import io
import json
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.prepare.catalogue import catalogue_from
from kc_safety_plugin.core.prepare.delimited import DelimitedTable
from kc_safety_plugin.core.prepare.incidents import OFFENSE_ROLES
from kc_safety_plugin.core.prepare.requests import TYPE_ROLES
from kc_safety_plugin.core.prepare.rows import Gatherer, picks
from kc_safety_plugin.core.prepare.schemas import recognise, schema_for
from kc_safety_plugin.core.prepare.zones import Zone

CATALOGUES = Path(__file__).resolve().parents[3] / "resources" / "catalogues"


@pytest.fixture
def central():
    """Kansas City's clock in 2017 and before."""
    change = np.array(["2017-03-12T08:00", "2017-11-05T07:00"], "datetime64[s]")
    return Zone(change, np.array([-21600, -18000, -21600]))


@pytest.fixture
def gather(central):
    """``gather(text, …, wanted="incidents", given={})`` gives the rows of CSV texts."""

    def run(*texts, wanted="incidents", given=None, size=7):
        what = OFFENSE_ROLES if wanted == "incidents" else TYPE_ROLES
        gatherer = Gatherer(central, what)
        for number, text in enumerate(texts):
            data = text if isinstance(text, bytes) else text.encode()
            table = DelimitedTable(io.BufferedReader(io.BytesIO(data)))
            profile = recognise(table.header, wanted)
            file = f"{'abcdef'[number]}.csv"
            schema = schema_for(profile, table.header, given or {}, file)
            blocks = ((block, None) for block in table.blocks(picks(schema), size))
            gatherer.add_file(file, schema, blocks, lambda x, y: (x, y))
        return gatherer.finish()

    return run


@pytest.fixture
def catalogue():
    """``catalogue("offenses_kc")`` is a shipped catalogue."""

    def read(name):
        label = "category" if name.startswith("offenses") else "condition"
        content = json.loads((CATALOGUES / f"{name}.json").read_text(encoding="utf-8"))
        return catalogue_from(content, label, name)

    return read
