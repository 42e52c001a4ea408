//! The controls of the product, each in its own file. They take plain values, keep no state beyond egui's memory, and
//! tell the accessibility tree what they show.
//!
//! A widget is built and then shown: `Button::primary("开始练习").icon(icons::PLAY).show(ui).clicked()`. Words come from
//! the caller, who has them from the Fluent files.
//!
//! Beside `use egui::*`, import [`Button`] and the like by name: egui has a `Button` of its own.

mod badge;
mod brand;
mod bubble;
mod button;
mod card;
mod check;
mod check_chip;
mod chip;
mod empty;
mod field;
mod filter;
mod focus;
mod label;
mod mark;
mod meter;
mod mini_bars;
mod notice;
mod pips;
mod radio_card;
mod segment;
mod selection;
mod steps;
mod tabs;
mod toast;
mod tone;

#[cfg(test)]
pub(crate) mod testing;

pub use badge::{badge, badge_named, paint_badge};
pub use brand::brand;
pub use bubble::{Bubble, Side};
pub use button::{Button, icon_button, link};
pub use card::{Card, divider, section_head, section_title};
pub use check::{checkbox, checkbox_in, radio};
pub use check_chip::{CheckLine, check_chip};
pub use chip::Chip;
pub use empty::empty;
pub use field::{Field, search_field};
pub use filter::filter_chip;
pub use focus::{focus_ring, hovered};
pub use label::{Line, icon, paint_icon, text, text_dense, text_small, title};
pub use mark::{Verdict, mark_icon};
pub use meter::{Cause, Meter, bar};
pub use mini_bars::{mini_bars, mini_bars_small};
pub use notice::{notice, notice_with};
pub use pips::pips;
pub use radio_card::radio_card;
pub use segment::segment;
pub use selection::{copy_selected, selectable, selected};
pub use steps::{level_dots, mood_steps};
pub use tabs::{Tab, tab_bar};
pub use toast::toast;
pub use tone::Tone;
