"""Pictures of every screen for the README: a busy Friday, photographed in a real browser."""
