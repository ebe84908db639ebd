"""The panel of the active corridor and its parts."""
