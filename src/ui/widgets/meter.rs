//! A meter: what is measured, its value out of its maximum, where it stood before, and what moved it.

use egui::{
    Color32, CornerRadius, Id, Painter, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};

use super::{label::Line, pips::paint_pips};
use crate::ui::{
    rows::Rows,
    shapes::snap,
    theme::{Tokens, Type, corner, height, motion, seconds, space, stroke},
};

/// One change of a meter and the effects it is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cause {
    /// The signed sum: `−35`.
    pub amount: String,
    /// Where: `第 6 轮`, with the reason if there is only one.
    pub place: String,
    /// Whether the change is good for the talk.
    pub good: bool,
    /// The effects one by one: signed amount and reason.
    pub effects: Vec<(String, String)>,
}

/// A meter to be shown.
#[derive(Clone, Debug)]
pub struct Meter<'a> {
    name: &'a str,
    value: u32,
    max: u32,
    before: Option<u32>,
    fill: Option<Color32>,
    unit: &'a str,
    causes: &'a [Cause],
}

impl<'a> Meter<'a> {
    /// A meter in `accent`.
    pub fn new(name: &'a str, value: u32, max: u32) -> Self {
        Self {
            name,
            value,
            max,
            before: None,
            fill: None,
            unit: "",
            causes: &[],
        }
    }

    /// Where it stood before: a tick on the bar.
    #[must_use]
    pub fn before(mut self, value: u32) -> Self {
        self.before = Some(value);
        self
    }

    /// The colour of the bar: anger wears the fill of the mood.
    #[must_use]
    pub fn fill(mut self, fill: Color32) -> Self {
        self.fill = Some(fill);
        self
    }

    /// The unit after the maximum: `轮`.
    #[must_use]
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// What moved it, latest first. Exam and contest leave this out until the debrief.
    #[must_use]
    pub fn causes(mut self, causes: &'a [Cause]) -> Self {
        self.causes = causes;
        self
    }

    /// Draws the meter over the width that is left.
    pub fn show(self, ui: &mut Ui) -> Response {
        let fill = self.fill.unwrap_or(Tokens::of(ui).accent);
        self.show_with(ui, |meter, ui, id, rect| meter.bar(ui, id, rect, fill))
    }

    /// Draws the meter as pips, one a unit: patience, one a turn.
    pub fn show_pips(self, ui: &mut Ui) -> Response {
        self.show_with(ui, |meter, ui, _, rect| {
            paint_pips(ui, rect, meter.value, meter.max)
        })
    }

    fn show_with(self, ui: &mut Ui, graph: impl FnOnce(&Self, &Ui, Id, Rect)) -> Response {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            let head = self.head(ui, |ui, id, rect| graph(&self, ui, id, rect));
            causes_ui(ui, self.causes);
            head
        })
        .inner
    }

    /// The bar, easing to its value, and the tick where it stood.
    fn bar(&self, ui: &Ui, id: Id, rect: Rect, fill: Color32) {
        let t = Tokens::of(ui);
        let share = |v: u32| (v as f32 / self.max.max(1) as f32).clamp(0.0, 1.0);
        let secs = motion(ui.ctx(), seconds::SLIDE);
        let shown = ui
            .ctx()
            .animate_value_with_time(id, share(self.value), secs);
        bar(ui.painter(), rect, shown, fill, t.line);
        if let Some(before) = self.before.filter(|b| *b != self.value) {
            let x = rect.left() + rect.width() * share(before);
            let size = vec2(stroke::BOLD, rect.height() + 6.0);
            let tick = Rect::from_center_size(pos2(x, rect.center().y), size);
            ui.painter()
                .rect_filled(snap(ui.painter(), tick), 0.0, t.text_2);
        }
    }

    fn head(&self, ui: &mut Ui, graph: impl FnOnce(&Ui, Id, Rect)) -> Response {
        let t = Tokens::of(ui);
        let size = vec2(
            ui.available_width(),
            Type::Dense.line() + space::XS + height::METER,
        );
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let sentence = match self.before {
            Some(before) => format!(
                "{} {} / {}{} ({before})",
                self.name, self.value, self.max, self.unit
            ),
            None => format!("{} {} / {}{}", self.name, self.value, self.max, self.unit),
        };
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &sentence);
            info.value = Some(f64::from(self.value));
            info
        });
        let middle = rect.top() + Type::Dense.line() / 2.0;
        let painter = ui.painter();
        Line::new(ui, Type::Dense, t.text, self.name).left(painter, pos2(rect.left(), middle));
        let unit = if self.unit.is_empty() {
            String::new()
        } else {
            format!(" {}", self.unit)
        };
        let max = Line::new(ui, Type::Small, t.text_3, &format!(" / {}{unit}", self.max));
        max.right(painter, pos2(rect.right(), middle + 1.0));
        let value = Line::medium(ui, Type::Title, t.text, &self.value.to_string());
        value.right(painter, pos2(rect.right() - max.width(), middle));
        let track = Rect::from_min_max(
            pos2(rect.left(), rect.bottom() - height::METER),
            rect.right_bottom(),
        );
        graph(ui, response.id.with("share"), track);
        response
    }
}

/// Draws the bar of a meter: a track with the share 0–1 filled.
pub fn bar(painter: &Painter, rect: Rect, share: f32, fill: Color32, track: Color32) {
    let corner = CornerRadius::same(corner::BADGE.min((rect.height() / 2.0) as u8));
    painter.rect_filled(rect, corner, track);
    let wide = rect.width() * share.clamp(0.0, 1.0);
    if wide > 0.5 {
        let filled = Rect::from_min_size(rect.min, vec2(wide, rect.height()));
        painter.rect_filled(filled, corner, fill);
    }
}

fn causes_ui(ui: &mut Ui, causes: &[Cause]) {
    let t = Tokens::of(ui);
    if !causes.is_empty() {
        ui.add_space(space::XXS);
        ui.spacing_mut().item_spacing.y = 0.0;
    }
    for cause in causes {
        let ink = if cause.good { t.ok.ink } else { t.bad.ink };
        Rows::new(Type::Small)
            .strong(&cause.amount, ink)
            .run(" ", ink)
            .run(&cause.place, t.text_2)
            .show(ui);
        for (amount, reason) in &cause.effects {
            effect_ui(ui, amount, reason);
        }
    }
}

/// One indented effect; the reasons of all effects stand in one column.
fn effect_ui(ui: &mut Ui, amount: &str, reason: &str) {
    let t = Tokens::of(ui);
    const INDENT: f32 = 10.0;
    const COLUMN: f32 = 28.0;
    let width = (ui.available_width() - INDENT - COLUMN).max(1.0);
    let laid = Rows::of(Type::Small, t.text_2, reason).layout(ui, width);
    let size = vec2(ui.available_width(), laid.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{amount} {reason}")));
    let first = rect.top() + Type::Small.line() / 2.0;
    let line = Line::new(ui, Type::Small, t.text_3, amount);
    line.left(ui.painter(), pos2(rect.left() + INDENT, first));
    laid.paint(ui.painter(), rect.min + vec2(INDENT + COLUMN, 0.0));
}
