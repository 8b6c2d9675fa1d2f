"""What a tablet does, once more in Python: held equal to clients/sync by shared traces."""
