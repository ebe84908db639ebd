"""Where incidents concentrate."""
