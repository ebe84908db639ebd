"""Makes the synthetic sample city: true street names, everything else invented."""
