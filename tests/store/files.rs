//! Reading within the limit, walking in one order, writing as a whole.

use std::{fs, path::PathBuf};

use heard::{
    store::{FileError, FileProblem, files},
    text::Language,
};

#[test]
fn a_file_at_the_limit_is_read_and_one_byte_more_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("big.ron");
    let limit = usize::try_from(files::SIZE_LIMIT).unwrap();
    fs::write(&path, vec![b' '; limit]).unwrap();
    assert_eq!(files::read_source(&path).unwrap().len(), limit);
    fs::write(&path, vec![b' '; limit + 1]).unwrap();
    let error = files::read_source(&path).unwrap_err();
    assert_eq!(
        error.problem,
        FileProblem::TooLarge {
            bytes: files::SIZE_LIMIT + 1
        }
    );
    assert!(error.message().say(Language::En).contains("4.1 MiB"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_without_an_end_is_refused() {
    let error = files::read_source("/dev/zero".as_ref()).unwrap_err();
    assert!(matches!(error.problem, FileProblem::TooLarge { .. }));
}

#[test]
fn what_is_not_a_readable_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = files::read_source(&folder.path().join("无")).unwrap_err();
    assert_eq!(missing.problem, FileProblem::NotFound);
    let a_folder = files::read_source(folder.path()).unwrap_err();
    assert_eq!(a_folder.problem, FileProblem::IsFolder);
    let nowhere = files::walk(&folder.path().join("无"), "ron").unwrap_err();
    assert_eq!(nowhere.problem, FileProblem::NotFound);
}

#[test]
fn a_walk_is_sorted_and_leaves_out_hidden_and_foreign_files() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "b.ron",
        "a/z.ron",
        "a/y.ron",
        "a/note.txt",
        ".git/c.ron",
        ".d.ron",
    ] {
        files::write_atomic(&folder.path().join(name), b"()").unwrap();
    }
    let found = files::walk(folder.path(), "ron").unwrap();
    let expected = ["a/y.ron", "a/z.ron", "b.ron"].map(|name| folder.path().join(name));
    assert_eq!(found, expected);
    let note = folder.path().join("a/note.txt");
    assert_eq!(
        files::walk(&note, "ron").unwrap(),
        [note],
        "a file that is named is taken"
    );
}

#[cfg(unix)]
#[test]
fn a_folder_linked_into_itself_ends() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.ron"), "()").unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).unwrap();
    assert!(!files::walk(folder.path(), "ron").unwrap().is_empty());
}

#[test]
fn a_write_replaces_the_whole_and_leaves_no_litter() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sub/报告.html");
    files::write_atomic(&path, &[b'a'; 10_000]).unwrap();
    files::write_atomic(&path, b"short").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"short");
    let names: Vec<PathBuf> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(names, [path]);
}

#[test]
fn a_write_that_fails_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let onto_a_folder = files::write_atomic(folder.path(), b"x").unwrap_err();
    assert_eq!(onto_a_folder.problem, FileProblem::IsFolder);
    let file = folder.path().join("file");
    fs::write(&file, "old").unwrap();
    let below_a_file = files::write_atomic(&file.join("new"), b"x").unwrap_err();
    assert_eq!(below_a_file.problem, FileProblem::NotFolder);
    assert_eq!(fs::read(&file).unwrap(), b"old");
}

#[test]
fn every_problem_is_a_sentence_with_a_way_on_in_both_languages() {
    for problem in [
        FileProblem::NotFound,
        FileProblem::NotPermitted,
        FileProblem::IsFolder,
        FileProblem::NotFolder,
        FileProblem::TooLarge { bytes: 9 << 20 },
        FileProblem::NotText,
        FileProblem::ReadOnly,
        FileProblem::DiskFull,
        FileProblem::Other("odd".into()),
    ] {
        let error = FileError::new("/案例/a.ron".as_ref(), problem);
        for language in Language::ALL {
            let message = error.message().say(language);
            assert!(message.contains("/案例/a.ron"), "{message}");
            let hint = error.hint().say(language);
            assert!(!hint.contains("nknown localization"), "{hint}");
        }
    }
}
