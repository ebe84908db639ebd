"""The workspace: corridors, block faces, work orders, events and canvass stops, kept safely."""
