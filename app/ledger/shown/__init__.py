"""What a cell shows: number formats applied to numbers, days and clocks."""
