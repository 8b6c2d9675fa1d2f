"""The post: receipts and invoices that go to guests by e-mail, and what became of each letter.

A letter is written down before it is sent. What surely did not arrive is tried again; of what may
have arrived nobody guesses, a person decides.
"""
