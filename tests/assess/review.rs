//! Trainers' marks: blind until confirmed, laid beside the machine's, overruled with a note, never mixed in silently.

use heard::{
    assess::{
        Assessment, Status, assess,
        review::{Entry, Refused, Sheet, Step, Waiting, pairs, with_overrules},
    },
    batch::agreement::agreement_by_check,
    report::{self, Marked},
    scenario::Scenario,
    session::Transcript,
    text::Language,
};
use proptest::prelude::*;

use crate::play;

const ME: i64 = 7;
const STATUSES: [Status; 4] = [
    Status::Met,
    Status::Partly,
    Status::NotMet,
    Status::NotObserved,
];

fn marked() -> (Scenario, Transcript, Assessment) {
    let scenario = play::scenario(include_str!("cases/heard.ron"));
    let talk = play::talk(&scenario, include_str!("talks/hollow.talk"));
    let marks = assess(&scenario, &talk.transcript);
    (scenario, talk.transcript, marks)
}

fn entry(id: i64, check: &str, trainer: i64, step: Step, note: &str) -> Entry {
    Entry {
        id,
        check: check.to_owned(),
        trainer,
        name: format!("老师{trainer}"),
        step,
        note: note.to_owned(),
        blind: matches!(step, Step::Mark(_)),
        supersedes: None,
        at: id,
    }
}

proptest! {
    /// Whatever the machine said of a check I have not confirmed, my sheet is the same: nothing made of it can tell.
    #[test]
    fn the_sheet_tells_nothing_of_the_machine_before_my_mark_is_confirmed(
        mine in prop::collection::btree_set(0usize..10, 0..10),
        others in prop::collection::vec((0usize..10, 0usize..4, any::<bool>()), 0..8),
        told in prop::collection::vec((0usize..4, 0u32..9, "[a-z]{0,6}"), 10),
    ) {
        let (scenario, transcript, marks) = marked();
        let ids: Vec<String> = marks.checks.iter().map(|check| check.id.clone()).collect();
        let mut entries: Vec<Entry> = Vec::new();
        for (check, status, overrules) in others {
            let step = match overrules {
                true => Step::Overrule(STATUSES[status]),
                false => Step::Mark(STATUSES[status]),
            };
            entries.push(entry(entries.len() as i64, &ids[check], 8, step, "别的老师"));
        }
        for &at in &mine {
            let step = Step::Mark(STATUSES[at % 4]);
            entries.push(entry(entries.len() as i64, &ids[at], ME, step, ""));
        }
        let mut other = marks.clone();
        for (at, (status, points, reason)) in told.into_iter().enumerate() {
            if !mine.contains(&at) {
                let check = &mut other.checks[at];
                check.status = STATUSES[status];
                check.points = points;
                check.reason = reason.clone();
                check.quote = Some(reason);
                check.turn = Some(points);
                check.evidence.clear();
            }
        }
        // Nor does what others did to it.
        let only_mine: Vec<Entry> = entries
            .iter()
            .filter(|entry| entry.trainer == ME || mine.iter().any(|&at| ids[at] == entry.check))
            .cloned()
            .collect();
        let sheet = Sheet::of(&scenario, &transcript, &marks, &entries, ME);
        prop_assert_eq!(&sheet, &Sheet::of(&scenario, &transcript, &other, &only_mine, ME));
        for (at, row) in sheet.rows.iter().enumerate() {
            prop_assert_eq!(row.seen.is_some(), at < ids.len() && mine.contains(&at));
        }
    }

    /// Overruling every check to what the machine says leaves every number as it was.
    #[test]
    fn totals_follow_the_rules_whatever_is_overruled(picks in prop::collection::vec(0usize..5, 10)) {
        let (scenario, _, marks) = marked();
        let mut entries = Vec::new();
        for (check, &pick) in marks.checks.iter().zip(&picks) {
            if let Some(status) = STATUSES.get(pick) {
                entries.push(entry(entries.len() as i64, &check.id, ME, Step::Overrule(*status), "看过"));
            }
        }
        let merged = with_overrules(&scenario, Language::Zh, marks.clone(), &entries);
        for (before, after) in marks.checks.iter().zip(&merged.checks) {
            match &after.overruled {
                Some(kept) => prop_assert_eq!((kept.status, kept.points), (before.status, before.points)),
                None => prop_assert_eq!(before, after),
            }
            prop_assert!(after.points <= after.of);
        }
        for one in &merged.competencies {
            let counted = merged.checks.iter().filter(|check| {
                check.competency == one.competency && check.status != Status::NotObserved
            });
            prop_assert_eq!(one.points, counted.map(|check| check.points).sum::<u32>());
        }
        prop_assert_eq!(merged.machine.is_some(), !entries.is_empty());
    }
}

