"""The workshop: what builds, checks and measures the house. Nothing here is served."""
