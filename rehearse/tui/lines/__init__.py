"""What is drawn, as plain values: texts in cells, wrapped lines, the outline's rows, the status lines. All pure."""
