"""What the user chose: command line over the speech's own file over the user's settings over what is built in."""
