//! Every place where a scenario names something of its own, with what it should be.

use super::walk::{self, Site};
use crate::{
    scenario::{
        self, CampaignIs, Effect, Evidence, OfferIs, ParameterKind, PlanIs, PlanValue, Scenario,
        VoiceIs, When,
    },
    text::{Located, Span},
};

/// What a name should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Fact,
    Node,
    Ending,
    Action,
    Table,
    /// A table or an article.
    Source,
    /// An article.
    Article,
    /// An article, or `table#row`.
    Citation,
    Check,
    Trap,
    /// A draft of the copilot.
    Draft,
    Product,
    /// Of the campaign.
    Response,
    CampaignOffer,
    /// Of what customers said.
    Theme,
    ThemeOwner,
    /// Of the project board.
    Work,
    Person,
    /// Somebody who works or has a stake.
    Involved,
    Milestone,
    Risk,
    Stakeholder,
    Purchase,
    Change,
}

impl Wanted {
    /// Its name in the Fluent messages.
    pub fn key(self) -> &'static str {
        match self {
            Wanted::Fact => "fact",
            Wanted::Node => "node",
            Wanted::Ending => "ending",
            Wanted::Action => "action",
            Wanted::Table => "table",
            Wanted::Source => "source",
            Wanted::Article => "article",
            Wanted::Citation => "citation",
            Wanted::Check => "check",
            Wanted::Trap => "trap",
            Wanted::Draft => "draft",
            Wanted::Product => "product",
            Wanted::Response => "response",
            Wanted::CampaignOffer => "offer",
            Wanted::Theme => "theme",
            Wanted::ThemeOwner => "person",
            Wanted::Work => "work",
            Wanted::Person => "person",
            Wanted::Involved => "involved",
            Wanted::Milestone => "milestone",
            Wanted::Risk => "risk",
            Wanted::Stakeholder => "stakeholder",
            Wanted::Purchase => "purchase",
            Wanted::Change => "change",
        }
    }
}

/// Calls `see` with every reference.
pub(super) fn each<'a>(scenario: &'a Scenario, mut see: impl FnMut(Wanted, &'a str, Span)) {
    let see = &mut |wanted, name: &'a Located<String>| see(wanted, name.value.as_str(), name.span);
    let script = &scenario.script;
    see(Wanted::Node, &script.start);
    for node in &script.nodes {
        node.tells.iter().for_each(|fact| see(Wanted::Fact, fact));
        node.replies
            .iter()
            .for_each(|reply| see(Wanted::Node, &reply.to));
        node.ends
            .iter()
            .for_each(|ending| see(Wanted::Ending, ending));
    }
    for goal in &scenario.goals {
        goal.checks
            .iter()
            .for_each(|check| see(Wanted::Check, check));
    }
    let products = scenario.desk.catalogue.iter();
    let meets = products.flat_map(|product| &product.meets);
    meets.for_each(|fact| see(Wanted::Fact, fact));
    let forms = scenario
        .desk
        .drafts
        .iter()
        .filter_map(|draft| draft.form.as_ref());
    forms.for_each(|form| see(Wanted::Action, &form.action));
    let shocks = scenario.desk.shocks.iter();
    let told = shocks.flat_map(|shock| &shock.tells);
    told.for_each(|fact| see(Wanted::Fact, fact));
    let changes = scenario.desk.project.iter().flat_map(|it| &it.changes);
    for change in changes {
        if let scenario::Change::Leaves(person, _) = &change.what {
            see(Wanted::Person, person);
        }
    }
    in_desk(scenario, see);
    in_lists(scenario, see);
    walk::conditions(scenario, |_: Site, when| {
        walk::within(when, &mut |when| match when {
            When::Did(action) | When::DidWith(action, _) => see(Wanted::Action, action),
            When::Opened(source) => see(Wanted::Source, source),
            When::Told(fact) => see(Wanted::Fact, fact),
            When::Visited(node) => see(Wanted::Node, node),
            When::Plan(plan) => in_plan(plan, see),
            _ => {}
        });
    });
    walk::evidence(scenario, |_, it| {
        walk::inside(it, &mut |it| in_evidence(it, see))
    });
}

fn in_desk<'a>(scenario: &'a Scenario, see: &mut impl FnMut(Wanted, &'a Located<String>)) {
    for article in &scenario.desk.articles {
        article
            .replaces
            .iter()
            .for_each(|older| see(Wanted::Article, older));
    }
    for action in &scenario.desk.actions {
        for parameter in &action.parameters {
            if let ParameterKind::RowOf(table, _) = &parameter.kind {
                see(Wanted::Table, table);
            }
        }
        for effect in &action.effects {
            match effect {
                Effect::SetCell(cell, _) => see(Wanted::Table, &cell.table),
                Effect::MeetFact(fact) => see(Wanted::Fact, fact),
                Effect::OpenArticle(article) => see(Wanted::Article, article),
                Effect::Unlock(action) => see(Wanted::Action, action),
                Effect::AddLine(..) => {}
            }
        }
    }
}

