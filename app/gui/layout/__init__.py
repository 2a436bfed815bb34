"""The layout check (版面检查) of any Word document."""
