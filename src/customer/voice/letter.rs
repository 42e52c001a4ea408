//! A customer who writes mail writes letters: a greeting, whole sentences, a name below.

use rand::{Rng, RngExt};

use crate::{customer::Mind, customer::Persona, text::Language};

use super::{
    clause::asks_at_its_end,
    grammar::Grammar,
    style::{Marks, Style},
};

/// `sayings` as a letter: each a paragraph of whole sentences between a greeting and a parting.
pub fn letter(sayings: &[String], persona: &Persona, mind: &Mind, rng: &mut impl Rng) -> String {
    let grammar = Grammar::of(persona.language);
    let frame = match mind.mood.band().is_hot() {
        true => &grammar.mail_hot,
        false => &grammar.mail,
    };
    let mut one = |of: &[String]| match of.len() {
        0 => String::new(),
        count => of[rng.random_range(0..count)].clone(),
    };
    let greeting = one(&frame.greetings);
    let parting = one(&frame.partings).replace("{name}", &persona.name);
    let body = joined(sayings, persona.language, "\n\n");
    format!("{greeting}\n\n{body}\n\n{parting}")
}

/// `sayings` as whole sentences, with `between` between them; Chinese needs no blank between two sentences.
pub fn joined(sayings: &[String], language: Language, between: &str) -> String {
    let between = match (language, between) {
        (Language::Zh, " ") => "",
        _ => between,
    };
    let sentences = sayings.iter().map(|saying| sentence(saying, language));
    sentences.collect::<Vec<_>>().join(between)
}

/// `told` as the one message of `persona`: sentences as they mark them in the session with `seed`.
pub fn in_one(told: &[String], persona: &Persona, seed: u64) -> String {
    // A ？ before the words of one message says nothing that they do not.
    let spoken = |one: &&String| one.chars().any(char::is_alphanumeric);
    let words: Vec<String> = told.iter().filter(spoken).cloned().collect();
    let told = if words.is_empty() { told } else { &words };
    match (persona.language, Style::of(persona, seed).marks) {
        (Language::Zh, Marks::Bare) => told.join(" "),
        (Language::Zh, Marks::Light) => told.iter().fold(String::new(), |mut all, one| {
            // 拿啥说？ needs no comma behind it.
            if all.chars().next_back().is_some_and(char::is_alphanumeric) {
                all.push('，');
            }
            all.push_str(one.trim_end_matches(['，', '。']));
            all
        }),
        (language, _) => joined(told, language, " "),
    }
}

/// With the mark a sentence ends in.
fn sentence(saying: &str, language: Language) -> String {
    let saying = saying.trim();
    let open = saying
        .chars()
        .next_back()
        .is_some_and(|last| last.is_alphanumeric() || matches!(last, '）' | ')'));
    match (open, language) {
        (false, _) => saying.to_owned(),
        (true, Language::Zh) if asks_at_its_end(saying) => format!("{saying}？"),
        (true, Language::Zh) => format!("{saying}。"),
        (true, Language::En) => format!("{saying}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_told_together_are_whole_sentences() {
        let told = ["订单号是 8842".to_owned(), "上周三下的单！".to_owned()];
        assert_eq!(
            joined(&told, Language::Zh, " "),
            "订单号是 8842。上周三下的单！"
        );
        let told = ["It is 8842".to_owned(), "I ordered on Monday.".to_owned()];
        assert_eq!(
            joined(&told, Language::En, " "),
            "It is 8842. I ordered on Monday."
        );
    }
}
