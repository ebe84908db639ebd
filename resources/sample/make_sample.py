"""Make the synthetic sample city: ``python make_sample.py OUT_FOLDER``.

Needs numpy and GDAL's Python bindings only. Every run writes the same content.
"""

import sys
import time
from pathlib import Path

from generator import incidents, lamps, layers, parcels, places, plants, rasters, requests, streets
from generator.blockfaces import make_hundreds
from generator.output import write_geopackage, write_raster, write_table
from osgeo import gdal, ogr


def main(folder: Path) -> None:
    gdal.UseExceptions()
    ogr.UseExceptions()
    folder.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()

    def say(text):
        print(f"{time.monotonic() - started:5.1f} s  {text}", flush=True)

    print("Making the synthetic sample city")
    segments = streets.make_streets()
    lots = parcels.make_parcels()
    city_lamps = lamps.make_lamps(segments)
    say(f"{len(segments)} street segments, {len(lots)} lots, {len(city_lamps)} lamps")
    shrubs = plants.make_shrubs(segments)
    trees = plants.make_trees(segments, lots)
    shops = places.make_businesses(lots)
    stops = places.make_stops(segments)
    say(f"{len(shrubs)} shrubs, {len(trees)} trees, {len(shops)} businesses, {len(stops)} stops")
    city = layers.City(segments, lots, city_lamps, shrubs, trees, shops, stops)
    write_geopackage(folder / "sample_city.gpkg", layers.make_layers(city))
    say("sample_city.gpkg")

    heights = rasters.canopy(trees, shrubs)
    left, _, _, top = rasters.EXTENT
    write_raster(
        folder / "canopy.tif", [heights], left, top, rasters.FINE, rasters.NODATA,
        ["canopy height in metres"],
    )  # fmt: skip
    bands = rasters.red_and_infrared(lots, heights)
    write_raster(
        folder / "red_nir.tif", bands, left, top, rasters.COARSE, 255,
        ["red reflectance x 250", "near infrared reflectance x 250"], gdal.GDT_Byte,
    )  # fmt: skip
    write_raster(
        folder / "ndvi.tif", [rasters.ndvi(*bands)], left, top, rasters.COARSE, rasters.NODATA,
        ["NDVI"],
    )  # fmt: skip
    say("canopy.tif, red_nir.tif, ndvi.tif")

    hundreds = make_hundreds(segments, lots, city_lamps, shrubs, shops, stops)
    reports = incidents.make_incidents(hundreds)
    for year in (2023, 2024):
        table = list(incidents.rows(reports, hundreds, year))
        write_table(folder / f"incidents_{year}_synthetic.csv.gz", incidents.HEADER, table)
        say(f"incidents_{year}_synthetic.csv.gz: {len(table)} rows")
    cases = requests.make_requests(lots, city_lamps, shrubs)
    write_table(
        folder / "requests_311_synthetic.csv.gz", requests.HEADER, list(requests.rows(cases))
    )
    say(f"requests_311_synthetic.csv.gz: {len(cases)} cases")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("Use: make_sample.py OUT_FOLDER")
    main(Path(sys.argv[1]))
