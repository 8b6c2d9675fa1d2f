"""The floor: parties at tables."""
