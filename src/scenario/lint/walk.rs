//! Walks over a scenario: every condition, every piece of evidence, every text, with where it belongs.

use crate::{
    scenario::{
        ColumnKind, DeskAction, Effect, Evidence, ParameterKind, PlanIs, Project, Scenario, Shift,
        ShockAt, Table, Text, When,
    },
    text::{Located, Span},
};

/// What is written in the columns of `kind` of a table, in both languages; a dash or nothing is left out.
pub(super) fn cells_of(table: &Table, kind: ColumnKind) -> impl Iterator<Item = &Located<String>> {
    let typed = move |n: usize| table.columns.get(n).is_some_and(|it| it.kind == kind);
    let rows = table
        .rows
        .iter()
        .flat_map(|row| row.value.iter().enumerate());
    rows.filter(move |(n, _)| typed(*n))
        .flat_map(|(_, cell)| [&cell.zh, &cell.en].into_iter().flatten())
        .filter(|words| !is_nothing(&words.value))
}

/// Whether a cell says that there is nothing: a dash, or no words at all.
pub(super) fn is_nothing(cell: &str) -> bool {
    matches!(cell.trim(), "" | "-" | "—" | "——")
}

/// Where a condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Site {
    /// `customer.facts[n].release`.
    Release(usize),
    /// `customer.hidden_need.met`.
    Need,
    /// `script.nodes[n].replies[m].when`.
    Reply(usize, usize),
    /// `endings[n].when`.
    Ending(usize),
    /// `desk.actions[n].requires`.
    Requires(usize),
    /// `desk.project.changes[n].when`.
    Change(usize),
    /// `desk.catalogue[n].takes`.
    Takes(usize),
    /// `desk.drafts[n].when`.
    Draft(usize),
    /// `desk.shocks[n].at`.
    Shock(usize),
    /// `hints[n].when`.
    Hint(usize),
    /// `answers[n].when`.
    Answer(usize),
}

impl Site {
    /// Its path in the file.
    pub fn path(self) -> String {
        match self {
            Site::Release(n) => format!("customer.facts.{n}.release"),
            Site::Need => "customer.hidden_need.met".to_string(),
            Site::Reply(n, m) => format!("script.nodes.{n}.replies.{m}.when"),
            Site::Ending(n) => format!("endings.{n}.when"),
            Site::Requires(n) => format!("desk.actions.{n}.requires"),
            Site::Change(n) => format!("desk.project.changes.{n}.when"),
            Site::Takes(n) => format!("desk.catalogue.{n}.takes"),
            Site::Draft(n) => format!("desk.drafts.{n}.when"),
            Site::Shock(n) => format!("desk.shocks.{n}.at"),
            Site::Hint(n) => format!("hints.{n}.when"),
            Site::Answer(n) => format!("answers.{n}.when"),
        }
    }
}

/// Calls `see` with every condition of the case, outermost ones only.
pub(super) fn conditions<'a>(scenario: &'a Scenario, mut see: impl FnMut(Site, &'a When)) {
    for (n, fact) in scenario.customer.facts.iter().enumerate() {
        see(Site::Release(n), &fact.release);
    }
    if let Some(need) = &scenario.customer.hidden_need {
        see(Site::Need, &need.met);
    }
    for (n, action) in scenario.desk.actions.iter().enumerate() {
        action
            .requires
            .iter()
            .for_each(|when| see(Site::Requires(n), when));
    }
    for (n, product) in scenario.desk.catalogue.iter().enumerate() {
        product
            .takes
            .iter()
            .for_each(|when| see(Site::Takes(n), when));
    }
    for (n, draft) in scenario.desk.drafts.iter().enumerate() {
        see(Site::Draft(n), &draft.when);
    }
    let changes = scenario.desk.project.iter().flat_map(|it| &it.changes);
    for (n, change) in changes.enumerate() {
        see(Site::Change(n), &change.when);
    }
    for (n, shock) in scenario.desk.shocks.iter().enumerate() {
        if let ShockAt::When(when) = &shock.at {
            see(Site::Shock(n), when);
        }
    }
    for (n, node) in scenario.script.nodes.iter().enumerate() {
        for (m, reply) in node.replies.iter().enumerate() {
            see(Site::Reply(n, m), &reply.when);
        }
    }
    for (n, ending) in scenario.endings.iter().enumerate() {
        ending
            .when
            .iter()
            .for_each(|when| see(Site::Ending(n), when));
    }
    for (n, hint) in scenario.hints.iter().enumerate() {
        hint.when.iter().for_each(|when| see(Site::Hint(n), when));
    }
    for (n, answer) in scenario.answers.iter().enumerate() {
        see(Site::Answer(n), &answer.when);
    }
}

