"""Alembic's door: runs on the connection that server/db/migrate.py hands over."""

from __future__ import annotations

from alembic import context

from server.db.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
