"""Risk terrain modelling: which features of places go with incidents, how far and how strongly."""
