"""What one document gives to mining, wherever it is read."""
