"""Metadata of results: title, what they are, of what and how they were made, and the terms."""

from qgis.core import QgsBox3d, QgsLayerMetadata, QgsMapLayer, QgsRectangle
from qgis.PyQt.QtXml import QDomDocument

from kc_safety_plugin.i18n import tr

from .facts import RunFacts


def metadata_of(facts: RunFacts, title: str, crs, extent: QgsRectangle) -> QgsLayerMetadata:
    """Metadata of one output called ``title``."""
    made = QgsLayerMetadata()
    made.setIdentifier(f"{facts.run_id}:{title}")
    made.setType("dataset")
    made.setTitle(title)
    made.setAbstract("\n\n".join(filter(None, _paragraphs(facts))))
    made.setCategories([facts.group])
    made.setHistory([_made(facts)])
    made.setLicenses(list(facts.licenses))
    made.setRights(list(facts.rights) or [_terms(facts)])
    if crs.isValid():
        made.setCrs(crs)
    if not extent.isNull() and extent.isFinite():
        space = QgsLayerMetadata.SpatialExtent()
        space.extentCrs = crs
        space.bounds = QgsBox3d(
            extent.xMinimum(), extent.yMinimum(), 0, extent.xMaximum(), extent.yMaximum(), 0
        )
        whole = QgsLayerMetadata.Extent()
        whole.setSpatialExtents([space])
        made.setExtent(whole)
    return made


def describe(layer: QgsMapLayer, facts: RunFacts, title: str) -> None:
    layer.setMetadata(metadata_of(facts, title, layer.crs(), layer.extent()))


def metadata_xml(metadata: QgsLayerMetadata) -> str:
    """As QGIS keeps it in a file."""
    document = QDomDocument()
    root = document.createElement("qgis")
    document.appendChild(root)
    metadata.writeMetadataXml(root, document)
    return document.toString(2)


def _paragraphs(facts: RunFacts) -> list:
    return [
        facts.purpose,
        tr("Made from: {sources}.").format(sources=", ".join(facts.sources))
        if facts.sources
        else "",
        facts.report,
        tr(
            "A screening result about places: it predicts nothing about people and proves no cause."
        ),
    ]


def _made(facts: RunFacts) -> str:
    return tr("{when}: made by {title} ({algorithm}), run {run}.").format(
        when=facts.when, title=facts.title, algorithm=facts.algorithm, run=facts.run_id
    )


def _terms(facts: RunFacts) -> str:
    if not facts.sources:
        return tr("The source data came without a license; ask their owner before passing it on.")
    return tr("The terms of the source data apply: {sources}.").format(
        sources=", ".join(facts.sources)
    )
