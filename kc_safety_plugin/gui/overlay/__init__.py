"""The panel that overlays hot spots and conditions."""
