"""Floor 8: the commands, their help and exit codes."""
