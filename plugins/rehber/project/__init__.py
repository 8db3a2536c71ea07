"""The project: its settings, and the day it speaks for."""
