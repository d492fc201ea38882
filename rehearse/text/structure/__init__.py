"""From a source to its paragraphs and what each is: title, notice, address, heading, body, closing."""
