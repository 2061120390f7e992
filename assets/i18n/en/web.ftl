# Web page, Markdown and tables.
