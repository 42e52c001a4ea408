//! The marks of the checks: met, partly, not met or not observed, each with its place, its words and its reason.
//!
//! A check is *not observed*, and leaves the denominator, when what it `applies` to never came, when it asks for
//! reply times in Learn (where the clock is off), when it asks for a judge and nobody judged, or when it could only be
//! met by absence and there was hardly a talk in which anything could have gone wrong: less than three trainee turns and
//! no settled ending.

use super::{
    doubt,
    evidence::{
        Held, View, Window, anywhere, figures, find, near_miss, open, place, reply_after, unscoped,
        uses_clock,
    },
    lean::Lean,
    mark::{CheckMark, Doubt, Status, Witness},
};
use crate::{
    scenario::{Check, Evidence, Outcome},
    session::{Happening, Mode},
    text::{Language, Message, say},
};

/// Turns from which on an absence is worth something.
const TALK: u32 = 3;

/// The mark of `check`.
pub(super) fn mark(view: &View<'_>, mode: Mode, check: &Check) -> CheckMark {
    if let Some(why) = wants_judge(view, check) {
        let mut mark = blank(check, view.record.language);
        mark.reason = Message::new(why).say(view.record.language);
        mark.doubt = Some(Doubt {
            least: 0,
            most: mark.of,
            place: None,
            quote: None,
        });
        return mark;
    }
    let mut mark = weigh(view, mode, check);
    if mark.status == Status::NotObserved {
        mark.reason = Message::new("assess-not-observed").say(view.record.language);
    }
    mark.doubt = doubt::of_check(view, mode, check, &mark);
    mark
}

/// Why a check that asks for a judge has to wait for one: the Fluent key.
fn wants_judge(view: &View<'_>, check: &Check) -> Option<&'static str> {
    let judged = |it: &Evidence| matches!(it, Evidence::Judge(_));
    if !all_evidence(check).any(|it| anywhere(it, &judged)) {
        return None;
    }
    match &view.record.judgement {
        None => Some("judge-needs-a-person"),
        Some(judgement) if judgement.found.is_none() => Some("judge-addressed"),
        Some(_) => None,
    }
}

/// The mark as `view` leans, without its doubt.
pub(super) fn weigh(view: &View<'_>, mode: Mode, check: &Check) -> CheckMark {
    let language = view.record.language;
    let mut mark = blank(check, language);
    let Some(Seen {
        occasion,
        wanted,
        found,
        spoiled,
    }) = see(view, mode, check)
    else {
        return mark;
    };
    earn(&mut mark, check, &wanted, &found, language);
    match spoiled {
        Some(spoiled) => {
            if mark.status != Status::NotMet {
                // It was there and was taken away again. Where it never was, what would have earned it stays the reason.
                mark.status = Status::NotMet;
                mark.reason = match &check.spoiled {
                    Some(spoiled) => spoiled.get(language).to_owned(),
                    None => Message::new("assess-spoiled").say(language),
                };
            }
            lose(view, &mut mark, Some(spoiled));
        }
        None => {
            if mark.status == Status::NotMet {
                let near = wanted.iter().find_map(|wanted| near_miss(view, wanted.met));
                let near = near.or_else(|| reply_after(view, occasion.as_ref()?));
                lose(view, &mut mark, near);
            }
            let pairs = wanted.iter().zip(&found);
            let missing = pairs.filter(|(_, held)| held.is_none());
            mark.open = mark.points < mark.of && open(view, missing.map(|(one, _)| one.met));
        }
    }
    if let Some(figures) = wanted.iter().find_map(|wanted| figures(view, wanted.met)) {
        mark.reason = format!("{} {figures}", mark.reason);
    }
    mark.quote = mark.evidence.first().and_then(|first| quote(view, first));
    mark
}

/// The points of [`weigh`] alone; none where it is not observed.
pub(super) fn points(view: &View<'_>, mode: Mode, check: &Check) -> Option<u32> {
    let seen = see(view, mode, check)?;
    Some(match seen.spoiled {
        Some(_) => 0,
        None => earned(check, &seen.wanted, &seen.found),
    })
}

/// What a talk shows of a check.
struct Seen<'s> {
    /// What it applies to, where it asks.
    occasion: Option<Held>,
    wanted: Vec<Wanted<'s>>,
    /// Where each of these holds.
    found: Vec<Option<Held>>,
    spoiled: Option<Held>,
}