/// Calls `see` with `when` and everything in it.
pub(super) fn within<'a>(when: &'a When, see: &mut impl FnMut(&'a When)) {
    see(when);
    match when {
        When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| within(part, see)),
        When::Not(part) => within(part, see),
        _ => {}
    }
}

/// Calls `see` with every outermost piece of evidence and its path in the file.
pub(super) fn evidence<'a>(scenario: &'a Scenario, mut see: impl FnMut(Role, &'a Evidence)) {
    for (n, check) in scenario.checks.iter().enumerate() {
        check.met.iter().for_each(|it| see(Role::Met(n), it));
        for (m, part) in check.parts.iter().enumerate() {
            see(Role::Part(n, m), &part.met);
        }
        check
            .applies
            .iter()
            .for_each(|it| see(Role::Applies(n), it));
        check
            .spoiled_by
            .iter()
            .for_each(|it| see(Role::Spoils(n), it));
    }
    for (n, critical) in scenario.critical.iter().enumerate() {
        see(Role::Critical(n), &critical.when);
    }
}

/// What a piece of evidence decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `checks[n].met`.
    Met(usize),
    /// `checks[n].parts[m].met`.
    Part(usize, usize),
    /// `checks[n].applies`.
    Applies(usize),
    /// `checks[n].spoiled_by`.
    Spoils(usize),
    /// `critical[n].when`.
    Critical(usize),
}

impl Role {
    /// Its path in the file.
    pub fn path(self) -> String {
        match self {
            Role::Met(n) => format!("checks.{n}.met"),
            Role::Part(n, m) => format!("checks.{n}.parts.{m}.met"),
            Role::Applies(n) => format!("checks.{n}.applies"),
            Role::Spoils(n) => format!("checks.{n}.spoiled_by"),
            Role::Critical(n) => format!("critical.{n}.when"),
        }
    }
}

/// Calls `see` with `evidence` and everything in it.
pub(super) fn inside<'a>(evidence: &'a Evidence, see: &mut impl FnMut(&'a Evidence)) {
    use Evidence as E;
    see(evidence);
    match evidence {
        E::First(_, it) | E::Last(_, it) | E::DuringFreeze(it) | E::Not(it) => inside(it, see),
        E::Before(a, b) | E::After(a, b) => {
            inside(a, see);
            inside(b, see);
        }
        E::SameTurn(all)
        | E::SameSentence(all)
        | E::All(all)
        | E::Any(all)
        | E::AtLeast(_, all) => {
            all.iter().for_each(|it| inside(it, see));
        }
        _ => {}
    }
}

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Read by the trainee: titles, briefings, results, feedback.
    Prose,
    /// Said by the customer, who may well say nothing but “？！”.
    Line,
    /// A word or sentence that replies are compared with.
    Sample,
    /// A cell of a table or of the record, where a dash means “nothing”.
    Cell,
}

