"""Neural voices from a model folder of the user's, through sherpa-onnx in a worker process.

The library ends the whole process on a model it does not like, and cannot be stopped part way: it never runs in ours.
"""
