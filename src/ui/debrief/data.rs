//! What the debrief shows, as plain values: head, band, radar, timeline, comparison. The transcript is in `lines`.

use super::{lines::Annotated, turns};
use crate::{
    app::debrief::{Debrief, Earlier},
    assess::{
        NotMarked, Status,
        debrief::{Comparison, Marked, Tally, compare, tally},
    },
    scenario::{Competency, Outcome},
    session::{Happening, Mood},
    text::{Language, Message, say},
    ui::plots::{
        legend::{Entry, Item},
        radar,
        timeline::Turn,
    },
};

/// Everything that is drawn, made once a debrief and language.
pub struct Sheet {
    /// The transcript with its marks.
    pub talk: Annotated,
    /// The radar, in the order of the competencies.
    pub axes: radar::Axes,
    /// The timeline.
    pub turns: Vec<Turn>,
    /// Anger by turn of the earlier attempt.
    pub earlier_anger: Vec<u32>,
    /// How many checks ended how.
    pub tally: Tally,
    /// Against the earlier attempt.
    pub comparison: Option<Comparison>,
    /// Competencies below what the level aims at, with the level to reach next: that of the mark to retry before
    /// the farthest from the aim.
    pub gaps: Vec<(Competency, u8)>,
}

impl Sheet {
    /// What `debrief` shows in `language`.
    pub fn of(debrief: &Debrief, language: Language) -> Self {
        let start = Mood::from(debrief.scenario.customer.mood);
        let before = debrief.earlier.as_ref();
        Self {
            talk: Annotated::of(debrief, language),
            axes: axes(debrief),
            turns: turns::timeline(&debrief.turns, start, language),
            earlier_anger: before
                .map_or_else(Vec::new, |earlier| turns::angers(&earlier.turns, start)),
            tally: tally(&debrief.marks),
            comparison: before.map(|earlier| compare(&debrief.marks, &earlier.marks)),
            gaps: gaps(debrief),
        }
    }
}

/// The score that the case's level aims at in each competency.
pub fn target(debrief: &Debrief) -> u32 {
    crate::app::recommend::target(debrief.scenario.level)
}

fn axes(debrief: &Debrief) -> radar::Axes {
    let mark = |earlier: Option<&'_ Earlier>, one: Competency| {
        let marks = earlier.map_or(&debrief.marks, |earlier| &earlier.marks);
        let mut all = marks.competencies.iter();
        all.find(|score| score.competency == one)
            .map(|score| (score.score, score.band))
    };
    let score = |earlier, one| mark(earlier, one)?.0;
    std::array::from_fn(|at| {
        let one = Competency::ALL[at];
        radar::Axis {
            value: score(None, one),
            band: mark(None, one).and_then(|(_, band)| band),
            last: debrief
                .earlier
                .as_ref()
                .and_then(|earlier| score(Some(earlier), one)),
            target: Some(target(debrief)),
        }
    })
}

/// What the outlines of the radar mean.
pub fn legend(debrief: &Debrief, language: Language) -> Vec<Item> {
    let target = Message::new("debrief-legend-target").with("target", target(debrief));
    let this = Item::new(Entry::This, say(language, "debrief-legend-this"));
    let last = Item::new(Entry::Last, say(language, "debrief-legend-last"));
    let target = Item::new(Entry::Target, target.say(language));
    match debrief.earlier.is_some() {
        true => vec![this, last, target],
        false => vec![this, target],
    }
}

/// Competencies with evidence that fall short, each with the level whose behaviour is missing next.
fn gaps(debrief: &Debrief) -> Vec<(Competency, u8)> {
    let target = target(debrief);
    let mut gaps: Vec<(u32, Competency, u8)> = debrief
        .marks
        .competencies
        .iter()
        .filter_map(|one| {
            let score = one.score.filter(|score| *score < target)?;
            Some((score, one.competency, one.level.unwrap_or(1).min(4) + 1))
        })
        .collect();
    let first = retried(debrief);
    gaps.sort_by_key(|&(score, one, _)| (Some(one) != first, score, one as usize));
    gaps.into_iter().map(|(_, one, next)| (one, next)).collect()
}

/// The competency of the mark that is to be retried.
fn retried(debrief: &Debrief) -> Option<Competency> {
    let marked = debrief.retry.as_ref()?.marked;
    Some(debrief.marks.check(marked)?.competency)
}

