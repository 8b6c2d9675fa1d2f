"""Money that comes in: cash over the counter, cards at a terminal, tips, and the receipt.

A card payment is two commands, the asking and the outcome; between them the money is reserved. An
outcome that nobody knows is a state of its own, shown and looked up, never guessed.
"""
