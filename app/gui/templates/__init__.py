"""The templates (模板) in the window: listed, checked before use, copied to be changed."""
