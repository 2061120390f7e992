# Survey answers: import, columns, what came of it.
