//! # replaces-loop
//!
//! Articles take each other's place in a circle: `a` replaces `b`, and `b` replaces `a`, or an article itself.
//!
//! None of them would be the first version, and a citation of the valid one could not be told from an outdated one.
//!
//! Bad: `(id: "returns", replaces: "returns", …)`
//! Good: `(id: "returns-2025", replaces: "returns-2024", …)`

use std::collections::HashMap;

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let articles = &cx.scenario.desk.articles;
    let older: HashMap<&str, &str> = articles
        .iter()
        .filter_map(|it| Some((it.id.as_str(), it.replaces.as_ref()?.as_str())))
        .collect();
    for article in articles {
        let Some(replaces) = &article.replaces else {
            continue;
        };
        let mut at = replaces.as_str();
        // A chain that comes round does so within as many steps as there are articles.
        for _ in 0..articles.len() {
            if at == article.id.as_str() {
                let message = Message::new("check-replaces-loop");
                cx.error(
                    replaces.span,
                    message.with("article", article.id.value.clone()),
                );
                break;
            }
            match older.get(at) {
                Some(next) => at = next,
                None => break,
            }
        }
    }
}
