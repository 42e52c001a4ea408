//! What all plots share: an `egui_plot` that only shows, in the colours and type of the theme.

use egui::{Rect, Ui};
use egui_plot::{AxisHints, GridMark, LineStyle, MarkerShape, Plot, PlotTransform, PlotUi, Points};

use crate::ui::theme::{Marker, Tokens, Type};

/// The dashes of *last time*: 6 points, and the gap that `egui_plot` leaves for them.
pub const LAST: LineStyle = LineStyle::Dashed { length: 6.0 };
/// The dots of a *target*.
pub const TARGET: LineStyle = LineStyle::Dotted {
    spacing: TARGET_STEP,
};
/// From one dot of [`TARGET`] to the next.
pub const TARGET_STEP: f32 = 4.5;
/// Radius of a dot of [`TARGET`]; `egui_plot` takes it from the width of the stroke.
pub const TARGET_DOT: f32 = 0.9;

/// A plot over the whole of `rect` that shows x from `x.0` to `x.1` and y from `y.0` to `y.1`, whatever is in it.
pub struct Quiet<'a> {
    /// Told apart from the other plots of the same `Ui` by this.
    pub name: &'a str,
    /// Where it stands, with its axes.
    pub rect: Rect,
    /// The values at its left and right edge.
    pub x: (f64, f64),
    /// The values at its lower and upper edge.
    pub y: (f64, f64),
}

impl<'a> Quiet<'a> {
    /// Draws what `dress` makes of the bare plot, with the items that `add` puts into it; returns the place of values.
    pub fn show(
        self,
        ui: &mut Ui,
        dress: impl FnOnce(Plot<'a>) -> Plot<'a>,
        add: impl FnOnce(&mut PlotUi<'a>) + 'a,
    ) -> PlotTransform {
        let color = Tokens::of(ui).line;
        let plot = Plot::new(self.name)
            .width(self.rect.width())
            .height(self.rect.height())
            .min_size(egui::Vec2::ZERO)
            .allow_zoom(false)
            .allow_drag(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_axis_zoom_drag(false)
            .allow_double_click_reset(false)
            .sense(egui::Sense::hover())
            .show_x(false)
            .show_y(false)
            .show_background(false)
            .show_axes(false)
            .show_grid(false)
            .grid_color(color)
            .grid_fade(0.0);
        let (x, y) = (self.x, self.y);
        let place = egui::UiBuilder::new()
            .id_salt(self.name)
            .max_rect(self.rect);
        let mut place = ui.new_child(place);
        // Its axes would be stops of the Tab key that lead nowhere; what can be pressed lies over the plot instead.
        place.visuals_mut().disabled_alpha = 1.0;
        place.disable();
        let shown = dress(plot).show(&mut place, move |plot| {
            plot.set_plot_bounds_x(x.0..=x.1);
            plot.set_plot_bounds_y(y.0..=y.1);
            add(plot);
        });
        shown.transform
    }
}

/// An axis with words in `Type::Small`, `thick` points wide or high.
pub fn axis<'a>(ui: &Ui, axis: AxisHints<'a>, thick: f32) -> AxisHints<'a> {
    axis.min_thickness(thick)
        .label_spacing(egui::Rangef::new(0.0, 1.0))
        .tick_label_font(Type::Small.font())
        .tick_label_color(Tokens::of(ui).text_2)
}

/// Marks at `values`, each with room for a word `room` values wide.
pub fn marks(values: &[f64], room: f64) -> Vec<GridMark> {
    let mark = |value: &f64| GridMark {
        value: *value,
        step_size: room,
    };
    values.iter().map(mark).collect()
}

/// The shape of a competency's dots.
pub fn shape(marker: Marker) -> MarkerShape {
    match marker {
        Marker::Circle => MarkerShape::Circle,
        Marker::Square => MarkerShape::Square,
        Marker::Up => MarkerShape::Up,
        Marker::Diamond => MarkerShape::Diamond,
        Marker::Down => MarkerShape::Down,
    }
}

/// Dots of one kind.
pub fn dots<'a>(at: Vec<[f64; 2]>, shape: MarkerShape, radius: f32) -> Points<'a> {
    Points::new("", at).shape(shape).radius(radius)
}
