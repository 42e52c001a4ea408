//! The icons of the product by their Phosphor names, regular by default and filled for *on* or *done*.

use egui::{FontFamily, FontId};

use super::fonts::FILL;

/// One icon; `filled()` is its variant for *on* or *done*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon {
    /// The character of the icon in both icon fonts.
    pub glyph: &'static str,
    /// Whether to take it from the filled font.
    pub fill: bool,
}

impl Icon {
    const fn new(glyph: &'static str) -> Self {
        Self { glyph, fill: false }
    }

    /// The filled variant.
    pub const fn filled(self) -> Self {
        Self { fill: true, ..self }
    }

    /// The font that holds the icon, at `size` points.
    pub fn font(self, size: f32) -> FontId {
        let family = if self.fill {
            FontFamily::Name(FILL.into())
        } else {
            FontFamily::Proportional
        };
        FontId::new(size, family)
    }
}

macro_rules! icons {
    ($($name:ident)*) => {
        $(
            #[doc = concat!("Phosphor `", stringify!($name), "`.")]
            pub const $name: Icon = Icon::new(egui_phosphor::regular::$name);
        )*
        /// Every icon of the product.
        pub const ALL: &[Icon] = &[$($name),*];
    };
}

icons! {
    CHART_BAR STOREFRONT
    HEADSET TROPHY PENCIL_LINE CHART_LINE_UP GEAR_SIX HARD_DRIVES
    CHECK_CIRCLE CIRCLE_HALF X_CIRCLE MINUS_CIRCLE WARNING_OCTAGON WARNING_CIRCLE
    CHAT_CIRCLE_TEXT PHONE DEVICE_MOBILE ENVELOPE_SIMPLE TICKET KANBAN
    IDENTIFICATION_CARD TABLE BOOK_OPEN LIGHTNING
    PAPER_PLANE_RIGHT LIGHTBULB SPARKLE QUOTES FLAG CLIPBOARD_TEXT HAND SIGN_OUT NOTE_PENCIL
    CROWN_SIMPLE CLOCK CHATS_CIRCLE FLOPPY_DISK
    CHECK PENCIL_SIMPLE X HASH SCALES MEGAPHONE_SIMPLE SNOWFLAKE
    TARGET GIT_FORK ARROW_COUNTER_CLOCKWISE COLUMNS PAPER_PLANE_TILT EXPORT
    FILE_TEXT LIST_CHECKS ROBOT PLAY WRENCH WARNING
    BROADCAST TIMER MONITOR_PLAY CHATS SEAL_CHECK LOCK_SIMPLE MICROPHONE_STAGE
    MAGNIFYING_GLASS FUNNEL CARET_DOWN CARET_RIGHT CARET_LEFT CARET_UP CARET_UP_DOWN SORT_ASCENDING
    DICE_FIVE TRANSLATE STUDENT ARROW_LEFT ARROW_RIGHT ARROW_DOWN ARROW_UP DOWNLOAD_SIMPLE
    CIRCLE PLUS MINUS TRASH COPY FOLDER_OPEN FLAME INFO DOTS_THREE ARROWS_OUT_SIMPLE
    EYE EYE_SLASH PAUSE STOP ARROW_CLOCKWISE USER USERS_THREE KEY QUESTION MOON SUN DESKTOP
    TEXT_AA LINK_SIMPLE PLUGS_CONNECTED KEYBOARD LIST STAR CALENDAR_BLANK CIRCLE_DASHED RADIO_BUTTON MEDAL COFFEE
    PLUGS
}
