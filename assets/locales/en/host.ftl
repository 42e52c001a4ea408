host-no-window = The window cannot be opened: { $why }
host-no-window-hint = Check that a graphical desktop with OpenGL is there; without one, heard play practises in the terminal
host-no-desktop = This build has no window
host-no-desktop-hint = Build the whole with cargo run --release, or practise in the terminal with heard play
host-no-data-folder = The system names no data folder
host-no-data-folder-hint = Name one with --data FOLDER
