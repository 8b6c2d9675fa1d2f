"""What card terminals are asked, in rows of its own: at most one each without an end."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

IS_OPEN = sa.text("is_open")


def upgrade() -> None:
    op.create_table(
        "card_attempts",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("terminal", sa.String(64), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("wire_id", sa.String(16), nullable=False),
        sa.Column("share", sa.String(160), nullable=False),
        sa.Column("check_id", sa.String(64), nullable=False),
        sa.Column("purpose", sa.String(16), nullable=False),
        sa.Column("amount_cents", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("is_open", sa.Boolean, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("fence", sa.BigInteger, nullable=False, server_default="0"),
    )
    op.create_index(
        "card_attempts_wire", "card_attempts", ["terminal", "wire_id"], unique=True
    )
    op.create_index(
        "card_attempts_terminal", "card_attempts", ["terminal"], unique=True, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN
    )
    op.create_index("card_attempts_share", "card_attempts", ["share"], unique=True, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN)
    op.create_table(
        "wire_numbers",
        sa.Column("terminal", sa.String(64), primary_key=True),
        sa.Column("last", sa.BigInteger, nullable=False),
    )
