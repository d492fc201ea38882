"""What commands give to scripts: objects whose keys and their order are promised."""
