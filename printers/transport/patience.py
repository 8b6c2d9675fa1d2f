"""How long a printer is waited for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """In seconds."""

    connect: float = 1.5
    status: float = 1.0
    write: float = 5.0
    print: float = 5.0
    """For the acknowledgement of a printer that is ready."""
    row: float = 0.04
    """And for each row of the paper; an impact printer takes as much as its profile says."""
    slow: float = 10.0
    """For a printer that says that it is ready and not that it printed; then it is a doubt."""
    settle: float = 0.5
    """For a printer that answers nothing, to break the connection if it does not like a paper."""
    alarm: float = 5.0
    """Until people are told that the printer holds a paper."""
    hold: float = 600.0
    """For somebody to put in paper; then the printer must give the paper back."""
    poll: float = 1.0
    silences: int = 5
    """Questions in a row without an answer while it holds a paper: its buffer may just be full."""
