# Files and folders
store-file-not-found = { $path } does not exist
store-file-not-found-hint = Check the spelling and the folder you are in
store-file-not-permitted = You are not permitted to open { $path }
store-file-not-permitted-hint = Ask its owner for access, or choose another place
store-file-is-folder = { $path } is a folder; a file was expected
store-file-is-folder-hint = Name a file inside it
store-file-not-folder = A file is in the way at { $path }; a folder was expected
store-file-not-folder-hint = Rename that file or choose another folder
store-file-too-large = { $path } has { $size } MiB; at most 4 MiB are read
store-file-too-large-hint = Split it into several files
store-file-not-text = { $path } is not a text file
store-file-not-text-hint = Save it as UTF-8 text
store-file-read-only = { $path } cannot be written: the disk is read-only
store-file-read-only-hint = Choose a folder on another disk
store-file-disk-full = { $path } was not written: the disk is full
store-file-disk-full-hint = Free some space and try again; nothing that was there before has changed
store-file-other = { $path } could not be opened ({ $detail })
store-file-other-hint = Try again, or choose another place

# The database
store-locked = { $place } is being written by another program
store-read-only = { $place } cannot be written: the file, its folder or the disk is read-only
store-disk-full = There is no room left on the disk for { $place }; what was stored before is still there
store-corrupt = { $place } is damaged
store-not-a-database = { $place } is not a database
store-foreign = { $place } is a database of another program; nothing was written to it
store-newer = { $place } was written by a newer edition of Heard (its version is { $found }, this one knows up to { $known }); nothing was written to it
store-missing-folder = The folder of { $place } does not exist
store-gone = The database { $place } is not there any more; it was moved, or its disk was disconnected
store-not-permitted = You are not permitted to open { $place }
store-unreachable = The database server at { $place } does not answer ({ $detail })
store-bad-address = “{ $place }” does not name a database
store-no-session = There is no session { $session } in { $place }
store-no-person = There is no person { $person } in { $place }
store-conflict = Session { $session } was continued in another window; what was stored there has been kept
store-gap = Part of session { $session } has not been stored yet
store-bad-setting = The setting “{ $name }” could not be read
store-busy = The disk cannot keep up; your latest lines are not stored yet
store-closed = { $place } is closed
store-other = { $place } could not be used ({ $detail })

# Ways on
store-hint-try-again = Close the other program if you can, and try again
store-hint-other-place = Choose another place in the settings or with --data, or ask for write access; you can practise meanwhile, but nothing will be saved
store-hint-free-space = Free some space and try again; you can practise meanwhile
store-hint-set-aside = Start a new database in its place; the damaged file is kept beside it under another name, and you can practise meanwhile
store-hint-name-another = Name another file; this one stays as it is
store-hint-update = Update Heard, or name another file; this one stays as it is
store-hint-make-folder = Make the folder, or name one that exists
store-hint-gone = Put the file back or connect the disk. What is not saved is still in memory and will be saved by itself; keep the window open
store-hint-server = Check the network and the address; you can practise meanwhile, but nothing will be saved
store-hint-address = Write sqlite:PATH or postgres://USER@HOST/NAME
store-hint-look-up = See the list of sessions in the records
store-hint-reopen = Open the session again to see it as it is stored
store-hint-default = The default is used until you change it
store-hint-restart = Start Heard again; if that does not help, name another file

# What the program says while nothing is kept
store-not-saving = Nothing is being saved
store-set-aside = The old file is now { $aside }
store-no-paper = { $place } has no theory paper { $paper }
store-paper-elsewhere = theory paper { $paper } was gone on with in another window ({ $place })
store-hint-paper = go back to the contest page and open the paper from the list
store-no-event = There is no event { $event }
store-event-conflict = Another machine has already written record { $n } of event { $event }
store-event-gap = Record { $n } of event { $event } is missing
store-hint-look-up-event = `heard contest events` lists the events
store-hint-read-event-again = Read the records of the event again and go on; what is stored is all there
