"""What must hold: the rules, and the way in from files to a catalogue or to findings."""
