"""The layout check (版式检查): every clause of GB/T 9704-2012 that can be judged, in the standard's order, and the check itself."""
