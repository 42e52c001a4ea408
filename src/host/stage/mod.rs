//! The hall's screen in a process of its own: Bevy opens the windows, keeps the frames and moves what moves; egui draws the scenes over it. It
//! only reads the store, so either side may be started, stopped and started again at any time.

mod keys;
mod pictures;
mod plain;
mod screen;
mod windows;

use std::path::PathBuf;

use bevy::{
    app::{App, AppExit, Last, PluginGroup, Startup, Update},
    camera::ClearColor,
    color::Color,
    ecs::schedule::IntoScheduleConfigs,
    winit::WinitSettings,
};
use bevy_egui::{EguiPlugin, EguiPrimaryContextPass};

use super::cli::Failure;
use crate::{
    app::stage::{Follow, Scene},
    store::{Address, FileError, files},
    text::{Language, Message},
};
use screen::Screen;

/// What the command line asks for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The database.
    pub address: Address,
    /// What is followed.
    pub follow: Follow,
    /// Folders with more cases, exercises and banks.
    pub folders: Vec<PathBuf>,
    /// Language of the screen.
    pub language: Language,
    /// Whether words of a talk are shown while others have yet to take the stage.
    pub live: bool,
    /// The light page instead of the dark one.
    pub light: bool,
    /// A window instead of the whole screen.
    pub windowed: bool,
    /// Width and height of the window, in pixels.
    pub size: (u32, u32),
    /// Whether the operator's console opens with it.
    pub console: bool,
    /// Writes a picture of each of these scenes into the folder and ends.
    pub pictures: Option<(PathBuf, Vec<Scene>)>,
    /// Milliseconds that the zone is ahead of UTC.
    pub zone_ms: i64,
}

/// Opens the screen and returns when it is closed.
///
/// # Errors
/// No window can be opened, or a picture cannot be written.
pub fn run(wish: Wish) -> Result<(), Failure> {
    // Bevy ends the program where there is no adapter; so it is looked for before.
    if let Err(why) = adapter() {
        return match wish.pictures {
            Some(_) => Err(no_gpu(&why)),
            // The same scenes over OpenGL: the hall keeps its picture.
            None => plain::run(wish).map_err(|_| no_gpu(&why)),
        };
    }
    let mut app = App::new();
    app.insert_resource(ClearColor(Color::srgb_u8(0x19, 0x18, 0x16)))
        // The hall looks at it all the time, whichever window has the keys.
        .insert_resource(WinitSettings::continuous())
        .insert_non_send(Screen::new(&wish))
        .add_plugins(bevy::DefaultPlugins.set(windows::plugin(&wish)))
        .add_plugins(EguiPlugin::default())
        .add_systems(Startup, windows::open)
        .add_systems(Update, (keys::read, screen::tick, windows::keep).chain())
        .add_systems(EguiPrimaryContextPass, windows::draw_hall)
        .add_systems(windows::ConsolePass, windows::draw_console);
    if let Some((folder, scenes)) = wish.pictures {
        let failed = |error: FileError| Failure::new(error.message()).hint(error.hint());
        files::make_folder(&folder).map_err(failed)?;
        app.insert_resource(pictures::Pictures::new(folder, scenes))
            .add_systems(Last, pictures::take);
    }
    match app.run() {
        AppExit::Success => Ok(()),
        // Why was said when it happened.
        AppExit::Error(_) => Err(Failure::new(Message::new("stage-pictures-failed"))),
    }
}

/// Whether there is something to draw on.
fn adapter() -> Result<(), String> {
    let instance = wgpu::Instance::new(wgpu::InstanceDescriptor::new_without_display_handle());
    let wanted = wgpu::RequestAdapterOptions::default();
    let found = bevy::tasks::block_on(instance.request_adapter(&wanted));
    found.map(drop).map_err(|error| error.to_string())
}

fn no_gpu(why: &str) -> Failure {
    Failure::new(Message::new("stage-no-gpu").with("why", why.to_owned()))
        .hint(Message::new("stage-no-gpu-hint"))
}
