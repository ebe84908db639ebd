"""Sheets, stops and walks on paper: Processing algorithms."""
