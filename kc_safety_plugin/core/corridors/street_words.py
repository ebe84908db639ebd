"""Words of American street names: kinds of street, directions, ordinals and their short forms."""

#: Kind of street -> the ways people and files write it (the kind itself is understood too).
_KINDS = {
    # Kinds without a short form.
    **dict.fromkeys(["LOOP", "PASS", "PATH", "PIKE", "ROW", "RUN"], ""),
    "ALLEY": "AL ALY ALLY",
    "AVENUE": "AV AVE AVEN AVENU AVN",
    "BEND": "BND",
    "BOULEVARD": "BL BLV BLVD BOUL BD",
    "BRIDGE": "BRG BRDG",
    "CIRCLE": "CIR CIRC CRCL",
    "COURT": "CT CRT",
    "COVE": "CV",
    "CRESCENT": "CRES CRESC",
    "CROSSING": "XING CRSSNG",
    "DRIVE": "DR DRV DRIV",
    "EXPRESSWAY": "EXPY EXPWY EXPR",
    "FREEWAY": "FWY FRWY FREEWY",
    "GARTH": "GRTH",
    "GLEN": "GLN",
    "GROVE": "GRV GROV",
    "HEIGHTS": "HTS HGTS",
    "HIGHWAY": "HWY HIWAY HIGHWY HWAY",
    "HILL": "HL",
    "HILLS": "HLS",
    "LANE": "LN LA",
    "MANOR": "MNR",
    "MEWS": "MEW",
    "PARKWAY": "PKWY PKY PWY PKW PY PARKWY",
    "PLACE": "PL PLC",
    "PLAZA": "PLZ PLZA",
    "POINT": "PT",
    "RAMP": "RMP",
    "RIDGE": "RDG",
    "ROAD": "RD",
    "ROUTE": "RTE RT",
    "SQUARE": "SQ SQR",
    "STREET": "ST STR STRT",
    "TERRACE": "TER TERR",
    "TRACE": "TRCE",
    "TRAFFICWAY": "TRFY TRFWY TFWY TRAFWY TRAFFICWY TRFCWY",
    "TRAIL": "TRL TRLS TR",
    "TURNPIKE": "TPKE TRNPK",
    "VIADUCT": "VIA VDCT",
    "VIEW": "VW",
    "WALK": "WLK",
    "WAY": "WY",
}
KINDS = {short: kind for kind, shorts in _KINDS.items() for short in [kind, *shorts.split()]}

DIRECTIONS = {
    **dict.fromkeys(("N", "NO", "NORTH"), "N"),
    **dict.fromkeys(("S", "SO", "SOUTH"), "S"),
    **dict.fromkeys(("E", "EAST"), "E"),
    **dict.fromkeys(("W", "WEST"), "W"),
    **dict.fromkeys(("NE", "NORTHEAST"), "NE"),
    **dict.fromkeys(("NW", "NORTHWEST"), "NW"),
    **dict.fromkeys(("SE", "SOUTHEAST"), "SE"),
    **dict.fromkeys(("SW", "SOUTHWEST"), "SW"),
}

#: Short forms inside a name, written out.
WORDS = {
    "MT": "MOUNT",
    "MTN": "MOUNTAIN",
    "FT": "FORT",
    "STE": "SAINTE",
    "HTS": "HEIGHTS",
    "FLS": "FALLS",
    "SPG": "SPRING",
    "SPGS": "SPRINGS",
    "CTR": "CENTER",
    "CENTRE": "CENTER",
    "INTERSTATE": "I",
    "HWY": "HIGHWAY",
}

#: Titles that some files write and others leave out.
TITLES_BEFORE = {"DR", "DOCTOR", "REV", "REVEREND"}
TITLES_AFTER = {"JR", "JUNIOR", "SR", "SENIOR"}

_UNITS = ["FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH"]
_TEENS = [
    *["TENTH", "ELEVENTH", "TWELFTH", "THIRTEENTH", "FOURTEENTH", "FIFTEENTH"],
    *["SIXTEENTH", "SEVENTEENTH", "EIGHTEENTH", "NINETEENTH"],
]
_TENS = ["TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"]

#: FIRST -> 1 … NINETEENTH -> 19, TWENTIETH -> 20 … NINETIETH -> 90.
ORDINALS = {
    **{word: n for n, word in enumerate(_UNITS + _TEENS, start=1)},
    **{word[:-1] + "IETH": 10 * n for n, word in enumerate(_TENS, start=2)},
}
#: TWENTY -> 20 … NINETY -> 90, which stand before a unit.
TENS = {word: 10 * n for n, word in enumerate(_TENS, start=2)}
UNITS = {word: n for n, word in enumerate(_UNITS, start=1)}
