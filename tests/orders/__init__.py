"""The orders: what parties ask for."""
