"""Run-throughs: the user's own times, kept from one to the next, and the pace learned from them.

A `Stopwatch` times the delivery under way (`run_through`). `histories` keeps what it timed, in the user's data folder,
finds it again for an edited speech, and hands its times to `timing.pace`, whose pace the estimates of `drafts` go by.
"""
