//! # cue-no-reply-uses
//!
//! A sample sentence of a cue can never decide anything: an earlier reply of the same node catches the same words, or
//! the list has them twice.
//!
//! The author believes that this sentence leads somewhere; it leads elsewhere.
//!
//! Bad: `(when: Cue([(en: "I am sorry")]), to: "a"), (when: Cue([(en: "I'm so sorry"), (en: "I am sorry")]), to: "b")`
//! Good: each sentence in one reply only

use std::collections::HashMap;

use super::Lint;
use crate::{
    scenario::{Reply, Text, When},
    text::{Located, Message},
};

pub(super) fn run(cx: &Lint<'_>) {
    for node in &cx.scenario.script.nodes {
        // The folded words, and the reply that first caught them for sure.
        let mut caught: HashMap<String, usize> = HashMap::new();
        for (index, reply) in node.replies.iter().enumerate() {
            for (sample, sure) in samples(reply) {
                let key = folded(&sample.value);
                match caught.get(&key) {
                    Some(&first) => {
                        let text = Message::new("check-cue-no-reply-uses")
                            .with("words", sample.value.clone());
                        let where_to = node.replies[first].to.value.clone();
                        let hint = if first == index {
                            Message::new("check-cue-twice-hint")
                        } else {
                            Message::new("check-cue-no-reply-uses-hint").with("node", where_to)
                        };
                        cx.warning(sample.span, text).hint(hint);
                    }
                    None if sure => drop(caught.insert(key, index)),
                    None => {}
                }
            }
        }
    }
}

/// The samples of a reply, and whether hearing one is enough for the reply to apply.
fn samples(reply: &Reply) -> Vec<(&Located<String>, bool)> {
    let mut found = Vec::new();
    collect(&reply.when, true, &mut found);
    found
}

fn collect<'a>(when: &'a When, sure: bool, found: &mut Vec<(&'a Located<String>, bool)>) {
    match when {
        When::Cue(texts) => {
            let words = texts.iter().flat_map(|Text { zh, en }| zh.iter().chain(en));
            found.extend(words.map(|words| (words, sure)));
        }
        When::Any(parts) => parts.iter().for_each(|part| collect(part, sure, found)),
        // Within `All` another condition decides too; under `Not` the sample leads away.
        When::All(parts) if parts.len() == 1 => collect(&parts[0], sure, found),
        _ => {}
    }
}

/// Words without their marks and case, as a reply is compared with them.
fn folded(words: &str) -> String {
    words
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
