"""Work orders as text for other systems: nothing that runs, nothing that names a person."""
