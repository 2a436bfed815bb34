"""The window: what a clerk opens, sees and presses; it calls the service and decides nothing itself."""
