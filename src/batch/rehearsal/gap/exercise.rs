//! An exercise, place by place: what the answers earn is worked out again, with its reasons.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Kind, course, point::Point};
use crate::{
    batch::rehearsal::Material,
    contest::{
        Event, Run, Taker,
        practical::{
            MarkLine, MarkPart, Marks,
            duel::{self, DuelAnswer},
            mark_answers,
            relay::{self, RelayAnswer},
            steps_of,
        },
    },
    scenario::{Critique, Duel, Exercise, Relay},
    text::{Language, Message, say},
};

/// What `taker` earned in the exercise `item` of the stage at the place `place`.
pub(super) fn points(
    event: &Event,
    (place, taker): (usize, Taker),
    item: &str,
    material: &Material,
    language: Language,
) -> Vec<Point> {
    let Some(run) = event.run(place, taker) else {
        return Vec::new();
    };
    let exercise = material.exercise(item);
    let marks = exercise.and_then(|exercise| {
        let marks = match exercise {
            Exercise::Relay(it) => relayed(event, (place, taker), run, it),
            Exercise::Duel(it) => defended(event, (place, taker), it),
            _ => mark_answers(exercise, &run.answers.get(item)?.to_string()).ok(),
        };
        Some((exercise, marks?))
    });
    let Some((exercise, marks)) = marks else {
        return recorded(item, run);
    };
    let mut places: BTreeMap<(usize, String), Vec<&MarkLine>> = BTreeMap::new();
    for (at, line) in marks.lines.iter().enumerate() {
        places
            .entry(part_of(exercise, at, line))
            .or_default()
            .push(line);
    }
    let points = places.into_iter();
    points
        .map(|((_, key), lines)| point(item, exercise, key, &lines, language))
        .collect()
}

/// A relay, by its steps.
fn relayed(
    event: &Event,
    (place, taker): (usize, Taker),
    run: &Run,
    relay: &Relay,
) -> Option<Marks> {
    let (_, state) = event.stage(place)?;
    let id = &relay.id.value;
    let since = run.started?;
    let (first, events) = steps_of(&state.steps, id, None, Some(taker), since);
    first?;
    Some(relay::mark(relay, &RelayAnswer { events }))
}

/// The defence in a duel, by its steps: in the first bout of theirs.
fn defended(event: &Event, (place, taker): (usize, Taker), duel: &Duel) -> Option<Marks> {
    let (_, state) = event.stage(place)?;
    let bouts = duel::bouts(&course::takers(event, place));
    let (number, sides) = (0_u32..).zip(bouts).find(|(_, it)| it.contains(&taker))?;
    let id = &duel.id.value;
    let (first, events) = steps_of(&state.steps, id, Some(number), None, 0);
    first?;
    let side = u8::from(sides[1] == taker);
    Some(duel::mark_defender(duel, &DuelAnswer { side, events }))
}

/// What lines belong together: a violation with its name and correction, a record with its rule and reason; any other line is alone.
fn part_of(exercise: &Exercise, at: usize, line: &MarkLine) -> (usize, String) {
    use MarkPart as P;
    let number = line.place.parse().unwrap_or(at);
    match (exercise, line.part) {
        (Exercise::Critique(_), P::Found | P::Named | P::Corrected)
        | (Exercise::Breaches(_), P::Verdict | P::Rule | P::Reason | P::WrongFlag) => {
            (number, line.place.clone())
        }
        (_, part) => (number, format!("{} {}", line.place, part.key())),
    }
}

