"""From what is written to what is pronounced: figures, units, placeholders, readings; how many syllables that is."""
