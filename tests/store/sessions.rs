//! What is put in comes out: events, drafts, forks, settings, states.

use heard::{
    session::{Event, Happening},
    store::{Address, NewSession, SessionFilter, SessionId, SessionState, Store, StoreProblem},
};
use proptest::prelude::*;
use serde_json::json;
use sqlx::{Connection, Executor, SqliteConnection};

use super::sample::{NOW, begun, ended, new_session, said};

#[test]
fn a_session_reads_back_as_it_happened_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a b%41?#.sqlite");
    let (store, session) = begun(&path);
    let events = [
        said(1, "您好，我是小李"),
        said(2, "\0\u{202e}😀"),
        said(3, ""),
    ];
    store.append(session, 0, &events, NOW + 1).wait().unwrap();
    store.save_draft(session, "还没发", NOW).wait().unwrap();
    drop(store);
    assert!(path.exists(), "the file has the name that was asked for");

    let store = Store::open(&Address::file(&path)).unwrap();
    let stored = store.transcript(session).wait().unwrap();
    assert_eq!(stored.transcript.events, events);
    assert_eq!(stored.transcript.header, super::sample::header());
    assert_eq!(stored.draft.as_deref(), Some("还没发"));
    assert_eq!(stored.record.events, 3);
    assert_eq!(stored.record.touched_at, NOW + 1);
    assert!(stored.unreadable.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_in_any_batches_read_back_the_same(
        batches in prop::collection::vec(prop::collection::vec(any::<String>(), 0..4), 0..6),
    ) {
        let (store, session) = in_memory();
        let mut all: Vec<Event> = Vec::new();
        for batch in &batches {
            let events: Vec<Event> = batch.iter().map(|text| said(1, text)).collect();
            let ticket = store.append(session, all.len() as u64, &events, NOW);
            all.extend(events);
            ticket.wait().unwrap();
        }
        prop_assert_eq!(store.transcript(session).wait().unwrap().transcript.events, all);
    }

    #[test]
    fn any_draft_reads_back_the_same(text in any::<String>()) {
        let (store, session) = in_memory();
        store.save_draft(session, text.clone(), NOW).wait().unwrap();
        let kept = store.transcript(session).wait().unwrap().draft;
        prop_assert_eq!(kept, Some(text).filter(|text| !text.trim().is_empty()));
    }
}

#[test]
fn a_reply_of_a_hundred_thousand_characters_is_kept() {
    let (store, session) = in_memory();
    let long = said(1, &"慢".repeat(100_000));
    store
        .append(session, 0, std::slice::from_ref(&long), NOW)
        .wait()
        .unwrap();
    assert_eq!(
        store.transcript(session).wait().unwrap().transcript.events,
        [long]
    );
}

#[test]
fn repeating_an_append_changes_nothing_and_another_event_in_its_place_is_refused() {
    let (store, session) = in_memory();
    let events = [said(1, "一"), said(2, "二")];
    for _ in 0..3 {
        store.append(session, 0, &events, NOW).wait().unwrap();
    }
    // The second half of what is handed in may be new.
    let more = [said(2, "二"), said(3, "三")];
    store.append(session, 1, &more, NOW).wait().unwrap();
    let other = store.append(session, 1, &[said(2, "别的")], NOW).wait();
    assert_eq!(
        other.unwrap_err().problem,
        StoreProblem::Conflict { session, seq: 1 }
    );
    let stored = store.transcript(session).wait().unwrap().transcript.events;
    assert_eq!(stored, [said(1, "一"), said(2, "二"), said(3, "三")]);
}

#[test]
fn a_gap_is_refused_as_a_whole_and_names_where_to_go_on() {
    let (store, session) = in_memory();
    store
        .append(session, 0, &[said(1, "一")], NOW)
        .wait()
        .unwrap();
    let gap = store.append(session, 2, &[said(3, "三")], NOW).wait();
    let expected = StoreProblem::Gap {
        session,
        expected: 1,
    };
    assert_eq!(gap.unwrap_err().problem, expected);
    assert_eq!(store.transcript(session).wait().unwrap().record.events, 1);
}

