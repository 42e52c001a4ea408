//! Every type of the model, listed once for reading. Defaults are those of the types' serde attributes, which a
//! test over every shipped scenario compares.

use super::{
    FromTree, Lowering,
    macros::{fields, names, variants},
};
use crate::{
    hearing::{Act, ActKind, FigureKind, FlagFamily},
    scenario::{
        model::*,
        tree::{Kind, Tree},
    },
    text::Language,
};

impl FromTree for Text {
    const WRITTEN: &'static str = "Text";

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        let slots = cx.slots(tree, "Text", &["zh", "en"])?;
        let zh = slots.optional(0, cx, || None)?;
        let en = slots.optional(1, cx, || None)?;
        if zh.is_none() && en.is_none() && !has_broken_field(tree) {
            cx.empty_text(tree);
            return None;
        }
        Some(Text { zh, en })
    }
}

/// Whether one of the fields was wrong in itself and has been reported as such.
fn has_broken_field(tree: &Tree<'_>) -> bool {
    matches!(&tree.kind, Kind::Fields(_, fields) if !fields.is_empty())
}

fields!(Scenario {
    format, id, edition = 1, author = None, languages, title, summary, trade, channel, level, voided = None, minutes, turn_limit,
    pass = 60.into(), critical_cap = 59.into(), briefing, goals, weights, customer, desk = Desk::default(), script,
    checks, critical = Vec::new(), endings, hints = Vec::new(), answers = Vec::new(),
} unread { pools = Pools::default() });

fields!(VoidRule { more_than = None, any = Vec::new() });
names!(VoiceFault, also key {
    Empty, TooLong, Markup, WrongLanguage, SpeaksAsModel, ObeysInjection, RoleReversal, InventedFigure, InventedName,
    InventedFact, UnreleasedFact, EndsEarly, AgreesEarly, Repeats,
});
fields!(Briefing { situation, authority = None, begins });
fields!(Goal {
    id,
    text,
    short,
    checks
});
fields!(Hint { text, when = None, cost = 1 });
fields!(ModelAnswer { when, says, why });
fields!(Weights {
    empathy = 0, data_understanding = 0, sales_awareness = 0, operations = 0, project_management = 0,
});

fields!(Customer {
    name, address, tier = None, age, persona, look = Look::default(), temper, mood, wants,
    want_ways = Vec::new(), feelings, hidden_need = None, facts, silence_limit = 90.into(), mood_table = Vec::new(), lines = Vec::new(),
    manner = Manner::default(), behaviours = Conduct::default(), claims = Vec::new(), drawn = None,
});
fields!(Look {
    hair = Look::default().hair, skin = 0, hair_colour = 0, clothing = 0, glasses = false, earrings = false,
});
fields!(StartingMood {
    anger,
    trust,
    patience
});
fields!(HiddenNeed { text, met });
fields!(Fact {
    id, says, ways = Vec::new(), gist, topics, release, withheld = Vec::new(), withheld_ways = Vec::new(),
    question = false,
});
fields!(MoodRule { on, shift });
fields!(MoodShift { anger = 0, trust = 0, patience = 0 });
fields!(IntentLines { intent, says, ways = Vec::new() });
fields!(Conduct {
    interrupts = 1, strays = 1, falls_silent = 1, claims = 2, threatens = 3, leaves = true,
});
fields!(Claim { id, kind, says, ways = Vec::new(), truth, corrected });
names!(ClaimKind, also key { Figure, Act });

fields!(Desk {
    record = Vec::new(), history = Vec::new(), tables = Vec::new(), articles = Vec::new(), actions = Vec::new(),
    phrases = Vec::new(), catalogue = Vec::new(), drafts = Vec::new(), project = None, shift = None, campaign = None, voices = None,
    ticket = None, shocks = Vec::new(),
});
fields!(RecordSection { title, fields });
fields!(RecordField { label, value });
fields!(Article {
    id, title, body, valid_from = None, valid_to = None, version = None, replaces = None, locked = false,
});
fields!(DeskAction {
    id, title, place = ActionPlace::default(), about = None, parameters = Vec::new(), requires = None,
    refusal = None, repeatable = false, result, shift = None, locked = false, approval = None, effects = Vec::new(),
});
fields!(Parameter { id, title, kind, optional = false, limit = None, belongs_to_customer = Vec::new() });
fields!(TicketForm {
    categories,
    owners,
    priorities
});
fields!(TicketOwner { id, name, takes = Vec::new() });
fields!(TicketPriority {
    level,
    respond,
    resolve
});
fields!(TicketEvidence {
    complete = false, category = None, priority = None, owner = None, within = false, links = Vec::new(),
    consistent = false,
});
names!(Urgency { P0, P1, P2, P3 });
fields!(Limit { most, refusal });
fields!(Approval {
    by,
    after,
    answer,
    says
});
fields!(CellRef { table, row, column });
fields!(Shock { at, kind, says, ways = Vec::new(), tells = Vec::new(), over = None });
fields!(Choice { id, title });

