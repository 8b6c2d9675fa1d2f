"""How quick the house is: measured against the limit of its own socket, in one run."""
