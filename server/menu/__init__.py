"""The carte: what can be sold, how it is altered, what it costs."""
