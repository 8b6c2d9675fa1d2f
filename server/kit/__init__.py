"""The tool belt: money, ids, the clock, clean text. Knows nothing of restaurants."""
