"""Other people's code, unchanged, each folder with its license."""
