//! The talks of an event in the store: the one that was interrupted, to go on with, and what those that nobody can go on with were worth.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::{
    app::case::Case,
    assess,
    contest::{Marked, Millis, marked_talk},
    scenario,
    session::{self, Happening, Input, Session},
    store::{SessionFilter, Store, StoreError, StoredSession},
};

/// The newest talk of the case `case` that is called `tag` in the store and was begun at `since` or later.
pub(super) fn stored(
    store: &Store,
    tag: &str,
    since: Option<Millis>,
    case: &str,
) -> Result<Option<StoredSession>, StoreError> {
    let filter = SessionFilter {
        scenario: Some(case.to_owned()),
        ..SessionFilter::default()
    };
    let all = store.sessions(filter).wait()?.found;
    let mut theirs = all
        .iter()
        .filter(|one| one.label == tag && since.is_none_or(|since| one.started_at >= since));
    theirs
        .next()
        .map(|one| store.transcript(one.id).wait())
        .transpose()
}

/// The talk of `stored` where it stopped; none where the case on this machine is not the one it was begun with.
pub(super) fn resumed(case: &Case, stored: &StoredSession) -> Option<Session> {
    let header = &stored.transcript.header;
    let same = scenario::file_hash(&case.source) == header.scenario_hash
        && header.has_pools(&case.scenario);
    let made = || session::Case::new(header.case_of(&case.scenario), header.language);
    same.then(|| Session::resume(Arc::new(made()), stored.transcript.clone()))
}

/// What the talks of `cases` were worth as they stopped: nothing where there was none. One whose case is another by now has no mark; the
/// chief judge rules on it.
pub(super) fn marks(
    store: &Store,
    tag: &str,
    since: Option<Millis>,
    cases: &[Case],
) -> Result<Vec<Marked>, StoreError> {
    let mut marks = Vec::new();
    for case in cases {
        match stored(store, tag, since, case.id())? {
            None => marks.push(nothing(case)),
            Some(stored) => marks.extend(resumed(case, &stored).map(worth)),
        }
    }
    Ok(marks)
}

fn worth(mut play: Session) -> Marked {
    let ended = |it: &session::Event| matches!(it.what, Happening::Ended { .. });
    if !play.events().iter().any(ended) {
        let last = play.events().last().map_or(0, |event| event.at);
        play.input(last, &Input::End);
    }
    let transcript = play.transcript();
    let marks = assess::assess(&play.case().scenario, &transcript);
    marked_talk(&transcript, &marks)
}

fn nothing(case: &Case) -> Marked {
    Marked {
        stage: String::new(),
        taker: crate::contest::Taker::Entrant(0),
        item: case.id().to_owned(),
        points: Decimal::ZERO,
        of: Decimal::ONE_HUNDRED,
        fatal: 0,
        transcript: None,
        lines: Vec::new(),
        cases: Vec::new(),
    }
}
