"""The tables of the house and the parties at them, from being seated to a clean table."""
