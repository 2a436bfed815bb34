"""What an office keeps of its own: its words (本单位用语), its layouts."""
