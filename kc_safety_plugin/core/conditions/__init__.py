"""What on a street feeds crime: light, plants, vacancy, and how they meet."""
