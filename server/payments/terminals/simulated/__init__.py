"""The simulated terminal: a machine that charges nobody, remembers, and has every fault."""
