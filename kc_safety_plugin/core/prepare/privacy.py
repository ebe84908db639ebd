"""Which columns describe persons; they are never read, written or logged."""

from .columns import normal_name, words

#: A column of exactly this name (in any spelling) describes a person.
_NAMES = frozenset(
    words(
        "age age_range age_group race sex gender ethnicity hispanic dob date_of_birth "
        "birth_date birthdate birthday birth_year involvement involvement_type invl invl_no "
        "invl_number person person_id person_no first_name last_name middle_name full_name "
        "surname maiden_name ssn social_security_number driver_license drivers_license phone "
        "phone_number telephone email e_mail email_address device_id account_id"
    )
)
#: A column with one of these words describes a person, whatever it says of them.
_PERSONS = frozenset(
    words(
        "vic victim victims sus suspect suspects arr arrestee offender offenders perpetrator "
        "complainant caller reporter reportee requester requestor witness owner tenant resident "
        "taxpayer"
    )
)
_TRAITS = frozenset(["race", "sex", "gender", "ethnicity", "dob", "ssn", "birthdate"])
_NAMED = frozenset(["contact", "customer", "citizen", "officer", "person", "employee"])


def is_person_column(name: str) -> bool:
    """Tell whether a column name says that the column describes persons.

    Examples
    --------
    >>> [is_person_column(n) for n in ("Race", "Age_Range", "VICTIM AGE", "Invl No", "Owner Name")]
    [True, True, True, True, True]
    >>> [is_person_column(n) for n in ("age_days", "nbh_name", "Report_No", "Address")]
    [False, False, False, False]
    """
    normal = normal_name(name)
    parts = set(normal.split("_"))
    if normal in _NAMES or parts & _PERSONS or parts & _TRAITS:
        return True
    return bool(parts & _NAMED) and "name" in parts