fn point(
    item: &str,
    exercise: &Exercise,
    key: String,
    lines: &[&MarkLine],
    language: Language,
) -> Point {
    let earned: u32 = lines.iter().map(|line| line.points).sum();
    let costs: u32 = lines.iter().map(|line| line.costs).sum();
    let first = lines[0];
    let (kind, title, quote) = about(exercise, first, language);
    let reasons = lines.iter().flat_map(|line| &line.reasons);
    let reasons: Vec<String> = reasons.map(|it| it.say(language)).collect();
    let why = lines.iter().map(|line| line.why.as_str());
    let why = why.clone().find(|why| !why.is_empty()).unwrap_or_default();
    let corrected = lines.iter().find(|line| line.part == MarkPart::Corrected);
    let model = corrected.map(|line| line.why.clone());
    let joined = reasons.join(match language {
        Language::Zh => "；",
        Language::En => "; ",
    });
    let why = match (why.is_empty() || title == why, joined.is_empty()) {
        (true, _) => joined,
        (false, true) => why.to_owned(),
        (false, false) => match language {
            Language::Zh => format!("{joined}。{why}"),
            Language::En => format!("{joined}. {why}"),
        },
    };
    Point {
        key: format!("{item} {key}"),
        kind,
        title,
        quote,
        why,
        better: model.filter(|it| !it.is_empty()),
        points: Decimal::from(earned) - Decimal::from(costs),
    }
}

/// What a line is about: its kind, its name, and the words of the exercise.
fn about(
    exercise: &Exercise,
    line: &MarkLine,
    language: Language,
) -> (Kind, String, Option<String>) {
    let part = say(language, &format!("practical-part-{}", line.part.key()));
    match exercise {
        Exercise::Critique(it) => critique(it, line, language),
        Exercise::Breaches(it) => {
            let record = it.records.iter().find(|one| one.id.value == line.place);
            let breach = record.and_then(|one| one.breach.as_ref());
            let kind = Kind::Record(breach.map_or(String::new(), |it| it.rule.value.clone()));
            let title = Message::new("rehearse-record").with("id", line.place.clone());
            let quote = record.map(|one| one.text.value.clone());
            (kind, title.say(language), quote)
        }
        Exercise::Typing(_) => (Kind::Speed, part, None),
        Exercise::Duel(it) => {
            let check = it.checks.iter().find(|one| one.id.value == line.place);
            let title = check.map_or(part, |one| one.title.value.clone());
            (Kind::Other, title, None)
        }
        _ => {
            let leg = Message::new("rehearse-leg").with("number", line.place.clone());
            let title = match (line.part, line.why.is_empty()) {
                (MarkPart::Task, _) => leg.say(language),
                (_, true) => format!("{part} {}", line.place),
                (_, false) => format!("{part} · {}", line.why),
            };
            (Kind::Other, title, None)
        }
    }
}

fn critique(it: &Critique, line: &MarkLine, language: Language) -> (Kind, String, Option<String>) {
    let turn: u32 = line.place.parse().unwrap_or(0);
    let found = it.violations.iter().find(|one| one.turn.value == turn);
    let said = (turn as usize)
        .checked_sub(1)
        .and_then(|at| it.turns.get(at));
    let quote = said.map(|turn| turn.says.value.clone());
    let name = found.filter(|_| line.part != MarkPart::WrongFlag);
    match name {
        Some(violation) => {
            let name = say(language, &format!("violation-{}", violation.name.key()));
            let title = Message::new("rehearse-violation")
                .with("turn", turn)
                .with("name", name);
            (Kind::Violation(violation.name), title.say(language), quote)
        }
        None => {
            let title = Message::new("rehearse-wrong-flag").with("turn", turn);
            (Kind::WrongFlag, title.say(language), quote)
        }
    }
}

/// The parts of the recorded mark, where the answers are not at hand.
fn recorded(item: &str, run: &Run) -> Vec<Point> {
    let Some(mark) = run.marks.get(item) else {
        return Vec::new();
    };
    let point = |key: String, title: String, points: Decimal| Point {
        key,
        kind: Kind::Other,
        title,
        quote: None,
        why: String::new(),
        better: None,
        points,
    };
    let lines = mark.lines.iter().enumerate();
    lines
        .map(|(at, line)| {
            let key = format!("{item} {at} {}", line.title);
            point(key, line.title.clone(), line.points)
        })
        .collect()
}
