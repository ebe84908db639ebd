"""Panels: they show what the workspace holds and signal what a planner wants."""
