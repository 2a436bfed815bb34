"""Choosing, before sheets of close-out (销号审批表) are written, which problems they are for."""
