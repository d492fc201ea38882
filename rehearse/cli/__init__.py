"""The command line: a contract with scripts. Standard output is data, standard error is narration."""
