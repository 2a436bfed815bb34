"""The office's settings as one file (本单位设置): exported from the window, and taken over in it."""
