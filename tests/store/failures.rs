//! Every way a database can fail: named, with a way on, and the file as it was.

use std::{
    fs,
    path::{Path, PathBuf},
};

use heard::{
    store::{
        Address, SessionFilter, SessionId, Store, StoreError, StoreProblem, paths::Paths, set_aside,
    },
    text::Language,
};
use proptest::prelude::*;
use sqlx::{Connection, Executor, SqliteConnection};
use tempfile::TempDir;

use super::{
    sample::{NOW, begun, new_session, said},
    sessions::behind_its_back,
};

#[test]
fn a_missing_folder_is_made_for_the_program_and_named_to_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let own = Address::inside(&Paths::at(folder.path().join("new/data")));
    Store::open(&own).unwrap();

    let slip = folder.path().join("dokuments/heard.sqlite");
    assert_eq!(problem(&slip), StoreProblem::MissingFolder);
    assert!(!folder.path().join("dokuments").exists());
}

#[test]
fn a_file_that_is_no_database_stays_as_it_is() {
    refused_and_untouched("亲爱的日记".as_bytes(), &StoreProblem::NotADatabase);
    refused_and_untouched(b"x", &StoreProblem::NotADatabase);
}

#[test]
fn an_empty_file_is_a_new_database() {
    let (_folder, path) = file_with(b"");
    begun(&path);
}

#[test]
fn a_database_of_another_program_stays_as_it_is() {
    let (_folder, path) = file_with(b"");
    behind_its_back(&path, "CREATE TABLE sessions (bookmark TEXT)");
    refused_and_untouched(&fs::read(&path).unwrap(), &StoreProblem::Foreign);
}

#[test]
fn a_newer_database_stays_as_it_is() {
    let (_folder, path) = file_with(b"");
    drop(begun(&path));
    behind_its_back(&path, "UPDATE schema_version SET version = 99");
    let newer = StoreProblem::Newer {
        found: 99,
        known: 5,
    };
    refused_and_untouched(&fs::read(&path).unwrap(), &newer);
}

#[test]
fn a_damaged_database_is_set_aside_whole_and_a_new_one_takes_its_place() {
    let (folder, path) = file_with(b"");
    let (store, session) = begun(&path);
    for seq in 0..200 {
        drop(store.append(session, seq, &[said(1, &"话".repeat(200))], NOW));
    }
    drop(store);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0xa5);
    fs::write(&path, &bytes).unwrap();

    let error = Store::open(&Address::file(&path)).err().unwrap();
    assert_eq!(error.problem, StoreProblem::Corrupt);
    assert!(error.can_be_set_aside());
    let first = set_aside(&Address::file(&path)).unwrap();
    assert_eq!(fs::read(&first).unwrap(), bytes);
    drop(begun(&path));

    // A second accident does not take the first file's name.
    let second = set_aside(&Address::file(&path)).unwrap();
    assert_ne!(first, second);
    assert_eq!(fs::read(&first).unwrap(), bytes);
    assert!(!path.exists() && folder.path().exists());
}

#[test]
fn a_cut_off_database_is_named_and_can_be_set_aside() {
    let (_folder, path) = file_with(b"");
    drop(begun(&path));
    let whole = fs::read(&path).unwrap();
    for length in [40, 100, 4096, 5000] {
        let (_folder, path) = file_with(&whole[..length]);
        let error = Store::open(&Address::file(&path)).err().unwrap();
        assert!(error.can_be_set_aside(), "{length}: {error:?}");
    }
}

#[test]
fn a_file_or_folder_marked_read_only_is_left_alone() {
    let (folder, path) = file_with(b"");
    drop(begun(&path));
    mark_read_only(&path, true);
    assert_eq!(problem(&path), StoreProblem::ReadOnly);
    mark_read_only(&path, false);

    mark_read_only(folder.path(), true);
    let found = problem(&path);
    mark_read_only(folder.path(), false);
    assert_eq!(found, StoreProblem::ReadOnly);
    Store::open(&Address::file(&path)).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_the_system_keeps_to_itself_is_refused() {
    let found = problem(Path::new("/sys/heard.sqlite"));
    let refusals = [StoreProblem::NotPermitted, StoreProblem::ReadOnly];
    assert!(refusals.contains(&found), "{found:?}");
}

#[test]
fn a_folder_in_the_files_place_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let error = Store::open(&Address::file(folder.path())).err().unwrap();
    assert!(
        say(&error, Language::En).contains("is a folder"),
        "{error:?}"
    );
}

