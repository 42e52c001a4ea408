//! The window: eframe draws what `ui` shows, reads the clock, and wakes for jobs.
#![expect(
    clippy::disallowed_methods,
    reason = "the outer door reads the clock and the environment"
)]

use std::{
    sync::Arc,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use eframe::egui;

use super::{
    cli::{Common, Failure},
    clock,
    keys::SystemKeys,
    zone,
};
use crate::{
    app::{Actions, App, Outside},
    text::{Language, Message},
    ui::{self, Views},
};

/// How long the window waits for preferences and shelf before its first frame, so that it need not flicker.
const PATIENCE: Duration = Duration::from_millis(150);

/// Opens the window and returns when it is closed.
///
/// # Errors
/// No window can be opened, or a place named on the command line cannot be used.
pub fn run(common: &Common) -> Result<(), Failure> {
    let outside = outside(common)?;
    let title = crate::text::say(
        outside.language.unwrap_or(outside.system_language),
        "app-name",
    );
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(title)
            .with_app_id("heard")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([720.0, 520.0]),
        persist_window: true,
        ..Default::default()
    };
    eframe::run_native(
        "heard",
        options,
        Box::new(move |creation| Ok(Box::new(Window::new(creation, outside)))),
    )
    .map_err(|error| {
        Failure::new(Message::new("host-no-window").with("why", error.to_string()))
            .hint(Message::new("host-no-window-hint"))
    })
}

/// What lies outside, as the command line and the system say.
fn outside(common: &Common) -> Result<Outside, Failure> {
    let paths = common.paths()?;
    let own = paths.scenarios();
    let now_ms = unix_ms();
    let mut folders = vec![own.clone()];
    folders.extend(common.scenarios.iter().cloned());
    Ok(Outside {
        address: common.address(&paths)?,
        folders,
        own_folder: Some(own),
        machine: clock::machine(),
        language: common.asked_language(),
        system_language: system_language(),
        zone_ms: zone::offset_ms(now_ms / 1_000),
        now_ms,
    })
}

/// The program and what its screens keep, in a window.
struct Window {
    app: App,
    views: Views,
    actions: Actions,
    started: Instant,
    start_ms: i64,
}

impl Window {
    fn new(creation: &eframe::CreationContext<'_>, outside: Outside) -> Self {
        let ctx = creation.egui_ctx.clone();
        let start_ms = outside.now_ms;
        let waker = Arc::new(move || ctx.request_repaint());
        let mut app = App::new(outside, waker).with_keys(Arc::new(SystemKeys));
        app.await_first(PATIENCE);
        // Before the first frame, so that none is drawn without the fonts.
        ui::theme::apply(&creation.egui_ctx, &ui::look(&app.model));
        Self {
            app,
            views: Views::default(),
            actions: Actions::default(),
            started: Instant::now(),
            start_ms,
        }
    }

    /// Milliseconds since 1970; never runs backwards, whatever happens to the system's clock.
    fn now_ms(&self) -> i64 {
        let passed = i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX);
        self.start_ms.saturating_add(passed)
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        let now_ms = self.now_ms();
        self.app.tick(now_ms, self.actions.take());
        if let Some(wait) = self.app.next_tick_ms() {
            ctx.request_repaint_after(Duration::from_millis(wait));
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        ui::show(ui, &self.app.model, &mut self.views, &mut self.actions);
        if !self.actions.is_empty() {
            // What was asked for is carried out before the next frame, which shows it.
            ui.ctx().request_repaint();
        }
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        // What was asked for in the last frame is carried out, such as a word typed just before.
        let now_ms = self.now_ms();
        self.app.tick(now_ms, self.actions.take());
        self.app.close();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        // Window state only; what matters is in the store.
        false
    }
}

fn unix_ms() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_millis()).ok())
        .unwrap_or(0)
}

/// English where the system speaks it, Chinese elsewhere.
pub(super) fn system_language() -> Language {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    match named {
        Some(value) if value.to_ascii_lowercase().starts_with("en") => Language::En,
        _ => Language::Zh,
    }
}
