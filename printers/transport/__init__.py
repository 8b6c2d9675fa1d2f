"""Ways to reach a printer."""
