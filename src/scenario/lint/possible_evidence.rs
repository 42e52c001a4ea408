//! Whether a transcript can ever show a piece of evidence, and whether even a silent trainee shows it.

use super::possible::{Possible, number};
use crate::{
    scenario::{
        CampaignIs, Evidence, Outcome, Parameter, ParameterKind, ShockKind, Text, TicketEvidence,
        VoiceIs, When, holds_on, versions,
    },
    text::Located,
};

/// The largest number of members of an `All` compared with each other.
const MOST_COMPARED: usize = 64;

impl Possible<'_> {
    /// Whether some transcript can show it. What names something unknown counts as possible.
    pub fn can_show(&self, evidence: &Evidence) -> bool {
        use Evidence as E;
        match evidence {
            E::Says(texts) | E::AnyOf(texts) => !texts.is_empty(),
            E::SomeOf(least, texts) => *least as usize <= texts.len(),
            E::Empathy(level) => level.value <= 2,
            E::NamesFeeling => !self.scenario.customer.feelings.is_empty(),
            E::Mentions(fact) | E::Learned(fact) => self.can_tell(fact),
            E::MentionsAnyFact => self.facts.contains(&true),
            E::Repeated(_, turns) => *turns > 0,
            E::Chose(text) => self.is_offered(text),
            E::Did(action) => self.can_do(action),
            E::DidWith(action, values) => {
                self.can_do(action)
                    && values
                        .iter()
                        .all(|(name, value)| self.can_have(action, name, value))
            }
            E::DidBetween(action, parameter, low, high) => {
                self.can_do(action) && self.can_lie_between(action, parameter, low, high)
            }
            E::DidMention(action, parameter, words) => {
                self.can_do(action) && !words.is_empty() && self.takes_words(action, parameter)
            }
            E::FlaggedRow(table, row) => self
                .names
                .table(table)
                .is_none_or(|table| (1..=table.len()).contains(&(row.value as usize))),
            E::Campaign(_) => self.scenario.desk.campaign.is_some(),
            E::Voice(_) => self.scenario.desk.voices.is_some(),
            E::Plan(_) | E::StatesPlan(_) => self.scenario.desk.project.is_some(),
            E::CitedValid(id) => self.has_version(id, true),
            E::CitedOutdated(id) => self.has_version(id, false),
            E::DidTwice(action) => {
                let known = self.names.action(action);
                self.can_do(action) && known.is_none_or(|it| it.repeatable)
            }
            E::DidOnOther(action) => {
                let known = self.names.action(action);
                let owned = |it: &Parameter| !it.belongs_to_customer.is_empty();
                self.can_do(action) && known.is_none_or(|it| it.parameters.iter().any(owned))
            }
            E::AskedApproval(action) => {
                let known = self.names.action(action);
                known.is_none_or(|it| it.approval.is_some())
            }
            E::Ticket(asked) => self.can_be_ticket(asked),
            E::DuringFreeze(it) => {
                let mut shocks = self.scenario.desk.shocks.iter();
                let freezes = shocks.any(|it| matches!(it.kind, ShockKind::Freeze(_)));
                freezes && self.can_show(it)
            }
            E::NeedMet => self.need,
            E::Ended(endings) => endings.iter().any(|ending| self.can_end(ending)),
            E::RepliesWithin(seconds) => seconds.value > 0,
            E::Turns(least) => least.value <= self.scenario.turn_limit.value,
            E::First(turns, it) => {
                turns.value > 0 && self.can_show(it) && !needs_more_turns(it, turns.value)
            }
            E::Last(turns, it) => turns.value > 0 && self.can_show(it),
            E::Before(it, later) => self.can_show(it) && it != later,
            E::After(earlier, it) => {
                self.can_show(earlier) && self.can_show(it) && !matches!(**earlier, E::Ended(_))
            }
            E::SameTurn(all) => self.can_show_all(all),
            E::SameSentence(all) => self.can_show_all(all) && !all.iter().any(never_in_a_sentence),
            E::All(all) => self.can_show_all(all),
            E::Any(any) => any.iter().any(|it| self.can_show(it)),
            E::AtLeast(least, all) => {
                all.iter().filter(|it| self.can_show(it)).count() >= least.value as usize
            }
            E::Not(it) => !self.must_show(it),
            _ => true,
        }
    }

    fn can_show_all(&self, all: &[Evidence]) -> bool {
        let opposed = |it: &Evidence| match it {
            Evidence::Not(inner) => all
                .iter()
                .take(MOST_COMPARED)
                .any(|other| *other == **inner),
            _ => false,
        };
        all.iter().all(|it| self.can_show(it)) && !all.iter().take(MOST_COMPARED).any(opposed)
    }

    /// Whether every transcript shows it.
    fn must_show(&self, evidence: &Evidence) -> bool {
        use Evidence as E;
        match evidence {
            E::Turns(least) => least.value == 0,
            E::AtLeast(least, _) if least.value == 0 => true,
            E::All(all) => all.iter().all(|it| self.must_show(it)),
            E::Any(any) => any.iter().any(|it| self.must_show(it)),
            E::Not(it) => !self.can_show(it),
            _ => false,
        }
    }

    /// Whether the ending can be reached: from a node, by its own condition, or by the engine, which ends a talk
    /// when patience, time or the trainee's will is gone.
    pub fn can_end(&self, name: &str) -> bool {
        let Some(&index) = self.names.endings.get(name) else {
            return true;
        };
        let ending = &self.scenario.endings[index];
        let by_engine = matches!(
            ending.outcome,
            Outcome::CustomerLeft | Outcome::OutOfTime | Outcome::EndedByAgent
        );
        let by_mind = ending
            .when
            .as_ref()
            .is_some_and(|when| self.can(when, super::walk::Site::Ending(index)));
        by_engine || by_mind || self.ends_by_node(name)
    }

    fn ends_by_node(&self, name: &str) -> bool {
        let nodes = self.scenario.script.nodes.iter().zip(&self.nodes);
        let mut reached = nodes.filter(|(_, reached)| **reached);
        reached.any(|(node, _)| node.ends.as_ref().is_some_and(|ends| ends.value == name))
    }

    /// Whether some reply of the script offers these words to choose.
    fn is_offered(&self, text: &Text) -> bool {
        let mut offered = false;
        let replies = self
            .scenario
            .script
            .nodes
            .iter()
            .flat_map(|node| &node.replies);
        for reply in replies {
            super::walk::within(&reply.when, &mut |when| {
                offered |= matches!(when, When::Choice(choice) if same_words(choice, text));
            });
            if offered {
                return true;
            }
        }
        false
    }

    /// Whether the form of the ticket offers what is asked.
    fn can_be_ticket(&self, asked: &TicketEvidence) -> bool {
        let Some(form) = &self.scenario.desk.ticket else {
            return false;
        };
        let category =
            |id: &Located<String>| form.categories.iter().any(|it| it.id.value == id.value);
        let owner = |id: &Located<String>| form.owners.iter().any(|it| it.id.value == id.value);
        let priority = |level| form.priorities.iter().any(|it| it.level == level);
        asked.category.as_ref().is_none_or(category)
            && asked.owner.as_ref().is_none_or(owner)
            && asked.priority.is_none_or(priority)
    }

    /// Whether the article, which may be unknown, has a version that holds on the day of the talk, or one that does not.
    fn has_version(&self, id: &str, holds: bool) -> bool {
        let Some(&place) = self.names.articles.get(id) else {
            return true;
        };
        let articles = &self.scenario.desk.articles;
        let begins = &self.scenario.briefing.begins;
        let versions = versions(articles, place);
        let mut standing = versions.iter().map(|&at| holds_on(&articles[at], begins));
        standing.any(|it| it == holds)
    }

    fn can_lie_between(&self, action: &str, parameter: &str, low: &str, high: &str) -> bool {
        let (Some(low), Some(high)) = (number(low), number(high)) else {
            return true;
        };
        match self.names.parameter(action, parameter) {
            Some(ParameterKind::Number(least, most, _)) => match (number(least), number(most)) {
                (Some(least), Some(most)) => low <= high && low <= most && high >= least,
                _ => low <= high,
            },
            Some(_) => false,
            None => low <= high,
        }
    }

    fn takes_words(&self, action: &str, parameter: &str) -> bool {
        matches!(
            self.names.parameter(action, parameter),
            None | Some(ParameterKind::Words(_))
        )
    }

    /// Whether a trainee who says and does nothing shows it.
    pub fn shown_by_silence(&self, evidence: &Evidence) -> bool {
        use Evidence as E;
        match evidence {
            E::Not(it) => !self.shown_by_silence(it),
            E::All(all) => !all.is_empty() && all.iter().all(|it| self.shown_by_silence(it)),
            E::Any(any) => any.iter().any(|it| self.shown_by_silence(it)),
            E::AtLeast(least, all) => {
                all.iter().filter(|it| self.shown_by_silence(it)).count() >= least.value as usize
            }
            E::First(_, it) | E::Last(_, it) | E::Before(it, _) | E::DuringFreeze(it) => {
                self.shown_by_silence(it)
            }
            E::After(earlier, it) => self.shown_by_silence(earlier) && self.shown_by_silence(it),
            E::Turns(least) => least.value == 0,
            // Where nobody replies, no reply came late.
            E::RepliesWithin(_) => true,
            E::AllOf(words) => words.is_empty(),
            E::Learned(fact) => self.told_at_once(fact),
            E::Ended(endings) => endings.iter().any(|ending| self.ends_by_silence(ending)),
            _ => false,
        }
    }

    fn told_at_once(&self, fact: &str) -> bool {
        let script = &self.scenario.script;
        let start = self
            .names
            .nodes
            .get(script.start.as_str())
            .map(|&start| &script.nodes[start]);
        start.is_some_and(|node| node.tells.iter().any(|told| told.value == fact))
    }

    fn ends_by_silence(&self, name: &str) -> bool {
        self.names.endings.get(name).is_some_and(|&index| {
            let outcome = self.scenario.endings[index].outcome;
            matches!(outcome, Outcome::CustomerLeft | Outcome::OutOfTime)
        })
    }
}