#[test]
fn an_overrule_moves_the_total_and_keeps_what_the_machine_said() {
    let (scenario, transcript, marks) = marked();
    let lost = marks
        .checks
        .iter()
        .find(|check| check.status == Status::NotMet)
        .unwrap();
    let entries = [
        entry(1, &lost.id, ME, Step::Mark(Status::Met), ""),
        entry(2, &lost.id, ME, Step::Overrule(Status::Met), "这句就是安抚"),
    ];
    let merged = with_overrules(&scenario, Language::Zh, marks.clone(), &entries);
    let check = merged
        .checks
        .iter()
        .find(|check| check.id == lost.id)
        .unwrap();
    assert_eq!((check.status, check.points), (Status::Met, check.of));
    let kept = check.overruled.as_ref().unwrap();
    assert_eq!((kept.by.as_str(), kept.status), ("老师7", Status::NotMet));
    assert!(merged.total > marks.total);
    assert_eq!(merged.machine.unwrap().total, marks.total);
    let documents = Marked {
        scenario: &scenario,
        transcript: &transcript,
        assessment: &merged,
    };
    for document in [
        report::text(&documents, Language::Zh),
        report::html(&documents, Language::Zh),
        report::json(&documents).to_string(),
    ] {
        assert!(document.contains("老师7") && document.contains("这句就是安抚"));
    }
    let mut taken_back = entries.to_vec();
    taken_back.push(entry(3, &lost.id, ME, Step::TakeBack, ""));
    assert_eq!(
        with_overrules(&scenario, Language::Zh, marks.clone(), &taken_back),
        marks
    );
}

#[test]
fn what_can_be_done_to_a_check_follows_from_the_sheet() {
    let (scenario, transcript, marks) = marked();
    let sheet = |entries: &[Entry]| Sheet::of(&scenario, &transcript, &marks, entries, ME);
    let mine = marks.checks[0].clone();
    let other = STATUSES
        .into_iter()
        .find(|one| *one != mine.status)
        .unwrap();
    let blank = sheet(&[]);
    assert_eq!(
        blank.may(&mine.id, Step::Overrule(other), "因为"),
        Err(Refused::NotMarked)
    );
    assert_eq!(
        blank.may("no-such", Step::Mark(other), ""),
        Err(Refused::NoSuchCheck)
    );
    assert_eq!(blank.may(&mine.id, Step::Mark(other), ""), Ok(()));
    let marked = [entry(1, &mine.id, ME, Step::Mark(other), "")];
    let seen = sheet(&marked);
    assert!(seen.row(&mine.id).unwrap().differs() && seen.marked() == 1);
    assert_eq!(
        seen.may(&mine.id, Step::Mark(other), ""),
        Err(Refused::Marked)
    );
    assert_eq!(
        seen.may(&mine.id, Step::Overrule(other), " "),
        Err(Refused::NoNote)
    );
    assert_eq!(
        seen.may(&mine.id, Step::Overrule(mine.status), "因为"),
        Err(Refused::Same)
    );
    assert_eq!(seen.may(&mine.id, Step::Overrule(other), "因为"), Ok(()));
    assert_eq!(
        seen.may(&mine.id, Step::TakeBack, ""),
        Err(Refused::NotOverruled)
    );
}

