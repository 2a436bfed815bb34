"""Files of the system: names every system takes, and what comes from outside, believed in nothing that was not looked at."""
