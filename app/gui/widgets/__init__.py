"""What several features draw with: tables, lists, inputs, dialogs; the frame knows none of it."""
