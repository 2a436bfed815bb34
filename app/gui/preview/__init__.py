"""The pages of a written document (预览), and where each of its sentences comes from (出处)."""
