//! Lengths and durations: the steps of spacing, corners, strokes, heights and motion.

/// Steps of space, in points.
pub mod space {
    /// 2 points.
    pub const XXS: f32 = 2.0;
    /// 4 points: within a burst of bubbles, icon to word in a chip.
    pub const XS: f32 = 4.0;
    /// 6 points: icon to word.
    pub const S: f32 = 6.0;
    /// 8 points: inside a control, between controls.
    pub const M: f32 = 8.0;
    /// 12 points: inside a control or a small card, between cards.
    pub const L: f32 = 12.0;
    /// 16 points: inside a card, edges of the columns of a talk.
    pub const XL: f32 = 16.0;
    /// 20 points: inside a large card.
    pub const XXL: f32 = 20.0;
    /// 24 points: the edge of a page.
    pub const PAGE: f32 = 24.0;
}

/// Corner radii, in points.
pub mod corner {
    /// Badges, meters, the speaker's corner of a bubble.
    pub const BADGE: u8 = 4;
    /// Chips, menu rows.
    pub const CHIP: u8 = 6;
    /// Buttons, fields, tiles, segments.
    pub const BUTTON: u8 = 8;
    /// Tables, the composer, AI drafts, pop-ups.
    pub const TABLE: u8 = 10;
    /// Cards and bubbles.
    pub const CARD: u8 = 12;
    /// Quick phrases: round ends.
    pub const PILL: u8 = 255;
}

/// Stroke widths, in points.
pub mod stroke {
    /// Every edge and hairline.
    pub const HAIR: f32 = 1.0;
    /// Radios and checkboxes.
    pub const CHECK: f32 = 1.5;
    /// Tab underline, marked-text underline, focus ring, plot line.
    pub const BOLD: f32 = 2.0;
    /// The line of *this time* in a plot.
    pub const THIS: f32 = 2.2;
    /// The dashed line of *last time*.
    pub const LAST: f32 = 1.6;
    /// The dotted line of a *target*.
    pub const TARGET: f32 = 1.2;
    /// The bar at the left of a fatal row.
    pub const FATAL: f32 = 3.0;
}

/// Heights and fixed sizes, in points.
pub mod height {
    /// A button.
    pub const BUTTON: f32 = 32.0;
    /// A button in a bar.
    pub const BUTTON_BAR: f32 = 28.0;
    /// The start button.
    pub const BUTTON_LARGE: f32 = 40.0;
    /// A text field.
    pub const FIELD: f32 = 34.0;
    /// A chip.
    pub const CHIP: f32 = 24.0;
    /// A filter chip.
    pub const FILTER: f32 = 30.0;
    /// A tab.
    pub const TAB: f32 = 40.0;
    /// A table row.
    pub const ROW: f32 = 33.0;
    /// A row of the list of attempts.
    pub const ROW_ATTEMPT: f32 = 37.0;
    /// The top bar.
    pub const TOP_BAR: f32 = 48.0;
    /// The status bar.
    pub const STATUS_BAR: f32 = 44.0;
    /// A rail item, 60 wide.
    pub const RAIL_ITEM: f32 = 56.0;
    /// Width of a rail item.
    pub const RAIL_ITEM_WIDTH: f32 = 60.0;
    /// Width of the rail.
    pub const RAIL: f32 = 72.0;
    /// The least area that a pointer can be asked to hit.
    pub const HIT: f32 = 28.0;
    /// A competency badge, as wide as high.
    pub const BADGE: f32 = 18.0;
    /// The bar of a meter.
    pub const METER: f32 = 8.0;
}

/// Durations, in seconds. Ask [`super::motion`] for the one in force: it is 0 under *reduce motion*.
pub mod seconds {
    /// Hover fade.
    pub const HOVER: f32 = 0.08;
    /// Pop-up fade.
    pub const POPUP: f32 = 0.12;
    /// Tab underline, meter, segment, new bubble.
    pub const SLIDE: f32 = 0.16;
    /// Face parameters.
    pub const FACE: f32 = 0.24;
    /// Standings of the stage.
    pub const STANDING: f32 = 0.4;
}

/// Widest content of a wide window, in points.
pub const CONTENT_MAX: f32 = 1640.0;
/// Widest bubble in a regular window, in points.
pub const BUBBLE_MAX: f32 = 408.0;
/// Widest bubble in a wide window, in points.
pub const BUBBLE_MAX_WIDE: f32 = 560.0;

/// The window classes by logical width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breadth {
    /// Under 1000 points.
    Compact,
    /// 1000–1499 points.
    Regular,
    /// 1500 points and more.
    Wide,
}

impl Breadth {
    /// The class of a window `width` points wide.
    pub fn of(width: f32) -> Self {
        match width {
            w if w < 1000.0 => Self::Compact,
            w if w < 1500.0 => Self::Regular,
            _ => Self::Wide,
        }
    }

    /// The class of the window that `ui` is drawn in.
    pub fn of_window(ui: &egui::Ui) -> Self {
        Self::of(ui.ctx().content_rect().width())
    }
}