/// Two texts with the same words in a language both have.
fn same_words(a: &Text, b: &Text) -> bool {
    let same = |a: &Option<Located<String>>, b: &Option<Located<String>>| a.is_some() && a == b;
    same(&a.zh, &b.zh) || same(&a.en, &b.en)
}

/// `First(2, Turns(5))`.
fn needs_more_turns(evidence: &Evidence, most: u32) -> bool {
    match evidence {
        Evidence::Turns(least) => least.value > most,
        Evidence::All(all) => all.iter().any(|it| needs_more_turns(it, most)),
        _ => false,
    }
}

/// Desk acts, endings and counts do not happen in a sentence.
fn never_in_a_sentence(evidence: &Evidence) -> bool {
    use Evidence as E;
    matches!(
        evidence,
        E::Did(_)
            | E::DidWith(..)
            | E::DidBetween(..)
            | E::DidMention(..)
            | E::Opened(_)
            | E::FlaggedRow(..)
            | E::Plan(_)
            | E::Campaign(
                CampaignIs::ExcludesOptOut
                    | CampaignIs::WithinLimit
                    | CampaignIs::ControlAtLeast(_)
                    | CampaignIs::ExpectedAtLeast(_)
                    | CampaignIs::OfferFits(..)
                    | CampaignIs::Launched
            )
            | E::Voice(
                VoiceIs::Found(_)
                    | VoiceIs::Cause(_)
                    | VoiceIs::Action(_)
                    | VoiceIs::Owned(_)
                    | VoiceIs::Checked(_)
                    | VoiceIs::Ranked
                    | VoiceIs::Covered(_)
            )
            | E::Offered(_)
            | E::SentDraft(_)
            | E::CaughtFault(_)
            | E::SentFault(_)
            | E::TurnedDown(_)
            | E::CitedValid(_)
            | E::CitedOutdated(_)
            | E::DidTwice(_)
            | E::DidOnOther(_)
            | E::AskedApproval(_)
            | E::WasRefused(_)
            | E::Ticket(_)
            | E::Learned(_)
            | E::Ended(_)
            | E::RepliesWithin(_)
            | E::Turns(_)
            | E::Shift(_)
            | E::ShiftActedWithin(..)
    )
}
