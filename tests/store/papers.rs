//! Theory papers: every entry comes back, time never runs backwards, and a person's papers go with them.

use heard::{
    contest::{
        Answer, BankMark, Conditions, Entry, Origin, Paper, PaperHeader, Rules, Showing, Step,
        balanced,
    },
    store::{Address, NewPaper, PersonId, Store, StoreProblem, library::banks},
};

use super::sample::NOW;

fn new_paper(person: PersonId) -> NewPaper {
    let banks = banks(&[]);
    let draws = balanced(&banks, &[], 10);
    NewPaper {
        person,
        header: PaperHeader {
            topics: Vec::new(),
            seed: 7,
            banks: banks.iter().map(BankMark::of).collect(),
            rules: Rules {
                conditions: Conditions::Exam,
                showing: Showing::AtTheEnd,
                minutes: Some(30),
            },
            origin: Origin::Drawn,
            event: None,
        },
        paper: Paper::draw(&banks, &draws, 7).unwrap(),
        started_at: NOW,
    }
}

fn chose(at: u64, question: usize) -> Entry {
    let answer = Some(Answer::Chosen(vec![1]));
    Entry {
        at,
        what: Step::Answer { question, answer },
    }
}

#[test]
fn a_paper_comes_back_as_it_was_left_also_after_the_file_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::file(folder.path().join("heard.sqlite"));
    let store = Store::open(&address).unwrap();
    let me = store.first_person(NOW).wait().unwrap().id;
    let new = new_paper(me);
    let id = store.begin_paper(new.clone()).wait().unwrap();
    let entries = [chose(1_500, 0), chose(4_000, 1)];
    store
        .append_paper(id, 0, &entries[..1], 1_500, NOW)
        .wait()
        .unwrap();
    store
        .append_paper(id, 0, &entries, 4_000, NOW + 1)
        .wait()
        .unwrap();
    store
        .append_paper(id, 2, &[], 9_000, NOW + 2)
        .wait()
        .unwrap();
    // Whoever comes late with an earlier time does not set the clock back.
    store
        .append_paper(id, 2, &[], 8_000, NOW + 3)
        .wait()
        .unwrap();
    drop(store);
    let store = Store::open(&address).unwrap();
    let found = store.papers(me).wait().unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].entries, entries);
    assert_eq!(
        (&found[0].header, &found[0].paper),
        (&new.header, &new.paper)
    );
    let sitting = found[0].sitting();
    assert_eq!(sitting.left_ms(), Some(30 * 60_000 - 9_000));
    assert_eq!(store.paper(id).wait().unwrap().as_ref(), Some(&found[0]));
}

#[test]
fn what_does_not_follow_is_refused_and_nothing_is_lost() {
    let store = Store::open(&Address::Memory).unwrap();
    let me = store.first_person(NOW).wait().unwrap().id;
    let id = store.begin_paper(new_paper(me)).wait().unwrap();
    store
        .append_paper(id, 0, &[chose(1, 0)], 1, NOW)
        .wait()
        .unwrap();
    let problem = |answer: Result<(), heard::store::StoreError>| answer.unwrap_err().problem;
    let gap = store.append_paper(id, 2, &[chose(2, 1)], 2, NOW).wait();
    assert_eq!(problem(gap), StoreProblem::PaperElsewhere(id));
    let other = store.append_paper(id, 0, &[chose(2, 1)], 2, NOW).wait();
    assert_eq!(problem(other), StoreProblem::PaperElsewhere(id));
    let none = store.append_paper(99, 0, &[], 2, NOW).wait();
    assert_eq!(problem(none), StoreProblem::NoPaper(99));
    let kept = store.paper(id).wait().unwrap().unwrap();
    assert_eq!((kept.entries, kept.passed), (vec![chose(1, 0)], 1));
}

#[test]
fn papers_are_exported_and_deleted_with_their_person() {
    let store = Store::open(&Address::Memory).unwrap();
    let me = store.first_person(NOW).wait().unwrap().id;
    let id = store.begin_paper(new_paper(me)).wait().unwrap();
    store
        .append_paper(id, 0, &[chose(1, 0)], 1, NOW)
        .wait()
        .unwrap();
    let export = String::from_utf8(store.export_person(me).wait().unwrap()).unwrap();
    assert!(export.contains(r#"{"paper":{"#) && export.contains(r#"{"entry":{"#));
    let other = store.begin_paper(new_paper(me)).wait().unwrap();
    store.delete_paper(other).wait().unwrap();
    assert_eq!(store.papers(me).wait().unwrap().len(), 1);
    store.delete_person(me).wait().unwrap();
    assert!(store.papers(me).wait().unwrap().is_empty());
    assert_eq!(store.paper(id).wait().unwrap(), None);
}
