"""What a row of a public data file means, what is dropped and why: Processing algorithms."""
