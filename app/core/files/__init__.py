"""Files as they come from outside: read only where they are files, and zips believed in nothing that was not looked at."""
