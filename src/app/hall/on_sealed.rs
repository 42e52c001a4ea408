//! What sealed packs ask for: an event is opened with its materials sealed, or from a pack; a pack is written for later, or handed in for an
//! event whose own is missing. The phrase goes into one job and no further.

use std::path::{Path, PathBuf};

use super::{
    HallAction, on_hall,
    sealed::{can_be_held, right},
};
use crate::{
    app::{App, notice::Tone, run::Done},
    contest::{CONTEST_PART, Digest, Keys, Pack, SealProblem, pack_parts, packed_contest},
    scenario::check_contest,
    store::{files, library},
    text::{Message, SourceFile},
};

/// Most bytes of a pack that is read.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// What a job of a pack hands back.
pub(in crate::app) enum Back {
    /// An event can be opened, or why it cannot.
    Opens(Result<Box<Fresh>, Message>),
    /// A pack was written, or not.
    Sealed(Result<PathBuf, Message>),
    /// The pack of the event with this key was handed in.
    Given(Digest, Result<Vec<u8>, Message>),
}

/// A sealed event that is about to be opened.
pub(in crate::app) struct Fresh {
    text: String,
    keys: Keys,
    pack: Pack,
}

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: HallAction) {
    match action {
        HallAction::OpenSealed(contest, phrase) => seal(app, &contest, phrase.0, |made| {
            Back::Opens(made.map(Box::new))
        }),
        HallAction::Seal(contest, phrase, path) => seal(app, &contest, phrase.0, move |made| {
            Back::Sealed(made.and_then(|made| written(path, &made.pack.bytes())))
        }),
        HallAction::OpenPack(path, phrase) => {
            app.model.hall.unlocking = true;
            app.jobs.start(move || {
                let read = from_pack(&path, &phrase.0);
                done(Back::Opens(read.map(Box::new)))
            });
        }
        HallAction::Pack(path) => {
            let Some(held) = &app.model.hall.held else {
                return;
            };
            let (key, hash) = (held.event.opening().key, held.event.opening().pack);
            app.jobs.start(move || {
                let read = bytes(&path);
                let given = read.and_then(|bytes| right(&bytes, hash).map(|_| bytes));
                done(Back::Given(key, given))
            });
        }
        _ => {}
    }
}

/// Takes in what a job handed back.
pub(super) fn back(app: &mut App, back: Back) {
    let told = match back {
        Back::Opens(fresh) => {
            app.model.hall.unlocking = false;
            fresh.map(|fresh| {
                let Fresh { text, keys, pack } = *fresh;
                on_hall::begin(app, &text, keys, Some(pack.salt), Some(pack));
            })
        }
        Back::Sealed(written) => {
            app.model.hall.unlocking = false;
            written.map(|path| {
                let path = path.display().to_string();
                let what = Message::new("hall-pack-written").with("path", path);
                app.model.notices.put(Tone::Good, what, None);
            })
        }
        Back::Given(key, given) => given.map(|bytes| give(app, key, bytes)),
    };
    if let Err(why) = told {
        app.model.notices.put(Tone::Warning, why, None);
    }
}

/// The pack of the event that is open is here now, and is kept for every window.
fn give(app: &mut App, key: Digest, bytes: Vec<u8>) {
    let store = app.store.clone();
    let held = app.model.hall.held.as_mut();
    let Some(held) = held.filter(|held| held.event.opening().key == key) else {
        return;
    };
    if let Ok(pack) = right(&bytes, held.event.opening().pack) {
        held.sealed.give(pack);
    }
    if let (Some(store), Some(id)) = (store, held.keeper.id()) {
        // Where it cannot be kept this window has it all the same, and others ask for it again.
        drop(store.put_event_pack(id, bytes));
    }
}

/// Seals the contest that is on offer as `contest`, beside the window.
fn seal(
    app: &mut App,
    contest: &str,
    phrase: String,
    back: impl FnOnce(Result<Fresh, Message>) -> Back + Send + 'static,
) {
    let offered = app.model.hall.offered.iter();
    let mut offered = offered.filter(|it| it.contest.id.value == contest);
    let Some(offered) = offered.next() else {
        return;
    };
    let text = offered.source.text.to_string();
    let salt = on_hall::salt(app, contest);
    let folders = app.outside.folders.clone();
    app.model.hall.unlocking = true;
    app.jobs
        .start(move || done(back(sealed(text, &folders, &phrase, salt))));
}

fn sealed(
    text: String,
    folders: &[PathBuf],
    phrase: &str,
    salt: [u8; 16],
) -> Result<Fresh, Message> {
    let contest = check_contest(&SourceFile::new("", text.as_str())).0;
    let contest = contest.ok_or_else(|| Message::new("refused-broken-contest"))?;
    let parts = pack_parts(&contest, &text, &library::whole(folders))?;
    for (_, files) in parts.iter().skip(1) {
        can_be_held(files)?;
    }
    let keys = Keys::of_phrase(phrase, &salt).map_err(|problem| problem.message())?;
    let pack = Pack::seal(&keys, salt, &parts);
    Ok(Fresh { text, keys, pack })
}

/// The event of the pack at `path`, opened with the chief judge's phrase.
fn from_pack(path: &Path, phrase: &str) -> Result<Fresh, Message> {
    let pack = Pack::read(&bytes(path)?).map_err(|problem| problem.message())?;
    let keys = Keys::of_phrase(phrase, &pack.salt).map_err(|problem| problem.message())?;
    let files = pack.open(CONTEST_PART, &keys.stage(CONTEST_PART));
    let files = files.map_err(|problem| match problem {
        SealProblem::WrongKey(_) => Message::new("hall-pack-phrase"),
        other => other.message(),
    })?;
    let text = packed_contest(&files);
    let text = text.ok_or_else(|| Message::new("refused-broken-contest"))?;
    Ok(Fresh { text, keys, pack })
}

fn bytes(path: &Path) -> Result<Vec<u8>, Message> {
    files::read_within(path, MOST_BYTES).map_err(|error| error.message())
}

fn written(path: PathBuf, bytes: &[u8]) -> Result<PathBuf, Message> {
    files::write_atomic(&path, bytes).map_err(|error| error.message())?;
    Ok(path)
}

fn done(back: Back) -> Done {
    Done::Hall(Box::new(on_hall::Back::Sealed(back)))
}
