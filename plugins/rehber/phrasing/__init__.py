"""Facts in the words of a language: what every page type needs to say, said in one way."""
