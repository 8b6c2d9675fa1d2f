"""The house: rooms that a waiter recognises, over a cellar that they never see."""
