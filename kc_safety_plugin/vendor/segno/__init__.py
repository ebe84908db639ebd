"""The QR encoder of segno 1.6.6 (BSD license, see LICENSE): encoder.py and consts.py, unchanged."""
