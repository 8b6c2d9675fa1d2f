"""Paper and the machines that print it. Knows nothing of restaurants; imports nobody."""
