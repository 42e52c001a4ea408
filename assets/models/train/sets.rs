//! The labelled rows of tier A, and what each class learns from them.
//!
//! | class | set | the share of people who say yes |
//! |---|---|---|
//! | `level.1`, `level.2` | EmpatheticPersonas | raters at 1 (2) or more, and the majority, half and half |
//! | `usefulness`, `solution` | STC-3, turns of the helpdesk | the 19 annotators' `HNUG` and `HNUG*`, `HNUG*`; each turn is read three times: amid what was said around it, before the customer has answered, and alone; the English classes also learn what the Chinese ones, made without the turn, say of its original |
//! | `solution.share` | the same | the share itself, by least squares |
//! | `place.…` | CrossWOZ system turns | 1 where the label maps to the act |
//! | `politeness` | Stanford | the normalised score on the logistic curve |
//! | `act.…` | CrossWOZ system turns, CPED; PersuasionForGood | 1 where the label maps to the act |
//! | `mood.…` | CPED | 1 where the sentiment is it |
//! | `familiar.…` | all | 1 for EmpatheticPersonas (levels), CrossWOZ (acts): the kind of talk they were learnt from |

use std::{fs, path::Path};

use heard::text::Language;
use serde_json::Value;

use crate::solve::Fit;

/// One text with what people said of it.
pub struct Text {
    /// The words.
    pub text: String,
    /// The dialogue or item it belongs to: never on both sides of a fold.
    pub group: String,
    /// Whether only n-grams are read: acts are heard sentence by sentence.
    pub plain: bool,
    /// The speaker's turns before it.
    pub own: Vec<String>,
    /// What the customer said just before it.
    pub customer: String,
    /// What the customer came with.
    pub first: String,
    /// What the customer answered.
    pub answer: String,
    /// The same in both languages where a text is the translation of another; empty elsewhere.
    pub key: String,
}

/// What one class learns from.
pub struct Class {
    /// The name in the model.
    pub name: String,
    /// Rows: number of the text, the share of people who say yes, how much it counts.
    pub rows: Vec<(usize, f64, f64)>,
    /// Pull to nought.
    pub ridge: f64,
    /// How much a rule feature weighs against the whole of the n-grams.
    pub rules: f32,
    /// What is fitted.
    pub fit: Fit,
    /// Names of rule features it may not use, [`WORDS`] for the table of words; a star stands for any ending.
    pub without: &'static [&'static str],
}

/// Everything one language learns from.
pub struct Material {
    /// The language.
    pub language: Language,
    /// All texts.
    pub texts: Vec<Text>,
    /// The classes, in the order of the file.
    pub classes: Vec<Class>,
    /// Sets used: name, rows, licence.
    pub sources: Vec<(&'static str, usize, &'static str)>,
}

