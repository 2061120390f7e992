### start page

start-about = Begin with a template, open a map, or drop a map file here.
start-new = New map
recent-none = Maps you open or save are listed here, with a picture.
recent-missing = File not found
recent-unreadable = Cannot be read as a map
recent-remove = Take { $name } off the list
recent-today = Today at { $time }
recent-yesterday = Yesterday at { $time }
