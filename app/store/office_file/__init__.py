"""The office's own folder as one file (本单位设置): what is in it, how it is proven, how it takes the folder's place."""
