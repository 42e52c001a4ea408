//! Work at the desk during a talk: actions, tables, articles, search, flags, citations, notes, hints.

use std::collections::BTreeMap;

use crate::{
    customer::MoodChange,
    desk::{self, Performed},
    scenario::{DeskAction, ParameterKind},
    text::{Message, chars::preview, nearest},
};

use super::{Happening, Input, Mode, step::Stage, turn::note_shift};

/// The very same action again within this many milliseconds is a double click.
const DOUBLE_CLICK_MS: u64 = 1_000;

impl Stage<'_> {
    /// Does one piece of desk work. What the case does not have leaves no trace, except an unknown action, which the
    /// desk refuses in words.
    pub fn work(&mut self, input: &Input) {
        let names = &self.case.names;
        // Private notes are paper: they do not need the desk.
        if let Some(reason) = self.stopped()
            && !matches!(input, Input::Do(..) | Input::Note(_))
        {
            return self.turn_away(input.clone(), reason);
        }
        match input {
            Input::Do(action, with) => self.act(action, with),
            Input::Request(action, with) => self.request(action, with),
            Input::Show(table, filter) if names.table(table).is_some() => {
                self.emit(Happening::TableShown {
                    table: table.clone(),
                    filter: filter.clone(),
                });
            }
            Input::Analyse(table, query) => self.analyse(table, query),
            Input::Read(article) if self.can_read(article) => {
                self.emit(Happening::ArticleRead {
                    article: article.clone(),
                });
            }
            Input::Search(words) => {
                let articles = &self.case.scenario.desk.articles;
                let hits = self.case.knowledge.search(words);
                let found = hits
                    .iter()
                    .filter(|hit| self.state.can_read(self.case, hit.article))
                    .map(|hit| articles[hit.article].id.value.clone());
                self.emit(Happening::Searched {
                    words: words.clone(),
                    found: found.collect(),
                });
            }
            Input::FlagRow(table, row) => self.flag(table, *row),
            Input::Cite(source) if self.is_source(source) => {
                self.emit(Happening::Cited {
                    source: source.clone(),
                });
            }
            Input::Note(text) => self.emit(Happening::Noted { text: text.clone() }),
            _ => {}
        }
    }

    /// Carries an action out, or refuses it.
    pub(super) fn act(&mut self, action: &str, given: &BTreeMap<String, String>) {
        match self.performed(action, given) {
            Ok((at, performed)) => {
                self.emit(Happening::Done {
                    action: action.to_owned(),
                    with: performed.with,
                    result: performed.result,
                });
                let mut changes = Vec::new();
                note_shift(self.case.scenario.desk.actions[at].shift, &mut changes);
                self.move_mood(changes);
            }
            Err(reason) => self.emit(Happening::Refused {
                action: action.to_owned(),
                with: given.clone(),
                reason,
            }),
        }
    }

    /// Whether the article is there and open.
    fn can_read(&self, id: &str) -> bool {
        let article = self.case.names.article(id);
        article.is_some_and(|at| self.state.can_read(self.case, at))
    }

    fn performed(
        &self,
        id: &str,
        given: &BTreeMap<String, String>,
    ) -> Result<(usize, Performed), String> {
        if let Some(reason) = self.stopped() {
            return Err(reason);
        }
        let (at, performed) = self.checked(id, given)?;
        let language = self.case.language;
        let action = &self.case.scenario.desk.actions[at];
        let desk = &self.state.desk;
        if desk.did_just_now(at, &performed.with, self.at, DOUBLE_CLICK_MS) {
            let title = action.title.get(language).to_owned();
            return Err(Message::new("desk-acts-double-click")
                .with("title", title)
                .say(language));
        }
        desk::may(action, &performed.with, desk.approval(at), language)?;
        Ok((at, performed))
    }

    /// Everything that must be right before an action is done or sent for approval.
    pub(super) fn checked(
        &self,
        id: &str,
        given: &BTreeMap<String, String>,
    ) -> Result<(usize, Performed), String> {
        let case = self.case;
        let language = case.language;
        let actions = &case.scenario.desk.actions;
        let at = case.names.action(id).ok_or_else(|| {
            let known = actions.iter().map(|action| action.id.as_str());
            unknown_action(id, nearest(id, known)).say(language)
        })?;
        let action = &actions[at];
        if action.locked && !self.state.desk.changes.unlocked(at) {
            let title = action.title.get(language).to_owned();
            return Err(Message::new("desk-acts-locked")
                .with("title", title)
                .say(language));
        }
        if !action.repeatable && !self.state.desk.done_with(at).is_empty() {
            let title = action.title.get(language).to_owned();
            return Err(Message::new("desk-done-already")
                .with("title", title)
                .say(language));
        }
        let moment = self.state.moment(self.at, None);
        let allowed = case.requires[at].as_ref();
        if !allowed.is_none_or(|requires| requires.holds(&moment)) {
            return Err(match &action.refusal {
                Some(refusal) => refusal.get(language).to_owned(),
                None => Message::new("desk-not-yet")
                    .with("title", action.title.get(language).to_owned())
                    .say(language),
            });
        }
        let mut performed = desk::perform(&case.scenario, action, given, language)
            .map_err(|reason| reason.say(language))?;
        self.sources_are_open(action, &performed.with)?;
        if let Some(part) = case.scenario.desk.part_of(id) {
            let answer = self
                .state
                .desk
                .answers(&case.scenario, part, id, &performed.with, language)
                .map_err(|reason| reason.say(language))?;
            if id == "offer.order" {
                self.agrees(&performed.with)?;
            }
            if let Some(answer) = answer {
                performed.result = answer.say(language);
            }
        }
        Ok((at, performed))
    }

    /// Whether every source that these values name can be opened by now: a locked article is as good as none.
    fn sources_are_open(
        &self,
        action: &DeskAction,
        with: &BTreeMap<String, String>,
    ) -> Result<(), String> {
        for parameter in &action.parameters {
            let (ParameterKind::Sources(most), Some(value)) =
                (&parameter.kind, with.get(&parameter.id.value))
            else {
                continue;
            };
            if let Some(shut) = desk::listed(value).find(|source| !self.is_source(source)) {
                let language = self.case.language;
                return Err(Message::new("desk-acts-no-source")
                    .with("title", parameter.title.get(language).to_owned())
                    .with("value", preview(value, 40))
                    .with("source", preview(shut, 40))
                    .with("most", *most)
                    .say(language));
            }
        }
        Ok(())
    }

    /// Whether the customer agrees to the order of a product: as the author says, or once they trust the trainee.
    fn agrees(&self, with: &BTreeMap<String, String>) -> Result<(), String> {
        /// Trust from which a customer orders where the author does not say when.
        const TRUST: u8 = 50;
        let case = self.case;
        let catalogue = &case.scenario.desk.catalogue;
        let wanted = with.get("product").map_or("", String::as_str);
        let Some(at) = catalogue.iter().position(|product| *product.id == *wanted) else {
            return Ok(());
        };
        let moment = self.state.moment(self.at, None);
        let agrees = match &case.takes[at] {
            Some(takes) => takes.holds(&moment),
            None => self.state.mind.mood.trust >= TRUST,
        };
        let title = catalogue[at].title.get(case.language).to_owned();
        let refusal = || Message::new("desk-offer-not-agreed").with("title", title);
        agrees
            .then_some(())
            .ok_or_else(|| refusal().say(case.language))
    }

    fn flag(&mut self, table: &str, row: u32) {
        let Some(at) = self.case.names.table(table) else {
            return;
        };
        let rows = self.case.scenario.desk.tables[at].len();
        if row == 0 || row as usize > rows {
            return;
        }
        let flagged = !self.state.desk.is_flagged(at, row);
        self.emit(Happening::RowFlagged {
            table: table.to_owned(),
            row,
            flagged,
        });
    }

    /// Whether `source` is an article or `table#row`.
    fn is_source(&self, source: &str) -> bool {
        let names = &self.case.names;
        let row = || {
            let (table, row) = source.rsplit_once('#')?;
            let table = names.table(table)?;
            let row: usize = row.parse().ok()?;
            let rows = self.case.scenario.desk.tables[table].len();
            Some((1..=rows).contains(&row))
        };
        self.can_read(source) || row().unwrap_or(false)
    }

    /// Gives the next hint that fits, at its price; none in an exam.
    pub fn give_hint(&mut self) {
        let Some((hint, cost)) = self.state.next_hint(self.case, self.at) else {
            return;
        };
        self.emit(Happening::HintGiven { hint, cost });
    }

    /// Lets every change of the project happen whose moment has come. Asked after each input, never by time alone, so
    /// that a talk is the same however often it was ticked.
    pub fn change_project(&mut self) {
        let case = self.case;
        let Some(project) = &case.scenario.desk.project else {
            return;
        };
        for (change, when) in project.changes.iter().zip(&case.changes) {
            let board = self.state.desk.project.as_ref();
            let happened = board.is_none_or(|board| board.facts.has_happened(&change.id));
            if !happened && when.holds(&self.state.moment(self.at, None)) {
                self.emit(Happening::ProjectChanged {
                    change: change.id.value.clone(),
                    text: change.says.get(case.language).to_owned(),
                });
            }
        }
    }

    /// Moves the mood by `changes`, if there are any.
    pub fn move_mood(&mut self, changes: Vec<MoodChange>) {
        if changes.is_empty() {
            return;
        }
        let mood = self.state.mind.mood.after(&changes);
        self.emit(Happening::MoodMoved {
            mood,
            causes: changes,
        });
    }
}

