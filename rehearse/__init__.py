"""Hear a Chinese speech before giving it. The library face is `rehearse.text` and `rehearse.timing`."""

__version__ = "0.1.0"
