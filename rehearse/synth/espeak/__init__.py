"""The embedded off-line voice: espeak-ng 1.52 from the wheel `espeakng-loader`, in processes of its own."""
