//! What the person prefers: remembered by the store, read by every screen.

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The person's preferences. Unknown fields are ignored and missing ones take their defaults, so that settings of an
/// older or newer edition never keep the program from starting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the interface, and of talks in cases that have it; none before the person chose.
    pub language: Option<Language>,
    /// Light or dark.
    pub ground: Ground,
    /// Font scale in per cent, 80–200.
    pub scale: u16,
    /// Whether movement is switched off.
    pub reduce_motion: bool,
    /// The trainee's name; decides nothing.
    pub name: String,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            ground: Ground::System,
            scale: 100,
            reduce_motion: false,
            name: String::new(),
        }
    }
}

impl Preferences {
    /// The least and the largest font scale in per cent.
    pub const SCALES: std::ops::RangeInclusive<u16> = 80..=200;

    /// Preferences as they were stored; anything unreadable gives the defaults.
    pub fn read(json: &str) -> Self {
        let mut read: Self = serde_json::from_str(json).unwrap_or_default();
        read.scale = read.scale.clamp(*Self::SCALES.start(), *Self::SCALES.end());
        read.name = read.name.chars().take(40).collect();
        read
    }

    /// Preferences as they are stored.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A change of one preference: actions are deltas, so that two of them in one frame never lose each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prefer {
    /// The interface speaks this language from now on.
    Language(Language),
    /// Light or dark.
    Ground(Ground),
    /// Font scale in per cent; kept within [`Preferences::SCALES`].
    Scale(u16),
    /// Ten per cent larger or smaller: +1, −1; 0 goes back to 100 %.
    ScaleStep(i8),
    /// Movement on or off.
    ReduceMotion(bool),
    /// The trainee's name.
    Name(String),
}

impl Preferences {
    /// Applies one change.
    pub fn apply(&mut self, change: Prefer) {
        match change {
            Prefer::Language(language) => self.language = Some(language),
            Prefer::Ground(ground) => self.ground = ground,
            Prefer::Scale(scale) => self.set_scale(i32::from(scale)),
            Prefer::ScaleStep(0) => self.scale = 100,
            Prefer::ScaleStep(step) => self.set_scale(i32::from(self.scale) + 10 * i32::from(step)),
            Prefer::ReduceMotion(reduce) => self.reduce_motion = reduce,
            Prefer::Name(name) => self.name = name.chars().take(40).collect(),
        }
    }

    fn set_scale(&mut self, scale: i32) {
        let (least, most) = (*Self::SCALES.start(), *Self::SCALES.end());
        self.scale = scale.clamp(i32::from(least), i32::from(most)) as u16;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let mut prefs = Preferences::default();
        for change in [
            Prefer::Language(Language::En),
            Prefer::Ground(Ground::Dark),
            Prefer::ScaleStep(2),
            Prefer::ReduceMotion(true),
            Prefer::Name("林悦".into()),
        ] {
            prefs.apply(change);
        }
        assert_eq!(prefs.scale, 120);
        assert_eq!(Preferences::read(&prefs.write()), prefs);
    }

    #[test]
    fn damaged_settings_never_stop_the_program() {
        for json in ["", "{", "[]", "null", r#"{"scale":"big"}"#, "\u{0}\u{202e}"] {
            assert_eq!(Preferences::read(json), Preferences::default(), "{json:?}");
        }
        let odd = Preferences::read(r#"{"scale":9000,"hue":3,"name":"😀"}"#);
        assert_eq!((odd.scale, odd.name.as_str()), (200, "😀"));
    }

    #[test]
    fn the_scale_stays_within_its_limits() {
        let mut prefs = Preferences::default();
        for _ in 0..40 {
            prefs.apply(Prefer::ScaleStep(1));
        }
        assert_eq!(prefs.scale, 200);
        for _ in 0..40 {
            prefs.apply(Prefer::ScaleStep(-1));
        }
        assert_eq!(prefs.scale, 80);
        prefs.apply(Prefer::ScaleStep(0));
        assert_eq!(prefs.scale, 100);
    }
}
