"""Each commit counts its turn; changes and outcomes are forgotten by age."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("house", sa.Column("turn", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("changes", sa.Column("at", sa.BigInteger, nullable=False, server_default="0"))
    op.create_index("outcomes_at", "outcomes", ["at"])
