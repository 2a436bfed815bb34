"""What a workbook says beside its values, read from each format."""
