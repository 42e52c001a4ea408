//! The timeline of the debrief as plain values: every turn with its mood, what moved it, its points, in words too.

use super::data::turn_name;
use crate::{
    assess::debrief::TurnView,
    scenario::Competency,
    session::{Mood, MoodChange},
    text::{Language, Message, say},
    ui::{
        plots::{
            legend::{Entry, Item},
            timeline::Turn,
        },
        theme::{Mood as MoodLook, cause_name, competency_name, glyph, signed},
    },
};

/// The turns of a talk that began in the mood `start`.
pub fn timeline(turns: &[TurnView], start: Mood, language: Language) -> Vec<Turn> {
    let mut before = start;
    let turn = |turn: &TurnView| {
        let mood = turn.mood.unwrap_or(before);
        let told = told(turn, before, mood, language);
        before = mood;
        Turn {
            label: match turn.turn {
                0 => say(language, "debrief-opening"),
                turn => turn.to_string(),
            },
            anger: u32::from(mood.anger),
            trust: u32::from(mood.trust),
            earned: turn.points.clone(),
            lost: turn.lost.clone(),
            fatal: turn.critical,
            told,
        }
    };
    turns.iter().map(turn).collect()
}

/// Anger after each turn of a talk that began in the mood `start`.
pub fn angers(turns: &[TurnView], start: Mood) -> Vec<u32> {
    let mut last = start;
    let anger = |turn: &TurnView| {
        last = turn.mood.unwrap_or(last);
        u32::from(last.anger)
    };
    turns.iter().map(anger).collect()
}

/// What the lines and blocks of the timeline mean; only competencies that have points in it.
pub fn legend(turns: &[Turn], compared: bool, language: Language) -> Vec<Item> {
    let parts = |turn: &Turn| [turn.earned.clone(), turn.lost.clone()].concat();
    let has: Vec<Competency> = turns.iter().flat_map(parts).map(|(one, _)| one).collect();
    let points = Competency::ALL.iter().filter(|one| has.contains(one));
    let mut items: Vec<Item> = points
        .map(|one| Item {
            entry: Entry::Points(*one),
            words: competency_name(*one, language),
            short: glyph(*one, language),
        })
        .collect();
    let any_lost = turns.iter().any(|turn| !turn.lost.is_empty());
    let lines = [
        (any_lost, Entry::Lost, "debrief-legend-lost"),
        (compared, Entry::Last, "debrief-legend-last"),
        (true, Entry::Trust, "debrief-legend-trust"),
        (true, Entry::Anger, "debrief-legend-anger"),
    ];
    let shown = lines.into_iter().filter(|(shown, ..)| *shown);
    items.extend(shown.map(|(_, entry, key)| Item::new(entry, say(language, key))));
    items
}

/// The turn in sentences: 第 6 轮：波动，怒气 49 / 100 …; what moved anger and trust; points; a fatal error.
fn told(turn: &TurnView, before: Mood, mood: Mood, language: Language) -> Vec<String> {
    let name = match turn.turn {
        0 => say(language, "debrief-opening"),
        turn => turn_name(turn, language),
    };
    let first = Message::new("debrief-turn-mood")
        .with("turn", name)
        .with(
            "mood",
            MoodLook::of_anger(i32::from(mood.anger)).name(language),
        )
        .with("anger", u32::from(mood.anger))
        .with("trust", u32::from(mood.trust))
        .with("patience", u32::from(mood.patience))
        .say(language);
    let moved = |key, from: u8, to: u8, of: fn(&MoodChange) -> i16| {
        let change = i32::from(to) - i32::from(from);
        let causes = causes(&turn.causes, of, language);
        let words = Message::new(key)
            .with("change", signed(change))
            .with("causes", causes.clone());
        (change != 0 && !causes.is_empty()).then(|| words.say(language))
    };
    let points = |key, parts: &[(Competency, u32)]| {
        let words = Message::new(key).with("points", named(parts, language));
        (!parts.is_empty()).then(|| words.say(language))
    };
    let none = turn.points.is_empty() && turn.lost.is_empty();
    let rest = [
        moved("debrief-turn-anger", before.anger, mood.anger, |one| {
            one.anger
        }),
        moved("debrief-turn-trust", before.trust, mood.trust, |one| {
            one.trust
        }),
        points("debrief-points", &turn.points),
        points("debrief-points-lost", &turn.lost),
        none.then(|| say(language, "debrief-no-points")),
        turn.critical.then(|| say(language, "debrief-turn-fatal")),
    ];
    std::iter::once(first)
        .chain(rest.into_iter().flatten())
        .collect()
}

