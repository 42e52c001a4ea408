//! `Plan`, `StatesPlan`: what stands on the project board, and whether an answer agrees with it.

use super::{
    Held, View, Window,
    facts::whole,
    figures,
    said::{utterances, witness},
};
use crate::{
    assess::record::Utterance,
    desk::project::{Board, Stated},
    hearing::{CUE_THRESHOLD, Cue, FigureKind},
    scenario::{FigureEvidence, PlanIs, PlanValue},
    text::normalise,
};

/// The plan is so at the end of the window. The act that made it so, and nothing after it undid, is the place.
pub(super) fn plan(view: &View<'_>, window: Window, question: &PlanIs) -> Option<Held> {
    holding(view, window, &view.record.boards, |board| {
        board.is(question)
    })
}

/// What a part of the desk, which stood so after these events, is at the end of the window. The act that made it so,
/// and nothing after it undid, is the place.
pub(super) fn holding<B>(
    view: &View<'_>,
    window: Window,
    boards: &[(usize, B)],
    is: impl Fn(&B) -> bool,
) -> Option<Held> {
    if window.sentence.is_some() {
        return None;
    }
    let boards = boards.iter();
    let before = |event: usize| {
        let turn = view.events.get(event).map_or(0, |event| event.turn);
        turn <= window.turns.1 && window.before.is_none_or(|before| (event, 0) < before)
    };
    let boards: Vec<_> = boards.take_while(|(event, _)| before(*event)).collect();
    let holding = boards.iter().rev();
    let (since, _) = holding.take_while(|(_, board)| is(board)).last()?;
    let there = whole(view, *since)?;
    // What was so before the window began is so in it, but something must have made it so.
    window
        .after
        .is_none_or(|after| (*since, 0) > after)
        .then(|| Held::there(there))
}

/// A reply states the value of the plan as it stood when it was said.
pub(super) fn states(view: &View<'_>, window: Window, value: &PlanValue) -> Option<Held> {
    let then = |said: &Utterance| board_at(view, said.event)?.value(value);
    let stated = figures::stated(view, window, |said, figure| {
        let wanted = then(said).and_then(|value| figure_of(&value));
        wanted.is_some_and(|wanted| figures::equals(view, said, figure, &wanted))
    });
    stated.or_else(|| {
        let places = utterances(view, window).flat_map(|said| {
            let words = then(said).map_or_else(Vec::new, |value| sentences_with(said, &value));
            words.into_iter().map(|span| witness(said, span))
        });
        Held::at(places.filter(|there| window.admits(there)).collect())
    })
}

/// The plan as it stood at `event`.
fn board_at<'v>(view: &View<'v>, event: usize) -> Option<&'v Board> {
    let boards = &view.record.boards;
    let later = boards.partition_point(|(at, _)| *at < event);
    Some(&boards.get(later.checked_sub(1)?)?.1)
}

/// The value as a figure to be heard.
fn figure_of(value: &Stated) -> Option<FigureEvidence> {
    let (kind, value) = match value {
        Stated::Day(day) => (FigureKind::Date, day.to_string()),
        Stated::Amount(amount) => (FigureKind::Money, amount.normalize().to_string()),
        Stated::Days(days) => (FigureKind::Duration, days.to_string()),
        Stated::Words(_) | Stated::Alike(_) => return None,
    };
    Some(FigureEvidence {
        kind,
        value: value.into(),
        unit: None,
        tolerance: None,
        with: Vec::new(),
        rounded: None,
        scope: Vec::new(),
    })
}

/// The sentences of `said`, questions aside, that have any of the words, or say nearly the same.
fn sentences_with(said: &Utterance, value: &Stated) -> Vec<crate::text::Span> {
    let folded = |text: &str| normalise(text).text.to_lowercase();
    let told: Box<dyn Fn(&str) -> bool> = match value {
        Stated::Words(words) => {
            let words: Vec<String> = words.iter().map(|word| folded(word)).collect();
            Box::new(move |text| words.iter().any(|word| text.contains(word)))
        }
        Stated::Alike(text) => {
            let cue = Cue::new([text]);
            Box::new(move |text| cue.similarity(text) >= CUE_THRESHOLD)
        }
        Stated::Day(_) | Stated::Amount(_) | Stated::Days(_) => return Vec::new(),
    };
    let sentences = said.sentences.iter();
    let telling = sentences.filter(|one| {
        !one.asks && one.standing.earns_content() && told(&folded(one.span.of(&said.text)))
    });
    telling.map(|one| one.span).collect()
}
