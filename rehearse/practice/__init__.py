"""Run-throughs: the user's own times, kept from one to the next, and the pace learned from them."""