/// Calls `see` with every text of the case.
pub(super) fn texts<'a>(scenario: &'a Scenario, see: &mut impl FnMut(Kind, &'a Text)) {
    use Kind::{Line, Prose, Sample};
    for text in [
        &scenario.title,
        &scenario.summary,
        &scenario.briefing.situation,
    ] {
        see(Prose, text);
    }
    scenario
        .briefing
        .authority
        .iter()
        .for_each(|text| see(Prose, text));
    for goal in &scenario.goals {
        see(Prose, &goal.text);
        see(Prose, &goal.short);
    }
    customer_texts(scenario, see);
    desk_texts(scenario, see);
    for node in &scenario.script.nodes {
        let said = node.says.iter().chain(&node.ways);
        said.for_each(|text| see(Line, text));
    }
    marking_texts(scenario, see);
    for ending in &scenario.endings {
        see(Prose, &ending.title);
        let said = ending.says.iter().chain(&ending.ways);
        said.for_each(|text| see(Line, text));
    }
    scenario
        .hints
        .iter()
        .for_each(|hint| see(Prose, &hint.text));
    for answer in &scenario.answers {
        see(Prose, &answer.says);
        see(Prose, &answer.why);
    }
    conditions(scenario, |_, when| {
        within(when, &mut |when| match when {
            When::Plan(question) => plan_texts(question, &mut |text| see(Sample, text)),
            When::Choice(text) => see(Prose, text),
            When::Cue(texts) => texts.iter().for_each(|text| see(Sample, text)),
            _ => {}
        });
    });
    evidence(scenario, |_, it| {
        inside(it, &mut |it| {
            evidence_texts(it, &mut |text| see(Sample, text))
        })
    });
}

fn customer_texts<'a>(scenario: &'a Scenario, see: &mut impl FnMut(Kind, &'a Text)) {
    use Kind::{Line, Prose, Sample};
    let customer = &scenario.customer;
    for text in [&customer.name, &customer.address, &customer.persona] {
        see(Prose, text);
    }
    see(Line, &customer.wants);
    let ways = customer.want_ways.iter();
    ways.for_each(|text| see(Line, text));
    customer.tier.iter().for_each(|text| see(Prose, text));
    customer.feelings.iter().for_each(|text| see(Sample, text));
    customer
        .hidden_need
        .iter()
        .for_each(|need| see(Prose, &need.text));
    for fact in &customer.facts {
        see(Line, &fact.says);
        fact.ways.iter().for_each(|text| see(Line, text));
        see(Prose, &fact.gist);
        fact.topics.iter().for_each(|text| see(Sample, text));
        let put_off = fact.withheld.iter().chain(&fact.withheld_ways);
        put_off.for_each(|text| see(Line, text));
    }
    for lines in &customer.lines {
        let said = lines.says.iter().chain(&lines.ways);
        said.for_each(|text| see(Line, text));
    }
    for claim in &customer.claims {
        see(Line, &claim.says);
        claim.ways.iter().for_each(|text| see(Line, text));
        see(Prose, &claim.truth);
        claim.corrected.iter().for_each(|text| see(Sample, text));
    }
    let manner = &customer.manner;
    manner.background.iter().for_each(|text| see(Prose, text));
    manner.remarks.iter().for_each(|text| see(Line, text));
    for vary in customer.drawn.iter().flat_map(|drawn| &drawn.vary) {
        see(Sample, &vary.text);
        vary.with.iter().for_each(|text| see(Sample, text));
    }
}

