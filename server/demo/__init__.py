"""The demo restaurant: one readable file, to copy, edit and load."""
