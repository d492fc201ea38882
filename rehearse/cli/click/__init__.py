"""click, speaking the user's language: the options every command takes, and what is typed after them."""
