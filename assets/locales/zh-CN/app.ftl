app-name = 听见
