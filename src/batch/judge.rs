//! How far a judge agrees with experts: the talks of `empathy_judges` as questions, and its answers as a table.
//!
//! Only Lend an Ear (workplace troubles, in English) has both its text and labels for the behaviours a judge is asked
//! about. A talk's value is the share of replies in which the behaviour counts, by the rules of
//! [`assess::judge`](crate::assess::judge); it is compared with the mean of three experts by Spearman's ρ.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Broken, Folder,
    agreement::{Human, Metric, Pair, Sample, interval, one_human},
    sets,
    validation::lines,
};
use crate::{
    assess::judge::{Question, Speaker, found, version},
    hearing::Models,
    scenario::Behaviour,
    session::Finding,
    text::{Language, Message, chars::preview},
};

/// The folder that is read.
pub const SET: &str = "empathy_judges";

/// What each behaviour is called in the data, in the order of [`Behaviour::ALL`] and of the tasks of the set.
const LABELS: [(Behaviour, &str); 6] = [
    (Behaviour::ValidatesFeeling, "validating_emotions"),
    (Behaviour::InvitesMore, "encouraging_elaboration"),
    (Behaviour::ShowsUnderstanding, "demonstrating_understanding"),
    (Behaviour::GivesAdvice, "advice_giving"),
    (Behaviour::TalksOfSelf, "self_oriented"),
    (Behaviour::DismissesFeeling, "dismissing_emotions"),
];

/// A talk to be judged, with what people and the rules say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Labelled {
    /// The talk.
    pub question: Question,
    /// For each behaviour: the experts, the crowd, the rules.
    labels: BTreeMap<Behaviour, Label>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Label {
    experts: f64,
    crowd: Option<f64>,
    rules: Option<f64>,
}

/// How far a judge agrees with experts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// The model.
    pub model: String,
    /// Version of the prompts.
    pub prompt: String,
    /// A row a behaviour.
    pub rows: Vec<AgreementRow>,
}

/// Agreement on one behaviour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgreementRow {
    /// Key of the behaviour.
    pub behaviour: String,
    /// Spearman's ρ with the experts; none where the data leave it undefined.
    pub value: Option<f64>,
    /// Its 95 % interval by bootstrap over talks.
    pub interval: Option<(f64, f64)>,
    /// Talks.
    pub n: usize,
    /// What one person of the crowd reaches.
    pub human: Option<f64>,
    /// What the offline rules reach on the same talks.
    pub rules: Option<f64>,
}

#[derive(Deserialize)]
struct Line {
    set: String,
    conv: Option<String>,
    ratings: BTreeMap<String, BTreeMap<String, Option<f64>>>,
}

/// The talks of `folders` that can be judged, and the lines that are broken.
pub fn questions(folders: &[Folder]) -> (Vec<Labelled>, Vec<Broken>) {
    let mut talks = Vec::new();
    let mut broken = Vec::new();
    let files = folders.iter().filter(|folder| folder.name == SET);
    for line in files.flat_map(|folder| &folder.files).flat_map(lines) {
        match std::str::from_utf8(line.bytes) {
            Ok(text) => match read(text.trim()) {
                Ok(talk) => talks.extend(talk),
                Err(why) => broken.push(line.broken(why)),
            },
            Err(_) => broken.push(line.broken(Message::new("validate-not-text"))),
        }
    }
    (talks, broken)
}

fn read(text: &str) -> Result<Option<Labelled>, Message> {
    let line: Line = serde_json::from_str(text).map_err(|error| {
        Message::new("validate-line").with("error", preview(&error.to_string(), 160))
    })?;
    let Some(conversation) = line.conv.filter(|_| line.set == "lend_an_ear") else {
        return Ok(None);
    };
    let question = Question {
        language: Language::En,
        lines: spoken(&conversation),
    };
    let rules = heard(text);
    let rating = |rater: &str, name: &str| *line.ratings.get(rater)?.get(name)?;
    let label = |(behaviour, name): (Behaviour, &str)| {
        let label = Label {
            experts: rating("experts", name)?,
            crowd: rating("crowd", name),
            rules: rules.get(&behaviour).copied(),
        };
        Some((behaviour, label))
    };
    let labels = LABELS.into_iter().filter_map(label).collect();
    Ok((!question.is_empty()).then_some(Labelled { question, labels }))
}

/// What the rules hear of a line, by behaviour.
fn heard(text: &str) -> BTreeMap<Behaviour, f64> {
    let set = sets::ALL.iter().find(|set| set.name == SET);
    let read = set.and_then(|set| (set.read)(text, &Models::shipped()).ok());
    let answers = read.into_iter().flat_map(|read| read.answers);
    answers
        .filter_map(|answer| Some((LABELS.get(answer.task)?.0, answer.heard)))
        .collect()
}

/// `Seeker:` and `Supporter:` lines; a line without a speaker belongs to the one above.
fn spoken(conversation: &str) -> Vec<(Speaker, String)> {
    let mut said: Vec<(Speaker, String)> = Vec::new();
    let mut turn = 0;
    for line in conversation.lines() {
        if let Some(text) = line.strip_prefix("Supporter:") {
            turn += 1;
            said.push((Speaker::Agent(turn), text.trim().to_owned()));
        } else if let Some(text) = line.strip_prefix("Seeker:") {
            said.push((Speaker::Customer, text.trim().to_owned()));
        } else if let Some((_, last)) = said.last_mut() {
            last.push('\n');
            last.push_str(line);
        }
    }
    said
}

