//! Gaming: what tries to earn without deserving passes no shipped case.

use std::sync::Arc;

use heard::{assess::Marking, scenario::Scenario, store::library, text::Language};
use serde::Deserialize;

use crate::play::{data, talk};

#[derive(Deserialize)]
struct Attempt {
    lang: String,
    what: String,
    replies: Vec<String>,
}

/// The replies as said in `case`: what the customer says and what the articles tell is filled in.
fn replies(attempt: &Attempt, case: &Scenario, language: Language) -> Vec<String> {
    let nodes = case.script.nodes.iter();
    let mut lines = nodes.flat_map(|node| node.says.iter().map(|line| line.get(language)));
    let mut said = Vec::new();
    for reply in &attempt.replies {
        if reply.contains("{article}") {
            let articles = case
                .desk
                .articles
                .iter()
                .map(|article| article.body.get(language));
            said.extend(articles.map(|body| reply.replace("{article}", body)));
        } else {
            let line = lines.next().unwrap_or_default();
            said.push(reply.replace("{customer}", line));
        }
    }
    said
}

#[test]
fn no_attempt_passes_a_shipped_case() {
    let attempts: Vec<Attempt> = data("gaming.ron");
    let files = library::load(&[]).files;
    let mut passed = Vec::new();
    let mut played = 0;
    for file in &files {
        let (case, _) = heard::scenario::read(file);
        let case = &case.unwrap();
        let marking = Arc::new(Marking::new(Arc::new(case.clone())));
        for attempt in &attempts {
            let language: Language = attempt.lang.parse().unwrap();
            if !case.languages.value.contains(&language) {
                continue;
            }
            played += 1;
            let said = replies(attempt, case, language);
            let said: Vec<&str> = said.iter().map(String::as_str).collect();
            let marks = marking.assess(&talk(case, &said, language));
            let total = marks.total.unwrap_or(0);
            if marks.passed == Some(true) || total >= case.pass.value {
                let id = &case.id.value;
                passed.push(format!(
                    "{id} {}: {} reaches {total}",
                    attempt.lang, attempt.what
                ));
            }
        }
    }
    assert!(played >= 8 * 20, "only {played} talks");
    assert!(
        passed.is_empty(),
        "{} of {played}:\n{}",
        passed.len(),
        passed.join("\n")
    );
}
