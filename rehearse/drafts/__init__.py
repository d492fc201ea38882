"""What a user does with a speech: each action is one core call, for the command line and the interface alike."""
