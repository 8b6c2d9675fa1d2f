"""Whole services in a box: screens, hubs, a network and a house, all of it out of one number."""
