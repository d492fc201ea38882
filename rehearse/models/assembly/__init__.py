"""A natural voice put together from the files its makers handed out: the standard library and pypinyin, nothing else.

The networks are written down here, layer by layer; only their weights come from outside, proven by hash.
"""
