//! Pictures of scenes, written one after the other by the same machinery that shows them to the hall.

use std::{
    io::Cursor,
    path::{Path, PathBuf},
};

use bevy::{
    app::AppExit,
    ecs::{
        message::MessageWriter,
        observer::On,
        resource::Resource,
        system::{Commands, NonSendMut, ResMut},
    },
    image::Image,
    render::view::screenshot::{Screenshot, ScreenshotCaptured},
};
use image::ImageFormat;

use super::screen::Screen;
use crate::{
    app::stage::{Scene, steps},
    host::cli::Failure,
    store::{FileError, files},
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
    /// When the first scene was put on, and frames drawn since.
    since: Option<f64>,
    drawn: u32,
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
            since: None,
            drawn: 0,
        }
    }
}

impl Pictures {
    /// Frames a second until `time`, those among them that were read back from the card.
    fn rate(&self, time: f64) -> f64 {
        let passed = time - self.since.unwrap_or(time);
        f64::from(self.drawn) / passed.max(0.001)
    }
}

/// Puts on one scene after the other and takes its picture once it has settled.
pub fn take(
    mut pictures: ResMut<'_, Pictures>,
    mut screen: NonSendMut<'_, Screen>,
    mut commands: Commands<'_, '_>,
    mut exit: MessageWriter<'_, AppExit>,
) {
    if let Some(failure) = pictures.failed.take() {
        eprintln!("{failure}");
        exit.write(AppExit::error());
        return;
    }
    if pictures.taking {
        return;
    }
    let Some(&scene) = pictures.left.last() else {
        let told = Message::new("stage-pictures-done")
            .with("frames", pictures.drawn)
            .with("rate", format!("{:.0}", pictures.rate(screen.time())));
        eprintln!("{}", told.say(screen.language));
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
    if pictures.since.is_none() {
        pictures.since = Some(screen.time());
    }
    pictures.drawn += 1;
    pictures.frames += 1;
    if pictures.frames < SETTLE {
        return;
    }
    (pictures.frames, pictures.taking) = (0, true);
    let language = screen.language;
    let path = pictures.folder.join(format!("{}.png", scene.key()));
    commands.spawn(Screenshot::primary_window()).observe(
        move |captured: On<'_, '_, ScreenshotCaptured>, mut pictures: ResMut<'_, Pictures>| {
            if let Err(why) = write(&captured.image, &path) {
                pictures.failed = Some(why.message(language));
            }
            pictures.left.pop();
            pictures.taking = false;
        },
    );
}

/// Writes what the window showed as a PNG file.
fn write(image: &Image, path: &Path) -> Result<(), Failure> {
    let broken = |why: String| Failure::new(Message::new("stage-no-picture").with("why", why));
    let image = image.clone().try_into_dynamic();
    let image = image.map_err(|error| broken(error.to_string()))?;
    let mut bytes = Cursor::new(Vec::new());
    image
        .to_rgb8()
        .write_to(&mut bytes, ImageFormat::Png)
        .map_err(|error| broken(error.to_string()))?;
    let failed = |error: FileError| Failure::new(error.message()).hint(error.hint());
    files::write_atomic(path, bytes.get_ref()).map_err(failed)
}
