//! Sessions, people and settings on disk. The only room that opens files and databases.
