"""Lengths that maps and texts for American readers are in, metres."""

#: The international foot; the survey foot differs by 2 parts in a million.
FOOT = 0.3048
MILE = 1609.344