/// A text, how much it counts, and its acts.
type Acts = (usize, f64, Vec<&'static str>);

/// The turns of talk about places: each whole, after what was said before and alone, and by its n-grams alone.
#[derive(Default)]
struct Places {
    whole: Vec<Acts>,
    sentences: Vec<Acts>,
}

/// How much a turn about places counts after what was said before it; the rest it counts alone.
const IN_TALK: f64 = 0.7;
/// How much a turn of the helpdesk counts amid all that was said around it, before the customer has answered, and alone.
const READ: [f64; 3] = [0.3, 0.45, 0.25];
/// No rule features at all: the class is asked of n-grams alone.
pub const RULES: &[&str] = &["*", AROUND];
/// Empathy and politeness must not follow the length of a reply, nor guesses about what a sentence does in a talk.
const NO_LENGTH: &[&str] = &[
    "length*",
    "list.*",
    "figure.many",
    "before.*",
    "family.talk.encourage",
    "family.talk.parting",
    "family.talk.hint",
];
/// The same, and no edges of clauses.
const NO_LENGTH_NO_WORDS: &[&str] = &[
    "length*",
    "list.*",
    "figure.many",
    "before.*",
    "family.talk.encourage",
    "family.talk.parting",
    "family.talk.hint",
    WORDS,
];
/// Bars the table of words.
pub const WORDS: &str = "#words";
/// Bars the tables of what was said around, but for the customer's last words.
pub const AROUND: &str = "#around";

impl Material {
    /// What is under `folder` for `language`.
    pub fn read(folder: &Path, language: Language) -> Result<Self, String> {
        let mut all = Self {
            language,
            texts: Vec::new(),
            classes: Vec::new(),
            sources: Vec::new(),
        };
        all.personas(folder)?;
        all.helpdesk(folder)?;
        match language {
            Language::Zh => {
                let places = all.crosswoz(folder)?;
                all.acts("place", 1.0, &[WORDS, AROUND], &places.whole);
                let acts = [places.sentences, all.drama(folder)?].concat();
                all.acts("act", 0.5, &[], &acts);
                all.familiar("familiar.acts", "crosswoz:");
            }
            Language::En => {
                all.polite(folder)?;
                let acts = all.persuasion(folder)?;
                all.acts("act", 0.5, &[], &acts);
            }
        }
        all.familiar("familiar.level", "ep:");
        Ok(all)
    }

    fn add(&mut self, text: &str, group: &str, plain: bool) -> usize {
        self.texts.push(Text {
            text: text.to_owned(),
            group: group.to_owned(),
            plain,
            own: Vec::new(),
            customer: String::new(),
            first: String::new(),
            answer: String::new(),
            key: String::new(),
        });
        self.texts.len() - 1
    }

    fn class(
        &mut self,
        name: &str,
        ridge: f64,
        without: &'static [&'static str],
        rows: Vec<(usize, f64, f64)>,
    ) {
        self.classes.push(Class {
            name: name.to_owned(),
            rows,
            ridge,
            rules: match (self.language, name) {
                (Language::Zh, "level.1" | "level.2") => 0.6,
                _ => 0.3,
            },
            fit: match name {
                name if name.ends_with(".share") => Fit::Straight,
                name if name.starts_with("place.") => Fit::Margin,
                _ => Fit::Odds,
            },
            without,
        });
    }

    fn personas(&mut self, folder: &Path) -> Result<(), String> {
        let set = match self.language {
            Language::Zh => "ep_empathy__zh",
            Language::En => "ep_empathy__en",
        };
        let mut levels = [Vec::new(), Vec::new()];
        let rows = lines(folder, set)?;
        for row in &rows {
            let at = self.add(
                text(&row["text"])?,
                &format!("ep:{}", text(&row["id"])?),
                false,
            );
            let raters: Vec<f64> = row["s"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_f64)
                .collect();
            let majority = row["y"].as_f64().ok_or("no y")?;
            for (level, rows) in levels.iter_mut().enumerate() {
                let from = level as f64 + 1.0;
                let share = raters.iter().filter(|&&s| s >= from).count() as f64
                    / raters.len().max(1) as f64;
                let yes = if majority >= from { 1.0 } else { 0.0 };
                rows.push((at, 0.5 * share + 0.5 * yes, 1.0));
            }
        }
        self.sources.push((set, rows.len(), "MIT (repository)"));
        let [first, second] = levels;
        let (ridge, without) = match self.language {
            Language::Zh => (0.1, NO_LENGTH_NO_WORDS),
            Language::En => (0.15, NO_LENGTH),
        };
        self.class("level.1", ridge, without, first);
        self.class("level.2", ridge, without, second);
        Ok(())
    }

    fn helpdesk(&mut self, folder: &Path) -> Result<(), String> {
        let set = match self.language {
            Language::Zh => "stc3__zh",
            Language::En => "stc3__en",
        };
        let (mut useful, mut solved) = (Vec::new(), Vec::new());
        for row in lines(folder, set)? {
            let group = format!("stc3:{}", text(&row["id"])?);
            let (mut own, mut customer, mut first) = (Vec::new(), String::new(), String::new());
            let turns: Vec<&Value> = row["turns"].as_array().into_iter().flatten().collect();
            for (number, turn) in turns.iter().enumerate() {
                let said = text(&turn[1])?;
                if turn[0] != "h" {
                    customer = said.to_owned();
                    if first.is_empty() {
                        first.clone_from(&customer);
                    }
                    continue;
                }
                let next = turns.get(number + 1).filter(|next| next[0] == "c");
                let answer = next.map_or(Ok(""), |next| text(&next[1]))?;
                let customer = std::mem::take(&mut customer);
                let before = own.clone();
                own.push(said.to_owned());
                let count = |label: &str| turn[2][label].as_f64().unwrap_or(0.0);
                let all = count("HNUG") + count("HNUG*") + count("HNaN");
                if all == 0.0 {
                    continue;
                }
                for (reading, counts) in READ.into_iter().enumerate() {
                    let at = self.add(said, &group, false);
                    let mine = &mut self.texts[at];
                    mine.key = format!("{group}#{number}/{reading}");
                    if reading < 2 {
                        mine.customer.clone_from(&customer);
                        mine.own.clone_from(&before);
                        if !before.is_empty() {
                            mine.first.clone_from(&first);
                        }
                    }
                    if reading < 1 {
                        mine.answer = answer.to_owned();
                    }
                    useful.push((at, (count("HNUG") + count("HNUG*")) / all, counts));
                    solved.push((at, count("HNUG*") / all, counts));
                }
            }
        }
        self.sources
            .push((set, useful.len() / READ.len(), "annotations CC BY 4.0"));
        let (without, ridge, straight): (&'static [&'static str], f64, f64) = match self.language {
            Language::Zh => (&[WORDS], 0.3, 1.5),
            Language::En => (&[], 0.3, 1.4),
        };
        self.class("usefulness", ridge, without, useful);
        self.class("solution", ridge, without, solved.clone());
        self.class("solution.share", straight, without, solved);
        Ok(())
    }

    fn polite(&mut self, folder: &Path) -> Result<(), String> {
        let mut rows = Vec::new();
        for row in lines(folder, "politeness")? {
            let at = self.add(
                text(&row["text"])?,
                &format!("pol:{}", text(&row["id"])?),
                false,
            );
            let z = row["z"].as_f64().ok_or("no z")?;
            rows.push((at, crate::solve::sigmoid(3.0 * z), 1.0));
        }
        self.sources.push((
            "politeness",
            rows.len(),
            "CC BY 4.0 (ConvoKit), texts CC BY-SA",
        ));
        self.class("politeness", 1.0, NO_LENGTH, rows);
        Ok(())
    }

    fn crosswoz(&mut self, folder: &Path) -> Result<Places, String> {
        let mut places = Places::default();
        for row in lines(folder, "crosswoz")? {
            let group = format!("crosswoz:{}", text(&row["id"])?);
            let (mut own, mut customer) = (Vec::new(), String::new());
            for turn in row["turns"].as_array().into_iter().flatten() {
                let said = text(&turn[1])?;
                if turn[0] != "s" {
                    customer = said.to_owned();
                    continue;
                }
                let customer = std::mem::take(&mut customer);
                let before = own.clone();
                own.push(said.to_owned());
                let labels = turn[2].as_array().into_iter().flatten();
                let labels: Vec<&str> = labels.filter_map(Value::as_str).collect();
                if labels.is_empty() {
                    continue;
                }
                let acts: Vec<&str> = labels.into_iter().filter_map(crosswoz_act).collect();
                let in_talk = self.add(said, &group, false);
                self.texts[in_talk].customer = customer;
                self.texts[in_talk].own = before;
                let alone = self.add(said, &group, false);
                for (at, counts) in [(in_talk, IN_TALK), (alone, 1.0 - IN_TALK)] {
                    places.whole.push((at, counts, acts.clone()));
                }
                let at = self.add(said, &group, true);
                places.sentences.push((at, 1.0, acts));
            }
        }
        let rows = places.sentences.len();
        self.sources.push(("crosswoz", rows, "Apache-2.0"));
        Ok(places)
    }

    fn drama(&mut self, folder: &Path) -> Result<Vec<Acts>, String> {
        let (mut acts, mut negative) = (Vec::new(), Vec::new());
        for row in lines(folder, "cped")? {
            let group = format!("cped:{}", text(&row["id"])?);
            for turn in row["turns"].as_array().into_iter().flatten() {
                let at = self.add(text(&turn[1])?, &group, true);
                acts.push((
                    at,
                    1.0,
                    turn[4].as_str().and_then(drama_act).into_iter().collect(),
                ));
                negative.push((at, if turn[2] == "negative" { 1.0 } else { 0.0 }, 1.0));
            }
        }
        self.sources.push(("cped", acts.len(), "Apache-2.0"));
        self.class("mood.negative", 2.0, &[], negative);
        Ok(acts)
    }

    fn persuasion(&mut self, folder: &Path) -> Result<Vec<Acts>, String> {
        let mut acts = Vec::new();
        for row in lines(folder, "persuasion")? {
            let group = format!("persuasion:{}", text(&row["id"])?);
            for unit in row["units"].as_array().into_iter().flatten() {
                let at = self.add(text(&unit[2])?, &group, true);
                let labels = [&unit[3], &unit[4]];
                acts.push((
                    at,
                    1.0,
                    labels
                        .iter()
                        .filter_map(|label| persuasion_act(label.as_str()?))
                        .collect(),
                ));
            }
        }
        self.sources.push(("persuasion", acts.len(), "Apache-2.0"));
        Ok(acts)
    }

    /// Whether a text is of the kind of talk of the groups that begin with `prefix`.
    fn familiar(&mut self, name: &str, prefix: &str) {
        let yes = |text: &Text| {
            if text.group.starts_with(prefix) {
                1.0
            } else {
                0.0
            }
        };
        let rows = self
            .texts
            .iter()
            .enumerate()
            .map(|(at, text)| (at, yes(text), 1.0))
            .collect();
        self.class(name, 0.5, RULES, rows);
    }

    /// One class for every act that some text has.
    fn acts(&mut self, prefix: &str, ridge: f64, without: &'static [&'static str], acts: &[Acts]) {
        let mut names: Vec<&str> = acts.iter().flat_map(|(.., acts)| acts).copied().collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let yes = |acts: &[&str]| if acts.contains(&name) { 1.0 } else { 0.0 };
            let rows = acts
                .iter()
                .map(|(at, counts, acts)| (*at, yes(acts), *counts))
                .collect();
            self.class(&format!("{prefix}.{name}"), ridge, without, rows);
        }
    }
}

