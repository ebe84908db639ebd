"""What an export asks for that is written as another system wants it."""

from kc_safety_plugin.algorithms.parameters import choice, json_file
from kc_safety_plugin.i18n import tr

#: Formats whose columns are free.
PROFILED = ("csv", "xlsx")
NO_PROFILE = "none"
_SHIPPED = ("cityworks", "cartegraph", "maximo")


def profile_parameters() -> list:
    return [
        json_file(
            "PROFILE",
            tr("Profile of another system"),
            tr("A JSON file with the columns that the other system wants; csv and xlsx only."),
        ),
        choice(
            "PROFILE_SET",
            tr("Shipped profile"),
            [NO_PROFILE, *_SHIPPED],
            help=tr(
                "Used when no file is given. Starting points: check names, codes and lengths with "
                "the administrator of the system."
            ),
            advanced=True,
        ),
    ]


def profile_wanted(algorithm, parameters, context) -> bool:
    chosen = algorithm.parameterAsString(parameters, "PROFILE_SET", context)
    return bool(parameters.get("PROFILE")) or chosen not in ("", NO_PROFILE)
