"""The special formats of GB/T 9704-2012 (10: 信函, 命令, 纪要) and joint issue (联合行文): how they are known and judged."""
