"""The printed map book: templates, maps and walk lists to one PDF."""
