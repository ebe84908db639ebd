"""Read a layer of ranked streets into arrays, to weigh its factors anew."""

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from kc_safety_plugin.bridge.attributes import as_numbers, as_texts
from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.core.field.street_fields import known_street_field

#: Score columns of the factors of the house.
HOUSE_COLUMNS = {
    "hot": "hot_score",
    "lighting": "light_score",
    "vegetation": "veg_score",
    "vacancy": "vacancy_score",
}
_RESULTS = ("street_id", "overlay", "overlay_rank", "top_factor", "department", "why")
#: What the names of score columns end in.
SCORE = "_score"


@dataclass(frozen=True)
class StreetScores:
    """Columns of one ranked layer, one entry per feature; a score NaN is "not measured"."""

    factors: list
    columns: list
    scores: np.ndarray
    ranks: np.ndarray
    feature_ids: np.ndarray
    labels: list
    reasons: list
    departments: dict

    def __len__(self):
        return len(self.feature_ids)


def is_ranked(layer: QgsMapLayer) -> bool:
    """True for a layer as *Overlay hot spots and conditions* writes it."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return set(_RESULTS) <= set(layer.fields().names())


def has_scores(layer: QgsVectorLayer) -> bool:
    """True for streets that *Rank corridors* can take, although some results are gone.

    Copies in other formats spell names in capitals or cut them short.
    """
    names = [name.lower() for name in layer.fields().names()]
    return "overlay" in names and any(name.endswith(SCORE) for name in names)


def score_columns(fields: QgsFields) -> dict:
    """Factor to score column: the four of the house, then those written behind the reason.

    Columns of the street layer itself that happen to end in ``_score`` stand before the results
    and are no factors.
    """
    names = fields.names()
    after = names[names.index("why") + 1 :]
    further = {one[: -len(SCORE)]: one for one in after if one.endswith(SCORE)}
    return {**{k: v for k, v in HOUSE_COLUMNS.items() if v in names}, **further}


def read_scores(source: QgsVectorLayerFeatureSource) -> StreetScores:
    """Read every feature once, without geometry; a factor nowhere measured is left out."""
    fields = source.fields()
    columns = score_columns(fields)
    name = known_street_field(fields.names()) or "street_id"
    wanted = list(dict.fromkeys([*_RESULTS, name, *columns.values()]))
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(wanted, fields)
    places = [fields.indexOf(one) for one in wanted]
    ids, rows = [], []
    for feature in source.getFeatures(request):
        cells = feature.attributes()
        ids.append(feature.id())
        rows.append([cells[place] for place in places])
    at = {one: [row[k] for row in rows] for k, one in enumerate(wanted)}
    measured = {key: as_numbers(at[column], column) for key, column in columns.items()}
    measured = {key: one for key, one in measured.items() if not np.isnan(one).all()}
    ranks = np.nan_to_num(as_numbers(at["overlay_rank"], "overlay_rank")).astype(np.intp)
    street_ids, names = as_texts(at["street_id"]), as_texts(at[name])
    return StreetScores(
        factors=list(measured),
        columns=[columns[key] for key in measured],
        scores=np.column_stack(list(measured.values())) if measured else np.empty((len(ids), 0)),
        ranks=ranks,
        feature_ids=np.array(ids, np.int64),
        labels=[_label(one, key, name != "street_id") for one, key in zip(names, street_ids)],
        reasons=as_texts(at["why"]),
        departments=_pairs(at["top_factor"], at["department"]),
    )


def _label(name, street_id, named):
    return f"{name} ({street_id})" if named and name else street_id


def _pairs(factors, departments) -> dict:
    known = {}
    for factor, department in zip(factors, departments):
        if not is_null(factor) and not is_null(department):
            known.setdefault(str(factor), str(department))
    return known
