"""Floor 7: the recipes; each joins the rooms below for one job of the user."""
