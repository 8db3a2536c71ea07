"""What we know: the catalogue as frozen values, and the way from text to them."""
