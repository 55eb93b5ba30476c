"""What a group of sibling headings shares, clause by clause."""
