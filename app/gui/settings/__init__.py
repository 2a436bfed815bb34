"""The settings (设置) in the window."""