/// The table for what `model` found in each of `talks`, one list of samples a talk. A talk that speaks to whoever marks it
/// is left out, as it is when marking.
pub fn agreement(model: &str, talks: &[Labelled], samples: &[Vec<Vec<Finding>>]) -> Agreement {
    let shares: Vec<Option<BTreeMap<Behaviour, f64>>> = talks
        .iter()
        .zip(samples)
        .map(|(talk, samples)| shares(&talk.question, samples))
        .collect();
    Agreement {
        model: model.to_owned(),
        prompt: version().to_owned(),
        rows: LABELS
            .iter()
            .map(|&(behaviour, _)| row(behaviour, talks, &shares))
            .collect(),
    }
}

/// The share of replies that show each behaviour.
fn shares(question: &Question, samples: &[Vec<Finding>]) -> Option<BTreeMap<Behaviour, f64>> {
    let replies = question.replies().count().max(1) as f64;
    let found = found(question, samples)?;
    let share = |behaviour| found.get(behaviour).map_or(0, |turns| turns.len()) as f64 / replies;
    Some(Behaviour::ALL.iter().map(|it| (*it, share(it))).collect())
}

fn row(
    behaviour: Behaviour,
    talks: &[Labelled],
    shares: &[Option<BTreeMap<Behaviour, f64>>],
) -> AgreementRow {
    let mut pairs = Vec::new();
    let mut rules = Vec::new();
    let mut crowd: Vec<(f64, Vec<f64>)> = Vec::new();
    for (group, (talk, share)) in talks.iter().zip(shares).enumerate() {
        let (Some(label), Some(share)) = (talk.labels.get(&behaviour), share) else {
            continue;
        };
        let pair = |heard| Pair {
            group,
            gold: label.experts,
            heard,
        };
        pairs.push(pair(share.get(&behaviour).copied().unwrap_or(0.0)));
        rules.extend(label.rules.map(pair));
        crowd.push((label.experts, label.crowd.into_iter().collect()));
    }
    let crowd: Vec<(f64, &[f64])> = crowd
        .iter()
        .map(|(gold, one)| (*gold, one.as_slice()))
        .collect();
    let sample = Sample::new(Metric::Spearman, &pairs);
    AgreementRow {
        behaviour: behaviour.key().to_owned(),
        value: sample.value().map(four),
        interval: interval(&sample).map(|(low, high)| (four(low), four(high))),
        n: pairs.len(),
        human: one_human(Human::EachToGold, Metric::Spearman, &crowd).map(four),
        rules: Sample::new(Metric::Spearman, &rules).value().map(four),
    }
}

/// Four decimals: more would only be noise, and would not be the same after it was stored.
fn four(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::batch::File;

    const WARM: &str = "Of course you are upset, you worked so hard for it.";
    const MORE: &str = "Of course you are upset about it, anybody would be.";
    const COLD: &str = "The bus leaves at nine.";

    /// Talks of two replies, of which so many are warm, with the experts' mark.
    pub(crate) fn folder(talks: &[(usize, f64)]) -> Folder {
        let lines = talks.iter().enumerate().map(|(at, (warm, mark))| {
            let warm = |number: usize| number < *warm;
            let first = if warm(0) { WARM } else { COLD };
            let second = if warm(1) { MORE } else { COLD };
            let conv = format!("Seeker: I was passed over.\nSupporter: {}\nSeeker: Again!\nSupporter: {} {at}", first, second);
            let ratings = serde_json::json!({
                "experts": {"validating_emotions": mark, "dismissing_emotions": 1.0},
                "crowd": {"validating_emotions": mark + 0.25},
            });
            serde_json::json!({"id": format!("t{at}"), "set": "lend_an_ear", "conv": conv, "ratings": ratings}).to_string()
        });
        let mut text: Vec<String> = lines.collect();
        text.push(
            r#"{"id":"x","set":"epitome","conv":"Seeker: a\nSupporter: b","ratings":{}}"#.into(),
        );
        text.push("{broken".into());
        Folder {
            name: SET.into(),
            files: vec![File {
                path: "dev.jsonl".into(),
                bytes: text.join("\n").into_bytes(),
            }],
        }
    }

    #[test]
    fn a_judge_that_sees_what_experts_see_agrees_and_a_blind_one_has_no_figure() {
        let folder = folder(&[(0, 1.0), (1, 3.0), (2, 5.0), (0, 1.5), (1, 2.5), (2, 4.5)]);
        let (talks, broken) = questions(&[folder]);
        assert_eq!((talks.len(), broken.len()), (6, 1));
        assert_eq!(
            talks[1]
                .question
                .replies()
                .map(|it| it.0)
                .collect::<Vec<_>>(),
            [1, 2]
        );
        let sees = |talk: &Labelled| {
            let replies = talk.question.replies();
            let warm = replies.filter(|(_, text)| text.starts_with("Of course"));
            let found = warm.map(|(turn, _)| Finding {
                behaviour: Behaviour::ValidatesFeeling,
                turn,
                quote: "of course you are upset".into(),
            });
            vec![found.collect::<Vec<_>>(); 3]
        };
        let samples: Vec<_> = talks.iter().map(sees).collect();
        let done = agreement("m", &talks, &samples);
        assert_eq!(done.rows.len(), 6);
        let validating = &done.rows[0];
        assert!(validating.value.unwrap() > 0.9, "{validating:?}");
        assert!(validating.human.unwrap() > 0.9 && validating.n == 6);
        let (low, high) = validating.interval.unwrap();
        assert!(low <= validating.value.unwrap() && validating.value.unwrap() <= high);
        assert_eq!(done.rows[1].n, 0);
        assert_eq!(done.rows[5].value, None, "nothing varies");
        let blind = agreement("m", &talks, &vec![vec![Vec::new(); 3]; 6]);
        assert_eq!(blind.rows[0].value, None);
        let json = serde_json::to_string(&done).unwrap();
        assert_eq!(serde_json::from_str::<Agreement>(&json).unwrap(), done);
    }
}
