"""What stands before the user: the player screen, whose `mode` decides its keys and lines, and the dialogues, which
dismiss with a value.
"""
