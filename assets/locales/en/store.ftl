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
store-file-read-only = { $path } cannot be written: the disk is read-only
store-file-read-only-hint = Choose a folder on another disk
store-file-disk-full = { $path } was not written: the disk is full
store-file-disk-full-hint = Free some space and try again; nothing that was there before has changed
store-file-other = { $path } could not be opened ({ $detail })
store-file-other-hint = Try again, or choose another place
