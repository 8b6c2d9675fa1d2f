"""What happens here: money goes back for a bill that was settled.

A refund takes lines, or pieces of them, off a receipt and gives their money back the way it came.
A credit note with a number of its own says so; the receipt is never edited.
"""
