app-name = Heard
