"""What a party asks for: entered on its check, sent, held and fired, corrected."""
