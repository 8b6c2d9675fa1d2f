"""The cellar's shelves: one SQLite file (or one PostgreSQL schema) per house."""
