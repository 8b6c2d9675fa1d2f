"""Certificates: the house's own authority, and those that its owner brings along."""
