//! A person's data: taken along as a file, and gone when they ask for it.

use std::fs;

use heard::store::{SessionFilter, StoreProblem};
use serde_json::Value;

use super::sample::{NOW, begun, new_session, said};

#[test]
fn an_export_holds_everything_about_one_person_and_nothing_about_others() {
    let folder = tempfile::tempdir().unwrap();
    let (store, session) = begun(&folder.path().join("heard.sqlite"));
    let me = store.first_person(NOW).wait().unwrap().id;
    store.rename_person(me, "李\0雷").wait().unwrap();
    store
        .append(session, 0, &[said(1, "我的话\n第二行")], NOW)
        .wait()
        .unwrap();
    store.save_draft(session, "草稿", NOW).wait().unwrap();
    let other = store.add_person("韩梅梅", NOW).wait().unwrap().id;
    let theirs = store.begin(new_session(other)).wait().unwrap();
    store
        .append(theirs, 0, &[said(1, "别人的话")], NOW)
        .wait()
        .unwrap();

    let export = String::from_utf8(store.export_person(me).wait().unwrap()).unwrap();
    let lines: Vec<Value> = export
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["person"]["name"], "李雷");
    assert_eq!(lines[1]["session"]["header"]["scenario"], "late-gift");
    assert_eq!(
        lines[2]["event"]["what"]["agent_said"]["text"],
        "我的话\n第二行"
    );
    assert_eq!(lines[3]["draft"], "草稿");
    assert!(!export.contains("别人"));
}

#[test]
fn a_deleted_person_leaves_no_word_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let (store, session) = begun(&folder.path().join("heard.sqlite"));
    let me = store.first_person(NOW).wait().unwrap().id;
    let other = store.add_person("keeps", NOW).wait().unwrap().id;
    let theirs = store.begin(new_session(other)).wait().unwrap();
    store
        .append(theirs, 0, &[said(1, "KEEPSAKE")], NOW)
        .wait()
        .unwrap();
    store
        .append(session, 0, &[said(1, "SECRETWORD")], NOW)
        .wait()
        .unwrap();
    store
        .save_draft(session, "SECRETDRAFT", NOW)
        .wait()
        .unwrap();
    assert!(on_disk(folder.path(), "SECRETWORD"));

    assert_eq!(store.delete_person(me).wait(), Ok(1));
    assert!(!on_disk(folder.path(), "SECRET"));
    assert!(on_disk(folder.path(), "KEEPSAKE"));
    let left = store.sessions(SessionFilter::default()).wait().unwrap();
    assert_eq!(left.found.len(), 1);
    let again = store.delete_person(me).wait().unwrap_err().problem;
    assert_eq!(again, StoreProblem::NoPerson(me));
    assert_eq!(store.people().wait().unwrap().len(), 1);
}

#[test]
fn whoever_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = begun(&folder.path().join("heard.sqlite"));
    for problem in [
        store.begin(new_session(77)).wait().map(drop),
        store.rename_person(77, "谁").wait(),
        store.export_person(77).wait().map(drop),
    ] {
        assert_eq!(problem.unwrap_err().problem, StoreProblem::NoPerson(77));
    }
}

fn on_disk(folder: &std::path::Path, word: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        bytes
            .windows(word.len())
            .any(|window| window == word.as_bytes())
    })
}
