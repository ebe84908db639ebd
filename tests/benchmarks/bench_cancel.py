"""How long a planner waits, at most, for progress to move and for cancel to be heard."""

import time

from tests.benchmarks import bench_import, city
from tests.benchmarks.measure import FOLDER, Row, qgis

_LONGEST = 1.0


def rows(quick: bool):
    keep = qgis()
    from qgis.core import QgsProcessingFeedback

    import processing

    source = city.points_file(100_000 if quick else 1_000_000)

    class Listener(QgsProcessingFeedback):
        """Remembers when it was asked whether to stop, or told how far the work is."""

        def __init__(self, log):
            super().__init__(log)
            self.moments = [time.perf_counter()]
            self.progressChanged.connect(lambda _: self.moments.append(time.perf_counter()))

        def isCanceled(self):
            self.moments.append(time.perf_counter())
            return super().isCanceled()

    works = {
        "kerneldensity": {"INPUT": source, "BANDWIDTH": 500, "CELL_SIZE": 10},
        "gistar": {"INPUT": source, "CELL_SIZE": 100, "BAND": 300},
        "topplaces": {"INCIDENTS": source, "TOLERANCE": 30},
        "hourofweek": {"INPUT": source, "BEGIN_FIELD": "at"},
        "importincidents": {"INPUTS": [bench_import.table(120_000 if quick else 1_200_000)]},
    }
    for name, asked in works.items():
        suffix = ".tif" if name == "kerneldensity" else ".gpkg"
        feedback = Listener(False)
        moments = feedback.moments
        asked["OUTPUT"] = str(FOLDER / f"cancel{suffix}")
        start = time.perf_counter()
        processing.run(f"kcsafety:{name}", asked, feedback=feedback)
        end = time.perf_counter()
        gaps = [b - a for a, b in zip(moments, [*moments[1:], end])]
        yield Row(
            f"{name}: longest silence",
            _size(name, quick),
            max(gaps),
            target="<= 1 s",
            met=max(gaps) <= _LONGEST,
            note=f"of {end - start:.1f} s, {len(gaps)} steps; at step {gaps.index(max(gaps))}",
        )
    del keep


def _size(name: str, quick: bool) -> str:
    if name == "importincidents":
        return "120,000 rows" if quick else "1,200,000 rows"
    return "100,000 points" if quick else "1,000,000 points"
