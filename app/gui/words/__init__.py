"""The office's words (本单位用语) in the window: filed from a finding, shown, taken away, imported and exported."""