#[test]
fn appending_to_a_session_that_is_not_there_says_so() {
    let (store, _) = in_memory();
    let problem = store
        .append(99, 0, &[said(1, "一")], NOW)
        .wait()
        .unwrap_err()
        .problem;
    assert_eq!(problem, StoreProblem::NoSession(99));
    assert_eq!(
        store.transcript(99).wait().unwrap_err().problem,
        StoreProblem::NoSession(99)
    );
    let draft = store.save_draft(99, "稿", NOW).wait().unwrap_err().problem;
    assert_eq!(draft, StoreProblem::NoSession(99));
}

#[test]
fn resume_offers_what_neither_ended_nor_was_left() {
    let (store, open) = in_memory();
    let me = store.first_person(NOW).wait().unwrap().id;
    let other = store.add_person("小王", NOW).wait().unwrap().id;
    let [finished, left] = [0, 1].map(|_| store.begin(new_session(me)).wait().unwrap());
    store.begin(new_session(other)).wait().unwrap();
    store
        .append(finished, 0, &[said(1, "好"), ended(1)], NOW + 5)
        .wait()
        .unwrap();
    store.leave(left, NOW).wait().unwrap();
    store.leave(finished, NOW).wait().unwrap();

    let offered = store.unfinished(me).wait().unwrap();
    assert_eq!(ids(&offered.found), [open]);
    let record = store.transcript(finished).wait().unwrap().record;
    assert_eq!(
        (record.state, record.ended_at),
        (SessionState::Ended, Some(NOW + 5))
    );
    let of_case = SessionFilter {
        scenario: Some("no-such".into()),
        ..SessionFilter::default()
    };
    assert!(store.sessions(of_case).wait().unwrap().found.is_empty());
    let all = store.sessions(SessionFilter::default()).wait().unwrap();
    assert_eq!(all.found.len(), 4);
}

#[test]
fn a_fork_begins_with_the_first_events_and_outlives_its_original() {
    let (store, first) = in_memory();
    let events = [said(1, "一"), said(2, "二"), said(3, "三")];
    store.append(first, 0, &events, NOW).wait().unwrap();
    let me = store.first_person(NOW).wait().unwrap().id;
    let forked = NewSession {
        forked_from: Some((first, 2)),
        ..new_session(me)
    };
    let fork = store.begin(forked).wait().unwrap();
    store.delete_session(first).wait().unwrap();

    let stored = store.transcript(fork).wait().unwrap();
    assert_eq!(stored.transcript.events, events[..2]);
    assert_eq!(stored.record.forked_from, Some((first, 2)));
    let next = store.begin(new_session(me)).wait().unwrap();
    assert!(
        next > fork,
        "the number of a deleted session is not given again"
    );
}

#[test]
fn sent_words_are_no_draft_any_more_but_newer_ones_stay() {
    let (store, session) = in_memory();
    store
        .save_draft(session, "马上给您查 ", NOW)
        .wait()
        .unwrap();
    store
        .append(session, 0, &[said(1, "马上给您查")], NOW)
        .wait()
        .unwrap();
    assert_eq!(store.transcript(session).wait().unwrap().draft, None);
    store.save_draft(session, "下一句", NOW).wait().unwrap();
    store
        .append(session, 1, &[said(2, "上一句")], NOW)
        .wait()
        .unwrap();
    assert_eq!(
        store.transcript(session).wait().unwrap().draft.as_deref(),
        Some("下一句")
    );
}

#[test]
fn settings_are_kept_by_name_and_a_spoilt_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let (store, _) = begun(&path);
    assert_eq!(store.setting::<bool>("dark").wait().unwrap(), None);
    store.put_setting("dark", &true).wait().unwrap();
    store.put_setting("dark", &false).wait().unwrap();
    assert_eq!(store.setting("dark").wait().unwrap(), Some(false));
    let wrong_kind = store.setting::<Vec<u8>>("dark").wait().unwrap_err().problem;
    assert_eq!(wrong_kind, StoreProblem::BadSetting("dark".into()));

    behind_its_back(&path, "UPDATE settings SET json = x'FF00'");
    let spoilt = store.setting::<bool>("dark").wait().unwrap_err().problem;
    assert_eq!(spoilt, StoreProblem::BadSetting("dark".into()));
    store
        .put_setting("dark", &json!({"any": 1}))
        .wait()
        .unwrap();
}

