"""The doors of a running house: web pages, sign-in, pairing, the restaurant's file, the workers."""
