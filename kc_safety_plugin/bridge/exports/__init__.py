"""Write work orders to files other systems read."""
