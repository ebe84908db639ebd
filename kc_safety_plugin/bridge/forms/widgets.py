"""Short ways to describe one field of a form."""

from dataclasses import dataclass, field, replace

_ISO_DAY = "yyyy-MM-dd"
_FARTHEST = 1_000_000_000


@dataclass(frozen=True)
class FormField:
    """A field as a form shows it; ``rule`` is (expression, message, is it refused)."""

    title: str
    kind: str = "TextEdit"
    setup: dict = field(default_factory=dict)
    default: str = ""
    on_update: bool = False
    needed: str = ""
    rule: tuple = ()
    read_only: bool = False

    def but(self, **values) -> "FormField":
        return replace(self, **values)


def text(title, **more) -> FormField:
    return FormField(title, "TextEdit", {"IsMultiline": False, "UseHtml": False}, **more)


def long_text(title, **more) -> FormField:
    return FormField(title, "TextEdit", {"IsMultiline": True, "UseHtml": False}, **more)


def shown(title) -> FormField:
    """Something the plugin or the file fills in."""
    return text(title, read_only=True)


def choice(title, words: dict, **more) -> FormField:
    """Values by the words people read, in this order."""
    return FormField(title, "ValueMap", {"map": [{w: v} for w, v in words.items()]}, **more)


def known(title, **more) -> FormField:
    """Text that offers what other rows hold."""
    return FormField(title, "UniqueValues", {"Editable": True}, **more)


def day(title, **more) -> FormField:
    return _calendar(title, _ISO_DAY, more)


def moment(title, **more) -> FormField:
    return _calendar(title, f"{_ISO_DAY} HH:mm", more)


def whole(title, least=0, most=_FARTHEST, **more) -> FormField:
    setup = {"Min": least, "Max": most, "Step": 1, "Style": "SpinBox", "AllowNull": True}
    return FormField(title, "Range", setup, **more)


def amount(title, unit="", decimals=1, **more) -> FormField:
    setup = {"Min": 0.0, "Max": float(_FARTHEST), "Step": 1.0, "Style": "SpinBox"}
    setup.update({"AllowNull": True, "Precision": decimals, "Suffix": f" {unit}" if unit else ""})
    return FormField(title, "Range", setup, **more)


def photo(title) -> FormField:
    """A picture beside the project, kept as a relative path."""
    setup = {
        "RelativeStorage": 1,
        "StorageMode": 0,
        "DocumentViewer": 1,
        "DocumentViewerHeight": 0,
        "DocumentViewerWidth": 0,
        "FileWidget": True,
        "FileWidgetButton": True,
        "FileWidgetFilter": "*.jpg *.jpeg *.png",
        "DefaultRoot": "",
        "UseLink": True,
        "FullUrl": False,
    }
    return FormField(title, "ExternalResource", setup)


def hidden(**more) -> FormField:
    return FormField("", "Hidden", {}, **more)


def corridor(title, **more) -> FormField:
    """One of the corridors, by name; the layer is filled in when it is known."""
    setup = {
        "Layer": "",
        "LayerName": "corridors",
        "LayerSource": "",
        "LayerProviderName": "ogr",
        "Key": "corridor_id",
        "Value": "name",
        "AllowNull": False,
        "AllowMulti": False,
        "OrderByValue": True,
        "UseCompleter": False,
        "NofColumns": 1,
        "FilterExpression": "",
    }
    return FormField(title, "ValueRelation", setup, **more)


def _calendar(title, form, more) -> FormField:
    setup = {
        "display_format": form,
        "field_format": form,
        "field_iso_format": False,
        "calendar_popup": True,
        "allow_null": True,
    }
    return FormField(title, "DateTime", setup, **more)
