"""What inspections (监督检查) are called: the one closed list, of which headings, states, days, accounts and titles are read."""

# In a title 巡察组 and 巡察工作 are one word; no 生态环境保护督察 is broken before 督察.
OF_PARTY = "巡察|巡视"
# What they find is fed back (反馈) to the office.
OF_SUPERIORS = f"{OF_PARTY}|督察|督查"
# What an audit finds is another's in the ledger of an inspection.
AUDIT = "审计"
INSPECTION = f"{OF_SUPERIORS}|{AUDIT}"
