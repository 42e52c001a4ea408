//! The same scenes in a window that OpenGL draws: for a machine without Vulkan, so that the hall keeps its picture.

use eframe::egui;

use super::{Wish, screen::Screen, windows};
use crate::{
    app::stage::{Key, Scene},
    host::clock,
    text::say,
};

/// Opens the window and returns when it is closed.
///
/// # Errors
/// No window can be opened.
pub fn run(wish: Wish) -> Result<(), eframe::Error> {
    let (wide, high) = wish.size;
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(say(wish.language, "stage-window"))
            .with_app_id("heard-stage")
            .with_fullscreen(!wish.windowed)
            .with_inner_size([wide as f32, high as f32]),
        ..eframe::NativeOptions::default()
    };
    let screen = Screen::new(&wish);
    eframe::run_native(
        "heard-stage",
        options,
        Box::new(move |creation| {
            windows::dress(&creation.egui_ctx, &screen);
            Ok(Box::new(Window { screen }))
        }),
    )
}

struct Window {
    screen: Screen,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.keys(&ctx);
        self.screen.tick(clock::now_ms());
        windows::draw(&ctx, &self.screen);
        // Thirty frames a second are enough for a machine without a card.
        ctx.request_repaint_after(std::time::Duration::from_millis(33));
    }
}

impl Window {
    fn keys(&mut self, ctx: &egui::Context) {
        use egui::Key as K;
        let screen = &mut self.screen;
        let digits = [
            K::Num1,
            K::Num2,
            K::Num3,
            K::Num4,
            K::Num5,
            K::Num6,
            K::Num7,
            K::Num8,
            K::Num9,
        ];
        let digits = digits.into_iter().zip(Scene::ALL.map(Key::Choose));
        let others = [
            (K::Space, Key::Forward),
            (K::ArrowRight, Key::Forward),
            (K::PageDown, Key::Forward),
            (K::ArrowLeft, Key::Back),
            (K::PageUp, Key::Back),
            (K::Enter, Key::Take),
            (K::ArrowDown, Key::Turn(true)),
            (K::ArrowUp, Key::Turn(false)),
            (K::A, Key::Auto),
        ];
        let pressed = |key| ctx.input(|input| input.key_pressed(key));
        for (key, meant) in digits.chain(others) {
            if pressed(key) {
                screen.programme.key(meant, &screen.show);
            }
        }
        screen.light ^= pressed(K::T);
        screen.still ^= pressed(K::R);
        if pressed(K::F) || pressed(K::F11) {
            screen.full ^= true;
            ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(screen.full));
        }
    }
}
