"""The command line: the same sentences as the window, on a machine with no screen and no Qt."""
