//! The system's file dialogs, asked for beside the window so that it goes on drawing.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
    thread,
};

use egui::{Id, Ui};

/// What a dialog came to; `None` while it is open.
type Answer = Arc<Mutex<Option<Vec<PathBuf>>>>;

#[derive(Clone)]
enum Stage {
    Asked,
    Open(Answer),
}

/// Opens the dialog `name` with the next call of [`picked`], [`saved_as`] or [`folder`].
pub fn ask(ui: &Ui, name: &str) {
    let id = Id::new(("heard-dialog", name));
    ui.data_mut(|d| {
        if d.get_temp::<Stage>(id).is_none() {
            d.insert_temp(id, Stage::Asked);
        }
    });
}

/// The files picked in the dialog `name`, once; `filter` names files that end in one of `extensions`.
pub fn picked(ui: &Ui, name: &str, filter: &str, extensions: &[&str]) -> Option<Vec<PathBuf>> {
    let dialog = rfd::FileDialog::new().add_filter(filter, extensions);
    run(ui, name, move || dialog.pick_files().unwrap_or_default())
}

/// The place chosen in the dialog `name` to save a file as, once; `file` is the name it suggests.
pub fn saved_as(ui: &Ui, name: &str, file: &str) -> Option<PathBuf> {
    let dialog = rfd::FileDialog::new().set_file_name(file);
    let chosen = run(ui, name, move || dialog.save_file().into_iter().collect());
    chosen.and_then(|paths| paths.into_iter().next())
}

/// The folder picked in the dialog `name`, once.
pub fn folder(ui: &Ui, name: &str) -> Option<PathBuf> {
    let dialog = rfd::FileDialog::new();
    let chosen = run(ui, name, move || dialog.pick_folder().into_iter().collect());
    chosen.and_then(|paths| paths.into_iter().next())
}

fn run(
    ui: &Ui,
    name: &str,
    dialog: impl FnOnce() -> Vec<PathBuf> + Send + 'static,
) -> Option<Vec<PathBuf>> {
    let id = Id::new(("heard-dialog", name));
    match ui.data(|d| d.get_temp::<Stage>(id))? {
        Stage::Asked => {
            let answer = Answer::default();
            ui.data_mut(|d| d.insert_temp(id, Stage::Open(answer.clone())));
            let ctx = ui.ctx().clone();
            let opened = thread::Builder::new().spawn(move || {
                let paths = dialog();
                if let Ok(mut answer) = answer.lock() {
                    *answer = Some(paths);
                }
                ctx.request_repaint();
            });
            if opened.is_err() {
                ui.data_mut(|d| d.remove::<Stage>(id));
            }
            None
        }
        Stage::Open(answer) => {
            let paths = answer.lock().ok()?.take()?;
            ui.data_mut(|d| d.remove::<Stage>(id));
            (!paths.is_empty()).then_some(paths)
        }
    }
}
