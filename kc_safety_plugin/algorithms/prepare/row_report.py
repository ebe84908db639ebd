"""Tell what became of the rows of the files: counts, piles, the table of rows left out."""

from collections import Counter

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.bridge.batches import Batch, slices
from kc_safety_plugin.bridge.compat import int_field, text_field
from kc_safety_plugin.bridge.result_rows import result_fields
from kc_safety_plugin.core.prepare.rejected import left_out
from kc_safety_plugin.core.prepare.row_piles import RowPiles
from kc_safety_plugin.core.prepare.rows import Rows
from kc_safety_plugin.core.prepare.verdicts import Because, Reason, Verdicts
from kc_safety_plugin.core.progress import Tick
from kc_safety_plugin.i18n import tr

_SHOWN_PILES = 5


def tell(run, verdicts: Verdicts, kept: int, reasons: tuple, words: str) -> dict:
    """Say what became of the rows; the numbers for the outputs."""
    counts = {reason: verdicts.count(reason) for reason in reasons}
    read = len(verdicts)
    run.say(tr("Of {read:,} rows {kept:,} are {words}.").format(read=read, kept=kept, words=words))
    sentences = {
        Reason.DAMAGED: tr("Rows whose values do not fit the columns: {count:,}."),
        Reason.NO_LOCATION: tr("Rows without coordinates: {count:,}."),
        Reason.FAR_AWAY: tr("Rows far away from all others or nowhere on earth: {count:,}."),
        Reason.NO_DATE: tr("Rows without a date that can be read: {count:,}."),
        Reason.DUPLICATES: tr("Rows of a case that another row stands for: {count:,}."),
        Reason.OUTSIDE: tr("Outside the period or the study area: {count:,}."),
        Reason.CLOSED: tr("Closed: {count:,}."),
        Reason.SENSITIVE: tr("Sensitive, left out: {count:,}."),
        Reason.ON_PILES: tr("On piles, left out: {count:,}."),
    }
    bad = (Reason.DAMAGED, Reason.NO_LOCATION, Reason.FAR_AWAY, Reason.NO_DATE)
    for reason, count in counts.items():
        sentence = sentences[reason].format(count=count)
        if reason in bad:
            run.leave_out(count, sentence)
        elif count:
            run.say(sentence)
    if not kept:
        run.warn(tr("Nothing is left; look at the rows left out, the period and the study area."))
    named = {reason.name: count for reason, count in counts.items()}
    return {"READ": read, "KEPT": kept, **named}


def tell_piles(run, piles: RowPiles, rows: Rows) -> dict:
    """Say where the piles are."""
    if len(piles):
        places = piles.places[:_SHOWN_PILES]
        shown = [
            tr("{count} at {place}").format(count=count, place=name)
            for name, count in zip(_place_names(rows, places, run.tick(0.75, 0.75)), piles.counts)
        ]
        if len(piles) > _SHOWN_PILES:
            shown.append(tr("{more} more").format(more=len(piles) - _SHOWN_PILES))
        run.warn(
            tr(
                "Piles, exact coordinates that {size} or more share: {places} ({where}). They look "
                "like hot spots that are not there; see the field 'pile'."
            ).format(places=len(piles), size=piles.size, where=", ".join(shown))
        )
    else:
        run.say(tr("No coordinate is shared by {size} or more.").format(size=piles.size))
    return {"PILES": len(piles), "USED_PILE_SIZE": piles.size}


def _place_names(rows: Rows, places: np.ndarray, tick: Tick) -> list:
    """The most frequent address of each place, else its coordinates."""
    counts, first = [Counter() for _ in places], {}
    for some in rows.pieces():
        tick(0.0)
        x, y, address = (rows.read(name, some) for name in ("longitude", "latitude", "address"))
        for (left, bottom), count in zip(places, counts):
            codes, times = np.unique(address[(x == left) & (y == bottom)], return_counts=True)
            for name, code, more in zip(rows.addresses.at(codes), codes.tolist(), times.tolist()):
                count[name] += more
                first[name] = min(first.get(name, code), code)
    # Of equally frequent addresses the first of the file.
    names = [min(count, key=lambda name: (-count[name], first[name])) for count in counts]
    return [name or f"{y:.5f}, {x:.5f}" for name, (x, y) in zip(names, places)]


def write_rejects(run, rows: Rows, verdicts: Verdicts):
    """The table REJECTS; never a value of a row, so nothing about persons or sensitive places."""
    fields = result_fields(
        text_field("source"), int_field("line"), text_field("reason"), text_field("detail")
    )
    reasons = {int(reason): reason.name.lower() for reason in Reason}
    details = _details()
    plain_reasons = {
        int(Reason.DAMAGED): tr("its values do not fit the columns"),
        int(Reason.NO_DATE): tr("no date that can be read"),
        int(Reason.CLOSED): tr("the case is closed"),
    }

    def detail(because, reason, number, file):
        if because == Because.NOTHING:
            return plain_reasons.get(reason, "")
        if because == Because.SAME_AS_ROW:
            return details[because].format(line=int(number), file=rows.files[file])
        return details[because].format(count=number, km=number / 1000)

    def batches():
        for records in left_out(rows, verdicts, run.tick(0.8, 0.8)):
            for some in slices(len(records)):
                told = records[some]
                columns = (told[name].tolist() for name in ("because", "reason", "number", "file"))
                yield Batch(
                    None,
                    [
                        [rows.files[code] for code in told["source"].tolist()],
                        told["line"].copy(),
                        [reasons[code] for code in told["reason"].tolist()],
                        [detail(*one) for one in zip(*columns)],
                    ],
                )

    kind = QgsWkbTypes.Type.NoGeometry
    count = len(verdicts) - verdicts.count(Reason.KEPT)
    return run.write_rows("REJECTS", fields, kind, batches(), count=count)


def _details() -> dict:
    return {
        Because.NOT_GIVEN: tr("no coordinates"),
        Because.ZERO: tr("the coordinates are zero"),
        Because.NO_PLACE_ON_EARTH: tr("no place on earth"),
        Because.INTERCHANGED: tr("latitude and longitude look interchanged"),
        Because.METRES_AWAY: tr("{km:,.0f} km from the middle"),
        Because.SAME_AS_ROW: tr("same as line {line} of {file}"),
        Because.BEFORE_START: tr("before the first day"),
        Because.AFTER_END: tr("after the last day"),
        Because.OUT_OF_AREA: tr("outside the study area"),
        Because.DOMESTIC: tr("flagged as sensitive in the file"),
        Because.OFFENSE: tr("a sensitive kind of offense"),
        Because.ON_A_PILE_OF: tr("{count:.0f} share this coordinate"),
    }
