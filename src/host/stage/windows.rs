//! The windows: the hall's, and the operator's console that can be opened and closed. Both are drawn by `ui::stage`.

use bevy::{
    camera::{Camera, Camera2d, RenderTarget},
    ecs::{
        component::Component,
        entity::Entity,
        query::{With, Without},
        schedule::ScheduleLabel,
        system::{Commands, NonSend, NonSendMut, Query, ResMut, Single},
    },
    render::view::Msaa,
    window::{
        ExitCondition, MonitorSelection, PresentMode, PrimaryWindow, Window, WindowMode,
        WindowPlugin, WindowRef, WindowResolution,
    },
};
use bevy_egui::{EguiContext, EguiGlobalSettings, EguiSchedule, PrimaryEguiContext};
use egui::{Context, Id, LayerId, ThemePreference, Ui, UiBuilder};

use super::{Wish, screen::Screen};
use crate::{
    text::{Language, say},
    ui::{
        stage::{self, PAGE},
        theme::{Look, Script, apply},
    },
};

/// The pass that draws the console.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct ConsolePass;

/// The console's window and camera.
#[derive(Component)]
pub struct Console;

/// The hall's window, as it is wished for.
pub fn plugin(wish: &Wish) -> WindowPlugin {
    WindowPlugin {
        primary_window: Some(Window {
            title: say(wish.language, "stage-window"),
            name: Some("heard-stage".to_owned()),
            mode: mode(!wish.windowed),
            resolution: WindowResolution::new(wish.size.0, wish.size.1),
            present_mode: PresentMode::AutoVsync,
            ..Window::default()
        }),
        exit_condition: ExitCondition::OnPrimaryClosed,
        ..WindowPlugin::default()
    }
}

fn mode(full: bool) -> WindowMode {
    match full {
        true => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
        false => WindowMode::Windowed,
    }
}

/// Puts a camera before the hall's window.
pub fn open(mut commands: Commands<'_, '_>, mut settings: ResMut<'_, EguiGlobalSettings>) {
    settings.auto_create_primary_context = false;
    // egui smooths its own edges.
    commands.spawn((Camera2d, Msaa::Off, PrimaryEguiContext));
}

/// Opens and closes the console, and covers the screen or not, as the operator wants it.
pub fn keep(
    mut commands: Commands<'_, '_>,
    mut screen: NonSendMut<'_, Screen>,
    mut hall: Single<'_, '_, &mut Window, (With<PrimaryWindow>, Without<Console>)>,
    console: Query<'_, '_, (Entity, Option<&Window>), With<Console>>,
) {
    if matches!(hall.mode, WindowMode::Windowed) == screen.full {
        hall.mode = mode(screen.full);
    }
    let has_window = console.iter().any(|(_, window)| window.is_some());
    let has_camera = !console.is_empty();
    match (screen.console, has_camera) {
        (true, false) => {
            let window = Window {
                title: say(screen.language, "stage-window-console"),
                resolution: WindowResolution::new(1100, 640),
                present_mode: PresentMode::AutoNoVsync,
                ..Window::default()
            };
            let window = commands.spawn((window, Console)).id();
            commands.spawn((
                Console,
                Camera2d,
                Camera::default(),
                Msaa::Off,
                RenderTarget::Window(WindowRef::Entity(window)),
                EguiSchedule::new(ConsolePass),
            ));
        }
        (true, true) if !has_window => {
            // The operator closed the window itself.
            screen.console = false;
            console
                .iter()
                .for_each(|(entity, _)| commands.entity(entity).despawn());
        }
        (false, true) => console
            .iter()
            .for_each(|(entity, _)| commands.entity(entity).despawn()),
        _ => {}
    }
}

/// Draws the scene that is on.
pub fn draw_hall(
    screen: NonSend<'_, Screen>,
    mut hall: Single<'_, '_, &mut EguiContext, With<PrimaryEguiContext>>,
) {
    draw(hall.get_mut(), &screen);
}

/// Draws the scene that is on over all of a window.
pub fn draw(ctx: &Context, screen: &Screen) {
    if !dress(ctx, screen) {
        return;
    }
    let native = ctx.native_pixels_per_point().unwrap_or(1.0);
    let window = ctx.viewport_rect().size() * ctx.pixels_per_point() / native;
    let page = stage::page_in(window);
    ctx.set_zoom_factor(page.height() / PAGE.y);
    let mut ui = full(ctx);
    let back = crate::ui::theme::Tokens::of(&ui).canvas;
    ui.painter().rect_filled(ui.max_rect(), 0.0, back);
    let page = stage::page_in(ui.max_rect().size());
    stage::show(&mut ui, page, screen.programme.now, screen.stand());
}

/// Draws the console, and does what is pressed in it.
pub fn draw_console(
    mut screen: NonSendMut<'_, Screen>,
    mut console: Single<'_, '_, &mut EguiContext, (With<Console>, Without<PrimaryEguiContext>)>,
) {
    let ctx = console.get_mut().clone();
    if !dress(&ctx, &screen) {
        return;
    }
    let mut ui = full(&ctx);
    if let Some(key) = stage::console(&mut ui, screen.stand()) {
        let screen = &mut *screen;
        screen.programme.key(key, &screen.show);
    }
}

/// Puts the look into force. Whether the fonts are there yet: they are from the second frame on.
pub(super) fn dress(ctx: &Context, screen: &Screen) -> bool {
    let dressed = Id::new("stage-dressed");
    let before = ctx.data(|data| data.get_temp::<bool>(dressed)).is_some();
    ctx.data_mut(|data| data.insert_temp(dressed, true));
    apply(
        ctx,
        &Look {
            theme: match screen.light {
                true => ThemePreference::Light,
                false => ThemePreference::Dark,
            },
            scale: 1.0,
            reduce_motion: screen.still,
            script: match screen.language {
                Language::Zh => Script::Chinese,
                Language::En => Script::Latin,
            },
        },
    );
    before
}

fn full(ctx: &Context) -> Ui {
    let all = UiBuilder::new()
        .layer_id(LayerId::background())
        .max_rect(ctx.viewport_rect());
    Ui::new(ctx.clone(), "heard-stage".into(), all)
}
