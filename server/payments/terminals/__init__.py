"""Card terminals: one language for all of them, one file per maker, and the task that talks."""
