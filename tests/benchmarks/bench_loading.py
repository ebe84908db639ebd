"""Time until QGIS has the plugin: imports, provider, every algorithm and model."""

import statistics
import time

from tests.benchmarks.measure import Row, alone, bare_qgis


def rows(quick: bool):
    alone("bench_loading:load")  # the first run writes the byte code
    found = [alone("bench_loading:load") for _ in range(3 if quick else 7)]
    seconds = statistics.median(one["seconds"] for one in found)
    yield Row(
        "plugin loading",
        f"{found[0]['algorithms']} algorithms",
        seconds,
        target="<= 150 ms",
        met=seconds <= 0.15,
        note="numpy included, Processing and QGIS not",
    )


def load() -> dict:
    application = bare_qgis()
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication

    Processing.initialize()
    start = time.perf_counter()
    from kc_safety_plugin import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    seconds = time.perf_counter() - start
    provider = QgsApplication.processingRegistry().providerById("kcsafety")
    count = len(provider.algorithms())
    del application
    return {"seconds": seconds, "algorithms": count}
