# Opportunities: board, matrix, ranking.
