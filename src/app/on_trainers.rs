//! Who marks: chosen, added by name, deleted with every mark they gave.

use super::{
    App,
    on_review::{failed, look, open, read_queue},
    queue::TRAINER,
    run::Done,
};
use crate::store::{Person, PersonId, StoreError};

/// This trainer marks from now on.
pub(super) fn choose(app: &mut App, trainer: PersonId) {
    let review = &mut app.model.review;
    let known = review.trainers.iter().find(|known| known.id == trainer);
    review.trainer = known.cloned();
    if let (Some(store), Some(_)) = (app.store.clone(), &app.model.review.trainer) {
        app.watch(store.put_setting(TRAINER, &trainer));
    }
    look(app);
}

/// Adds a trainer by name, or takes the one there is of that name.
pub(super) fn add(app: &mut App, name: String) {
    let name: String = name.trim().chars().take(40).collect();
    let known = app
        .model
        .review
        .trainers
        .iter()
        .find(|known| known.name == name);
    if let Some(known) = known.map(|known| known.id) {
        return choose(app, known);
    }
    let (Some(store), now_ms) = (app.store.clone(), app.model.now_ms) else {
        return;
    };
    if !name.is_empty() {
        app.jobs
            .start(move || Done::TrainerAdded(store.add_trainer(name, now_ms).wait()));
    }
}

/// Takes in a trainer who was added.
pub(super) fn added(app: &mut App, answer: Result<Person, StoreError>) {
    match answer {
        Ok(person) => {
            let number = person.id;
            app.model.review.trainers.push(person);
            choose(app, number);
        }
        Err(problem) => failed(app, &problem),
    }
}

/// Deletes a trainer who is one; nobody who practises is deleted from here.
pub(super) fn forget(app: &mut App, trainer: PersonId) {
    let Some(store) = app.store.clone() else {
        return;
    };
    let trainers = &app.model.review.trainers;
    if trainers.iter().any(|known| known.id == trainer) {
        app.jobs
            .start(move || Done::TrainerGone(store.delete_person(trainer).wait().map(drop)));
    }
}

/// Shows what is left without the marks of a trainer who was deleted, or says why they are still there.
pub(super) fn forgotten(app: &mut App, answer: Result<(), StoreError>) {
    match answer {
        Ok(()) => {
            app.model.review.trainer = None;
            app.mark_again();
            read_queue(app);
            if let Some(session) = app.model.review.open.as_ref().map(|open| open.session) {
                open(app, session);
            }
        }
        Err(problem) => failed(app, &problem),
    }
}
