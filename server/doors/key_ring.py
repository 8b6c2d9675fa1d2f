"""Where the house's keys hang: in the data folder, or in the database that its processes share."""

from __future__ import annotations

from server.db.engine import writer
from server.db.keys import kept_keys
from server.hub.session import Keys, fresh_keys, keys_of
from server.settings import Settings


def keys_for(settings: Settings) -> Keys:
    """What one process has signed, every process of the house can read."""
    if not settings.database_url:
        return keys_of(settings.data)
    fresh = fresh_keys()
    engine = writer(settings.url)
    try:
        with engine.begin() as connection:
            seal, door = kept_keys(connection, fresh.seal, fresh.door)
    finally:
        engine.dispose()
    return Keys(seal=seal, door=door)
