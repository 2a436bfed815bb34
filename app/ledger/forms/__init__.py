"""Ledgers offices keep in other forms than a sheet with a heading: text tables (CSV), one problem a sheet (一事一表), cards."""
