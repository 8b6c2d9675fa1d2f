"""A device's numbers may jump once in each epoch that began after it was paired."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("devices", sa.Column("jumped_in", sa.String(64)))
    op.execute("UPDATE devices SET jumped_in = (SELECT epoch FROM house)")
