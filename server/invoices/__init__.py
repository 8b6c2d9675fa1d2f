"""Invoices: a guest's name and address on what a receipt proves, on A4 and with its own number.

One receipt has one standing invoice. A wrong address is cancelled by a numbered paper and written
anew; nothing that was given a number is ever altered.
"""
