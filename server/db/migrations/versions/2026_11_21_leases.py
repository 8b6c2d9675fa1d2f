"""Leases of the workers, the fence of each attempt, the house's keys where there is no folder."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("holder", sa.String(120), nullable=False),
        sa.Column("fence", sa.BigInteger, nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "keys",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.Column("door", sa.String(64), nullable=False),
    )
    op.add_column("attempts", sa.Column("fence", sa.BigInteger, nullable=False, server_default="0"))
    if op.get_bind().dialect.name == "postgresql":
        # The one row that every commit rewrites stays on its page.
        op.execute("ALTER TABLE house SET (fillfactor = 50)")
