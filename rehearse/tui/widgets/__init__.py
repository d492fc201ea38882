"""What the screen is made of. Widgets know values, not services: in by methods, out by nested messages."""
