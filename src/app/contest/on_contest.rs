//! What contests ask for: a paper drawn, answered, handed in, looked at again; and the clock of the paper on the desk.

use std::sync::Arc;

use super::{
    Contest, ContestAction, MOST_QUESTIONS, MOST_SEED, OpenPaper, PaperAction, PastPaper, on_import,
};
use crate::{
    app::{App, Screen, notice::Tone, run::Done},
    contest::{BankMark, Origin, Paper, PaperHeader, Step},
    scenario::Bank,
    store::{NewPaper, PaperId, Store, StoreError, StoredPaper, library},
    text::{Message, say},
};

/// What a job for contests hands back.
pub(in crate::app) enum Back {
    /// The banks were read.
    Banks(Vec<Bank>),
    /// The papers of the person were read.
    Papers(Result<Vec<PastPaper>, StoreError>),
    /// A paper was read, to go on with or to look at.
    Paper(Result<Option<StoredPaper>, StoreError>),
    /// A paper was deleted, or not.
    Deleted(PaperId, Result<(), StoreError>),
    /// Of tables.
    Table(on_import::Back),
}

/// Carries `action` out.
pub(in crate::app) fn apply(app: &mut App, action: ContestAction) {
    let setup = &mut app.model.contest.setup;
    match action {
        ContestAction::Topic(topic, on) => setup.topic(topic, on),
        ContestAction::AllTopics => setup.topics.clear(),
        ContestAction::Count(count) => setup.count = count.clamp(1, MOST_QUESTIONS),
        ContestAction::Cases(count) => setup.cases = count.min(MOST_QUESTIONS),
        ContestAction::Minutes(minutes) => setup.minutes = minutes.filter(|it| *it > 0),
        ContestAction::Seed(seed) => setup.seed = seed.min(MOST_SEED),
        ContestAction::Dice => setup.seed = another(setup.seed, app.model.now_ms),
        ContestAction::Conditions(conditions) => setup.conditions = conditions,
        ContestAction::Showing(showing) => setup.showing = showing,
        ContestAction::Start => start(app),
        ContestAction::Resume(id) => resume(app, id),
        ContestAction::Result(id) => result(app, id),
        ContestAction::Delete(id) => delete(app, id),
        ContestAction::Paper(action) => return paper(app, action),
        ContestAction::Again => once_more(app, Origin::Again),
        ContestAction::Wrong => once_more(app, Origin::Wrong),
        ContestAction::Judge {
            question,
            points,
            by,
        } => judge(app, question, points, by),
        ContestAction::Table(action) => return on_import::apply(app, action),
    }
    offer(app);
}

/// What the banks have for the next paper, worked out once a change and not once a frame.
fn offer(app: &mut App) {
    let contest = &mut app.model.contest;
    if let Some(banks) = &contest.banks {
        contest.offer = contest.setup.offer(banks);
    }
}

/// Takes in what a job handed back.
pub(in crate::app) fn back(app: &mut App, back: Back) {
    match back {
        Back::Banks(banks) => {
            app.model.contest.banks = Some(Arc::new(banks));
            offer(app);
        }
        Back::Papers(Ok(past)) => {
            app.model.contest.past = past;
            remember(app);
        }
        Back::Papers(Err(problem)) => failed(app, &problem),
        Back::Paper(Ok(Some(stored))) => opened(app, stored),
        Back::Paper(Ok(None)) => {
            let what = Message::new("contest-paper-gone");
            app.model.notices.put(Tone::Warning, what, None);
        }
        Back::Paper(Err(problem)) => failed(app, &problem),
        Back::Deleted(id, Ok(())) => app.model.contest.past.retain(|it| it.id != id),
        Back::Deleted(_, Err(problem)) => failed(app, &problem),
        Back::Table(back) => on_import::back(app, back),
    }
}

