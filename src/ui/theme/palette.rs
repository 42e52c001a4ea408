//! Every colour of the product, light and dark; the only file that names a raw colour.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one file where raw colours are named"
)]

use egui::Color32;

use super::mood::Mood;

/// A colour from its `0xRRGGBB` notation.
const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

/// Ink and ground of one meaning: words and icons in `ink`, the area behind them in `soft`, its edge in `line`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Words, icons and marks.
    pub ink: Color32,
    /// The ground they stand on.
    pub soft: Color32,
    /// The edge of that ground, where it has one.
    pub line: Color32,
}

/// The three colours of one competency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hue {
    /// Bars, lines, dots.
    pub fill: Color32,
    /// Words and the badge glyph.
    pub ink: Color32,
    /// The ground of the badge.
    pub soft: Color32,
}

/// The three colours of one mood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoodHue {
    /// Lit steps, the anger bar, tension strokes.
    pub fill: Color32,
    /// The word.
    pub ink: Color32,
    /// The disc behind the face.
    pub disc: Color32,
}

/// Fill, edge and words of a graph node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeHue {
    /// Ground of the node.
    pub fill: Color32,
    /// Its edge.
    pub edge: Color32,
    /// Its words.
    pub text: Color32,
}

/// All colours of one theme. `Tokens::of(ui)` gives the ones in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Tokens {
    /// Whether this is the dark theme.
    pub dark: bool,
    /// Window, and the columns beside the work.
    pub canvas: Color32,
    /// Left rail and status bar.
    pub rail: Color32,
    /// Cards, conversation, editor.
    pub surface: Color32,
    /// Menus and everything else that floats.
    pub popup: Color32,
    /// Table heads, chips, tracks inside cards.
    pub sunken: Color32,
    /// Hovered row or button, current editor line, disabled button.
    pub hover: Color32,
    /// The customer's bubble, quick phrases.
    pub bubble_customer: Color32,
    /// One's own bubble.
    pub bubble_self: Color32,
    /// Hairlines, card edges, meter tracks. Decoration only.
    pub line: Color32,
    /// Button edges, unlit steps, edges of what floats. Decoration only.
    pub line_strong: Color32,
    /// Edges of inputs, radios and checkboxes; icons that act.
    pub control: Color32,
    /// Body, titles, figures.
    pub text: Color32,
    /// Secondary text, captions that matter.
    pub text_2: Color32,
    /// Units, times, shortcuts; never the only carrier of a meaning.
    pub text_3: Color32,
    /// The primary button, what is selected, what has focus, links.
    pub accent: Color32,
    /// The primary button while hovered or pressed.
    pub accent_hover: Color32,
    /// Selected row, rail item, radio card.
    pub accent_soft: Color32,
    /// Edge of a selected filter and of the card that matters.
    pub accent_line: Color32,
    /// Text on `accent`.
    pub on_accent: Color32,
    /// The one shadow colour.
    pub shadow: Color32,
    /// Earned, improved, passed.
    pub ok: Pair,
    /// Partly earned, doubt flagged, not marked, unsaved.
    pub warn: Pair,
    /// Not earned, worsened, error in a file.
    pub bad: Pair,
    /// Fatal error only; always together with the octagon.
    pub crit: Pair,
    /// Words of a machine: AI draft, model judge.
    pub info: Pair,
    /// The competencies in their fixed order; see [`Tokens::competency`].
    pub competencies: [Hue; 5],
    /// The moods from calm to furious; see [`Tokens::mood`].
    pub moods: [MoodHue; 4],
    /// Graph nodes by share of runs that reach them: at least 60 %, 30–60 %, under 30 %.
    pub reach: [NodeHue; 3],
}

