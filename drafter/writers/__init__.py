"""Floor 6: Document → .docx and text; layout profiles as data."""
