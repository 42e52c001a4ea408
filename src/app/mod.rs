//! What the program knows and may do: model, actions and jobs, without egui.
//!
//! A host makes an [`App`] from what lies [`Outside`], hands it the actions a frame asked for and the time
//! ([`App::tick`]), and draws [`App::model`]. Screens read the [`Model`] and push [`Action`]s; nothing else changes it.
//!
//! Each screen has an enum of actions in [`action`] and a file `on_<screen>.rs` that carries them out, so that a new
//! screen is: a variant of [`Screen`], an enum of actions, a part of the model, that file, and a folder in `ui`.

pub mod action;
pub mod briefing;
mod carry;
pub mod case;
pub mod civil;
pub mod contest;
pub mod debrief;
pub mod draft;
pub mod drafting;
pub mod feedback;
pub mod guide;
pub mod hall;
pub mod history;
pub mod jobs;
pub mod judge;
pub mod keep;
pub mod log;
pub mod marks;
pub mod model;
pub mod notice;
pub mod prefs;
pub mod recommend;
pub mod review;
pub mod screen;
pub mod seen;
pub mod shelf;
pub mod stage;
pub mod talk;

mod on_briefing;
mod on_customer;
mod on_debrief;
mod on_drafting;
mod on_hearing;
mod on_judge;
mod on_library;
mod on_records;
mod on_review;
mod on_settings;
mod on_storage;
mod on_talk;
mod on_trainers;
mod queue;
mod retry;
mod run;
mod stored;

pub use action::{
    Action, Actions, BriefingAction, DebriefAction, Document, DraftAction, JudgeAction, JudgeSet,
    LibraryAction, RecordsAction, ReviewAction, Secret, SettingsAction, StorageAction, TalkAction,
};
pub use contest::{ContestAction, PaperAction, TableAction};
pub use hall::HallAction;
pub use model::{Broken, Model, Places, Storage};
pub use run::{App, Outside};
pub use screen::Screen;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
