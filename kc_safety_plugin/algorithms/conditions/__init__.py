"""Light, plants and vacancy along a street, and how they meet: Processing algorithms."""
