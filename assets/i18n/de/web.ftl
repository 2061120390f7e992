# Webseite, Markdown und Tabellen.
