"""Paper: which printers the house has, what is to be printed, and what became of it.

Every docket, bill and receipt is a job: one cause, one printer, one number. Printing it again adds
a copy with a mark to the same job, so that nobody cooks or pays twice.
"""