/// What the groups of `set` begin with.
pub fn prefix(set: &str) -> &'static str {
    match set {
        "ep_empathy__zh" | "ep_empathy__en" => "ep",
        "stc3__zh" | "stc3__en" => "stc3",
        "politeness" => "pol",
        "crosswoz" => "crosswoz",
        "cped" => "cped",
        _ => "persuasion",
    }
}

fn crosswoz_act(label: &str) -> Option<&'static str> {
    Some(match label {
        "Inform" => "information",
        "Recommend" => "suggestion",
        "NoOffer" => "refuse",
        "General-welcome" | "General-bye" | "General-thank" | "General-reqmore" => {
            "thanks_and_closing"
        }
        "General-greet" => "greeting",
        _ => return None,
    })
}

fn drama_act(label: &str) -> Option<&'static str> {
    Some(match label {
        "question" => "problem_refinement",
        "apology" | "comfort" => "emotional_management",
        "thanking" | "conventional-closing" => "thanks_and_closing",
        "greeting" => "greeting",
        "reject" => "refuse",
        _ => return None,
    })
}

fn persuasion_act(label: &str) -> Option<&'static str> {
    Some(match label {
        "greeting" => "greeting",
        "thank" | "closing" | "you-are-welcome" => "thanks_and_closing",
        "credibility-appeal" | "logical-appeal" | "donation-information" => "information",
        "task-related-inquiry"
        | "personal-related-inquiry"
        | "source-related-inquiry"
        | "ask-org-info"
        | "ask-donation-procedure" => "problem_refinement",
        "praise-user" => "emotional_management",
        _ => return None,
    })
}

/// The lines of `set` that can be read.
fn lines(folder: &Path, set: &str) -> Result<Vec<Value>, String> {
    let path = folder.join(set).join("dev.jsonl");
    let read = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(read
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect())
}

fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| format!("not a text: {value}"))
}
