//! Proves that no shipped text shows an empty box: every character is in one of the fonts of the window.

#![expect(
    clippy::disallowed_methods,
    reason = "a test reads the shipped text as it lies on disk"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use egui::epaint::text::{Fonts, FontsView, TextOptions};
use egui::{Color32, FontFamily, FontId};

use super::fonts::{MEDIUM, Script, definitions};
use super::icons;

/// Folders whose text the window shows.
const SHIPPED: [&str; 3] = ["assets", "scenarios", "src/ui"];
/// Endings of files that hold such text.
const TEXT: [&str; 8] = ["ftl", "ron", "md", "txt", "csv", "json", "jsonl", "rs"];

/// Every printable character of the shipped text, with one file that has it.
fn shipped(folder: &Path, found: &mut BTreeMap<char, String>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            shipped(&path, found);
            continue;
        }
        let ending = path
            .extension()
            .and_then(|e| e.to_str())
            .unwrap_or_default();
        if TEXT.contains(&ending) {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            for c in text.chars().filter(|c| shows(*c)) {
                found.entry(c).or_insert_with(|| path.display().to_string());
            }
        }
    }
}

/// Whether a character is meant to be seen: not white space, no control or joining sign, not private use.
fn shows(c: char) -> bool {
    let invisible = matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fffd}'
    );
    !(c.is_whitespace() || c.is_control() || invisible)
}

/// The characters that `family` would show as the replacement box.
fn missing(script: Script, family: FontFamily, chars: impl Iterator<Item = char>) -> String {
    let mut fonts = Fonts::new(TextOptions::default(), definitions(script));
    let mut view = fonts.with_pixels_per_point(1.0);
    let font = FontId::new(14.0, family);
    let picture = |c: char, view: &mut FontsView<'_>| {
        let galley = view.layout_no_wrap(c.into(), font.clone(), Color32::BLACK);
        galley
            .rows
            .first()
            .and_then(|row| row.glyphs.first())
            .map(|glyph| glyph.uv_rect)
    };
    let tofu = picture('\u{10fffd}', &mut view);
    // egui's own `has_glyph` denies every character of the face that also holds the box, so look at what it draws.
    chars
        .filter(|c| !view.has_glyph(&font, *c) && picture(*c, &mut view) == tofu)
        .collect()
}

#[test]
fn every_shipped_character_has_a_glyph() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeMap::new();
    for folder in SHIPPED {
        shipped(&root.join(folder), &mut found);
    }
    assert!(
        found.len() > 8105,
        "only {} characters found, is the list of folders right?",
        found.len()
    );
    let families = [
        FontFamily::Proportional,
        FontFamily::Name(MEDIUM.into()),
        FontFamily::Monospace,
    ];
    for (script, family) in [Script::Chinese, Script::Latin]
        .into_iter()
        .flat_map(|s| families.clone().map(|f| (s, f)))
    {
        let boxes = missing(script, family.clone(), found.keys().copied());
        let files: BTreeSet<&String> = boxes.chars().filter_map(|c| found.get(&c)).collect();
        assert!(
            boxes.is_empty(),
            "{family:?} lacks {boxes}, used in {files:?}"
        );
    }
}

#[test]
fn the_table_of_general_standard_characters_is_covered() {
    let list = include_str!("../../../assets/fonts/hanzi.txt");
    let chars: BTreeSet<char> = list.chars().filter(|c| shows(*c)).collect();
    assert_eq!(chars.len(), 8105);
    assert_eq!(
        missing(Script::Chinese, FontFamily::Proportional, chars.into_iter()),
        ""
    );
}

#[test]
fn a_missing_character_would_be_noticed() {
    // A Linear B syllable is in none of the fonts, so the two tests above can fail.
    assert_eq!(
        missing(
            Script::Chinese,
            FontFamily::Proportional,
            "听\u{10000}见".chars()
        ),
        "\u{10000}"
    );
}

#[test]
fn every_icon_is_in_both_icon_fonts() {
    let mut fonts = Fonts::new(TextOptions::default(), definitions(Script::Chinese));
    let mut view = fonts.with_pixels_per_point(1.0);
    for icon in icons::ALL {
        for icon in [*icon, icon.filled()] {
            assert!(view.has_glyphs(&icon.font(16.0), icon.glyph), "{icon:?}");
        }
    }
}
