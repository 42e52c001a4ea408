//! Puts the tokens into egui: both themes, the text styles, spacing, motion and font scale.

use egui::{
    Color32, Context, CornerRadius, FontId, Id, Margin, Shadow, Stroke, Style, TextStyle, Theme,
    ThemePreference, Visuals, style::WidgetVisuals, vec2,
};

use super::fonts::{Script, set_fonts};
use super::metric::{corner, seconds, stroke};
use super::palette::Tokens;
use super::type_scale::Type;

/// What a person chose about how the window looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Light, dark, or as the system says.
    pub theme: ThemePreference,
    /// Font scale; 1.0 is 100 %. Everything grows with it, and the logical width of the window shrinks.
    pub scale: f32,
    /// Whether movement is switched off.
    pub reduce_motion: bool,
    /// Which writing the interface is set in.
    pub script: Script,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            theme: ThemePreference::System,
            scale: 1.0,
            reduce_motion: false,
            script: Script::Chinese,
        }
    }
}

/// Puts `look` into force. Cheap when nothing changed, so call it at the start of every frame.
///
/// Fonts take effect with the *next* frame: before the first one of a window this is called from the creation
/// closure of eframe, so that no frame is drawn without them.
pub fn apply(ctx: &Context, look: &Look) {
    let id = Id::new("heard-look");
    if ctx.data(|d| d.get_temp::<Look>(id)).as_ref() == Some(look) {
        return;
    }
    ctx.data_mut(|d| d.insert_temp(id, *look));
    set_fonts(ctx, look.script);
    // A desktop that does not say whether it is light or dark gets the light page the design is drawn on.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    ctx.set_theme(look.theme);
    ctx.set_zoom_factor(look.scale.clamp(0.75, 2.0));
    ctx.set_style_of(Theme::Light, style(Tokens::light(), look.reduce_motion));
    ctx.set_style_of(Theme::Dark, style(Tokens::dark(), look.reduce_motion));
}

/// Whether movement is switched off in this window.
pub fn reduced_motion(ctx: &Context) -> bool {
    ctx.data(|d| d.get_temp::<Look>(Id::new("heard-look")))
        .is_some_and(|look| look.reduce_motion)
}

/// `secs`, or 0 under *reduce motion*. Durations are in [`seconds`](super::metric::seconds).
pub fn motion(ctx: &Context, secs: f32) -> f32 {
    if reduced_motion(ctx) { 0.0 } else { secs }
}

/// The egui style of one theme.
pub fn style(t: &Tokens, reduce_motion: bool) -> Style {
    let mut style = Style {
        visuals: visuals(t),
        animation_time: if reduce_motion { 0.0 } else { seconds::HOVER },
        ..Style::default()
    };
    if reduce_motion {
        style.scroll_animation = egui::style::ScrollAnimation::none();
    }
    style.text_styles = text_styles();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(12.0, 5.0);
    spacing.interact_size = vec2(28.0, 28.0);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(6);
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 8.0;
    spacing.combo_width = 96.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = egui::style::ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        ..egui::style::ScrollStyle::floating()
    };
    style
}

fn text_styles() -> std::collections::BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Heading, Type::Page.regular_font()),
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Button, Type::Body.font()),
        (TextStyle::Monospace, Type::Code.font()),
        (TextStyle::Small, Type::Small.font()),
    ]
    .into()
}

fn visuals(t: &Tokens) -> Visuals {
    let mut v = if t.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    v.override_text_color = None;
    v.weak_text_color = Some(t.text_2);
    v.hyperlink_color = t.accent;
    v.faint_bg_color = t.sunken;
    v.extreme_bg_color = t.surface;
    v.text_edit_bg_color = Some(t.surface);
    v.code_bg_color = t.sunken;
    v.warn_fg_color = t.warn.ink;
    v.error_fg_color = t.bad.ink;
    v.window_fill = t.popup;
    v.window_stroke = Stroke::new(stroke::HAIR, t.line_strong);
    v.window_corner_radius = CornerRadius::same(corner::CARD);
    v.menu_corner_radius = CornerRadius::same(corner::TABLE);
    v.panel_fill = t.canvas;
    v.window_shadow = shadow(t);
    v.popup_shadow = shadow(t);
    v.window_highlight_topmost = false;
    v.selection.bg_fill = if t.dark {
        t.accent_line
    } else {
        t.accent_line.gamma_multiply(0.6)
    };
    v.selection.stroke = Stroke::new(stroke::HAIR, t.accent);
    v.text_cursor.stroke = Stroke::new(stroke::BOLD, t.accent);
    v.disabled_alpha = 0.6;
    v.striped = false;
    v.indent_has_left_vline = false;
    v.slider_trailing_fill = true;
    v.widgets.noninteractive = widget(t.surface, t.line, t.text);
    v.widgets.inactive = widget(t.surface, t.control, t.text);
    v.widgets.hovered = widget(t.hover, t.control, t.text);
    v.widgets.active = widget(t.accent_soft, t.accent, t.text);
    v.widgets.open = widget(t.hover, t.accent, t.text);
    v
}

fn widget(fill: Color32, edge: Color32, text: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(stroke::HAIR, edge),
        corner_radius: CornerRadius::same(corner::BUTTON),
        fg_stroke: Stroke::new(stroke::CHECK, text),
        expansion: 0.0,
    }
}

/// The shadow of everything that floats; nothing else casts one.
pub fn shadow(t: &Tokens) -> Shadow {
    Shadow {
        offset: [0, 6],
        blur: 20,
        spread: 0,
        color: t.shadow,
    }
}
