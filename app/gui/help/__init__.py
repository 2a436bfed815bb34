"""What the menu 帮助 shows of the program itself."""
