"""Floor 6: Lines → Document: noise cut out, articles told apart, headings and items in a tree."""
