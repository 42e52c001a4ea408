//! A relay run by machines: each part by another member, each note as good as whoever writes it.

use super::{ability::Ability, course::Course, exercise, material::Material, talk, work::Lacks};
use crate::{
    contest::{
        Digest, Event, Taker,
        practical::{
            Talk, Timed, mark_breaches, mark_critique, mark_typing,
            relay::{RelayAnswer, RelayEvent, RelayInput, RelayState, runner},
        },
    },
    scenario::{Exercise, HandOver, Relay, RelayTask, contest::Plays},
};

/// How much of a part's time its task takes, and its note, in per cent.
const TASK: u64 = 60;
const NOTE: u64 = 15;

/// The relay of `taker`, from its beginning to its end.
pub(super) fn run(
    course: &Course,
    event: &Event,
    taker: Taker,
    relay: &Relay,
    secret: &Digest,
    material: &Material,
) -> Result<RelayAnswer, Lacks> {
    let (mut state, mut events): (_, Vec<Timed<RelayEvent>>) = (RelayState::default(), Vec::new());
    let mut take = |at: u64, input: RelayInput| {
        // A relay that machines run in time refuses nothing; what it refused would not have happened.
        let made = state.step(relay, at, &input).unwrap_or_default();
        made.iter().for_each(|it| state.apply(relay, it));
        events.extend(made);
    };
    let mut at = 0;
    for (place, part) in relay.parts.iter().enumerate() {
        take(at, RelayInput::Begin);
        let member = runs(event, taker, relay, place);
        let able = course.ability(event, member.unwrap_or(taker));
        let (points, of, left) = task(&part.task, event, &able, secret, material)?;
        let whole = u64::from(part.minutes.value) * 60_000;
        at += whole * TASK / 100;
        let note = part.note.as_ref().map(|note| written(note, &left, &able));
        take(
            at,
            RelayInput::Finish {
                points,
                of,
                talk: left,
            },
        );
        if let Some(note) = note {
            at += whole * NOTE / 100;
            take(at, RelayInput::HandOn { note });
        }
    }
    Ok(RelayAnswer { events })
}

/// Who of the team runs the part at `place`.
fn runs(event: &Event, taker: Taker, relay: &Relay, place: usize) -> Option<Taker> {
    let Taker::Team(number) = taker else {
        return Some(taker);
    };
    let team = event.contest().team()?;
    let members = &event.team_entry(number)?.members;
    runner(team, members, relay, place).map(Taker::Entrant)
}

/// What a part's task earned, and what its talk left.
fn task(
    task: &RelayTask,
    event: &Event,
    able: &Ability,
    secret: &Digest,
    material: &Material,
) -> Result<(u32, u32, Talk), Lacks> {
    let id = match task {
        RelayTask::Case(id) => {
            let language = event.contest().language;
            let staged = talk::staged(material, &id.value, Plays::Generated, secret, language);
            let staged = staged.ok_or_else(|| Lacks::Case(id.value.clone()))?;
            let (transcript, marks) = talk::held(&staged, able, &id.value);
            let language = transcript.header.language;
            let left = Talk::of(&staged.case.scenario, &transcript.events, language);
            return Ok((marks.total.unwrap_or(0), 100, left));
        }
        RelayTask::Exercise(id) => &id.value,
    };
    let found = material.exercise(id);
    let marks = match found.ok_or_else(|| Lacks::Exercise(id.clone()))? {
        Exercise::Critique(it) => mark_critique(it, &exercise::critique(it, able)),
        Exercise::Breaches(it) => mark_breaches(it, &exercise::breaches(it, able)),
        Exercise::Typing(it) => mark_typing(it, &exercise::typing(it, able)),
        _ => return Ok((0, 1, Talk::default())),
    };
    let of = marks.of().max(1);
    Ok((marks.earned().min(of), of, Talk::default()))
}

/// The note to the next part: what they think of, in as many words as there is room for.
fn written(wanted: &HandOver, left: &Talk, able: &Ability) -> String {
    let gets = |what: &str| able.gets("note", what, 0);
    let items = wanted.items.iter().filter(|item| gets(&item.id.value));
    let items = items.map(|item| {
        let words = item.carries.words.iter().filter_map(|list| list.first());
        let figures = item.carries.figures.iter();
        let words: Vec<&str> = words.chain(figures).map(|it| it.as_str()).collect();
        words.join("，")
    });
    let facts = left.facts.iter().filter(|fact| gets(&fact.id));
    let facts = facts.map(|fact| match fact.topics.first() {
        Some(topic) => format!("{topic}：{}", fact.gist),
        None => fact.gist.clone(),
    });
    let promises = left.promises.iter().filter(|promise| gets(promise));
    let lines: Vec<String> = items.chain(facts).chain(promises.cloned()).collect();
    let note = lines.join("；");
    note.chars().take(wanted.longest.value as usize).collect()
}
