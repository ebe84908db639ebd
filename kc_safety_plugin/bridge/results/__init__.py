"""What results carry beside their numbers: look, name, place in the layer tree, metadata."""
