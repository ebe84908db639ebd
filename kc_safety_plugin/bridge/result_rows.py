"""Rows of a result: its fields, alone or after those of the input, and its features."""

from qgis.core import QgsFeature, QgsField, QgsFields

from kc_safety_plugin.bridge.attributes import plain
from kc_safety_plugin.core.prepare.privacy import is_person_column


class ResultColumns:
    """The fields of a source plus result fields; a field of the same name is replaced.

    Fields about persons are not copied.
    """

    def __init__(self, source_fields: QgsFields, *results: QgsField):
        names = {result.name().lower() for result in results}
        # A copied fid would collide with the one the output format makes for itself.
        names.update(["fid", *(name.lower() for name in person_fields(source_fields))])
        self._kept = [i for i, f in enumerate(source_fields) if f.name().lower() not in names]
        self.fields = QgsFields()
        for one in [source_fields.at(i) for i in self._kept] + list(results):
            self.fields.append(one)

    def row(self, feature: QgsFeature, *values) -> QgsFeature:
        """Copy ``feature`` with ``values`` in the result fields."""
        out = QgsFeature(self.fields)
        out.setGeometry(feature.geometry())
        out.setAttributes([feature.attribute(i) for i in self._kept] + plain(values))
        return out


def person_fields(fields: QgsFields) -> list:
    """Names of the fields that describe persons."""
    return [name for name in fields.names() if is_person_column(name)]


def result_fields(*results: QgsField) -> QgsFields:
    """Fields of an output that keeps nothing of its input."""
    fields = QgsFields()
    for one in results:
        fields.append(one)
    return fields


def result_feature(fields: QgsFields, geometry, *values) -> QgsFeature:
    """A new feature with ``values`` in field order; NaN and NaT become NULL."""
    out = QgsFeature(fields)
    if geometry is not None:
        out.setGeometry(geometry)
    out.setAttributes(plain(values))
    return out


def plain_feature(fields: QgsFields, geometry, values: list) -> QgsFeature:
    """The same for values that are plain already; the fast way for long outputs."""
    out = QgsFeature(fields)
    if geometry is not None:
        out.setGeometry(geometry)
    out.setAttributes(values)
    return out
