"""What a team does at a stop, told from what its role is called."""

import re

BUSINESS, SERVICES, OTHER = "business", "services", ""
_BUSINESS = re.compile(r"business|regulat|complian|code|inspect|license|negocio|comerci", re.I)
_SERVICES = re.compile(r"servic|outreach|support|partner|resident|social|health|apoyo", re.I)


def role_kind(role: str) -> str:
    """Return what the team of this role has to note: compliance, offers, or nothing special.

    Examples
    --------
    >>> role_kind("Regulated Industries"), role_kind("services"), role_kind("Crew 4")
    ('business', 'services', '')
    """
    if _BUSINESS.search(role):
        return BUSINESS
    return SERVICES if _SERVICES.search(role) else OTHER
