"""The frames of a library: wording that the headings of different articles share."""
