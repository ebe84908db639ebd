"""Where incidents concentrate: Processing algorithms."""
