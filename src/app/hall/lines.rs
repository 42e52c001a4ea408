//! What was said in a talk of the event, for judges to read again and to quote: read from the store when it is first looked at.

use super::{Held, on_hall::Back, work};
use crate::{
    app::{App, run::Done},
    contest::{Taker, Thing},
    session::{Happening, Transcript},
    store::{SessionFilter, Store, StoreError},
};

/// One line of a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The event of the transcript.
    pub event: u32,
    /// Milliseconds since the talk began.
    pub at: u64,
    /// Whether the entrant said it, not the customer.
    pub own: bool,
    /// The words.
    pub words: String,
}

/// Reads the talks of somebody in a stage, where the seat may see them and they are not read yet.
pub(super) fn read(app: &mut App, at: usize, taker: Taker) {
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let known = held
        .lines
        .as_ref()
        .is_some_and(|(of, _)| *of == (at, taker));
    let may = held.event.may_read(held.who(), Thing::Work(at, taker));
    if known {
        return;
    }
    // A bout is in the records themselves.
    let bout = held.bout(at, taker).filter(|_| may);
    let read = bout.is_some();
    held.lines = Some(((at, taker), bout.unwrap_or_default()));
    if read {
        return;
    }
    let Some(store) = app.store.clone().filter(|_| may) else {
        return;
    };
    let tag = work::tag(held, at, taker);
    app.jobs.start(move || {
        let lines = stored(&store, &tag);
        Done::Hall(Box::new(Back::Lines((at, taker), lines)))
    });
}

/// Takes in what was read.
pub(super) fn take(held: &mut Held, of: (usize, Taker), lines: Vec<Line>) {
    if held.lines.as_ref().is_some_and(|(asked, _)| *asked == of) {
        held.lines = Some((of, lines));
    }
}

fn stored(store: &Store, tag: &str) -> Result<Vec<Line>, StoreError> {
    let mut lines = Vec::new();
    let mut sessions = store.sessions(SessionFilter::default()).wait()?.found;
    sessions.reverse();
    for session in sessions.iter().filter(|session| session.label == tag) {
        let stored = store.transcript(session.id).wait()?;
        lines.extend(spoken(&stored.transcript));
    }
    Ok(lines)
}

fn spoken(transcript: &Transcript) -> impl Iterator<Item = Line> + '_ {
    let events = (0_u32..).zip(&transcript.events);
    events.filter_map(|(event, it)| {
        let (own, words) = match &it.what {
            Happening::AgentSaid { text } => (true, text),
            Happening::CustomerSaid { text, .. } => (false, text),
            _ => return None,
        };
        Some(Line {
            event,
            at: it.at,
            own,
            words: words.clone(),
        })
    })
}
