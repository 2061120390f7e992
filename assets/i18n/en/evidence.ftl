# Evidence: register, levels, coverage.
