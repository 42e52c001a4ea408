//! What a person can do where records cannot be kept.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::{
    app::{TalkAction, keep::Saving},
    store::{SessionRecord, Store, database::testing::written_by_a_newer_edition, files},
};

/// Every session in the database at `address`.
fn stored(address: &Address) -> Vec<SessionRecord> {
    let store = Store::open(address).unwrap();
    store.sessions(Default::default()).wait().unwrap().found
}

#[test]
fn a_damaged_file_is_set_aside_with_a_button_and_what_was_practised_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let address = Address::file(&path);
    files::write_atomic(&path, "坏掉的文件".as_bytes()).unwrap();
    let mut window = window_on(address.clone(), 1280.0, 1600.0);
    window.get_by_label_contains("打不开练习记录");
    // A talk that is practised before anyone presses anything goes on through it.
    ask(&mut window, LibraryAction::Start(GIFT.to_owned()));
    say(&mut window, "您好，我马上查");
    window
        .get_by_role_and_label(Role::Button, "旧文件留在旁边，新建一个")
        .click();
    window.run();
    answer(&mut window);
    let aside = folder.path().join("heard.sqlite.aside-1");
    window.get_by_label_contains(&aside.display().to_string());
    assert!(window.query_by_label_contains("打不开练习记录").is_none());
    assert_eq!(files::read_source(&aside).unwrap(), "坏掉的文件".as_bytes());
    let talk = now(&window);
    assert_eq!(talk.saving(), Saving::Saved);
    let events = talk.transcript().events.len() as u64;
    drop(window);
    let stored = stored(&address);
    assert_eq!((stored.len(), stored[0].events), (1, events));
}

#[test]
fn what_a_newer_file_holds_is_in_the_records_and_the_file_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let address = Address::file(&path);
    {
        let mut window = window_on(address.clone(), 1280.0, 1600.0);
        ask(&mut window, LibraryAction::Start(GIFT.to_owned()));
        ask(&mut window, TalkAction::End);
    }
    written_by_a_newer_edition(&path);
    let before = files::read_within(&path, u64::MAX).unwrap();
    let mut window = window_on(address, 1280.0, 1600.0);
    window.get_by_label_contains("只能看、不能存");
    ask(&mut window, Action::Go(Screen::Records));
    assert!(window.get_all_by_label_contains("迟到的生日礼物").count() > 0);
    assert_eq!(window.state().app.model.history.finished().count(), 1);
    // Trying again changes nothing while the file is what it is.
    window
        .get_by_role_and_label(Role::Button, "再试一次")
        .click();
    window.run();
    answer(&mut window);
    window.get_by_label_contains("只能看、不能存");
    assert_eq!(window.state().app.model.history.finished().count(), 1);
    drop(window);
    assert_eq!(files::read_within(&path, u64::MAX).unwrap(), before);
}
