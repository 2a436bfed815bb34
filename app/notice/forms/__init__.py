"""What reports and the sheets an office sends round (督办通知单, 销号审批表) say of a problem, apart from which get one."""
