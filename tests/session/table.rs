//! Sets a case on the table: reads a scenario file and opens a session on it.

use std::sync::Arc;

use heard::{
    scenario::Scenario,
    session::{Case, CustomerKind, Event, Happening, Header, Input, Mode, Session},
    text::Language,
};

/// The first case, as shipped.
pub fn gift() -> Arc<Scenario> {
    scenario(include_str!(
        "../../scenarios/ecommerce/late-birthday-gift.ron"
    ))
}

/// A scenario from its text.
pub fn scenario(source: &str) -> Arc<Scenario> {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    Arc::new(options.from_str(source).unwrap())
}

/// A session on `scenario` that has begun.
pub fn open(
    scenario: &Arc<Scenario>,
    kind: CustomerKind,
    mode: Mode,
    language: Language,
    seed: u64,
) -> Session {
    let case = Arc::new(Case::new(scenario.clone(), language));
    let header = Header::new(scenario, "", seed, mode, kind, language);
    let mut session = Session::new(case, header);
    session.input(0, &Input::Begin);
    session
}

/// The customer's lines among `events`.
pub fn lines(events: &[Event]) -> Vec<&str> {
    events
        .iter()
        .filter_map(|event| match &event.what {
            Happening::CustomerSaid { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}
