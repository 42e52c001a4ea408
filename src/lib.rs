//! Heard · 听见: rehearse customer conversations against simulated customers and see which sentence mattered.
//!
//! This page is the map of the house. `src/` is a list of rooms, and a room may `use crate::` only the rooms
//! that stand above it here; `tests/layers.rs` proves it on every run.
//!
//! | room | makes | knows nothing of |
//! |---|---|---|
//! | [`text`] | strings with places, findings, the words of the interface, numerals | everything else |
//! | [`hearing`] | what a sentence *says*: acts, empathy, figures, promises, forbidden language | scenarios, time |
//! | [`scenario`] | what the author wrote, valid by construction, with one lint rule a file | screens, disk |
//! | [`desk`] | the agent's workplace as a state: tables and questions to them, articles, actions, ticket, offers, plan, shift, drafts | egui |
//! | [`customer`] | the customer's mind (mood, facts, intents) and the offline voice that words an intent | network, clock |
//! | [`session`] | a conversation: `step(State, Input) -> Vec<Event>`, state is a fold over events | network, disk, clock |
//! | [`assess`] | what it was worth: `(Scenario, Transcript) -> Assessment`, pure, whole points, with evidence | how the transcript came to be |
//! | [`contest`] | several people under the same conditions: papers, exercises, events with signed records, judges, standing | disk, clock, screens |
//! | [`batch`] | many talks at once: bots and what comes of thousands of their talks, agreement of the hearing with people who labelled public sets | disk, clock |
//! | [`report`] | results as documents: text, HTML, JSON | disk |
//! | [`store`] | sessions, people and settings on disk; the only room that opens files and databases | egui |
//! | [`link`] | language-model endpoints; the only room that opens network connections | egui, marking |
//! | [`app`] | what the program knows and may do: model, actions, jobs | how it looks |
//! | `ui` | how it looks, a folder a screen; reads the model, pushes actions | disk, network, clocks |
//! | [`host`] | the outer doors: the window, the hall's screen and the command line | |
//!
//! Data flows one way. A scenario file becomes a [`scenario::Scenario`]; a person, a bot or a replay hands
//! [`session::Input`]s to `session::step`, which answers with [`session::Event`]s; the append-only list of
//! events is the transcript, the only truth; `assess::assess` derives the marks from it and never stores them.

pub mod text;

pub mod hearing;

pub mod scenario;

pub mod desk;

pub mod customer;

pub mod session;

pub mod assess;

pub mod contest;

pub mod batch;

pub mod report;

pub mod store;

pub mod link;

pub mod app;

#[cfg(feature = "desktop")]
pub mod ui;

pub mod host;
