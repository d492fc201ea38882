"""Files of ours, written whole or not at all, and locks between processes: for every room that keeps something."""
