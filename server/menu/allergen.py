"""The fourteen allergens that a menu must name (Regulation (EU) No 1169/2011, Annex II)."""

from __future__ import annotations

from typing import Final

ALLERGENS: Final = {
    "gluten": "gluten",
    "crustaceans": "crustaceans",
    "egg": "egg",
    "fish": "fish",
    "peanuts": "peanut",
    "soya": "soya",
    "milk": "milk",
    "nuts": "nut",
    "celery": "celery",
    "mustard": "mustard",
    "sesame": "sesame",
    "sulphites": "sulphite",
    "lupin": "lupin",
    "molluscs": "mollusc",
}
"""Id on the wire → the word that stands before "allergy"."""


def warning(allergen: str) -> str:
    """How a docket and a kitchen screen say it: "NUT ALLERGY"."""
    return f"{ALLERGENS[allergen]} allergy".upper()
