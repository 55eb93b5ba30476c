"""drafter: skeletons out of old reports, this year's facts from the clerk, a Word draft laid out by GB/T 9704."""

__version__ = "0.1.0"
