### edit
