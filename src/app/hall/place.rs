//! Who works at this machine: a place is claimed before somebody begins, so that nobody is at work at two machines at once; it is given up
//! when somebody else sits down here or the window closes, and taken over from a machine that shows no sign of life.

use super::{Held, on_hall::took, sync};
use crate::{
    app::{App, notice::Tone},
    contest::{Refusal, Taker, What, Who},
    text::{Language, Message, say},
};

/// Claims the place of `taker` for this machine.
///
/// # Errors
/// Another machine holds it and is alive.
pub(super) fn claim(
    held: &mut Held,
    taker: Taker,
    language: Language,
    now: i64,
) -> Result<(), Refusal> {
    let here = held.machine.clone();
    match held.event.holder(taker).map(str::to_owned) {
        Some(holder) if holder == here => return Ok(()),
        Some(machine) if sync::lives(held, taker, now) => {
            return Err(Refusal::TakenElsewhere { machine });
        }
        Some(_) => {
            stopped(held, taker, now);
            let_go(held, taker, say(language, "hall-released-silent"), now)?;
        }
        None => {}
    }
    for other in holds(held) {
        if same_kind(other, taker) {
            let_go(held, other, say(language, "hall-released-next"), now)?;
        }
    }
    let claimed = What::Claimed {
        taker,
        machine: here,
    };
    let record = held.event.write(now, Who::Machine, claimed)?;
    took(held, record);
    Ok(())
}

/// Records since when the machine of `taker` has been silent, so that they go on elsewhere at the same second.
pub(super) fn stopped(held: &mut Held, taker: Taker, now: i64) {
    if is_here(held, taker) || sync::lives(held, taker, now) {
        return;
    }
    for (stage, from) in sync::last_signs(held, taker, now) {
        let what = What::Interrupted { stage, taker, from };
        // Refused where they are not at work in it any more.
        if let Ok(record) = held.event.write(now, Who::Machine, what) {
            took(held, record);
        }
    }
}

/// Gives up every place that this machine holds: its window closes.
pub(super) fn give_up(held: &mut Held, language: Language, now: i64) {
    if held.event.is_closed() {
        return;
    }
    for taker in holds(held) {
        // Refused only where the clock is set back; the place is then taken over as from a machine that stopped.
        let _ = let_go(held, taker, say(language, "hall-released-closed"), now);
    }
}

/// Whether `taker` works here, or nobody holds them.
pub(super) fn is_here(held: &Held, taker: Taker) -> bool {
    held.event
        .holder(taker)
        .is_none_or(|holder| holder == held.machine)
}

/// Puts work down whose place is not this machine's any more.
pub(super) fn check(app: &mut App) {
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let gone = |taker: Taker| held.event.holder(taker) != Some(held.machine.as_str());
    let desk = held.exercises.as_ref().is_some_and(|it| gone(it.taker));
    let work = held.work.as_ref().is_some_and(|it| gone(it.taker));
    if desk {
        held.exercises = None;
    }
    if work {
        held.work = None;
        let of_event = |open: &mut crate::app::contest::OpenPaper| open.header.event.is_some();
        app.model.contest.paper.take_if(of_event);
        app.model.talk.take_if(|talk| talk.of_event);
    }
    if desk || work {
        app.model.screen = crate::app::Screen::Hall;
        let what = Message::new("hall-place-gone");
        app.model.notices.put(Tone::Warning, what, None);
    }
}

/// Whom this machine holds.
fn holds(held: &Held) -> Vec<Taker> {
    use crate::scenario::contest::By;
    let all = held
        .event
        .takers(By::Each)
        .chain(held.event.takers(By::Together));
    all.filter(|&taker| held.event.holder(taker) == Some(held.machine.as_str()))
        .collect()
}

fn same_kind(one: Taker, other: Taker) -> bool {
    matches!(
        (one, other),
        (Taker::Entrant(_), Taker::Entrant(_)) | (Taker::Team(_), Taker::Team(_))
    )
}

fn let_go(held: &mut Held, taker: Taker, why: String, now: i64) -> Result<(), Refusal> {
    let record = held
        .event
        .write(now, Who::Machine, What::Released { taker, why })?;
    took(held, record);
    Ok(())
}
