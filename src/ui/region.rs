//! Regions of the window in tab order, and `F6`, which goes from one to the next.

use egui::{Id, Key, Modifiers, Rect, Sense, Ui, WidgetInfo, WidgetType};

/// The regions drawn in this frame and the last.
#[derive(Clone, Debug, Default)]
pub struct Regions {
    now: Vec<Id>,
    before: Vec<Id>,
}

impl Regions {
    /// Begins a frame; where it `moves`, `F6` gives the focus to the region after the one that had it.
    pub fn begin(&mut self, ui: &Ui, moves: bool) {
        self.before = std::mem::take(&mut self.now);
        if !moves {
            return;
        }
        let shifted = ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, Key::F6));
        let forward = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F6));
        if (shifted || forward) && !self.before.is_empty() {
            let count = self.before.len();
            let last: Option<Id> = ui.data(|d| d.get_temp(key()));
            let here = last.and_then(|id| self.before.iter().position(|has| *has == id));
            let next = match here {
                None => 0,
                Some(at) if shifted => (at + count - 1) % count,
                Some(at) => (at + 1) % count,
            };
            let id = self.before[next];
            ui.memory_mut(|m| m.request_focus(id));
            ui.data_mut(|d| d.insert_temp(key(), id));
        }
    }

    /// Marks the beginning of the region `label`, whose first control follows.
    pub fn mark(&mut self, ui: &Ui, name: &str, label: &str) {
        let id = Id::new(("heard-region", name));
        let place = Rect::from_min_size(ui.max_rect().min, egui::Vec2::ZERO);
        let response = ui.interact(place, id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Panel, true, label));
        self.now.push(id);
    }
}

fn key() -> Id {
    Id::new("heard-region-last")
}