fn desk_texts<'a>(scenario: &'a Scenario, see: &mut impl FnMut(Kind, &'a Text)) {
    use Kind::{Cell, Prose, Sample};
    let desk = &scenario.desk;
    for section in &desk.record {
        see(Prose, &section.title);
        for field in &section.fields {
            see(Prose, &field.label);
            see(Cell, &field.value);
        }
    }
    for contact in &desk.history {
        see(Prose, &contact.title);
        let more = contact.outcome.iter().chain(&contact.note);
        more.for_each(|text| see(Prose, text));
    }
    for table in &desk.tables {
        for trap in &table.traps {
            see(Prose, &trap.note);
            trap.words.iter().for_each(|text| see(Sample, text));
        }
        see(Prose, &table.title);
        table.note.iter().for_each(|text| see(Prose, text));
        for column in &table.columns {
            see(Prose, &column.title);
            column.unit.iter().for_each(|text| see(Prose, text));
        }
        table
            .rows
            .iter()
            .flat_map(|row| &row.value)
            .for_each(|text| see(Cell, text));
    }
    for article in &desk.articles {
        see(Prose, &article.title);
        see(Prose, &article.body);
    }
    // The acts of a part have no place in the file: their words are the product's own.
    let written = |action: &&DeskAction| action.id.span != Span::default();
    for action in desk.actions.iter().filter(written) {
        action_texts(action, see);
    }
    for form in desk.ticket.iter() {
        form.categories.iter().for_each(|it| see(Prose, &it.title));
        form.owners.iter().for_each(|it| see(Prose, &it.name));
    }
    for shock in &desk.shocks {
        see(Prose, &shock.says);
        shock.ways.iter().for_each(|text| see(Prose, text));
        shock.over.iter().for_each(|text| see(Prose, text));
    }
    desk.phrases.iter().for_each(|text| see(Prose, text));
    for product in &desk.catalogue {
        for text in [
            &product.title,
            &product.unit,
            &product.terms,
            &product.cancel,
        ] {
            see(Prose, text);
        }
        let optional = [&product.about, &product.conditions, &product.not_for];
        optional
            .into_iter()
            .flatten()
            .for_each(|text| see(Prose, text));
        for disclosure in &product.disclosures {
            see(Prose, &disclosure.title);
            disclosure
                .words
                .iter()
                .for_each(|text| see(Kind::Sample, text));
        }
    }
    if let Some(campaign) = &desk.campaign {
        see(Prose, &campaign.unit);
        let offers = campaign.offers.iter();
        offers.for_each(|offer| see(Prose, &offer.title));
    }
    if let Some(voices) = &desk.voices {
        voices.owners.iter().for_each(|it| see(Prose, &it.title));
        for theme in &voices.themes {
            see(Prose, &theme.title);
            let words = theme.cause.iter().chain(&theme.action);
            words.for_each(|text| see(Sample, text));
        }
    }
    for draft in &desk.drafts {
        see(Prose, &draft.says);
        draft.basis.iter().for_each(|text| see(Prose, text));
        for fault in &draft.faults {
            see(Prose, &fault.note);
            let words = fault.wrong.iter().chain(&fault.right);
            words.for_each(|text| see(Kind::Sample, text));
        }
    }
    if let Some(project) = &desk.project {
        project_texts(project, see);
    }
    if let Some(shift) = &desk.shift {
        shift_texts(shift, see);
    }
}

fn project_texts<'a>(project: &'a Project, see: &mut impl FnMut(Kind, &'a Text)) {
    use Kind::{Prose, Sample};
    see(Prose, &project.title);
    project.budget.iter().for_each(|it| see(Prose, &it.unit));
    for person in &project.people {
        see(Prose, &person.name);
        person.role.iter().for_each(|text| see(Prose, text));
    }
    for work in &project.work {
        see(Prose, &work.title);
        work.about.iter().for_each(|text| see(Prose, text));
        work.words.iter().for_each(|text| see(Sample, text));
    }
    for list in [&project.milestones, &project.risks, &project.stakeholders] {
        list.iter().for_each(|it| see(Prose, &it.title));
    }
    project
        .purchases
        .iter()
        .for_each(|it| see(Prose, &it.title));
    project.changes.iter().for_each(|it| see(Prose, &it.says));
}