/// The causes that had a part in it, largest first, each with its effect.
fn causes(all: &[MoodChange], of: fn(&MoodChange) -> i16, language: Language) -> String {
    let mut parts: Vec<&MoodChange> = all.iter().filter(|one| of(one) != 0).collect();
    parts.sort_by_key(|one| (std::cmp::Reverse(of(one).unsigned_abs()), one.cause));
    let words = parts.into_iter().map(|one| {
        let effect = signed(i32::from(of(one)));
        format!("{} {effect}", cause_name(one.cause, language))
    });
    listed(words, language)
}

/// 共情 4，运营 2.
fn named(parts: &[(Competency, u32)], language: Language) -> String {
    let part =
        |(one, points): &(Competency, u32)| format!("{} {points}", competency_name(*one, language));
    listed(parts.iter().map(part), language)
}

fn listed(words: impl Iterator<Item = String>, language: Language) -> String {
    let words: Vec<String> = words.collect();
    words.join(&say(language, "debrief-semicolon"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Cause;

    fn mood(anger: u8, trust: u8) -> Mood {
        Mood {
            anger,
            trust,
            patience: 3,
        }
    }

    fn turn(turn: u32, mood: Option<Mood>) -> TurnView {
        TurnView {
            turn,
            mood,
            causes: Vec::new(),
            points: Vec::new(),
            lost: Vec::new(),
            critical: false,
        }
    }

    #[test]
    fn a_turn_without_a_change_keeps_the_mood_before_it() {
        let turns = [turn(0, None), turn(1, Some(mood(49, 40))), turn(2, None)];
        let start = mood(84, 20);
        assert_eq!(angers(&turns, start), [84, 49, 49]);
        let shown = timeline(&turns, start, Language::Zh);
        let trust: Vec<u32> = shown.iter().map(|turn| turn.trust).collect();
        assert_eq!(trust, [20, 40, 40]);
        assert_eq!(shown[0].told.len(), 2, "mood, and that there are no points");
    }

    #[test]
    fn the_legend_names_what_is_there() {
        let with = |lost: &[(Competency, u32)]| {
            let mut one = turn(1, None);
            one.points = vec![(Competency::Operations, 2)];
            one.lost = lost.to_vec();
            let shown = timeline(&[one], mood(10, 10), Language::Zh);
            let items = legend(&shown, true, Language::Zh);
            items.iter().map(|item| item.entry).collect::<Vec<_>>()
        };
        let lines = [Entry::Last, Entry::Trust, Entry::Anger];
        let earned = with(&[]);
        assert_eq!(earned[..1], [Entry::Points(Competency::Operations)]);
        assert_eq!(earned[1..], lines);
        let lost = with(&[(Competency::Empathy, 1)]);
        assert_eq!(lost[0], Entry::Points(Competency::Empathy));
        assert_eq!(lost[2], Entry::Lost);
    }

    #[test]
    fn a_change_names_its_causes_the_largest_first() {
        let cause = |cause, anger| MoodChange {
            cause,
            anger,
            trust: 0,
            patience: 0,
        };
        let mut moved = turn(6, Some(mood(49, 20)));
        moved.causes = vec![
            cause(Cause::SincereApology, -15),
            cause(Cause::SpecificEmpathy, -20),
        ];
        moved.points = vec![(Competency::Empathy, 4)];
        moved.lost = vec![(Competency::Operations, 2)];
        moved.critical = true;
        let told = &timeline(&[moved], mood(84, 20), Language::Zh)[0].told;
        assert!(
            told[0].starts_with("第 6 轮：波动，怒气 49 / 100"),
            "{told:?}"
        );
        assert!(told[1].starts_with("怒气 −35："), "{told:?}");
        let place = |words: &str| told[1].find(words);
        assert!(place("−20").is_some() && place("−20") < place("−15"));
        assert!(told[2].contains("共情 4") && told[3].contains("运营 2"));
        assert_eq!(told.len(), 5);
    }
}
