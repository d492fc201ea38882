"""A speech to take away, in files of many formats.

`programme` is the one value every format is handed; `formats` is the table of them; `together` writes all files of
one export in one pass over the takes. A new format is a function from a `Programme` to a `FileInPieces`, in a file of
its own or beside its kin, and one row of the table.
"""