#[test]
fn torn_and_missing_events_are_reported_and_the_rest_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let (store, session) = begun(&path);
    let events: Vec<Event> = (0..6).map(|turn| said(turn, "好")).collect();
    store.append(session, 0, &events, NOW).wait().unwrap();
    behind_its_back(
        &path,
        "UPDATE events SET json = '{\"at\":1,\"tu' WHERE seq = 1; \
         UPDATE events SET json = x'C328' WHERE seq = 2; DELETE FROM events WHERE seq = 4",
    );
    let stored = store.transcript(session).wait().unwrap();
    assert_eq!(stored.unreadable, [1, 2, 4]);
    let turns: Vec<u32> = stored
        .transcript
        .events
        .iter()
        .map(|event| event.turn)
        .collect();
    assert_eq!(turns, [0, 3, 5]);
    store
        .append(session, stored.record.events, &[said(6, "还能继续")], NOW)
        .wait()
        .unwrap();
}

#[test]
fn a_session_whose_header_is_spoilt_does_not_hide_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let (store, spoilt) = begun(&path);
    let me = store.first_person(NOW).wait().unwrap().id;
    let whole = store.begin(new_session(me)).wait().unwrap();
    behind_its_back(&path, "UPDATE sessions SET header = '{' WHERE id = 1");
    let all = store.sessions(SessionFilter::default()).wait().unwrap();
    assert_eq!(
        (ids(&all.found), all.unreadable),
        (vec![whole], vec![spoilt])
    );
}

#[test]
fn a_window_is_woken_after_every_answer() {
    let (store, session) = in_memory();
    let (sender, woken) = std::sync::mpsc::channel();
    store.on_answer(move || sender.send(()).unwrap_or_default());
    let mut ticket = store.append(session, 0, &[said(1, "好")], NOW);
    // The call before may still be waking: what counts is that nobody has to look without having been woken.
    let answer = loop {
        woken.recv().unwrap();
        if let Some(answer) = ticket.poll() {
            break answer;
        }
    };
    assert_eq!(answer, Ok(()));
}

#[test]
fn dropping_the_store_stores_what_waits() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let (store, session) = begun(&path);
    for seq in 0..50 {
        // The answers are not waited for: only the drop below is.
        drop(store.append(session, seq, &[said(1, "好")], NOW));
    }
    drop(store);
    let store = Store::open(&Address::file(&path)).unwrap();
    assert_eq!(store.transcript(session).wait().unwrap().record.events, 50);
}

#[test]
fn an_event_of_every_kind_of_moment_is_stored_at_its_place() {
    let (store, session) = in_memory();
    let began = Event {
        at: 0,
        turn: 0,
        what: Happening::Began,
    };
    let events = [began, said(1, "好"), ended(2)];
    for (seq, event) in (0..).zip(&events) {
        store
            .append(session, seq, std::slice::from_ref(event), NOW)
            .wait()
            .unwrap();
    }
    assert_eq!(
        store.transcript(session).wait().unwrap().transcript.events,
        events
    );
}

fn in_memory() -> (Store, SessionId) {
    let store = Store::open(&Address::Memory).unwrap();
    let me = store.first_person(NOW).wait().unwrap();
    let session = store.begin(new_session(me.id)).wait().unwrap();
    (store, session)
}

fn ids(records: &[heard::store::SessionRecord]) -> Vec<SessionId> {
    records.iter().map(|record| record.id).collect()
}

/// Does to the file what a fault or a foreign program might.
pub fn behind_its_back(path: &std::path::Path, sql: &'static str) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let url = format!("sqlite:{}", path.display());
        let mut conn = SqliteConnection::connect(&url).await.unwrap();
        conn.execute(sqlx::raw_sql("PRAGMA foreign_keys = OFF"))
            .await
            .unwrap();
        conn.execute(sqlx::raw_sql(sql)).await.unwrap();
        conn.close().await.unwrap();
    });
}
