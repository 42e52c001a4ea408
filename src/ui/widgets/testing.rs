//! A window for tests, with the fonts and the theme of the product in force before the first widget is drawn.

use egui::Ui;
use egui_kittest::Harness;

use crate::ui::theme::{Look, apply};

/// A window that draws `content` over `state`.
pub(crate) fn harness<'a, State: 'a>(
    state: State,
    mut content: impl FnMut(&mut Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    let look = Look {
        reduce_motion: true,
        ..Look::default()
    };
    let mut fonts_are_set = false;
    let mut harness = Harness::builder().with_size([900.0, 700.0]).build_ui_state(
        move |ui: &mut Ui, state: &mut State| {
            apply(ui.ctx(), &look);
            // Fonts set in a frame are there in the next one.
            if std::mem::replace(&mut fonts_are_set, true) {
                content(ui, state);
            } else {
                ui.ctx().request_repaint();
            }
        },
        state,
    );
    harness.run();
    harness
}
