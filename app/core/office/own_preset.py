"""An office's own layout preset (版式) as it is kept: a shipped one's name, and what is changed of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class OwnPreset:
    """Margins in millimetres and the line pitch in points, None where the base's hold; fonts by the role's name."""

    name: str
    base: str = ""
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    pitch: float | None = None
    fonts: Mapping[str, str] = field(default_factory=dict)
