//! What the settings list: keys, and what the program carries with it under which licence.

/// A shortcut.
pub struct Keys {
    /// The keys as they stand on a keyboard, several separated by a space.
    pub keys: &'static str,
    /// What they do, as a Fluent key.
    pub key: &'static str,
}

const fn keys(keys: &'static str, key: &'static str) -> Keys {
    Keys { keys, key }
}

/// The shortcuts, most general first.
pub const SHORTCUTS: &[Keys] = &[
    keys("Ctrl+1 … Ctrl+4", "settings-key-rail"),
    keys("Ctrl+K", "settings-key-search"),
    keys("Ctrl+,", "settings-key-settings"),
    keys("Ctrl++ Ctrl+− Ctrl+0", "settings-key-scale"),
    keys("F6", "settings-key-region"),
    keys("Esc", "settings-key-escape"),
    keys("Ctrl+Enter", "settings-key-start"),
    keys("Enter", "settings-key-send"),
    keys("Shift+Enter", "settings-key-break"),
    keys("Ctrl+H", "settings-key-hint"),
    keys("F1", "settings-key-briefing"),
];

/// Something shipped with the program.
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Its licence.
    pub licence: &'static str,
}

/// What is shipped beside the program's own code.
pub const PARTS: &[Part] = &[
    Part {
        name: "Noto Sans SC",
        licence: "SIL Open Font License 1.1",
    },
    Part {
        name: "Phosphor Icons",
        licence: "MIT",
    },
    Part {
        name: "egui · Hack · Ubuntu",
        licence: "MIT, Bitstream Vera, Ubuntu Font Licence 1.0",
    },
];

/// Licence of the program itself.
pub const LICENCE: &str = "MIT OR Apache-2.0";

/// Version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, say};

    #[test]
    fn every_shortcut_says_what_it_does_in_both_languages() {
        for keys in SHORTCUTS {
            let words = Language::ALL.map(|language| say(language, keys.key));
            assert_ne!(words[0], words[1], "{}", keys.key);
            assert!(!words[0].contains("Unknown"), "{}", keys.key);
        }
    }
}