#[test]
fn a_database_locked_by_another_process_is_named_and_free_again_later() {
    let (_folder, path) = file_with(b"");
    let (store, session) = begun(&path);
    while_locked(&path, || {
        let error = store
            .append(session, 0, &[said(1, "好")], NOW)
            .wait()
            .unwrap_err();
        assert_eq!(error.problem, StoreProblem::Locked);
        assert!(error.may_pass());
    });
    store
        .append(session, 0, &[said(1, "好")], NOW)
        .wait()
        .unwrap();

    let (_folder, fresh) = file_with(b"");
    while_locked(&fresh, || assert_eq!(problem(&fresh), StoreProblem::Locked));
}

#[test]
fn two_programs_share_a_database() {
    let (_folder, path) = file_with(b"");
    let (one, session) = begun(&path);
    let two = Store::open(&Address::file(&path)).unwrap();
    one.append(session, 0, &[said(1, "一")], NOW)
        .wait()
        .unwrap();
    two.append(session, 1, &[said(2, "二")], NOW)
        .wait()
        .unwrap();
    assert_eq!(one.transcript(session).wait().unwrap().record.events, 2);
}

#[test]
fn a_server_that_does_not_answer_is_named_without_the_password() {
    let address = Address::parse("postgres://li:s3cret@127.0.0.1:1/heard").unwrap();
    let error = Store::open(&address).err().unwrap();
    assert!(
        matches!(error.problem, StoreProblem::Unreachable(_)),
        "{error:?}"
    );
    for language in Language::ALL {
        assert!(!say(&error, language).contains("s3cret"));
    }
}

#[test]
fn whatever_happens_a_person_can_practise() {
    let (_folder, path) = file_with("不是数据库".as_bytes());
    let opened = Store::open_or_memory(&Address::file(&path)).unwrap();
    assert_eq!(opened.problem.unwrap().problem, StoreProblem::NotADatabase);
    assert!(!opened.store.keeps());
    opened.store.first_person(NOW).wait().unwrap();

    let (_folder, path) = file_with(b"");
    let opened = Store::open_or_memory(&Address::file(&path)).unwrap();
    assert_eq!(opened.problem, None);
    assert!(opened.store.keeps());
}

