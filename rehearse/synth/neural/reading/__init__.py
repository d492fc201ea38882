"""How a Chinese text is read aloud, syllable by syllable."""
