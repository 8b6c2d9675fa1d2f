"""From blocks to what a printer or a person reads."""
