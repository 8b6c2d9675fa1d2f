"""What stands in deploy/ fits the program."""
