# Print preview.
