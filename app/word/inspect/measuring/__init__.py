"""What is measured on the printed page, or reckoned where none was printed."""