/// 第 6 轮.
pub fn turn_name(turn: u32, language: Language) -> String {
    Message::new("debrief-turn")
        .with("turn", turn)
        .say(language)
}

/// 12 轮，11 分 40 秒.
pub fn length(debrief: &Debrief, language: Language) -> String {
    let turns = debrief.turns.iter().map(|turn| turn.turn).max();
    let seconds = debrief.took_ms() / 1_000;
    Message::new("debrief-length")
        .with("turns", turns.unwrap_or(0))
        .with("minutes", seconds / 60)
        .with("seconds", seconds % 60)
        .say(language)
}

/// The ending in the author's words, or its kind.
pub fn outcome(debrief: &Debrief, language: Language) -> String {
    if let Some(ending) = debrief
        .marks
        .ending
        .as_ref()
        .filter(|title| !title.is_empty())
    {
        return ending.clone();
    }
    say(
        language,
        match debrief.marks.outcome {
            Some(Outcome::Settled) => "debrief-outcome-settled",
            Some(Outcome::PartlySettled) => "debrief-outcome-partly-settled",
            Some(Outcome::Escalated) => "debrief-outcome-escalated",
            Some(Outcome::CustomerLeft) => "debrief-outcome-customer-left",
            Some(Outcome::OutOfTime) => "debrief-outcome-out-of-time",
            Some(Outcome::EndedByAgent) => "debrief-outcome-ended-by-agent",
            None => "debrief-outcome-running",
        },
    )
}

/// The customer's last words.
pub fn last_words(debrief: &Debrief) -> Option<&str> {
    let mut events = debrief.transcript.events.iter().rev();
    events.find_map(|event| match &event.what {
        Happening::CustomerSaid { text, .. } => Some(text.as_str()),
        _ => None,
    })
}

/// The mood the customer left in.
pub fn last_mood(debrief: &Debrief) -> Mood {
    let last = debrief.turns.iter().rev().find_map(|turn| turn.mood);
    last.unwrap_or_else(|| Mood::from(debrief.scenario.customer.mood))
}

/// Why there is no number.
pub fn not_marked(why: NotMarked, language: Language) -> String {
    say(
        language,
        match why {
            NotMarked::NothingHappened => "debrief-nothing-happened",
            NotMarked::NothingObserved => "debrief-nothing-observed",
            NotMarked::OtherScenario => "debrief-other-scenario",
            NotMarked::Voided => "void-not-marked",
            NotMarked::VoidedByRule => "void-by-rule",
        },
    )
}

/// What made the total what it is, beside the pass mark: the cap, the hints; none where it is simply what was earned.
pub fn total_note(debrief: &Debrief, language: Language) -> Option<String> {
    let (total, earned) = (debrief.marks.total?, debrief.marks.earned?);
    if let Some(machine) = debrief.marks.machine.and_then(|machine| machine.total) {
        let sentence = Message::new("debrief-machine-total").with("total", machine);
        return Some(sentence.say(language));
    }
    if total < earned {
        let capped = Message::new("debrief-capped").with("earned", earned);
        return Some(capped.say(language));
    }
    let cost = debrief.marks.hint_cost;
    let hints = Message::new("debrief-hints-cost").with("cost", cost);
    (cost > 0).then(|| hints.say(language))
}

/// The name of the mark that is to be retried.
pub fn retry_title(debrief: &Debrief) -> Option<&str> {
    let title = match debrief.retry.as_ref()?.marked {
        Marked::Critical(index) => &debrief.marks.critical.get(index)?.title,
        marked => &debrief.marks.check(marked)?.title,
    };
    Some(title)
}

/// Names of the checks `ids`.
pub fn titles(debrief: &Debrief, ids: &[String]) -> Vec<String> {
    let name = |id: &String| {
        let mut checks = debrief.marks.checks.iter();
        checks
            .find(|check| check.id == *id)
            .map(|check| check.title.clone())
    };
    ids.iter().filter_map(name).collect()
}

/// Whether anything was marked at all.
pub fn anything_marked(debrief: &Debrief) -> bool {
    let observed = |check: &crate::assess::CheckMark| check.status != Status::NotObserved;
    !debrief.marks.critical.is_empty() || debrief.marks.checks.iter().any(observed)
}
