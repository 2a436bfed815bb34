"""GB/T 9704-2012 as numbers: the only place a millimetre or a font name is written."""
