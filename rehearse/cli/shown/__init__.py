"""What commands show to people on standard output: lines and tables, no decisions."""
