"""What the guests are asked to pay: bills drawn from checks, presented, split and merged.

A check has one billing: its bills and the settlement that table tiles and the till list show. A
line's pieces are on one bill each; a shared bottle is on several, cent by cent.
"""
