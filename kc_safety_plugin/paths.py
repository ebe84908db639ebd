"""Where the plugin's own files lie, in the checkout and when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

#: The installed plugin carries ``resources`` inside, the checkout beside the package.
RESOURCES = next(
    folder for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources") if folder.is_dir()
)
CATALOGUES = RESOURCES / "catalogues"
HELP = RESOURCES / "help"
ICONS = RESOURCES / "icons"
LANGUAGES = RESOURCES / "i18n"
LAYOUTS = RESOURCES / "layouts"
MODELS = RESOURCES / "models"
SAMPLE = RESOURCES / "sample"
STYLES = RESOURCES / "styles"
