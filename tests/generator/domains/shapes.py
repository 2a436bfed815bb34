"""The sixty shapes, written before the reader they try: a domain, its columns and how they are worded."""

from tests.generator.domains.shapes_of_boxes import BOXES
from tests.generator.domains.shapes_of_days import CELLS, DAYS
from tests.generator.domains.shapes_of_words import WORDS

SHAPES = (*WORDS, *BOXES, *DAYS, *CELLS)