#[test]
fn the_queue_counts_what_nobody_looked_at_and_begins_with_the_newest() {
    let (scenario, _, _) = marked();
    let talk = play::talk(&scenario, "agent: 我随时在，您有事找我。\nended: done");
    let marks = assess(&scenario, &talk.transcript);
    let doubted: Vec<&str> = marks
        .checks
        .iter()
        .filter(|check| check.doubt.is_some())
        .map(|check| check.id.as_str())
        .collect();
    assert!(!doubted.is_empty());
    let before = Waiting::of(&scenario, (3, 100), &marks, &[]);
    assert_eq!((before.open, before.marked), (doubted.len(), 0));
    let looked = [entry(1, doubted[0], ME, Step::Mark(Status::Met), "")];
    let after = Waiting::of(&scenario, (4, 200), &marks, &looked);
    assert_eq!((after.open, after.marked), (doubted.len() - 1, 1));
    assert_eq!(after.need, before.need);
    let mut queue = [before, after];
    queue.sort_by_key(Waiting::rank);
    assert_eq!(queue.map(|one| one.session), [4, 3]);
}

#[test]
fn agreement_counts_blind_marks_alone() {
    let (_, _, marks) = marked();
    let check = &marks.checks[0];
    let mut seen_first = entry(2, &check.id, 9, Step::Mark(Status::Partly), "");
    seen_first.blind = false;
    let entries = [
        entry(1, &check.id, ME, Step::Mark(check.status), ""),
        seen_first,
        entry(3, &check.id, ME, Step::Overrule(Status::Partly), "因为"),
    ];
    let pairs = pairs(&marks, &entries);
    assert_eq!(pairs, [(check.id.clone(), check.status, check.status)]);
    let agreed = agreement_by_check(pairs.iter().map(|(id, one, two)| (id.as_str(), *one, *two)));
    assert_eq!(
        (
            agreed[check.id.as_str()].pairs,
            agreed[check.id.as_str()].exact
        ),
        (1, Some(1.0))
    );
}

#[test]
fn a_fatal_error_is_marked_like_a_check_and_lifts_its_cap_when_overruled() {
    let scenario = play::scenario(include_str!("cases/heard.ron"));
    let talk = play::talk(&scenario, include_str!("talks/abuse.talk"));
    let marks = assess(&scenario, &talk.transcript);
    let sheet = |marks: &Assessment, entries: &[Entry]| {
        Sheet::of(&scenario, &talk.transcript, marks, entries, ME)
    };
    let row = sheet(&marks, &[]).row("!abuse").unwrap().clone();
    assert!(row.is_fatal() && row.seen.is_none());
    // Its row is there, and the same, whether or not the machine found it.
    let mut innocent = marks.clone();
    innocent.critical.clear();
    assert_eq!(sheet(&innocent, &[]).row("!abuse"), Some(&row));
    let step = Step::Mark(Status::Partly);
    assert_eq!(
        sheet(&marks, &[]).may("!abuse", step, ""),
        Err(Refused::NothingBetween)
    );
    let entries = [
        entry(1, "!abuse", ME, Step::Mark(Status::Met), ""),
        entry(
            2,
            "!abuse",
            ME,
            Step::Overrule(Status::Met),
            "是客户自己说的",
        ),
    ];
    let merged = with_overrules(&scenario, Language::Zh, marks.clone(), &entries);
    assert!(merged.critical.is_empty() && merged.total >= marks.total);
    assert_eq!(merged.total, merged.earned);
    assert_eq!(
        merged.dismissed[0].overruled.as_ref().unwrap().note,
        "是客户自己说的"
    );
    let added = [entry(
        1,
        "!abuse",
        ME,
        Step::Overrule(Status::NotMet),
        "第二轮",
    )];
    let worse = with_overrules(&scenario, Language::Zh, innocent.clone(), &added);
    assert_eq!((worse.critical.len(), worse.passed), (1, Some(false)));
    assert_eq!(
        pairs(&marks, &entries),
        [("!abuse".to_owned(), Status::Met, Status::NotMet)]
    );
}
