"""What the stations cook: tickets, bumps, recalls, the pass, and the dockets on paper."""