/// The light theme.
pub static LIGHT: Tokens = Tokens {
    dark: false,
    canvas: hex(0xF6F3ED),
    rail: hex(0xEFEBE3),
    surface: hex(0xFFFFFF),
    popup: hex(0xFFFFFF),
    sunken: hex(0xF3F0E9),
    hover: hex(0xECE7DD),
    bubble_customer: hex(0xF3F0E9),
    bubble_self: hex(0xDFECE7),
    line: hex(0xE4DED3),
    line_strong: hex(0xCFC7BA),
    control: hex(0x938B7E),
    text: hex(0x26231F),
    text_2: hex(0x5A544B),
    text_3: hex(0x6C655A),
    accent: hex(0x1B6659),
    accent_hover: hex(0x14524A),
    accent_soft: hex(0xDFECE7),
    accent_line: hex(0xA3C8BD),
    on_accent: hex(0xFFFFFF),
    // Premultiplied rgba(60, 50, 35, .16).
    shadow: Color32::from_rgba_premultiplied(10, 8, 6, 41),
    ok: pair(0x1B6659, 0xE1EEE9, 0xA3C8BD),
    warn: pair(0x80580A, 0xFAF0D9, 0xE3C88A),
    bad: pair(0xA62A33, 0xFAE7E4, 0xE5B3AC),
    crit: pair(0x84122F, 0xF6DEE2, 0xE5B3AC),
    info: pair(0x2F5D9B, 0xEDF2FA, 0xC3D4EA),
    competencies: [
        hue(0xB8375C, 0xA82E52, 0xFAE8ED),
        hue(0x2B62BC, 0x2B62BC, 0xE6EEF9),
        hue(0xB57B14, 0x7F5500, 0xF8EFD9),
        hue(0x1290A0, 0x0B6874, 0xDFF1F3),
        hue(0x5C2A78, 0x5C2A78, 0xF0E7F5),
    ],
    moods: [
        mood_hue(0x2B8A83, 0x1A6B65, 0xDDEEEB),
        mood_hue(0xB4820A, 0x7D5700, 0xF8ECCB),
        mood_hue(0xB23C14, 0x9E3A10, 0xFADFD0),
        mood_hue(0x720E2D, 0x7A1030, 0xF3D3D8),
    ],
    reach: [
        node(0x1B6659, 0x1B6659, 0xFFFFFF),
        node(0xA3C8BD, 0x6FA396, 0x26231F),
        node(0xEDF3F0, 0xA3C8BD, 0x26231F),
    ],
};

/// The dark theme.
pub static DARK: Tokens = Tokens {
    dark: true,
    canvas: hex(0x191816),
    rail: hex(0x141311),
    surface: hex(0x23211E),
    popup: hex(0x2B2925),
    sunken: hex(0x1C1A18),
    hover: hex(0x302D29),
    bubble_customer: hex(0x2F2C28),
    bubble_self: hex(0x20382F),
    line: hex(0x37342F),
    line_strong: hex(0x4B4740),
    control: hex(0x7F776B),
    text: hex(0xEEEAE3),
    text_2: hex(0xBDB6AA),
    text_3: hex(0xA39B90),
    accent: hex(0x79C7B4),
    accent_hover: hex(0x93D6C5),
    accent_soft: hex(0x20352F),
    accent_line: hex(0x3C6A5E),
    on_accent: hex(0x10231E),
    shadow: Color32::from_black_alpha(128),
    ok: pair(0x7FCDB9, 0x1F342E, 0x3C6A5E),
    warn: pair(0xEBC160, 0x372D17, 0x6E5A28),
    bad: pair(0xF59A94, 0x3D2422, 0x7A403C),
    crit: pair(0xFF8C9A, 0x451A24, 0x7A403C),
    info: pair(0x9DBFF0, 0x1F2C3D, 0x3D587C),
    competencies: [
        hue(0xF0708A, 0xF58FA4, 0x3C242B),
        hue(0x93B5EE, 0xA6C3F2, 0x222F42),
        hue(0xE8BB4A, 0xEBC566, 0x372E1A),
        hue(0x63DCC0, 0x7BE2CA, 0x1C3733),
        hue(0xAE78DC, 0xC79BEA, 0x33263E),
    ],
    moods: [
        mood_hue(0x79C9C4, 0x8BD3CE, 0x213936),
        mood_hue(0xF0CB62, 0xF0CB62, 0x3D351D),
        mood_hue(0xEC8648, 0xF2A06E, 0x432C1D),
        mood_hue(0xE8475F, 0xFF8C9A, 0x45202A),
    ],
    reach: [
        node(0x2F6F63, 0x79C7B4, 0xFFFFFF),
        node(0x274A44, 0x4F8578, 0xEEEAE3),
        node(0x242C2A, 0x4B5F5A, 0xEEEAE3),
    ],
};

impl Tokens {
    /// The light theme.
    pub fn light() -> &'static Self {
        &LIGHT
    }

    /// The dark theme.
    pub fn dark() -> &'static Self {
        &DARK
    }

    /// The theme in force in `ui`.
    pub fn of(ui: &egui::Ui) -> &'static Self {
        Self::for_dark(ui.visuals().dark_mode)
    }

    /// The dark theme if `dark`, else the light one.
    pub fn for_dark(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// The colours of a mood.
    pub fn mood(&self, mood: Mood) -> MoodHue {
        self.moods[mood as usize]
    }

    /// The colours of a graph node that the share `reach` (0–1) of runs visits; `None` for one no run can reach.
    pub fn reach(&self, reach: f32) -> Option<NodeHue> {
        match reach {
            r if r >= 0.6 => Some(self.reach[0]),
            r if r >= 0.3 => Some(self.reach[1]),
            r if r > 0.0 => Some(self.reach[2]),
            _ => None,
        }
    }
}

