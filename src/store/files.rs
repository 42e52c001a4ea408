//! Whole files and folders: read within a limit, walked in a fixed order, written so that no half of one is ever left.

use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
};

use super::{FileError, FileProblem};

/// The largest file that is read, in bytes: 4 MiB.
pub const SIZE_LIMIT: u64 = 4 * 1024 * 1024;

/// How deep [`walk`] goes; deeper folders are left out, so that a folder linked into itself ends.
const DEPTH_LIMIT: usize = 16;

/// The bytes of the file at `path`, of at most [`SIZE_LIMIT`]. The text room turns them into text, because only it can
/// say which encoding they are in.
///
/// # Errors
/// Nothing there, a folder, not permitted, too large, or what the system says.
pub fn read_source(path: &Path) -> Result<Vec<u8>, FileError> {
    read_within(path, SIZE_LIMIT)
}

/// The bytes of the file at `path`, if there are no more than `limit`: for files that are larger by nature, as
/// transcripts are.
///
/// # Errors
/// As [`read_source`].
pub fn read_within(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let failed = |error| FileError::from_io(path, &error);
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(FileError::new(path, FileProblem::IsFolder));
    }
    if metadata.len() > limit {
        let bytes = metadata.len();
        return Err(FileError::new(path, FileProblem::TooLarge { bytes }));
    }
    // A pipe or a device tells no size, and a file may grow while it is read: the limit holds for what arrives.
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    let arrived = file.take(limit.saturating_add(1)).read_to_end(&mut bytes);
    match arrived.map_err(failed)? as u64 {
        bytes if bytes > limit => Err(FileError::new(path, FileProblem::TooLarge { bytes })),
        _ => Ok(bytes),
    }
}

/// The first bytes of the file at `path`, at most `length`.
///
/// # Errors
/// As [`read_source`].
pub(super) fn beginning(path: &Path, length: usize) -> Result<Vec<u8>, FileError> {
    let failed = |error| FileError::from_io(path, &error);
    let file = File::open(path).map_err(failed)?;
    let mut bytes = Vec::with_capacity(length);
    file.take(length as u64)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}

/// Refuses a file or folder that may not be written to. The mark "read-only" counts for the administrator too, whom
/// the system would let write: whoever set it meant it.
///
/// # Errors
/// Read-only, not permitted, or not there.
pub(super) fn must_be_writable(path: &Path) -> Result<(), FileError> {
    let failed = |error| FileError::from_io(path, &error);
    let metadata = fs::metadata(path).map_err(failed)?;
    if metadata.permissions().readonly() {
        return Err(FileError::new(path, FileProblem::ReadOnly));
    }
    if metadata.is_file() {
        OpenOptions::new().write(true).open(path).map_err(failed)?;
    }
    Ok(())
}

/// Every file under `folder` whose name ends in `.extension`, sorted by path so that every machine sees one order.
/// Names that begin with a dot are left out. A file given as `folder` is that one file, whatever its name.
///
/// # Errors
/// `folder` itself, or a folder in it, cannot be listed.
pub fn walk(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, FileError> {
    let metadata = fs::metadata(folder).map_err(|error| FileError::from_io(folder, &error))?;
    if metadata.is_file() {
        return Ok(vec![folder.to_owned()]);
    }
    let mut found = Vec::new();
    collect(folder, extension, DEPTH_LIMIT, &mut found)?;
    found.sort();
    Ok(found)
}

/// Whether anything lies at `path`.
pub fn is_there(path: &Path) -> bool {
    path.exists()
}

/// The folders directly in `folder`, sorted by path. Names that begin with a dot are left out.
///
/// # Errors
/// `folder` cannot be listed.
pub fn folders(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let failed = |error| FileError::from_io(folder, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if !hidden && entry.path().is_dir() {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

fn collect(
    folder: &Path,
    extension: &str,
    depth: usize,
    found: &mut Vec<PathBuf>,
) -> Result<(), FileError> {
    let failed = |error| FileError::from_io(folder, &error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let path = entry.path();
        if path.is_dir() {
            if depth > 0 {
                collect(&path, extension, depth - 1, found)?;
            }
        } else if path.extension().is_some_and(|has| has == extension) {
            found.push(path);
        }
    }
    Ok(())
}

/// Writes `bytes` to `path` as a whole: into a new file beside it, forced to the disk, then moved over the old one.
/// Whoever reads sees the old file or the new one. Missing folders are made.
///
/// # Errors
/// Not permitted, read-only, disk full, a folder at `path`, or what the system says; the old file is then untouched.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    if path.is_dir() {
        return Err(FileError::new(path, FileProblem::IsFolder));
    }
    if let Some(folder) = parent(path) {
        make_folder(folder)?;
    }
    let (beside, file) = new_beside(path)?;
    let written = fill(file, bytes).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        // The unfinished neighbour is ours alone; leaving it would only be litter.
        let _ = fs::remove_file(&beside);
        return Err(FileError::from_io(path, &error));
    }
    sync_folder(path);
    Ok(())
}

/// Makes `folder` and the folders above it.
///
/// # Errors
/// Not permitted, read-only, or a file lies in the way.
pub fn make_folder(folder: &Path) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|error| FileError::from_io(folder, &error))
}

/// The folder a path lies in; none where it names a file of the current folder.
pub(super) fn parent(path: &Path) -> Option<&Path> {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
}

/// A new file beside `path` that no other process is writing: the first free of `.name.1.part`, `.name.2.part` …
fn new_beside(path: &Path) -> Result<(PathBuf, File), FileError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for number in 1..=99 {
        let beside = path.with_file_name(format!(".{name}.{number}.part"));
        match File::create_new(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(FileError::from_io(path, &error)),
        }
    }
    let detail = format!(
        "{}.*.part",
        path.with_file_name(format!(".{name}")).display()
    );
    Err(FileError::new(path, FileProblem::Other(detail)))
}

fn fill(mut file: File, bytes: &[u8]) -> std::io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the renamed entry itself durable where the platform lets a folder be synced; elsewhere the system does it.
fn sync_folder(path: &Path) {
    let folder = parent(path).unwrap_or(Path::new("."));
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
