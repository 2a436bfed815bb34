"""The figures of the open ledger (统计数字) with their proof, and the claimed ones with their candidates to confirm."""
