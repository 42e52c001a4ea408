//! Pictures of scenes, written one after the other by the same machinery that shows them to the hall.

use std::path::PathBuf;

use bevy::{
    app::AppExit,
    ecs::{
        message::MessageWriter,
        observer::On,
        resource::Resource,
        system::{Commands, NonSendMut, ResMut},
    },
    render::view::screenshot::{Screenshot, ScreenshotCaptured},
};

use super::screen::Screen;
use crate::{
    app::stage::{Scene, steps},
    host::cli::Failure,
    text::Message,
};

/// Frames a scene is let settle before its picture: fonts, fading lines, rows that slide.
const SETTLE: u32 = 40;

/// Frames that are waited for the store at most, before the first picture.
const WAIT: u32 = 600;

/// What is still to be taken.
#[derive(Resource)]
pub struct Pictures {
    folder: PathBuf,
    left: Vec<Scene>,
    frames: u32,
    waited: u32,
    taking: bool,
    failed: Option<String>,
}

impl Pictures {
    /// Pictures of `scenes` into `folder`.
    pub fn new(folder: PathBuf, mut scenes: Vec<Scene>) -> Self {
        scenes.reverse();
        Self {
            folder,
            left: scenes,
            frames: 0,
            waited: 0,
            taking: false,
            failed: None,
        }
    }
}

/// Puts on one scene after the other and takes its picture once it has settled.
pub fn take(
    mut pictures: ResMut<'_, Pictures>,
    mut screen: NonSendMut<'_, Screen>,
    mut commands: Commands<'_, '_>,
    mut exit: MessageWriter<'_, AppExit>,
) {
    if pictures.failed.is_some() {
        exit.write(AppExit::error());
        return;
    }
    if pictures.taking {
        return;
    }
    let Some(&scene) = pictures.left.last() else {
        exit.write(AppExit::Success);
        return;
    };
    let ready = scene.is_offered(&screen.show) && screen.is_read();
    if !ready && pictures.waited < WAIT {
        pictures.waited += 1;
        return;
    }
    let show = screen.show.clone();
    screen.programme.by_hand = true;
    screen.programme.now = scene;
    // Everything told, so that the picture is whole.
    screen.programme.step = match scene {
        Scene::Awards => steps(scene, &show),
        Scene::Marks => show
            .event
            .as_ref()
            .and_then(|event| event.marks.first())
            .map_or(0, |first| first.judges.len() + 1),
        _ => 0,
    };
    pictures.frames += 1;
    if pictures.frames < SETTLE {
        return;
    }
    (pictures.frames, pictures.taking) = (0, true);
    let path = pictures.folder.join(format!("{}.png", scene.key()));
    commands.spawn(Screenshot::primary_window()).observe(
        move |captured: On<'_, '_, ScreenshotCaptured>, mut pictures: ResMut<'_, Pictures>| {
            let image = captured.image.clone().try_into_dynamic();
            let written = match image {
                Ok(image) => image
                    .to_rgb8()
                    .save(&path)
                    .map_err(|error| error.to_string()),
                Err(error) => Err(error.to_string()),
            };
            if let Err(why) = written {
                eprintln!("{}: {why}", path.display());
                pictures.failed = Some(why);
            }
            pictures.left.pop();
            pictures.taking = false;
        },
    );
}

/// What is said when a picture could not be written; the path stands on a line of its own before it.
pub fn failure() -> Failure {
    Failure::new(Message::new("stage-pictures-failed"))
}
