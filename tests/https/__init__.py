"""Certificates, as browsers and openssl see them."""
