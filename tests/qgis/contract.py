"""The contract as data: what models, scripts and batch files rely on."""

#: algorithm -> (group, parameters, destinations with their fields, declared numbers and texts)
CONTRACT = {
    "importincidents": (
        "prepare",
        "INPUTS PROFILE X_FIELD Y_FIELD LOCATION_FIELD DATE_FIELD END_FIELD TYPE_FIELD ID_FIELD "
        "INPUT_CRS CATALOGUE BOUNDARY START END EXCLUDE_SENSITIVE EXCLUDE_PILES PILE_SIZE",
        {
            "OUTPUT": "incident_id offense category harm sensitive occurred_from occurred_to "
            "reported time_precision night address pile source",
            "REJECTS": "source line reason detail",
        },
        "READ KEPT DUPLICATES NO_LOCATION FAR_AWAY NO_DATE OUTSIDE SENSITIVE ON_PILES",
    ),
    "importrequests": (
        "prepare",
        "INPUTS PROFILE X_FIELD Y_FIELD LOCATION_FIELD DATE_FIELD END_FIELD TYPE_FIELD ID_FIELD "
        "CATALOGUE START END OPEN_ONLY",
        {
            "OUTPUT": "request_id condition type status opened closed age_days address source",
            "REJECTS": "source line reason detail",
        },
        "READ KEPT DUPLICATES NO_LOCATION FAR_AWAY NO_DATE",
    ),
    "kerneldensity": (
        "hotspots",
        "INPUT WEIGHT BANDWIDTH CELL_SIZE KERNEL MASK EXTENT",
        {"OUTPUT": ""},
        "POINTS USED_BANDWIDTH USED_CELL_SIZE MAXIMUM MEAN SD",
    ),
    "gistar": (
        "hotspots",
        "INPUT WEIGHT CELL_SIZE SHAPE BAND BOUNDARY",
        {"OUTPUT": "cell_id count weight neighbors gi_z gi_p gi_p_fdr gi_bin"},
        "CELLS HOT COLD USED_CELL_SIZE USED_BAND",
    ),
    "gistarvalues": (
        "hotspots",
        "INPUT FIELD BAND",
        {"OUTPUT": "neighbors gi_z gi_p gi_p_fdr gi_bin"},
        "HOT COLD USED_BAND",
    ),
    "topplaces": (
        "hotspots",
        "INCIDENTS PLACES TOLERANCE WEIGHT",
        {"OUTPUT": "count share cum_share cum_places rank"},
        "",
    ),
    "hotstreets": (
        "hotspots",
        "INCIDENTS STREETS MAX_SNAP WEIGHT STREET_ID BAND",
        {
            "OUTPUT": "street_id count weight length_m rate_100m share cum_share cum_streets rank "
            "gi_z gi_p_fdr gi_bin"
        },
        "SNAPPED NOT_SNAPPED TOP_SHARE_STREETS",
    ),
    "hourofweek": (
        "hotspots",
        "INPUT GROUP_FIELD",
        {"OUTPUT": "hour_of_week day hour weight share", "CHART": ""},
        "",
    ),
    "percentchange": (
        "hotspots",
        "AREAS INCIDENTS DATE_FIELD FIRST_START FIRST_END SECOND_START SECOND_END",
        {"OUTPUT": "first second difference percent rate_ratio ratio_low ratio_high p flag"},
        "",
    ),
    "lighting": (
        "conditions",
        "STREETS STREET_ID LAMPS LUMENS_FIELD LUMENS HEIGHT_FIELD HEIGHT STATUS_FIELD OUT_VALUES "
        "REQUESTS REQUEST_DISTANCE SHADE LIGHT_LOSS WALK_OFFSET SPACING MAX_REACH TARGET "
        "DISTRIBUTION PHOTOMETRY STOPS",
        {
            "OUTPUT": "street_id lamps lamps_out lux_avg lux_min uniformity dark_share "
            "lux_avg_fixed meets_target light_score",
            "SAMPLES": "street_id side chainage_m lux",
            "DARK": "street_id length_m",
            "STOP_LUX": "lux meets_target",
        },
        "",
    ),
    "vegetation": (
        "conditions",
        "STREETS STREET_ID CANOPY_HEIGHT NDVI PLANTS TOP_FIELD BOTTOM_FIELD REQUESTS WALK_OFFSET "
        "CLEARANCE SPACING PRESET SHRUB_TOP CANOPY_BOTTOM NDVI_THRESHOLD",
        {
            "OUTPUT": "street_id samples blocked_share green_share requests method veg_score",
        },
        "",
    ),
    "vacancy": (
        "conditions",
        "STREETS STREET_ID PARCELS VACANT_EXPRESSION BUILDING_FIELD DANGEROUS LAND_BANK REQUESTS "
        "MAX_DISTANCE",
        {
            "OUTPUT": "street_id parcels vacant houses lots vacant_100m evidence vacancy_score",
            "PLACES": "kind evidence score street_id",
        },
        "",
    ),
    "overlay": (
        "conditions",
        "STREETS STREET_ID HOT LIGHTING VEGETATION VACANCY OTHER WEIGHTS METHOD",
        {
            "OUTPUT": "street_id hot_score light_score veg_score vacancy_score overlay "
            "overlay_rank top_factor department why"
        },
        "RANK_STABILITY",
    ),
    "riskterrain": (
        "conditions",
        "INCIDENTS BOUNDARY FACTORS CELL_SIZE BLOCK_LENGTH MAX_BLOCKS INCREMENT OPERATION SEED",
        {
            "OUTPUT": "cell_id count risk high_risk why",
            "MODEL": "factor operation distance_m coefficient rrv p bic",
            "RASTER": "",
        },
        "",
    ),
    "rankcorridors": (
        "corridors",
        "STREETS NAME_FIELD LENGTH RULE DENSITY RISK",
        {
            "OUTPUT": "corridor rank score hot_share light_score veg_score vacancy_score "
            "incidents_km length_m why rank_low rank_high street from_street to_street"
        },
        "CANDIDATES RULE_DENSITY RULE_RISK",
    ),
    "definecorridor": (
        "corridors",
        "STREETS NAME_FIELD STREET FROM_STREET TO_STREET LINE NAME BUFFER",
        {
            "CENTERLINE": "",
            "AREA": "",
            "BLOCK_FACES": "face_id corridor side block from_m to_m length_m street_id",
        },
        "LENGTH",
    ),
    "createworkspace": (
        "corridors",
        "NAME",
        {"OUTPUT": ""},
        "WORKSPACE",
    ),
    "activatecorridor": (
        "corridors",
        "WORKSPACE CENTERLINE AREA BLOCK_FACES NAME START DAYS STATUS",
        {},
        "CORRIDOR_ID END",
    ),
    "generateworkorders": (
        "workorders",
        "BLOCK_FACES AREA WORKSPACE LIGHTING LAMPS STOP_LUX VEGETATION PLACES BUSINESSES OVERLAY "
        "REQUESTS DUPLICATE_DISTANCE RULES START",
        {
            "OUTPUT": "wo_id number corridor condition task priority department status due_date "
            "location block side chainage_m asset_id request_id measure reason est_hours est_cost "
            "created updated row_version lon lat"
        },
        "NEW UPDATED LINKED UNCHANGED",
    ),
    "exportworkorders": (
        "workorders",
        "INPUT WORKSPACE FORMAT DEPARTMENT STATUS ONE_FILE_PER_DEPARTMENT",
        {"FOLDER": ""},
        "FILES COUNT",
    ),
    "canvassturfs": (
        "field",
        "STOPS BLOCK_FACES TEAMS ROLE_FIELD MINUTES_FIELD MINUTES WALK_SPEED",
        {
            "OUTPUT": "turf team role sequence side chainage_m minutes",
            "TURFS": "turf team role stops minutes walk_m from_m to_m",
        },
        "BALANCE",
    ),
    "fieldmaps": (
        "field",
        "BLOCK_FACES STOPS WORK_ORDERS CONDITIONS BASEMAP PAPER TEMPLATE TITLE",
        {"OUTPUT": ""},
        "PAGES",
    ),
}

