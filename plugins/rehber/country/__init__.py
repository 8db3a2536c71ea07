"""What is so because it is Türkiye."""
