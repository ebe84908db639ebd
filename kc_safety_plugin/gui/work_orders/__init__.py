"""The panel of work orders and its parts."""
