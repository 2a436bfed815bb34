"""What a document says of its own items (以下3个问题, 附件3件), against the items."""
