"""Papers for a printer of letters: a page of HTML becomes a PDF."""