/// Looks for everything `check` asks; none where it is not observed.
fn see<'s>(view: &View<'_>, mode: Mode, check: &'s Check) -> Option<Seen<'s>> {
    let occasion = match &check.applies {
        None => None,
        // Whether there was an occasion is not the trainee's doing: nothing leans there.
        Some(applies) => Some(find(&as_heard(view), Window::COSTING, applies)?),
    };
    if mode == Mode::Learn && all_evidence(check).any(uses_clock) {
        return None;
    }
    let wanted = wanted(check);
    let found: Vec<Option<Held>> = wanted.iter().map(|wanted| wanted.find(view)).collect();
    let nowhere = found.iter().flatten().all(|held| held.decided.is_none());
    if found.iter().all(Option::is_some) && nowhere && !was_a_talk(view) {
        return None;
    }
    let spoiled_by = check.spoiled_by.as_ref();
    Some(Seen {
        spoiled: spoiled_by.and_then(|by| find(view, Window::COSTING, by)),
        occasion,
        wanted,
        found,
    })
}

/// What must hold for how many points.
struct Wanted<'s> {
    met: &'s Evidence,
    points: u32,
    missed: &'s crate::scenario::Text,
    /// The half of a figure with a scope that this is.
    half: Option<Half>,
}

/// A right figure of which nobody knows what it is a figure of is worth half.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Figure,
    Scope,
}

impl<'s> Wanted<'s> {
    /// Where it holds.
    fn find(&self, view: &View<'_>) -> Option<Held> {
        match (self.met, self.half) {
            (Evidence::Figure(figure), Some(Half::Figure)) => {
                unscoped(view, Window::EARNING, figure)
            }
            _ => find(view, Window::EARNING, self.met),
        }
    }

    /// The same, in two halves where it is a figure with a scope: rounded down for the figure alone.
    fn halved(self) -> Vec<Self> {
        if !matches!(self.met, Evidence::Figure(figure) if !figure.scope.is_empty()) {
            return vec![self];
        }
        let figure = self.points / 2;
        let half = |half, points| Wanted {
            half: Some(half),
            points,
            ..self
        };
        vec![
            half(Half::Figure, figure),
            half(Half::Scope, self.points - figure),
        ]
    }

    /// What is said where it does not hold.
    fn missed(&self, language: Language) -> String {
        match (self.met, self.half) {
            (Evidence::Figure(figure), Some(Half::Scope)) => {
                let first = |words: &Vec<crate::scenario::Text>| {
                    let word = words.first();
                    word.map_or(String::new(), |word| word.get(language).to_owned())
                };
                let scope: Vec<String> = figure.scope.iter().map(first).collect();
                let between = say(language, "assess-scope-between");
                Message::new("assess-no-scope")
                    .with("scope", scope.join(&between))
                    .say(language)
            }
            _ => self.missed.get(language).to_owned(),
        }
    }
}

fn wanted(check: &Check) -> Vec<Wanted<'_>> {
    let whole = check.met.iter().map(|met| Wanted {
        met,
        points: check.points.value,
        missed: &check.missed,
        half: None,
    });
    let parts = check.parts.iter().map(|part| Wanted {
        met: &part.met,
        points: part.points.value,
        missed: &part.missed,
        half: None,
    });
    // Where an author gives both, the parts say more; a lint tells them to choose.
    if check.parts.is_empty() {
        whole.flat_map(Wanted::halved).collect()
    } else {
        parts.flat_map(Wanted::halved).collect()
    }
}

/// Everything a check asks.
pub(super) fn all_evidence(check: &Check) -> impl Iterator<Item = &Evidence> {
    let parts = check.parts.iter().map(|part| &part.met);
    parts.chain(
        [&check.met, &check.applies, &check.spoiled_by]
            .into_iter()
            .flatten(),
    )
}

fn blank(check: &Check, language: Language) -> CheckMark {
    CheckMark {
        id: check.id.value.clone(),
        title: check.title.get(language).to_owned(),
        competency: check.competency.value,
        level: check.level.value,
        status: Status::NotObserved,
        points: 0,
        of: check.points.value,
        turn: None,
        quote: None,
        reason: String::new(),
        better: check
            .better
            .as_ref()
            .map(|better| better.get(language).to_owned()),
        evidence: Vec::new(),
        open: false,
        doubt: None,
        overruled: None,
        by_rules: None,
    }
}

