"""Sheets, stops and walks on paper."""