fields!(Project {
    title, start, deadline, weekends = false, holidays = Vec::new(), budget = None, people, work,
    milestones = Vec::new(), risks = Vec::new(), stakeholders = Vec::new(), purchases = Vec::new(),
    changes = Vec::new(),
});
fields!(Budget { amount, unit });
fields!(Product {
    id, title, about = None, price, unit, conditions = None, terms, cancel, not_for = None, meets = Vec::new(),
    disclosures = Vec::new(), takes = None,
});
fields!(Disclosure { title, words });
fields!(Campaign {
    table, opt_out = None, refuse_opt_out = false, limit, cost, unit, control, offers, responses,
});
fields!(CampaignOffer { id, title, cost });
fields!(CampaignResponse { id, rows, base, rate, otherwise = None, value, offers = Vec::new() });
variants!(CampaignIs {
    ExcludesOptOut, WithinLimit, ControlAtLeast(percent), ExpectedAtLeast(percent), OfferFits(response, offer),
    Launched, States(value),
});
names!(CampaignValue {
    Contacts,
    Cost,
    Orders,
    Uplift,
    Net
});
fields!(Voices {
    table,
    owners,
    themes
});
fields!(VoiceTheme { id, title, rows, cause = Vec::new(), action = Vec::new(), owners = Vec::new() });
variants!(VoiceIs {
    Found(theme), SizeStated(theme), Cause(theme), Action(theme), Owned(theme), Checked(theme), Ranked,
    Covered(percent),
});
variants!(OfferIs { Fits(product), NotEligible, Pushed(times), Told(product), NotTold });
fields!(CopilotDraft { id, when, says, basis = None, form = None, faults = Vec::new() });
fields!(DraftForm { action, with });
fields!(DraftFault { kind, wrong, right = Vec::new(), note });
names!(FaultKind, also key { Figure, Policy, Promise, Tone, Privacy, OwnWords });
fields!(Person { id, name, role = None, per_day = None, away = Vec::new() });
fields!(Absence { from, to });
fields!(WorkPackage { id, title, about = None, words = Vec::new() });
fields!(Purchase { id, title, price });
fields!(ProjectChange {
    id,
    when,
    says,
    what
});
variants!(Change { Leaves(person, day), Deadline(day), Budget(amount) });
variants!(PlanIs {
    Has(task), Tasks(number), Owned(task, people), Takes(task, from, to), Follows(task, earlier), Critical(task),
    OnTime, Spare(days), WithinBudget, NoOverload, NobodyAway, Accountable, Involved(person, role),
    Milestone(milestone), MilestoneBy(milestone, day), Risk(risk), RiskAnswer(risk, words),
    Stakeholder(stakeholder), Measure(words), Bought(item), Baseline, ChangeAsked(words), Happened(change),
    Replanned(change), All(plans), Any(plans), Not(plan),
});
names!(Raci, also key { Responsible, Accountable, Consulted, Informed });
variants!(PlanValue {
    Finish, Milestone(milestone), FinishOf(task), Cost, BudgetLeft, Spare, Owner(task), CriticalTask,
    RiskAnswer(risk),
});

fields!(Script { start, nodes });
fields!(Node { id, says = Vec::new(), ways = Vec::new(), tells = Vec::new(), replies = Vec::new(), ends = None });
fields!(Reply { when, to, shift = None });
fields!(Ending { id, outcome, title, says = None, ways = Vec::new(), when = None });

fields!(Check {
    id, title, competency, level, points, met = None, parts = Vec::new(), applies = None, spoiled_by = None,
    earned, missed, spoiled = None, better = None,
});
fields!(Part {
    missed,
    points,
    met
});
fields!(CriticalError {
    id,
    family,
    title,
    when,
    reason,
    better
});
fields!(FigureEvidence { kind, value, unit = None, tolerance = None, with = Vec::new(), rounded = None, scope = Vec::new() });
fields!(AnalysedEvidence { table, by = Vec::new(), measure = None, filter = Vec::new(), join = None });

variants!(When {
    Opening, Asked, Otherwise, Choice(text), Cue(texts), Act(act), Kind(kind), Did(action),
    DidWith(action, values), Opened(source), AngerAtLeast(anger), AngerAtMost(anger), TrustAtLeast(trust),
    TrustAtMost(trust), Calm, Told(fact), NeedMet, Visited(node), Turn(turn), Elapsed(seconds), Silence(seconds),
    Plan(plan), All(conditions), Any(conditions), Not(condition),
});

