//! What has happened at the desk so far: a fold over the session's events.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    scenario::{Desk, DeskPart, Scenario},
    text::{Language, Message},
};

use super::{
    approval::Standing, campaign::Campaign, changes::Changes, copilot::Drafts, offers::Offers,
    project::Board, shift::ShiftRun, ticket, voices::Voices,
};

/// The values of an action.
type With = BTreeMap<String, String>;

/// A stretch of time in which the desk answers nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freeze {
    /// Place of the shock in the scenario.
    pub shock: usize,
    /// Milliseconds since the talk began at which it ends.
    pub until: u64,
}

/// The desk's state. Actions, tables and articles are named by their place in the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskState {
    done: BTreeMap<usize, Vec<With>>,
    /// The action carried out last, and when.
    latest: Option<(usize, u64)>,
    /// What actions have changed.
    pub changes: Changes,
    approvals: BTreeMap<usize, Standing>,
    shocks: BTreeSet<usize>,
    freeze: Option<Freeze>,
    tables: BTreeSet<usize>,
    articles: BTreeSet<usize>,
    flagged: BTreeSet<(usize, u32)>,
    cited: Vec<String>,
    notes: Vec<String>,
    /// What was offered.
    pub offers: Offers,
    /// The copilot's drafts.
    pub drafts: Drafts,
    /// The project board, where the case has one.
    pub project: Option<Board>,
    /// The shift, where the case has one.
    pub shift: Option<ShiftRun>,
    /// The campaign, where the case has one.
    pub campaign: Option<Campaign>,
    /// The themes of what customers said, where the case has them.
    pub voices: Option<Voices>,
    /// The ticket, once it is filed.
    pub ticket: Option<With>,
}

impl DeskState {
    /// The state of `desk` before anything happened, in a talk in `language` that begins at `begins`; `seed` decides whom
    /// a shift brings and who answers a campaign.
    pub fn new(desk: &Desk, begins: &str, language: Language, seed: u64) -> Self {
        let campaign = desk.campaign.as_ref();
        let voices = desk.voices.as_ref();
        Self {
            campaign: campaign.map(|it| Campaign::new(it, &desk.tables, begins, language, seed)),
            voices: voices.map(|it| Voices::new(it, &desk.tables, begins, language)),
            project: desk.project.as_ref().map(Board::new),
            shift: desk
                .shift
                .as_ref()
                .map(|it| ShiftRun::new(it, begins, seed)),
            ..Self::default()
        }
    }

    /// What `part` answers to one of its acts, with checked values; none where the act's own words do.
    ///
    /// # Errors
    /// Why the part does not do it.
    pub fn answers(
        &self,
        scenario: &Scenario,
        part: DeskPart,
        action: &str,
        with: &BTreeMap<String, String>,
        language: Language,
    ) -> Result<Option<Message>, Message> {
        match part {
            DeskPart::Offers => {
                let catalogue = &scenario.desk.catalogue;
                self.offers.answers(catalogue, action, with, language)
            }
            DeskPart::Campaign => match &self.campaign {
                Some(campaign) => campaign.answers(action, with, language),
                None => Ok(None),
            },
            DeskPart::Voices => match &self.voices {
                Some(voices) => voices.answers(action, with),
                None => Ok(None),
            },
            DeskPart::Plan => match &self.project {
                Some(board) => board.answers(action, with, language),
                None => Ok(None),
            },
            DeskPart::Shift => match &self.shift {
                Some(run) => run.answers(action, with, language).map(Some),
                None => Ok(None),
            },
            DeskPart::Ticket => {
                let filed = self.ticket.as_ref();
                ticket::answer(scenario, filed, action, with, language).map(Some)
            }
        }
    }

    /// Takes in that `part` did one of its acts.
    pub fn part_does(&mut self, part: DeskPart, action: &str, with: &BTreeMap<String, String>) {
        match part {
            DeskPart::Offers => self.offers.does(action, with),
            DeskPart::Campaign => {
                if let Some(campaign) = &mut self.campaign {
                    campaign.does(action, with);
                }
            }
            DeskPart::Voices => {
                if let Some(voices) = &mut self.voices {
                    voices.does(action, with);
                }
            }
            DeskPart::Plan => {
                if let Some(board) = &mut self.project {
                    board.does(action, with);
                }
            }
            DeskPart::Shift => {
                if let Some(run) = &mut self.shift {
                    run.does(action, with);
                }
            }
            DeskPart::Ticket => self.ticket = Some(ticket::amended(self.ticket.as_ref(), with)),
        }
    }

