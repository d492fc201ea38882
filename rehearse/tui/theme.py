"""Our own colours. Blue is ahead, orange is behind (Okabe and Ito's palette): both are told apart by every reader."""

from textual.theme import Theme

BLUE = "#56b4e9"
ORANGE = "#e69f00"

DARK = Theme(
    name="rehearse-dark",
    primary=BLUE,
    secondary="#7fa7c4",
    accent=ORANGE,
    warning=ORANGE,
    error=ORANGE,
    success=BLUE,
    foreground="#d8dee6",
    background="#11161c",
    surface="#171d25",
    panel="#1e2732",
    dark=True,
    variables={"scrollbar": "#2b3745", "scrollbar-background": "#11161c", "scrollbar-hover": "#3b4a5c"},
)