variants!(Evidence {
    Says(texts), AnyOf(words), AllOf(words), SomeOf(number, words), Pattern(pattern),
    PatternExcept(pattern, except), Act(act), Kind(kind), Empathy(level), NamesFeeling, Mentions(fact),
    MentionsAnyFact, Figure(figure), TimedPromise, OwnedPromise, FullPromise, Flag(family),
    Judge(behaviour), Repeated(times, turns), Chose(text), Did(action), DidWith(action, values),
    DidBetween(action, parameter, low, high), DidMention(action, parameter, words), Opened(source),
    FlaggedRow(table, row), Cited(source), Noticed(trap), Analysed(question), CitedValid(article),
    CitedOutdated(article), DidTwice(action), DidOnOther(action), AskedApproval(action), WasRefused(action), Ticket(ticket),
    DuringFreeze(evidence), Learned(fact), NeedMet, Ended(endings), Plan(plan), StatesPlan(value), Offer(offer), Campaign(campaign), Voice(voice), Offered(draft),
    SentDraft(draft), CaughtFault(draft), SentFault(draft), TurnedDown(draft), RepliesWithin(seconds),
    Turns(number), First(turns, evidence), Last(turns, evidence), Before(evidence, later),
    After(earlier, evidence), SameTurn(evidence), SameSentence(evidence), All(evidence), Any(evidence),
    AtLeast(number, evidence), Not(evidence), Shift(figure), ShiftActedWithin(act, of, minutes),
});

variants!(ParameterKind {
    Words(length), Number(low, high, unit), OneOf(choices), Moment, Day, RowOf(table, column), Sources(number),
});
variants!(ApprovalAnswer { Granted, Refused, GrantedUpTo(value) });
variants!(Effect {
    SetCell(cell, text), AddLine(label, value), MeetFact(fact), OpenArticle(article), Unlock(action),
});
variants!(RowRef { At(row), Of(parameter) });
variants!(ShockAt { After(seconds), AtTurn(turn), When(condition) });
variants!(ShockKind { Freeze(seconds), Outburst(shift) });

names!(Language, also snake { Zh, En });
names!(ActionPlace {
    Actions,
    Ticket,
    Plan,
    Shift,
    Offers,
    Campaign,
    Voices
});
names!(Trade, also key {
    ECommerce, Telecom, Banking, Food, Travel, Retail, BusinessServices, Utilities, PublicHotline, Education,
    Health, Other,
});
names!(Channel, also key { Chat, Phone, Mail, App });
names!(Level, also key { Grade5, Grade4, Grade3 });
names!(Competency, also key {
    Empathy, DataUnderstanding, SalesAwareness, Operations, ProjectManagement,
});
names!(Behaviour, also key {
    ValidatesFeeling, InvitesMore, ShowsUnderstanding, GivesAdvice, TalksOfSelf, DismissesFeeling,
});
names!(Temper, also key { Direct, Anxious, Sarcastic, Courteous, Rambling, Terse, Formal });
names!(Age, also key { Young, Adult, Elder });
names!(Hair, also key { Bob, Bun, Short, Crop, Fringe, Curly });
names!(Cause, also snake {
    SpecificEmpathy, StockEmpathy, RepeatedEmpathy, SincereApology, EarlyDefence, AsksAgain, ConcreteAction,
    Progress, Blame, ForbiddenPhrase, BrokenPromise, EarlySale, Silence, NoProgress, RepeatsItself, NeedMet,
    Authored,
});
names!(IntentName, also snake {
    Open, Tell, Demand, AskBack, Puzzled, AlreadyTold, DoNotKnow, Refuse, Press, Threaten, Object, Soften, Wait,
    BreakSilence, Accept, Thank, Aside, Leave, Farewell,
});
names!(Outcome, also snake {
    Settled, PartlySettled, Escalated, CustomerLeft, OutOfTime, EndedByAgent,
});
names!(CriticalFamily, also snake { Customer, Business, Compliance });
names!(Act, also snake {
    Greeting, IdentityVerification, EmotionalManagement, Restatement, ProblemRefinement, Suggestion, Information,
    Resolution, FeedbackRequest, ThanksAndClosing, RelationshipContinuation, Refuse, Redirect, Upsell, Blame,
    Dismiss, Other,
});
names!(ActKind {
    OpenQuestion,
    ClosedQuestion,
    Apology,
    Acknowledgement,
    EmotionNaming,
    Care,
    Gratitude,
    Ownership,
    Promise,
    Hedge,
    Command,
    Explanation,
    HoldRequest,
});
names!(FigureKind, also snake { Money, Percent, Count, Duration, Date, Time, OrderNo, Phone, Rate });
names!(FlagFamily, also snake {
    Negative, Challenging, BuckPassing, AbsolutePromise, CommandCalmDown, Abuse, BlameCustomer, Dismissal,
    Threat, Sarcasm, MedicalAdvice, AsksSecret,
});