fn unknown_action(id: &str, near: Option<&str>) -> Message {
    let id = preview(id, 40);
    match near {
        Some(near) => Message::new("desk-unknown-action-near")
            .with("action", id)
            .with("near", near.to_owned()),
        None => Message::new("desk-unknown-action").with("action", id),
    }
}

impl super::State {
    /// Whether the article at this place of the scenario can be found and opened: it was never locked, or an action
    /// has opened it.
    pub fn can_read(&self, case: &super::Case, article: usize) -> bool {
        let there = case.scenario.desk.articles.get(article);
        there.is_some_and(|it| !it.locked || self.desk.changes.opened(article))
    }

    /// The hint that would be given at `at`, and its price in this mode: free in Learn, none in Exam.
    pub fn next_hint(&self, case: &super::Case, at: u64) -> Option<(u32, u32)> {
        if self.mode == Mode::Exam {
            return None;
        }
        let moment = self.moment(at, None);
        let mut hints = case.scenario.hints.iter().zip(&case.hints).enumerate();
        let (at, (hint, _)) = hints.find(|(at, (_, when))| {
            let given = self.hints.contains(&(*at as u32));
            !given && when.as_ref().is_none_or(|when| when.holds(&moment))
        })?;
        let cost = if self.mode == Mode::Learn {
            0
        } else {
            hint.cost
        };
        Some((at as u32, cost))
    }

    /// The written replies offered at `at`, in the author's order: those whose way would apply if they were picked.
    pub(super) fn offered<'c>(
        &self,
        case: &'c super::Case,
        at: u64,
    ) -> impl Iterator<Item = &'c super::case::ChoicePlan> {
        let plan = self.node.map(|node| &case.nodes[node]);
        let choices = plan.into_iter().flat_map(|plan| &plan.choices);
        choices.filter(move |choice| {
            let impression = choice.impression(&case.persona);
            let reply = crate::customer::Reply {
                text: &choice.text,
                impression,
            };
            plan.is_some_and(|plan| {
                plan.replies[choice.reply]
                    .when
                    .holds(&self.moment(at, Some(reply)))
            })
        })
    }

    /// The words of the written replies offered at `at`; number them from 1 for [`Input::Choose`].
    pub fn choices<'c>(&self, case: &'c super::Case, at: u64) -> Vec<&'c str> {
        self.offered(case, at)
            .map(|choice| choice.text.as_str())
            .collect()
    }
}
