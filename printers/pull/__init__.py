"""Printers that come to the house and ask for work, instead of being gone to."""
