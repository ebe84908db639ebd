"""From a finding to a task for a department."""
