"""Where the matters that come with the program stand."""

from app.core.shipped import shipped

FOLDER = shipped("templates") / "事项"
