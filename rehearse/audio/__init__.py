"""Sound as it is kept and joined: MP3 frames of one format, and PCM. It knows neither texts nor voices.

Every take of every backend is brought to that one format here, so that an export joins frames without loss.
"""