    /// Takes in that `action` was carried out at `at` milliseconds `with` these checked values.
    pub fn does(&mut self, action: usize, with: &With, at: u64) {
        self.done.entry(action).or_default().push(with.clone());
        self.latest = Some((action, at));
    }

    /// Takes in that approval of `action` was asked for at `at` milliseconds.
    pub fn asks(&mut self, action: usize, with: &With, at: u64) {
        let with = with.clone();
        let waiting = Standing::Waiting { with, since: at };
        self.approvals.insert(action, waiting);
    }

    /// Takes in the answer to what was asked for: whether it is allowed, and at most how much.
    pub fn is_answered(&mut self, action: usize, granted: bool, up_to: Option<&str>) {
        let Some(Standing::Waiting { with, .. }) = self.approvals.remove(&action) else {
            return;
        };
        let up_to = up_to.map(str::to_owned);
        let standing = if granted {
            Standing::Granted { with, up_to }
        } else {
            Standing::Refused
        };
        self.approvals.insert(action, standing);
    }

    /// Takes in that a shock stops the desk until `until`.
    pub fn freezes(&mut self, shock: usize, until: u64) {
        self.shocks.insert(shock);
        self.freeze = Some(Freeze { shock, until });
    }

    /// Takes in that a shock came which does not stop the desk.
    pub fn strikes(&mut self, shock: usize) {
        self.shocks.insert(shock);
    }

    /// Takes in that the desk works again.
    pub fn thaws(&mut self) {
        self.freeze = None;
    }

    /// Takes in that a table was opened.
    pub fn opens_table(&mut self, table: usize) {
        self.tables.insert(table);
    }

    /// Takes in that an article was opened.
    pub fn opens_article(&mut self, article: usize) {
        self.articles.insert(article);
    }

    /// Takes in that a row (from 1) was flagged, or its flag taken back.
    pub fn flags(&mut self, table: usize, row: u32, flagged: bool) {
        if flagged {
            self.flagged.insert((table, row));
        } else {
            self.flagged.remove(&(table, row));
        }
    }

    /// Takes in that a source was cited.
    pub fn cites(&mut self, source: &str) {
        self.cited.push(source.to_owned());
    }

    /// Takes in a private note.
    pub fn notes(&mut self, text: &str) {
        self.notes.push(text.to_owned());
    }

    /// Whether `action` was carried out with at least these values.
    pub fn did(&self, action: usize, values: &BTreeMap<String, String>) -> bool {
        self.done_with(action).iter().any(|with| {
            values
                .iter()
                .all(|(key, value)| with.get(key) == Some(value))
        })
    }

    /// Whether the very same was carried out less than `within` milliseconds before `at`, and nothing since: a double
    /// click.
    pub fn did_just_now(&self, action: usize, with: &With, at: u64, within: u64) -> bool {
        self.latest
            .is_some_and(|(last, then)| last == action && at.saturating_sub(then) < within)
            && self.done_with(action).last() == Some(with)
    }

    /// How the approval of `action` stands; none where it was not asked for.
    pub fn approval(&self, action: usize) -> Option<&Standing> {
        self.approvals.get(&action)
    }

    /// What waits for an answer: the action, and since when.
    pub fn waiting(&self) -> impl Iterator<Item = (usize, u64)> {
        self.approvals
            .iter()
            .filter_map(|(&action, standing)| match standing {
                Standing::Waiting { since, .. } => Some((action, *since)),
                _ => None,
            })
    }

    /// The freeze that holds the desk now.
    pub fn freeze(&self) -> Option<Freeze> {
        self.freeze
    }

    /// Whether the shock at this place of the scenario has happened.
    pub fn had(&self, shock: usize) -> bool {
        self.shocks.contains(&shock)
    }

    /// The values with which `action` was carried out, one entry a time.
    pub fn done_with(&self, action: usize) -> &[BTreeMap<String, String>] {
        self.done.get(&action).map_or(&[], Vec::as_slice)
    }

    /// Whether a table was opened.
    pub fn opened_table(&self, table: usize) -> bool {
        self.tables.contains(&table)
    }

    /// Whether an article was opened.
    pub fn opened_article(&self, article: usize) -> bool {
        self.articles.contains(&article)
    }

    /// Whether a row (from 1, in the author's order) is flagged.
    pub fn is_flagged(&self, table: usize, row: u32) -> bool {
        self.flagged.contains(&(table, row))
    }

    /// What was cited, in order.
    pub fn cited(&self) -> &[String] {
        &self.cited
    }

    /// Private notes, in order.
    pub fn noted(&self) -> &[String] {
        &self.notes
    }
}
