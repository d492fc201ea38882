"""From what is written to what is pronounced: figures, units, placeholders, readings; and how many syllables that is."""
