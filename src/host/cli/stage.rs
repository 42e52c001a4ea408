//! `heard stage [EVENT|SESSION]`: opens the hall's screen, and says so where this build has none.

use std::process::ExitCode;

use super::{Common, Failure};

/// What `heard stage` takes.
#[derive(clap::Args, Debug)]
pub struct StageArgs {
    /// The event or the session to follow: 3, event:3, session:12; the newest event that has not ended by default
    #[arg(value_name = "EVENT|SESSION")]
    pub target: Option<String>,
    /// Show what is said in an event's talks as it is said; those who still wait must not see the screen
    #[arg(long)]
    pub live: bool,
    /// The light page
    #[arg(long)]
    pub light: bool,
    /// A window of this size instead of the whole screen
    #[arg(long, value_name = "WIDTHxHEIGHT")]
    pub window: Option<String>,
    /// Open the operator's console beside it
    #[arg(long)]
    pub console: bool,
    /// Write a picture of each scene that has something to show into this folder, and end
    #[arg(long, value_name = "DIR")]
    pub pictures: Option<std::path::PathBuf>,
    /// Only these scenes of the pictures; may be given more than once
    #[arg(long, value_name = "SCENE", requires = "pictures")]
    pub scene: Vec<String>,
}

/// Opens the screen and returns when it is closed.
#[cfg(feature = "stage")]
pub fn run(common: &Common, args: &StageArgs) -> Result<ExitCode, Failure> {
    wish::of(common, args).and_then(crate::host::stage::run)?;
    Ok(ExitCode::SUCCESS)
}

/// Says that this build has no screen for the hall.
#[cfg(not(feature = "stage"))]
pub fn run(_: &Common, _: &StageArgs) -> Result<ExitCode, Failure> {
    let what = crate::text::Message::new("stage-not-built");
    Err(Failure::new(what).hint(crate::text::Message::new("stage-not-built-hint")))
}

#[cfg(feature = "stage")]
mod wish {
    //! The command line as the screen understands it.

    use super::{Common, Failure, StageArgs};
    use crate::{
        app::stage::{Follow, Scene},
        host::{clock, desktop, stage::Wish, zone},
        text::Message,
    };

    pub fn of(common: &Common, args: &StageArgs) -> Result<Wish, Failure> {
        let paths = common.paths()?;
        let mut folders = vec![paths.scenarios()];
        folders.extend(common.scenarios.iter().cloned());
        let language = common.asked_language();
        let size = args.window.as_deref().map(size).transpose()?;
        let scenes = args.scene.iter().map(|key| scene(key));
        let scenes: Vec<Scene> = scenes.collect::<Result<_, _>>()?;
        let scenes = if scenes.is_empty() {
            Scene::ALL.into()
        } else {
            scenes
        };
        Ok(Wish {
            address: common.address(&paths)?,
            follow: args.target.as_deref().map_or(Ok(Follow::Newest), follow)?,
            folders,
            language: language.unwrap_or_else(desktop::system_language),
            live: args.live,
            light: args.light,
            windowed: size.is_some() || args.pictures.is_some(),
            size: size.unwrap_or((1920, 1080)),
            console: args.console,
            pictures: args.pictures.clone().map(|folder| (folder, scenes)),
            zone_ms: zone::offset_ms(clock::now_ms() / 1_000),
        })
    }

    fn follow(target: &str) -> Result<Follow, Failure> {
        let (kind, number) = target.split_once(':').unwrap_or(("", target));
        let number = number.parse::<i64>().ok().filter(|number| *number > 0);
        match (kind, number) {
            ("", Some(number)) => Ok(Follow::Number(number)),
            ("event", Some(number)) => Ok(Follow::Event(number)),
            ("session", Some(number)) => Ok(Follow::Talk(number)),
            _ => {
                let what = Message::new("stage-bad-target").with("target", target.to_owned());
                Err(Failure::new(what).hint(Message::new("stage-bad-target-hint")))
            }
        }
    }

    fn size(text: &str) -> Result<(u32, u32), Failure> {
        let parts = text.split_once(['x', 'X', '×']);
        let parts = parts.and_then(|(wide, high)| Some((wide.parse().ok()?, high.parse().ok()?)));
        let fits = |&(wide, high): &(u32, u32)| {
            (320..=15_360).contains(&wide) && (180..=8_640).contains(&high)
        };
        parts.filter(fits).ok_or_else(|| {
            let what = Message::new("stage-bad-size").with("size", text.to_owned());
            Failure::new(what).hint(Message::new("stage-bad-size-hint"))
        })
    }

    fn scene(key: &str) -> Result<Scene, Failure> {
        let found = Scene::ALL.into_iter().find(|scene| scene.key() == key);
        found.ok_or_else(|| {
            let keys = Scene::ALL.map(Scene::key).join(", ");
            let what = Message::new("stage-bad-scene").with("scene", key.to_owned());
            Failure::new(what).hint(Message::new("stage-bad-scene-hint").with("scenes", keys))
        })
    }
}