/// Lets the time of the paper on the desk pass, hands it in when that is up, and keeps what is new.
pub(in crate::app) fn tick(app: &mut App) {
    load(app);
    let now_ms = app.model.now_ms;
    let in_sight = app.model.screen == Screen::Paper;
    let contest = &mut app.model.contest;
    let mut problems = Vec::new();
    let mut due = false;
    if let Some(open) = &mut contest.paper {
        // The chief judge's pause holds for a paper of the event too.
        let held = open.header.event.is_some() && app.model.hall.is_paused();
        open.run((in_sight || open.is_exam()) && !held, now_ms);
        due = open.sitting.is_due();
        problems.extend(open.tick(now_ms));
    }
    if let Some(open) = &mut contest.result {
        problems.extend(open.tick(now_ms));
    }
    if due {
        hand_in(app, true);
    }
    if app.model.screen == Screen::Contest && is_stale(&app.model.contest) {
        remember(app);
    }
    for problem in problems {
        failed(app, &problem);
    }
}

/// Whether the list does not yet say where the paper on the desk stands: it may have been left by the rail.
fn is_stale(contest: &Contest) -> bool {
    let Some(open) = contest.paper.as_ref().filter(|it| it.id().is_some()) else {
        return false;
    };
    let known = contest.past.iter().find(|it| Some(it.id) == open.id());
    known.is_none_or(|it| it.passed_ms != open.sitting.passed_ms())
}

/// When a paper has something to do without an action, in milliseconds from now.
pub(in crate::app) fn next_tick_ms(contest: &Contest, now_ms: i64) -> Option<u64> {
    let open = [&contest.paper, &contest.result].into_iter().flatten();
    open.filter_map(|it| it.next_tick_ms(now_ms)).min()
}

/// The window is about to close.
pub(in crate::app) fn close(app: &mut App) {
    let now_ms = app.model.now_ms;
    let contest = &mut app.model.contest;
    for open in [&mut contest.paper, &mut contest.result]
        .into_iter()
        .flatten()
    {
        open.close(now_ms);
    }
}

/// Reads banks and papers when the contest is first looked at.
fn load(app: &mut App) {
    let looking = app.model.screen.rail() == Screen::Contest;
    let Some(store) = app
        .store
        .clone()
        .filter(|_| looking && !app.model.contest.asked)
    else {
        return;
    };
    app.model.contest.asked = true;
    read_banks(app);
    let person = app.person;
    app.jobs.start(move || {
        let papers = store.papers(person).wait();
        let past = papers.map(|it| it.iter().map(PastPaper::of_stored).collect());
        Done::Contest(Box::new(Back::Papers(past)))
    });
}

/// Reads the banks (again).
pub(super) fn read_banks(app: &mut App) {
    let folders = app.outside.folders.clone();
    app.jobs
        .start(move || Done::Contest(Box::new(Back::Banks(library::banks(&folders)))));
}

fn start(app: &mut App) {
    let Some(banks) = app.model.contest.banks.clone() else {
        return;
    };
    let setup = app.model.contest.setup.clone();
    let draws = setup.draws(&banks);
    let drawn = match Paper::draw(&banks, &draws, setup.seed) {
        Ok(paper) if !paper.items.is_empty() => paper,
        _ => {
            let what = Message::new("contest-no-questions");
            return app.model.notices.put(Tone::Warning, what, None);
        }
    };
    let header = PaperHeader {
        topics: setup.topics.clone(),
        seed: setup.seed,
        banks: banks.iter().map(BankMark::of).collect(),
        rules: setup.rules(),
        origin: Origin::Drawn,
        event: None,
    };
    begin(app, drawn, header);
}

/// Puts a new paper on the desk. A paper that counts stays there until it is handed in.
fn begin(app: &mut App, paper: Paper, header: PaperHeader) {
    if !put_down(app) {
        return;
    }
    let now_ms = app.model.now_ms;
    let new = NewPaper {
        person: app.person,
        header,
        paper,
        started_at: now_ms,
    };
    show(app, OpenPaper::begin(app.store.clone(), new));
}

/// Puts the paper of an event's stage on the desk, of whose time `passed` milliseconds are gone; one that lies there for the same
/// person and stage goes on.
pub(in crate::app) fn begin_for_event(
    app: &mut App,
    paper: Paper,
    header: PaperHeader,
    passed: i64,
) {
    let same = |open: &OpenPaper| open.header.event == header.event;
    if app.model.contest.paper.as_ref().is_some_and(same) {
        app.model.screen = Screen::Paper;
        return;
    }
    let known = app
        .model
        .contest
        .past
        .iter()
        .find(|it| it.header.event == header.event);
    if let Some(id) = known.map(|it| it.id) {
        return resume(app, id);
    }
    begin(app, paper, header);
    if let Some(open) = &mut app.model.contest.paper {
        open.sitting.pass(u64::try_from(passed).unwrap_or_default());
    }
}

