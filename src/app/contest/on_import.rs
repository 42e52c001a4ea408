//! Tables of questions: written, read, looked at, put on the shelf.

use std::path::{Path, PathBuf};

use super::{Import, TableAction, on_contest};
use crate::{
    app::{App, notice::Tone, run::Done},
    scenario::{Taken, bank_table, check_bank, written_bank},
    store::{FileError, files},
    text::{Message, SourceFile},
};

/// What a job for tables hands back.
pub(in crate::app) enum Back {
    /// A table was read, or not.
    Read(PathBuf, Result<Taken, Message>),
    /// A bank was put on the shelf, or not: its title, its questions.
    Taken(Result<(String, usize), FileError>),
}

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: TableAction) {
    match action {
        TableAction::Export(path) => export(app, path),
        TableAction::Template(path) => {
            let language = app.model.language;
            save(app, path, |kind| bank_table::template(kind, language));
        }
        TableAction::Read(path) => read(app, path),
        TableAction::Take => take(app),
        TableAction::Drop => app.model.contest.import = None,
    }
}

/// Takes in what a job handed back.
pub(super) fn back(app: &mut App, back: Back) {
    match back {
        Back::Read(path, Ok(taken)) => {
            let banks = app.model.contest.banks.iter().flat_map(|it| it.iter());
            let same = banks.into_iter().find(|it| it.id == taken.bank.id);
            let replaces = same.map(|it| it.title.value.clone());
            app.model.contest.import = Some(Import {
                path,
                taken,
                replaces,
            });
        }
        Back::Read(path, Err(why)) => {
            let what = Message::new("contest-bank-unread")
                .with("path", path.display().to_string())
                .with("why", why.say(app.model.language));
            app.model.notices.put(Tone::Bad, what, None);
        }
        Back::Taken(Ok((title, count))) => {
            let what = Message::new("contest-bank-shelved")
                .with("title", title)
                .with("count", count as u64);
            app.model.notices.put(Tone::Good, what, None);
            on_contest::read_banks(app);
        }
        Back::Taken(Err(problem)) => {
            let hint = problem.hint();
            app.model
                .notices
                .put(Tone::Bad, problem.message(), Some(hint));
        }
    }
}

fn export(app: &mut App, path: PathBuf) {
    let (banks, language) = (app.model.contest.banks.clone(), app.model.language);
    save(app, path, |kind| {
        bank_table::write(banks.as_deref().map_or(&[], Vec::as_slice), kind, language)
    });
}

/// Has a table written; a name without an ending becomes an Excel workbook.
fn save(
    app: &mut App,
    path: PathBuf,
    make: impl FnOnce(bank_table::Kind) -> Result<Vec<u8>, Message>,
) {
    let kind = kind(&path);
    let path = match kind {
        Some(_) => path,
        None => path.with_added_extension("xlsx"),
    };
    match make(kind.unwrap_or(bank_table::Kind::Xlsx)) {
        Ok(bytes) => app.jobs.start(move || {
            let written = files::write_atomic(&path, &bytes);
            Done::Saved(path, written)
        }),
        Err(why) => app.model.notices.put(Tone::Bad, why, None),
    }
}

fn kind(path: &Path) -> Option<bank_table::Kind> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    bank_table::Kind::of_ending(&ending)
}

fn read(app: &mut App, path: PathBuf) {
    app.jobs.start(move || {
        let read = table(&path);
        Done::Contest(Box::new(on_contest::Back::Table(Back::Read(path, read))))
    });
}

/// The table at `path`, or the bank where it is one.
fn table(path: &Path) -> Result<Taken, Message> {
    let kind = kind(path).ok_or_else(|| Message::new("contest-bank-ending-hint"))?;
    let bytes = files::read_source(path).map_err(|error| error.message())?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    bank_table::read(&bytes, kind, &stem)
}

fn take(app: &mut App) {
    let Some(import) = app.model.contest.import.take() else {
        return;
    };
    let Some(folder) = app.outside.own_folder.clone() else {
        let what = Message::new("app-import-no-folder");
        app.model.notices.put(Tone::Bad, what, None);
        return;
    };
    app.jobs.start(move || {
        let bank = import.taken.bank;
        let path = free(&folder, &bank.id.value);
        let written = files::write_atomic(&path, written_bank(&bank).as_bytes());
        let done = written.map(|()| (bank.title.value.clone(), bank.questions.len()));
        Done::Contest(Box::new(on_contest::Back::Table(Back::Taken(done))))
    });
}

/// Where the bank `id` goes in `folder`: over the bank of this name, never over anything else.
fn free(folder: &Path, id: &str) -> PathBuf {
    let plain = |c: char| {
        if c.is_alphanumeric() || "-_".contains(c) {
            c
        } else {
            '-'
        }
    };
    let stem: String = id.chars().take(60).map(plain).collect();
    let stem = if stem.is_empty() {
        "bank".to_owned()
    } else {
        stem
    };
    let own = |path: &PathBuf| match files::read_source(path) {
        Ok(bytes) => {
            let text = String::from_utf8_lossy(&bytes);
            let bank = check_bank(&SourceFile::new("", text.as_ref())).0;
            bank.is_some_and(|it| it.id.value == id)
        }
        Err(_) => !files::is_there(path),
    };
    let numbered = (2..).map(|number| folder.join(format!("{stem}-{number}.ron")));
    let mut places = std::iter::once(folder.join(format!("{stem}.ron"))).chain(numbered);
    // There is always a next number that is free.
    places.find(own).unwrap_or_else(|| folder.join("bank.ron"))
}