fn as_heard<'v>(view: &View<'v>) -> View<'v> {
    View {
        lean: Lean::AsHeard,
        ..*view
    }
}

/// The points of what holds.
fn earned(check: &Check, wanted: &[Wanted<'_>], found: &[Option<Held>]) -> u32 {
    let pairs = wanted.iter().zip(found);
    let held = pairs.filter(|(_, held)| held.is_some());
    let points = held.map(|(wanted, _)| wanted.points);
    points.fold(0, u32::saturating_add).min(check.points.value)
}

fn earn(
    mark: &mut CheckMark,
    check: &Check,
    wanted: &[Wanted<'_>],
    found: &[Option<Held>],
    language: Language,
) {
    mark.points = earned(check, wanted, found);
    let met = found.iter().filter(|held| held.is_some()).count();
    mark.status = match met {
        _ if met == wanted.len() && met > 0 => Status::Met,
        0 => Status::NotMet,
        _ => Status::Partly,
    };
    mark.reason = match mark.status {
        Status::Met => check.earned.get(language).to_owned(),
        Status::Partly => wanted
            .iter()
            .zip(found)
            .filter(|(_, held)| held.is_none())
            .map(|(wanted, _)| wanted.missed(language))
            .collect::<Vec<_>>()
            .join(" "),
        _ => check.missed.get(language).to_owned(),
    };
    // The whole is decided where its last part came true.
    let decided = found.iter().flatten().filter_map(|held| held.decided);
    let decided = decided.max_by_key(place);
    mark.turn = decided.map(|decided| decided.turn);
    mark.evidence = found
        .iter()
        .flatten()
        .flat_map(|held| held.places.clone())
        .collect();
    lead_with(&mut mark.evidence, decided);
}

fn lose(view: &View<'_>, mark: &mut CheckMark, place: Option<Held>) {
    let language = view.record.language;
    mark.points = 0;
    let Some(held) = place else {
        return;
    };
    mark.turn = held.decided.map(|decided| decided.turn);
    mark.evidence = held.places;
    lead_with(&mut mark.evidence, held.decided);
    let standing = mark.evidence.first().and_then(|first| {
        let said = view.record.utterance_at(first.event)?;
        said.sentence_at(first.span?)?.standing.key()
    });
    if let Some(key) = standing {
        mark.reason = format!("{} {}", mark.reason, Message::new(key).say(language));
    }
}

/// Puts the place that decided first, the others behind it in order, each once.
fn lead_with(places: &mut Vec<Witness>, decided: Option<Witness>) {
    places.sort_by_key(place);
    places.dedup();
    if let Some(decided) = decided {
        places.retain(|place| *place != decided);
        places.insert(0, decided);
    }
}

/// The words under a place; of a place without words, or of words too long to quote, the readable part.
pub(super) fn quote(view: &View<'_>, witness: &Witness) -> Option<String> {
    let Some(said) = view.record.utterance_at(witness.event) else {
        return field(view, witness);
    };
    let words = witness
        .span
        .map_or(said.text.as_str(), |span| span.of(&said.text))
        .trim();
    (!words.is_empty()).then(|| crate::text::chars::preview(words, 80))
}

/// The words of a field in what the desk answered, where the mark stands at one.
fn field(view: &View<'_>, witness: &Witness) -> Option<String> {
    let (Happening::Done { result, .. }, Some(span)) =
        (&view.events.get(witness.event)?.what, witness.span)
    else {
        return None;
    };
    let words = result.get(span.start as usize..span.end as usize)?;
    Some(crate::text::chars::preview(words.trim(), 80))
}

/// Whether enough was said, or it ended well enough, for an absence to be an achievement.
fn was_a_talk(view: &View<'_>) -> bool {
    let settled = view.events.iter().any(|event| {
        matches!(
            event.what,
            Happening::Ended {
                outcome: Outcome::Settled | Outcome::PartlySettled | Outcome::Escalated,
                ..
            }
        )
    });
    settled || view.record.turns() >= TALK
}
