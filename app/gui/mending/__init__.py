"""What is written back for the ledger: copies with its findings marked or its safe fixes made, and the way back."""
