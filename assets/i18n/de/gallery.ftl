# Templates, and maps of one's own to start from.
