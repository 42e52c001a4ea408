//! `heard new`: a commented scenario to begin with.

mod draft;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;

use super::{Common, Failure, case_file};
use crate::{
    scenario::{self, template, with_id},
    store::{FileError, files},
    text::{Message, SourceFile, repair},
};

/// The template that ships with the program, in the language of the command.
const BASIC: &str = "basic";

/// Begin a scenario: a commented file that checks clean
///
/// It is written as ID.ron into the folder given by --scenarios, else into the current one. An existing file is left
/// alone.
#[derive(Args, Debug)]
pub struct NewArgs {
    /// Name of the case: lower case, digits, hyphens or Chinese
    #[arg(value_name = "ID")]
    pub id: String,
    /// `basic`, the id of a case, or a scenario file to begin with
    #[arg(long, default_value = BASIC, value_name = "TEMPLATE")]
    pub from: String,
    /// Have a language model draft it from this text, `-` for standard input
    #[arg(long, value_name = "FILE", conflicts_with = "from")]
    pub brief: Option<PathBuf>,
    /// Address of the model's endpoint, where another than the app's
    #[arg(long, value_name = "URL", requires_all = ["brief", "model"])]
    pub endpoint: Option<String>,
    /// The model at that endpoint
    #[arg(long, value_name = "NAME", requires = "endpoint")]
    pub model: Option<String>,
}

/// Runs the command.
pub fn run(args: &NewArgs, common: &Common) -> Result<ExitCode, Failure> {
    let folder = common.scenarios.first().cloned().unwrap_or_default();
    let path: PathBuf = folder.join(format!("{}.ron", args.id));
    let shown = path.display().to_string();
    // Whatever can be read there, a folder or a file without permission too, is not ours to replace.
    if !files::read_source(&path)
        .is_err_and(|error| error.problem == crate::store::FileProblem::NotFound)
    {
        let what = Message::new("check-new-exists").with("path", shown);
        return Err(Failure::new(what).hint(Message::new("check-new-exists-hint")));
    }
    let text = match &args.brief {
        None => begun(args, common)?,
        Some(brief) => match draft::drafted(args, brief, common)? {
            Ok(text) => text,
            Err(exit) => return Ok(exit),
        },
    };
    files::write_atomic(&path, text.as_bytes()).map_err(failed)?;
    let language = common.language();
    for key in ["check-new-written", "check-new-next"] {
        println!(
            "{}",
            Message::new(key).with("path", shown.clone()).say(language)
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn failed(error: FileError) -> Failure {
    let hint = error.hint();
    Failure::new(error.message()).hint(hint)
}

/// The new file's text: the template with the new id.
fn begun(args: &NewArgs, common: &Common) -> Result<String, Failure> {
    let text = if args.from == BASIC {
        template(common.language()).to_string()
    } else {
        from_file(&args.from, common)?
    };
    let named = with_id(&text, &args.id).ok_or_else(|| no_template(&args.from))?;
    good_name(&named, args)?;
    Ok(named)
}

/// Whether the name will do: the rules themselves say so, of `text` under that name.
fn good_name(named: &str, args: &NewArgs) -> Result<(), Failure> {
    let source = SourceFile::new(format!("{}.ron", args.id), named);
    let (_, findings) = scenario::check(&source);
    let odd = args.id.contains(['/', '\\', '.']);
    if odd || findings.iter().any(|finding| finding.code == "bad-id") {
        let what = Message::new("check-new-bad-id").with("id", args.id.clone());
        return Err(Failure::new(what).hint(Message::new("check-new-bad-id-hint")));
    }
    Ok(())
}

fn from_file(name: &str, common: &Common) -> Result<String, Failure> {
    if name.ends_with(".ron") {
        let bytes = files::read_source(Path::new(name)).map_err(failed)?;
        return match repair::decode(&bytes) {
            Ok(decoded) => Ok(decoded.text.into_owned()),
            Err(_) => Err(no_template(name)),
        };
    }
    match case_file::open(name, common) {
        Ok(case) => Ok(case.source.text.to_string()),
        Err(_) => Err(no_template(name)),
    }
}

fn no_template(name: &str) -> Failure {
    let what = Message::new("check-new-no-template").with("name", name.to_string());
    Failure::new(what).hint(Message::new("check-new-templates").with("names", BASIC))
}