fn show(app: &mut App, mut open: OpenPaper) {
    open.run(true, app.model.now_ms);
    app.model.contest.paper = Some(open);
    app.model.screen = Screen::Paper;
}

/// Takes the open paper off the desk, kept as it is; one that counts is shown instead, and the answer is no.
fn put_down(app: &mut App) -> bool {
    let now_ms = app.model.now_ms;
    if app
        .model
        .contest
        .paper
        .as_ref()
        .is_some_and(OpenPaper::is_exam)
    {
        app.model.screen = Screen::Paper;
        let what = Message::new("contest-exam-open");
        app.model.notices.put(Tone::Warning, what, None);
        return false;
    }
    if let Some(open) = &mut app.model.contest.paper {
        open.close(now_ms);
    }
    remember(app);
    app.model.contest.paper = None;
    true
}

fn resume(app: &mut App, id: PaperId) {
    if app.model.contest.paper.as_ref().and_then(OpenPaper::id) == Some(id) {
        app.model.screen = Screen::Paper;
        return;
    }
    if put_down(app) {
        read(app, id);
    }
}

fn result(app: &mut App, id: PaperId) {
    match app.model.contest.result.as_ref().and_then(OpenPaper::id) == Some(id) {
        true => app.model.screen = Screen::PaperResult,
        false => read(app, id),
    }
}

fn read(app: &mut App, id: PaperId) {
    if let Some(store) = app.store.clone() {
        app.jobs
            .start(move || Done::Contest(Box::new(Back::Paper(store.paper(id).wait()))));
    }
}

/// A paper was read: one that is handed in is shown with its result, another goes on.
fn opened(app: &mut App, stored: StoredPaper) {
    let now_ms = app.model.now_ms;
    let open = OpenPaper::resume(app.store.clone(), stored);
    if open.sitting.handed_in().is_none() {
        return show(app, open);
    }
    if let Some(last) = &mut app.model.contest.result {
        last.close(now_ms);
    }
    app.model.contest.result = Some(open);
    app.model.screen = Screen::PaperResult;
}

fn delete(app: &mut App, id: PaperId) {
    let contest = &mut app.model.contest;
    let is = |open: &mut OpenPaper| open.id() == Some(id);
    contest.paper.take_if(is);
    contest.result.take_if(is);
    if let Some(store) = app.store.clone() {
        app.jobs.start(move || {
            let answer = store.delete_paper(id).wait();
            Done::Contest(Box::new(Back::Deleted(id, answer)))
        });
    }
}

fn paper(app: &mut App, action: PaperAction) {
    let now_ms = app.model.now_ms;
    let Some(open) = &mut app.model.contest.paper else {
        return;
    };
    open.pass(now_ms);
    // What cannot happen any more, such as an answer in the frame in which the time ran out, changes nothing.
    let _ = match action {
        PaperAction::Write(place, words) => {
            open.write(place, words, now_ms);
            return;
        }
        PaperAction::Turn(place) => {
            open.settle();
            open.current = place.min(open.sitting.paper().items.len().saturating_sub(1));
            return;
        }
        PaperAction::HandIn => return hand_in(app, false),
        PaperAction::Leave => {
            open.settle();
            open.run(open.is_exam(), now_ms);
            let of_event = open.header.event.is_some();
            remember(app);
            app.model.screen = match of_event && app.model.hall.held.is_some() {
                true => Screen::Hall,
                false => Screen::Contest,
            };
            return;
        }
        PaperAction::Answer(question, answer) => {
            open.settle();
            open.take(Step::Answer { question, answer })
        }
        PaperAction::Flag(question) => {
            let on = !open.sitting.standing(question).flagged;
            open.take(Step::Flag { question, on })
        }
        PaperAction::Check(question) => {
            open.settle();
            open.take(Step::Check { question })
        }
    };
}

