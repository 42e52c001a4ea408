//! The fonts of the window: Noto Sans SC in two weights, icons in two, and a monospace with Chinese behind it.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, Id};

use crate::report::faces;

/// Name of the family in weight 500.
pub const MEDIUM: &str = "medium";
/// Name of the family whose icons are filled.
pub const FILL: &str = "icons-fill";

const REGULAR_FACE: &str = "noto-sc-regular";
const MEDIUM_FACE: &str = "noto-sc-medium";
const ICONS_FACE: &str = "phosphor";

/// Quotation marks and the ellipsis in their narrow Latin form, weight 400.
const QUOTES_BYTES: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-Regular-Quotes.otf");
/// The same in weight 500.
const QUOTES_MEDIUM_BYTES: &[u8] =
    include_bytes!("../../../assets/fonts/NotoSansSC-Medium-Quotes.otf");

/// Which writing the interface is set in; decides the width of quotation marks and of the ellipsis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Script {
    /// Chinese: full-width quotation marks.
    #[default]
    Chinese,
    /// English: narrow quotation marks.
    Latin,
}

/// Sets the fonts for `script` unless they are set already; they take effect with the next frame.
pub fn set_fonts(ctx: &Context, script: Script) {
    let id = Id::new("heard-fonts");
    if ctx.data(|d| d.get_temp::<Script>(id)) != Some(script) {
        ctx.set_fonts(definitions(script));
        ctx.data_mut(|d| d.insert_temp(id, script));
    }
}

/// The font families for `script`.
pub fn definitions(script: Script) -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add(REGULAR_FACE, faces::REGULAR);
    add(MEDIUM_FACE, faces::MEDIUM);
    add("quotes", QUOTES_BYTES);
    add("quotes-medium", QUOTES_MEDIUM_BYTES);
    add(ICONS_FACE, egui_phosphor::Variant::Regular.font_bytes());
    add(FILL, egui_phosphor::Variant::Fill.font_bytes());

    let latin = script == Script::Latin;
    let fallbacks = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let mono = fonts
        .families
        .get(&FontFamily::Monospace)
        .cloned()
        .unwrap_or_default();
    let family = |quotes: &str, text: &str, icons: &str| -> Vec<String> {
        let quotes = latin.then(|| quotes.to_owned());
        let faces = [text.to_owned(), icons.to_owned()];
        quotes
            .into_iter()
            .chain(faces)
            .chain(fallbacks.clone())
            .collect()
    };
    let regular = family("quotes", REGULAR_FACE, ICONS_FACE);
    let medium = family("quotes-medium", MEDIUM_FACE, ICONS_FACE);
    let fill = family("quotes", REGULAR_FACE, FILL);
    let mut mono_first = mono;
    mono_first.insert(mono_first.len().min(1), REGULAR_FACE.to_owned());

    fonts.families.insert(FontFamily::Proportional, regular);
    fonts.families.insert(FontFamily::Monospace, mono_first);
    fonts
        .families
        .insert(FontFamily::Name(MEDIUM.into()), medium);
    fonts.families.insert(FontFamily::Name(FILL.into()), fill);
    fonts
}
