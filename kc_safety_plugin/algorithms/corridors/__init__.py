"""The stretch of street that is worked on: Processing algorithms."""
