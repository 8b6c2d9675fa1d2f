"""The nerve: commands go up, numbered record changes come down."""
