"""Template and fields -> the bytes of a .docx after GB/T 9704-2012: filled, finished, verified."""
