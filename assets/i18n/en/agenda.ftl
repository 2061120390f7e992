# Agendas and their activities.
