//! What trainers did to marks: appended, told apart from who practises, taken along and deleted with a person's data.

use heard::{
    assess::{Status, review::Step},
    store::{Address, NewMark, PersonId, SessionId, Store, StoreProblem},
};

use super::{
    sample::{NOW, begun, new_session},
    sessions::behind_its_back,
};

fn new_mark(session: SessionId, trainer: PersonId, step: Step, note: &str) -> NewMark {
    NewMark {
        session,
        check: "calm-first".into(),
        trainer,
        step,
        note: note.into(),
        blind: matches!(step, Step::Mark(_)),
        supersedes: None,
    }
}

#[test]
fn entries_come_back_in_order_with_the_trainers_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let (store, session) = begun(&path);
    let trainer = store.add_trainer("林老师", NOW).wait().unwrap().id;
    let steps = [
        Step::Mark(Status::Partly),
        Step::Overrule(Status::Met),
        Step::TakeBack,
    ];
    let mut numbers = Vec::new();
    for (place, step) in steps.into_iter().enumerate() {
        let mut mark = new_mark(session, trainer, step, "附\0言");
        mark.supersedes = numbers.last().copied();
        numbers.push(store.mark(mark, NOW + place as i64).wait().unwrap());
    }
    drop(store);
    let store = Store::open(&Address::file(&path)).unwrap();
    let entries = store.trainer_marks(session).wait().unwrap();
    assert_eq!(
        entries.iter().map(|entry| entry.id).collect::<Vec<_>>(),
        numbers
    );
    assert_eq!(
        entries.iter().map(|entry| entry.step).collect::<Vec<_>>(),
        steps
    );
    let last = &entries[2];
    assert_eq!((last.name.as_str(), last.note.as_str()), ("林老师", "附言"));
    assert_eq!(
        (last.blind, last.supersedes, last.at),
        (false, Some(numbers[1]), NOW + 2)
    );
    assert!(entries[0].blind);
}

#[test]
fn only_trainers_mark_and_a_trainer_is_never_the_one_who_practises() {
    let folder = tempfile::tempdir().unwrap();
    let (store, session) = begun(&folder.path().join("heard.sqlite"));
    let me = store.first_person(NOW).wait().unwrap();
    let mark = |who| {
        store
            .mark(new_mark(session, who, Step::Mark(Status::Met), ""), NOW)
            .wait()
    };
    assert_eq!(
        mark(me.id).unwrap_err().problem,
        StoreProblem::NoPerson(me.id)
    );
    let trainer = store.add_trainer("林老师", NOW).wait().unwrap();
    mark(trainer.id).unwrap();
    assert_eq!(
        store.trainers().wait().unwrap(),
        std::slice::from_ref(&trainer)
    );
    store.delete_person(me.id).wait().unwrap();
    let next = store.first_person(NOW).wait().unwrap();
    assert!(next.id != trainer.id && next.name.is_empty());
}

#[test]
fn marks_go_with_the_session_and_with_whoever_gave_or_got_them() {
    let folder = tempfile::tempdir().unwrap();
    let (store, session) = begun(&folder.path().join("heard.sqlite"));
    let me = store.first_person(NOW).wait().unwrap().id;
    let other = store.begin(new_session(me)).wait().unwrap();
    let trainer = store.add_trainer("林老师", NOW).wait().unwrap().id;
    for session in [session, other] {
        let mark = new_mark(session, trainer, Step::Mark(Status::Met), "GIVEN");
        store.mark(mark, NOW).wait().unwrap();
    }
    let export = |person| String::from_utf8(store.export_person(person).wait().unwrap()).unwrap();
    assert_eq!(export(me).matches("\"trainer_mark\"").count(), 2);
    assert_eq!(export(trainer).matches("\"made_mark\"").count(), 2);
    store.delete_session(other).wait().unwrap();
    assert_eq!(export(trainer).matches("GIVEN").count(), 1);
    store.delete_person(trainer).wait().unwrap();
    assert_eq!(store.trainer_marks(session).wait().unwrap(), []);
    assert_eq!(store.trainers().wait().unwrap(), []);
    assert!(!export(me).contains("GIVEN"));
}

#[test]
fn a_database_of_the_first_edition_learns_to_keep_marks() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let (store, session) = begun(&path);
    drop(store);
    behind_its_back(
        &path,
        "DROP TABLE trainer_marks; DROP TABLE trainers; DROP TABLE paper_entries; DROP TABLE papers; \
         DROP TABLE contest_packs; DROP TABLE contest_beats; DROP TABLE contest_records; DROP TABLE contest_events; \
         DELETE FROM counters WHERE name IN ('mark', 'paper', 'contest_event'); UPDATE schema_version SET version = 1",
    );
    let store = Store::open(&Address::file(&path)).unwrap();
    assert_eq!(store.trainer_marks(session).wait().unwrap(), []);
    let trainer = store.add_trainer("林老师", NOW).wait().unwrap().id;
    let mark = new_mark(session, trainer, Step::Mark(Status::NotMet), "");
    assert_eq!(store.mark(mark, NOW).wait(), Ok(1));
}
