"""The profile of another system for an export of work orders."""

from kc_safety_plugin.bridge.catalogues import catalogue_text
from kc_safety_plugin.core.workorders.exports.profile_reader import read_profile
from kc_safety_plugin.core.workorders.exports.profiles import in_profile
from kc_safety_plugin.i18n import tr

from .profile_parameters import NO_PROFILE


def chosen_profile(run):
    """The profile to write in, None without one."""
    shipped = run.choice("PROFILE_SET")
    if not run.given("PROFILE") and shipped == NO_PROFILE:
        return None
    path = run.path("PROFILE") if run.given("PROFILE") else ""
    file, text = catalogue_text(path, f"export_profiles_{shipped}")
    profile = read_profile(text, file)
    run.say(tr("Columns of {file}: {title}.").format(file=file, title=profile.title or "-"))
    if not path:
        run.say(tr("This profile is a starting point; check it with your administrator."))
    return profile


def parts_in_profile(run, parts, profile) -> list:
    """Each (department, sheet) in the columns of the profile; tells what was shortened."""
    found, shortened = [], {}
    for department, sheet in parts:
        written, cut = in_profile(sheet, profile)
        found.append((department, written))
        for column, count in cut.items():
            shortened[column] = shortened.get(column, 0) + count
    for column, count in shortened.items():
        run.warn(tr("{column}: texts shortened: {count}.").format(column=column, count=count))
    return found