const fn pair(ink: u32, soft: u32, line: u32) -> Pair {
    Pair {
        ink: hex(ink),
        soft: hex(soft),
        line: hex(line),
    }
}

const fn hue(fill: u32, ink: u32, soft: u32) -> Hue {
    Hue {
        fill: hex(fill),
        ink: hex(ink),
        soft: hex(soft),
    }
}

const fn mood_hue(fill: u32, ink: u32, disc: u32) -> MoodHue {
    MoodHue {
        fill: hex(fill),
        ink: hex(ink),
        disc: hex(disc),
    }
}

const fn node(fill: u32, edge: u32, text: u32) -> NodeHue {
    NodeHue {
        fill: hex(fill),
        edge: hex(edge),
        text: hex(text),
    }
}

/// Colours of the drawn face; the same in both themes, because a person does not change with the lamp.
pub mod skin {
    use super::{Color32, hex};

    /// Skin and its shade, from light to dark.
    pub const SKINS: [(Color32, Color32); 5] = [
        (hex(0xF2C9A8), hex(0xE3AE88)),
        (hex(0xF4D0B2), hex(0xE0B797)),
        (hex(0xE9BE98), hex(0xD3A57E)),
        (hex(0xE2B48C), hex(0xCB9C74)),
        (hex(0xC98F68), hex(0xB37B56)),
    ];
    /// Hair, from dark to grey.
    pub const HAIRS: [Color32; 6] = [
        hex(0x3B2A24),
        hex(0x26211F),
        hex(0x4A3528),
        hex(0x5C4033),
        hex(0x7B7672),
        hex(0x9A9590),
    ];
    /// Clothing.
    pub const CLOTHES: [Color32; 6] = [
        hex(0x5F7C8C),
        hex(0x8A7350),
        hex(0x7C6A8E),
        hex(0xA8654F),
        hex(0x5E7A5F),
        hex(0x44566B),
    ];
    /// The collar.
    pub const COLLAR: Color32 = hex(0xF4EFE6);
    /// Brows and eyes.
    pub const EYE: Color32 = hex(0x2B211D);
    /// The white of the eye and its glint.
    pub const EYE_WHITE: Color32 = hex(0xFFFFFF);
    /// The closed mouth.
    pub const LIP: Color32 = hex(0x8E3B34);
    /// The open mouth.
    pub const MOUTH: Color32 = hex(0x7A2A28);
    /// Blush, before its opacity.
    pub const BLUSH: Color32 = hex(0xD9483B);
    /// Frames of glasses.
    pub const GLASSES: Color32 = hex(0x3A3532);
    /// Earrings.
    pub const EARRING: Color32 = hex(0xC9A227);
}

/// Colours of what a drawn person wears and holds; the same in both themes, as [`skin`].
pub mod wear {
    use super::{Color32, hex};

    /// A tie.
    pub const TIE: Color32 = hex(0x9A4A42);
    /// An apron.
    pub const APRON: Color32 = hex(0xE6DAC3);
    /// Straps of bags and rucksacks.
    pub const STRAP: Color32 = hex(0x4A3E35);
    /// A scarf and its stripes.
    pub const SCARF: (Color32, Color32) = (hex(0xC08A4B), hex(0xA6733A));
    /// Fur of a hood.
    pub const FUR: Color32 = hex(0xD8C8AE);
    /// A lanyard.
    pub const LANYARD: Color32 = hex(0x2F7A6C);
    /// A metal that shines a little: zips, buckles, the face of a watch.
    pub const METAL: Color32 = hex(0xD9D2C6);
    /// A telephone or a headset: its body and its edge.
    pub const GADGET: (Color32, Color32) = (hex(0x2F2D2B), hex(0x57534F));
    /// A portable computer: its lid and its edge.
    pub const LAPTOP: (Color32, Color32) = (hex(0xC9C3B8), hex(0x9F998E));
    /// Paper, and lines on it.
    pub const PAPER: (Color32, Color32) = (hex(0xFBF8F2), hex(0xB9B1A4));
    /// Wood of a counter: its top and its front.
    pub const WOOD: (Color32, Color32) = (hex(0xA8825C), hex(0x86664A));
}