/// What the campaign and the themes name.
fn in_lists<'a>(scenario: &'a Scenario, see: &mut impl FnMut(Wanted, &'a Located<String>)) {
    if let Some(campaign) = &scenario.desk.campaign {
        see(Wanted::Table, &campaign.table);
        let offers = campaign.responses.iter().flat_map(|it| &it.offers);
        offers.for_each(|offer| see(Wanted::CampaignOffer, offer));
    }
    if let Some(voices) = &scenario.desk.voices {
        see(Wanted::Table, &voices.table);
        let owners = voices.themes.iter().flat_map(|it| &it.owners);
        owners.for_each(|owner| see(Wanted::ThemeOwner, owner));
    }
}

fn in_evidence<'a>(evidence: &'a Evidence, see: &mut impl FnMut(Wanted, &'a Located<String>)) {
    use Evidence as E;
    match evidence {
        E::Mentions(fact) | E::Learned(fact) => see(Wanted::Fact, fact),
        E::Did(action) | E::DidWith(action, _) => see(Wanted::Action, action),
        E::DidBetween(action, ..) | E::DidMention(action, ..) => see(Wanted::Action, action),
        E::ShiftActedWithin(action, ..) => see(Wanted::Action, action),
        E::DidTwice(action)
        | E::DidOnOther(action)
        | E::AskedApproval(action)
        | E::WasRefused(action) => see(Wanted::Action, action),
        E::CitedValid(article) | E::CitedOutdated(article) => see(Wanted::Article, article),
        E::Opened(source) => see(Wanted::Source, source),
        E::FlaggedRow(table, _) => see(Wanted::Table, table),
        E::Noticed(trap) => see(Wanted::Trap, trap),
        E::Analysed(asked) => {
            see(Wanted::Table, &asked.table);
            asked.join.iter().for_each(|join| see(Wanted::Table, join));
        }
        E::Cited(source) => see(Wanted::Citation, source),
        E::Offer(OfferIs::Fits(product) | OfferIs::Told(product)) => see(Wanted::Product, product),
        E::Campaign(CampaignIs::OfferFits(response, offer)) => {
            see(Wanted::Response, response);
            see(Wanted::CampaignOffer, offer);
        }
        E::Voice(VoiceIs::Found(theme) | VoiceIs::SizeStated(theme) | VoiceIs::Cause(theme))
        | E::Voice(VoiceIs::Action(theme) | VoiceIs::Owned(theme) | VoiceIs::Checked(theme)) => {
            see(Wanted::Theme, theme);
        }
        E::Plan(plan) => in_plan(plan, see),
        E::StatesPlan(value) => in_value(value, see),
        E::Offered(draft) | E::SentDraft(draft) | E::CaughtFault(draft) => {
            see(Wanted::Draft, draft)
        }
        E::SentFault(draft) | E::TurnedDown(draft) => see(Wanted::Draft, draft),
        E::Ended(endings) => endings
            .iter()
            .for_each(|ending| see(Wanted::Ending, ending)),
        _ => {}
    }
}

fn in_plan<'a>(plan: &'a PlanIs, see: &mut impl FnMut(Wanted, &'a Located<String>)) {
    walk::plan(plan, &mut |plan| match plan {
        PlanIs::Has(work) | PlanIs::Takes(work, ..) | PlanIs::Critical(work) => {
            see(Wanted::Work, work);
        }
        PlanIs::Owned(work, people) => {
            see(Wanted::Work, work);
            people.iter().for_each(|who| see(Wanted::Person, who));
        }
        PlanIs::Follows(work, earlier) => {
            see(Wanted::Work, work);
            see(Wanted::Work, earlier);
        }
        PlanIs::Involved(who, _) => see(Wanted::Involved, who),
        PlanIs::Milestone(id) | PlanIs::MilestoneBy(id, _) => see(Wanted::Milestone, id),
        PlanIs::Risk(risk) | PlanIs::RiskAnswer(risk, _) => see(Wanted::Risk, risk),
        PlanIs::Stakeholder(who) => see(Wanted::Stakeholder, who),
        PlanIs::Bought(item) => see(Wanted::Purchase, item),
        PlanIs::Happened(change) | PlanIs::Replanned(change) => see(Wanted::Change, change),
        _ => {}
    });
}

fn in_value<'a>(value: &'a PlanValue, see: &mut impl FnMut(Wanted, &'a Located<String>)) {
    match value {
        PlanValue::FinishOf(work) | PlanValue::Owner(work) => see(Wanted::Work, work),
        PlanValue::Milestone(id) => see(Wanted::Milestone, id),
        PlanValue::RiskAnswer(risk) => see(Wanted::Risk, risk),
        _ => {}
    }
}
