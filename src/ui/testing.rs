//! The program in a window of tests, where every action is carried out before the next frame.

use egui_kittest::Harness;

use super::{Views, look, show, theme::apply};
use crate::app::{Actions, App, testing::ask};

/// The program, and what its screens keep.
pub(crate) struct Window {
    /// The program.
    pub app: App,
    views: Views,
    actions: Actions,
}

/// `app` in a window of 1280 by 1600 points.
pub(crate) fn window(app: App) -> Harness<'static, Window> {
    let state = Window {
        app,
        views: Views::default(),
        actions: Actions::default(),
    };
    let mut fonts_are_set = false;
    let draw = move |ui: &mut egui::Ui, window: &mut Window| {
        if std::mem::replace(&mut fonts_are_set, true) {
            show(
                ui,
                &window.app.model,
                &mut window.views,
                &mut window.actions,
            );
            for action in window.actions.take() {
                ask(&mut window.app, action);
                ui.ctx().request_repaint();
            }
        } else {
            apply(ui.ctx(), &look(&window.app.model));
            ui.ctx().request_repaint();
        }
    };
    let mut harness = Harness::builder()
        .with_size([1280.0, 1600.0])
        .build_ui_state(draw, state);
    harness.run();
    harness
}