fn shift_texts<'a>(shift: &'a Shift, see: &mut impl FnMut(Kind, &'a Text)) {
    use Kind::{Prose, Sample};
    shift.channels.iter().for_each(|it| see(Prose, &it.title));
    shift.groups.iter().for_each(|it| see(Prose, &it.title));
    shift
        .stakeholders
        .iter()
        .for_each(|it| see(Prose, &it.title));
    for disruption in &shift.disruptions {
        see(Prose, &disruption.cause);
        disruption.words.iter().for_each(|text| see(Sample, text));
    }
    if let Some(reserve) = &shift.reserve {
        see(Prose, &reserve.title);
        see(Prose, &reserve.unit);
    }
}

/// Calls `see` with `plan` and everything in it.
pub(super) fn plan<'a>(plan: &'a PlanIs, see: &mut impl FnMut(&'a PlanIs)) {
    see(plan);
    match plan {
        PlanIs::All(all) | PlanIs::Any(all) => all.iter().for_each(|it| self::plan(it, see)),
        PlanIs::Not(it) => self::plan(it, see),
        _ => {}
    }
}

fn plan_texts<'a>(question: &'a PlanIs, see: &mut impl FnMut(&'a Text)) {
    plan(question, &mut |it| match it {
        PlanIs::RiskAnswer(_, words) | PlanIs::Measure(words) | PlanIs::ChangeAsked(words) => {
            words.iter().for_each(&mut *see);
        }
        _ => {}
    });
}

fn action_texts<'a>(action: &'a DeskAction, see: &mut impl FnMut(Kind, &'a Text)) {
    use Kind::{Cell, Prose};
    see(Prose, &action.title);
    see(Prose, &action.result);
    action
        .about
        .iter()
        .chain(&action.refusal)
        .for_each(|text| see(Prose, text));
    for parameter in &action.parameters {
        see(Prose, &parameter.title);
        let refusal = parameter.limit.iter().map(|limit| &limit.refusal);
        refusal.for_each(|text| see(Prose, text));
        match &parameter.kind {
            ParameterKind::Number(_, _, unit) => see(Prose, unit),
            ParameterKind::OneOf(choices) => {
                choices.iter().for_each(|choice| see(Prose, &choice.title));
            }
            ParameterKind::Words(_)
            | ParameterKind::Moment
            | ParameterKind::Day
            | ParameterKind::RowOf(..)
            | ParameterKind::Sources(_) => {}
        }
    }
    if let Some(approval) = &action.approval {
        see(Prose, &approval.by);
        see(Prose, &approval.says);
    }
    for effect in &action.effects {
        match effect {
            Effect::SetCell(_, text) => see(Cell, text),
            Effect::AddLine(label, value) => {
                see(Prose, label);
                see(Cell, value);
            }
            Effect::MeetFact(_) | Effect::OpenArticle(_) | Effect::Unlock(_) => {}
        }
    }
}

fn marking_texts<'a>(scenario: &'a Scenario, see: &mut impl FnMut(Kind, &'a Text)) {
    use Kind::Prose;
    for check in &scenario.checks {
        for text in [&check.title, &check.earned, &check.missed] {
            see(Prose, text);
        }
        let optional = check.spoiled.iter().chain(&check.better);
        optional.for_each(|text| see(Prose, text));
        check.parts.iter().for_each(|part| see(Prose, &part.missed));
    }
    for critical in &scenario.critical {
        for text in [&critical.title, &critical.reason, &critical.better] {
            see(Prose, text);
        }
    }
}

/// Calls `see` with the texts of one piece of evidence, not of those in it.
pub(super) fn evidence_texts<'a>(evidence: &'a Evidence, mut see: &mut impl FnMut(&'a Text)) {
    use Evidence as E;
    match evidence {
        E::Says(texts)
        | E::AnyOf(texts)
        | E::AllOf(texts)
        | E::SomeOf(_, texts)
        | E::DidMention(_, _, texts) => {
            texts.iter().for_each(see);
        }
        E::Chose(text) => see(text),
        E::Figure(figure) => {
            let scope = figure.scope.iter().flatten();
            figure.with.iter().chain(scope).for_each(see);
        }
        E::Plan(question) => plan_texts(question, &mut see),
        _ => {}
    }
}
