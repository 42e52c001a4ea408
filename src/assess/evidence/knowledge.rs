//! `CitedValid`, `CitedOutdated`: whether what the trainee leaned on holds on the day of the talk.

use std::collections::BTreeMap;

use super::{Held, View, Window, desk::happened};
use crate::{
    desk,
    scenario::{ParameterKind, Scenario, holds_on, versions},
    session::Happening,
};

/// The article or another version of it was cited, in a reply or in something done at the desk, and that version
/// holds on the day of the talk (`holds`), or does not.
pub(super) fn cited_version(
    view: &View<'_>,
    window: Window,
    id: &str,
    holds: bool,
) -> Option<Held> {
    let articles = &view.scenario.desk.articles;
    let place = articles.iter().position(|article| article.id.value == id)?;
    let begins = &view.scenario.briefing.begins;
    let versions = versions(articles, place).into_iter();
    let wanted: Vec<&str> = versions
        .map(|at| &articles[at])
        .filter(|article| holds_on(article, begins) == holds)
        .map(|article| article.id.as_str())
        .collect();
    happened(view, window, |what| match what {
        Happening::Cited { source } => wanted.contains(&source.as_str()),
        Happening::Done { action, with, .. } => {
            named(view.scenario, action, with).any(|source| wanted.contains(&source))
        }
        _ => false,
    })
}

/// The articles and rows that an action named in its sources.
pub(super) fn named<'a>(
    scenario: &'a Scenario,
    action: &'a str,
    with: &'a BTreeMap<String, String>,
) -> impl Iterator<Item = &'a str> {
    let actions = scenario.desk.actions.iter();
    let mine = actions.filter(move |it| it.id.value == action);
    mine.flat_map(|it| &it.parameters)
        .filter(|parameter| matches!(parameter.kind, ParameterKind::Sources(_)))
        .filter_map(|parameter| with.get(&parameter.id.value))
        .flat_map(|value| desk::listed(value))
}