/// The paper leaves the desk, and its result is shown.
fn hand_in(app: &mut App, by_clock: bool) {
    let now_ms = app.model.now_ms;
    let Some(mut open) = app.model.contest.paper.take() else {
        return;
    };
    open.pass(now_ms);
    open.settle();
    // Refused only where it is handed in already, and then the result is what there is to show.
    let _ = open.take(Step::HandIn { by_clock });
    open.run(false, now_ms);
    open.current = 0;
    if let Some(last) = &mut app.model.contest.result {
        last.close(now_ms);
    }
    app.model.contest.result = Some(open);
    app.model.screen = Screen::PaperResult;
    remember(app);
    if by_clock {
        let what = Message::new("contest-time-up");
        app.model.notices.put(Tone::Warning, what, None);
    }
}

fn once_more(app: &mut App, origin: Origin) {
    let Some(last) = &app.model.contest.result else {
        return;
    };
    let paper = last.sitting.paper();
    let (again, seed) = match origin {
        Origin::Wrong => {
            let seed = another(last.header.seed, app.model.now_ms);
            let sheet = last.sitting.sheet();
            let lost = |place: usize| {
                let (mark, item) = (sheet.marks[place], &paper.items[place]);
                mark.points(item) < item.points && mark != crate::contest::Mark::NeedsPerson
            };
            (paper.part(lost, seed), seed)
        }
        _ => (paper.clone(), last.header.seed),
    };
    if again.items.is_empty() {
        return;
    }
    let mut header = last.header.clone();
    header.seed = seed;
    header.origin = origin;
    begin(app, again, header);
}

fn judge(app: &mut App, question: usize, points: Vec<bool>, by: String) {
    if let Some(open) = &mut app.model.contest.result {
        // Only cases of a paper that is handed in are offered to be marked.
        let _ = open.take(Step::Judge {
            question,
            points,
            by,
        });
        remember(app);
    }
}

/// Brings the papers on the desk up to date in the list, once they have a number.
pub(in crate::app) fn remember(app: &mut App) {
    let contest = &mut app.model.contest;
    let open = [&contest.paper, &contest.result].into_iter().flatten();
    let made: Vec<PastPaper> = open.filter_map(PastPaper::of_open).collect();
    for one in made {
        match contest.past.iter_mut().find(|it| it.id == one.id) {
            Some(known) => *known = one,
            None => contest.past.push(one),
        }
    }
    contest
        .past
        .sort_by_key(|it| std::cmp::Reverse((it.started_ms, it.id)));
}

/// The papers go on in the store that was just opened, and the list is read anew.
pub(in crate::app) fn renumber(
    app: &mut App,
    numbers: &std::collections::BTreeMap<PaperId, PaperId>,
) {
    let (store, person): (Option<Store>, _) = (app.store.clone(), app.person);
    let contest = &mut app.model.contest;
    for open in [&mut contest.paper, &mut contest.result]
        .into_iter()
        .flatten()
    {
        let id = open.id().and_then(|id| numbers.get(&id).copied());
        open.move_to(store.clone(), id, person);
    }
    contest.past.clear();
    contest.asked = false;
}

/// Everything about the person is gone, their papers too.
pub(in crate::app) fn forget(app: &mut App) {
    let contest = &mut app.model.contest;
    contest.paper = None;
    contest.result = None;
    contest.past.clear();
    contest.asked = false;
}

fn failed(app: &mut App, problem: &StoreError) {
    let language = app.model.language;
    let what = Message::new("contest-not-kept").with("why", problem.message().say(language));
    app.model.notices.put(Tone::Bad, what, Some(problem.hint()));
}

/// Another seed: what the clock says, folded, so that two papers in a row differ.
fn another(seed: u64, now_ms: i64) -> u64 {
    let mixed = blake3::hash(format!("{seed} {now_ms}").as_bytes());
    let bytes = mixed.as_bytes();
    let number = u64::from_le_bytes([
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
    ]);
    number % 9_999 + 1
}

/// The title of a paper on `topics`, for lists and bars.
pub fn title(header: &PaperHeader, language: crate::text::Language) -> String {
    use crate::scenario::Named;
    match &header.topics[..] {
        [] => say(language, "contest-all-topics"),
        topics if topics.len() <= 3 => {
            let names: Vec<String> = topics.iter().map(|it| it.name(language)).collect();
            names.join(&say(language, "contest-and"))
        }
        topics => Message::new("contest-topics")
            .with("first", topics[0].name(language))
            .with("count", topics.len() as u64)
            .say(language),
    }
}
