//! `heard contest preset`: a contest that is shipped, written to a file to be changed, or the list of them.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use serde_json::json;

use super::{
    super::{Common, Failure, Format},
    event_file::print,
};
use crate::{
    scenario::{Contest, check_contest},
    store::{files, library},
    text::{Message, SourceFile, nearest},
};

/// Write a contest that is shipped to a file, to be changed; without a name, list them
#[derive(Args, Debug)]
pub struct PresetArgs {
    /// Its id, such as `national-style`
    #[arg(value_name = "PRESET")]
    preset: Option<String>,
    /// The file to write; its name becomes the id of the contest
    #[arg(long, value_name = "FILE.ron", requires = "preset")]
    to: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &PresetArgs, common: &Common) -> Result<ExitCode, Failure> {
    let Some(id) = &args.preset else {
        for file in library::contests(&common.scenarios) {
            if let Some(contest) = check_contest(&file).0 {
                list(&contest, common);
            }
        }
        return Ok(ExitCode::SUCCESS);
    };
    let file = named(id, common)?;
    let Some(to) = &args.to else {
        print(file.text.trim_end());
        return Ok(ExitCode::SUCCESS);
    };
    let name = to.file_stem().unwrap_or_default().to_string_lossy();
    let text = file
        .text
        .replacen(&format!("id: \"{id}\""), &format!("id: \"{name}\""), 1);
    if files::is_there(to) {
        let what = Message::new("event-file-there").with("path", to.display().to_string());
        return Err(Failure::new(what));
    }
    files::write_atomic(to, text.as_bytes())
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    let done = Message::new("event-preset-written").with("path", to.display().to_string());
    print(done.say(common.language()));
    Ok(ExitCode::SUCCESS)
}

/// The contest file called `id`, shipped or in a folder of `--scenarios`.
pub fn named(id: &str, common: &Common) -> Result<SourceFile, Failure> {
    let all = library::contests(&common.scenarios);
    let ids: Vec<String> = all.iter().filter_map(contest_id).collect();
    let found = all
        .into_iter()
        .find(|file| contest_id(file).as_deref() == Some(id));
    found.ok_or_else(|| {
        let what = Message::new("event-no-contest").with("name", id.to_owned());
        let hint = match nearest(id, ids.iter().map(String::as_str)) {
            Some(near) => Message::new("check-did-you-mean").with("name", near.to_owned()),
            None => Message::new("check-known-names").with("names", ids.join(", ")),
        };
        Failure::new(what).hint(hint)
    })
}

fn contest_id(file: &SourceFile) -> Option<String> {
    let name = std::path::Path::new(&file.path).file_stem()?;
    Some(name.to_string_lossy().into_owned())
}

fn list(contest: &Contest, common: &Common) {
    let stages = contest
        .stages
        .iter()
        .map(|stage| stage.title.value.as_str());
    let stages: Vec<&str> = stages.collect();
    match common.format {
        Format::Json => print(json!({
            "id": contest.id.value,
            "title": contest.title.value,
            "style": contest.style,
            "stages": contest.stages.iter().map(|it| &it.id.value).collect::<Vec<_>>(),
            "team": contest.team().map(|team| team.members.value),
            "judges": contest.judges.count.value,
        })),
        Format::Text => {
            print(format!("{}  {}", contest.id.value, contest.title.value));
            print(format!("  {}", stages.join(" · ")));
        }
    }
}