#[test]
fn what_a_read_only_database_holds_can_still_be_looked_at() {
    let (folder, path) = file_with(b"");
    let session = one_talk(&path);
    let before = fs::read(&path).unwrap();
    for place in [path.as_path(), folder.path()] {
        mark_read_only(place, true);
        let opened = Store::open_or_memory(&Address::file(&path)).unwrap();
        mark_read_only(place, false);
        assert_eq!(opened.problem.unwrap().problem, StoreProblem::ReadOnly);
        assert!(opened.copied && !opened.store.keeps());
        same_talk(&opened.store, session);
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_a_newer_database_holds_can_still_be_looked_at() {
    let (folder, path) = file_with(b"");
    let session = one_talk(&path);
    behind_its_back(&path, "ALTER TABLE sessions ADD COLUMN mood TEXT");
    behind_its_back(&path, "UPDATE schema_version SET version = 99");
    let before = fs::read(&path).unwrap();
    let opened = Store::open_or_memory(&Address::file(&path)).unwrap();
    assert!(opened.copied, "{:?}", opened.problem);
    same_talk(&opened.store, session);
    // What is practised now has a number of its own, and none of it reaches the file.
    let me = opened.store.first_person(NOW).wait().unwrap();
    let next = opened.store.begin(new_session(me.id)).wait().unwrap();
    assert!(next > session);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_newer_database_that_is_laid_out_anew_is_only_named() {
    let (_folder, path) = file_with(b"");
    one_talk(&path);
    behind_its_back(&path, "ALTER TABLE events RENAME TO happenings");
    behind_its_back(&path, "UPDATE schema_version SET version = 99");
    let before = fs::read(&path).unwrap();
    let opened = Store::open_or_memory(&Address::file(&path)).unwrap();
    assert!(!opened.copied);
    // Half a copy would look like lost sessions.
    let sessions = opened.store.sessions(SessionFilter::default());
    assert_eq!(sessions.wait().unwrap().found, []);
    opened.store.first_person(NOW).wait().unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_database_that_another_program_is_writing_can_be_looked_at() {
    let (_folder, path) = file_with(b"");
    let session = one_talk(&path);
    while_locked(&path, || {
        let opened = Store::open_or_memory(&Address::file(&path)).unwrap();
        // SQLite lets readers in while it is written; where it did not even have to be written, it is simply open.
        assert!(opened.copied || opened.store.keeps());
        same_talk(&opened.store, session);
    });
}

#[test]
fn every_problem_is_a_sentence_with_a_way_on_in_both_languages() {
    let text = || "x".to_owned();
    let problems = [
        StoreProblem::Locked,
        StoreProblem::ReadOnly,
        StoreProblem::DiskFull,
        StoreProblem::Corrupt,
        StoreProblem::NotADatabase,
        StoreProblem::Foreign,
        StoreProblem::Newer { found: 9, known: 2 },
        StoreProblem::MissingFolder,
        StoreProblem::NotPermitted,
        StoreProblem::Unreachable(text()),
        StoreProblem::BadAddress,
        StoreProblem::NoSession(7),
        StoreProblem::NoPerson(7),
        StoreProblem::Conflict { session: 7, seq: 1 },
        StoreProblem::Gap {
            session: 7,
            expected: 1,
        },
        StoreProblem::BadSetting(text()),
        StoreProblem::Busy,
        StoreProblem::Closed,
        StoreProblem::File(heard::store::FileProblem::IsFolder),
        StoreProblem::Other(text()),
    ];
    for problem in problems {
        let error = StoreError::new("/data/heard.sqlite", problem);
        let said = Language::ALL.map(|language| say(&error, language));
        assert_ne!(said[0], said[1], "{error:?} is the same in both languages");
        for said in said {
            assert!(!said.contains("nknown localization"), "{error:?}: {said}");
            assert!(
                !said.contains("{$") && !said.contains("{ $"),
                "{error:?}: {said}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), magic: bool) {
        let head: &[u8] = if magic { b"SQLite format 3\0" } else { b"" };
        let whole = [head, &bytes].concat();
        let (_folder, path) = file_with(&whole);
        if let Err(error) = Store::open(&Address::file(&path)) {
            prop_assert!(error.can_be_set_aside(), "{:?}", error);
            prop_assert_eq!(fs::read(&path).unwrap(), whole);
        }
    }

    #[test]
    fn no_address_makes_it_panic(text in any::<String>()) {
        if let Err(error) = Address::parse(&text) {
            prop_assert_eq!(error.problem, StoreProblem::BadAddress);
        }
    }
}

fn file_with(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// A database with one talk of two lines and a draft in it, closed again.
fn one_talk(path: &Path) -> SessionId {
    let (store, session) = begun(path);
    let lines = [said(1, "一"), said(2, "二")];
    store.append(session, 0, &lines, NOW).wait().unwrap();
    store.save_draft(session, "三", NOW).wait().unwrap();
    session
}

fn same_talk(store: &Store, session: SessionId) {
    let stored = store.transcript(session).wait().unwrap();
    assert_eq!(stored.transcript.events, [said(1, "一"), said(2, "二")]);
    assert_eq!(stored.draft.as_deref(), Some("三"));
    let me = store.first_person(NOW).wait().unwrap();
    assert_eq!(stored.record.person, me.id);
}

fn problem(path: &Path) -> StoreProblem {
    Store::open(&Address::file(path)).err().unwrap().problem
}

fn refused_and_untouched(bytes: &[u8], expected: &StoreProblem) {
    let (folder, path) = file_with(bytes);
    assert_eq!(&problem(&path), expected);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing was put beside it"
    );
}

fn say(error: &StoreError, language: Language) -> String {
    format!(
        "{}\n{}",
        error.message().say(language),
        error.hint().say(language)
    )
}

fn mark_read_only(path: &Path, read_only: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        permissions.set_mode(if read_only { 0o555 } else { 0o755 });
    }
    #[cfg(not(unix))]
    permissions.set_readonly(read_only);
    fs::set_permissions(path, permissions).unwrap();
}

/// Does `work` while another connection is in the middle of writing.
fn while_locked(path: &Path, work: impl FnOnce()) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let url = format!("sqlite:{}", path.display());
    let mut other = runtime.block_on(SqliteConnection::connect(&url)).unwrap();
    runtime.block_on(other.execute("BEGIN EXCLUSIVE")).unwrap();
    work();
    runtime.block_on(other.execute("ROLLBACK")).unwrap();
}
