"""Writing a document (生成通报): the questions before it, what is masked or left out, where it goes."""
