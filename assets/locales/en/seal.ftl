seal-not-a-pack = This is no sealed pack
seal-torn = The pack is not complete; copy it again
seal-no-part = The pack has no “{ $name }”
seal-wrong-key = “{ $name }” does not open: another phrase or key, or the pack was altered
seal-short-phrase = The phrase has { $least } characters at least
seal-no-memory = There is too little memory to work the key out
