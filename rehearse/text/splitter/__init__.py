"""From a paragraph to its sentences, and from an over-long sentence to its pieces.

`sentences` looks at each mark that may end one; `pairs` and `quotations` tell it whether the sentence goes on.
`pieces` cuts what no voice can say in one go. `text/sentence_drafts` calls both, after `structure` and without
knowing its roles here: `rehearse.text.split_sentences` uses this package alone.
"""
