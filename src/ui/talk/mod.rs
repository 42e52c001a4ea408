//! The talk: the customer at the left, the conversation in the middle, the desk at the right.

use egui::Ui;

use super::shell::Views;
use crate::app::{Actions, Model};

/// What the talk keeps from frame to frame.
#[derive(Default)]
pub struct TalkView {}

/// Draws the talk over the whole of `ui`.
pub fn show(_: &mut Ui, _: &Model, _: &mut Views, _: &mut Actions) {}