#: The static strings of the enum parameters; the first one is the default.
CHOICES = {
    ("importincidents", "PROFILE"): "auto kcpd generic",
    ("importrequests", "PROFILE"): "auto kc311 open311 generic",
    ("kerneldensity", "KERNEL"): "quartic epanechnikov triangular uniform triweight gaussian",
    ("gistar", "SHAPE"): "square hexagon",
    ("lighting", "TARGET"): "high medium low",
    ("lighting", "DISTRIBUTION"): "uniform lambertian ies",
    ("vegetation", "PRESET"): "generic tucson seatac secured_by_design",
    ("overlay", "METHOD"): "mean product",
    ("rankcorridors", "RULE"): "mean_plus_2sd top_share",
    ("riskterrain", "INCREMENT"): "half whole",
    ("riskterrain", "OPERATION"): "both proximity density",
    ("riskterrain", "EFFECT"): "any aggravating protective",
    ("canvassturfs", "START_AT"): "from to middle",
    ("activatecorridor", "STATUS"): "active planned",
    ("fieldmaps", "PAPER"): "letter tabloid a4 a3",
}

#: Defaults that people and models count on.
DEFAULTS = {
    ("importincidents", "EXCLUDE_SENSITIVE"): True,
    ("importincidents", "EXCLUDE_PILES"): False,
    ("importincidents", "PILE_SIZE"): 0,
    ("importrequests", "OPEN_ONLY"): False,
    ("kerneldensity", "BANDWIDTH"): 0,
    ("kerneldensity", "CELL_SIZE"): 0,
    ("gistar", "CELL_SIZE"): 0,
    ("gistar", "BAND"): 0,
    ("hotstreets", "MAX_SNAP"): 50,
    ("hotstreets", "BAND"): 0,
    ("lighting", "LUMENS"): 10000,
    ("lighting", "HEIGHT"): 8,
    ("lighting", "REQUEST_DISTANCE"): 30,
    ("lighting", "LIGHT_LOSS"): 0.7,
    ("lighting", "WALK_OFFSET"): 6,
    ("lighting", "SPACING"): 2,
    ("lighting", "MAX_REACH"): 60,
    ("vegetation", "WALK_OFFSET"): 6,
    ("vegetation", "CLEARANCE"): 2,
    ("vegetation", "SPACING"): 2,
    ("vegetation", "NDVI_THRESHOLD"): 0.3,
    ("vacancy", "MAX_DISTANCE"): 60,
    ("riskterrain", "CELL_SIZE"): 0,
    ("riskterrain", "BLOCK_LENGTH"): 120,
    ("riskterrain", "MAX_BLOCKS"): 4,
    ("riskterrain", "SEED"): 20231130,
    ("rankcorridors", "LENGTH"): 2000,
    ("definecorridor", "BUFFER"): 75,
    ("activatecorridor", "DAYS"): 90,
    ("generateworkorders", "DUPLICATE_DISTANCE"): 50,
    ("canvassturfs", "MINUTES"): 6,
    ("canvassturfs", "WALK_SPEED"): 1.2,
}
