"""Processing algorithms: read, check, call core, write, style."""
