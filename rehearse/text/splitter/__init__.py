"""From a paragraph to its sentences, and from an over-long sentence to its pieces."""
