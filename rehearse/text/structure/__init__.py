"""What each paragraph of a source is: title, notice, address, heading, body.

The first step of `text/parse`: `blocks` asks `text/notices`, `salutations` and `headings` about every paragraph of
`text/paragraphs`; `ordinals` knows the numbers headings begin with. Sentences (`splitter`) are cut without it.
"""
