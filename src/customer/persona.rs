//! The customer of one case made ready to think: wants, facts with their releases, table, own wordings.

use std::collections::BTreeMap;

use crate::{
    scenario::{
        Age, Channel, Competency, Conduct, Fact, IntentLines, IntentName, Manner, PoolRegion,
        Scenario, Temper, Text, pool_of,
    },
    text::{Language, normalise},
};

use super::{Condition, Ears, MoodTable, Names};

/// The customer of one case, in the language of the talk.
#[derive(Debug)]
pub struct Persona {
    /// Ears tuned to the case.
    pub ears: Ears,
    /// Mood table.
    pub table: MoodTable,
    /// Facts in the order they would be told.
    pub facts: Vec<KnownFact>,
    /// Full name.
    pub name: String,
    /// The last four digits of their telephone, as the record shows it; empty where it does not.
    pub number: String,
    /// How to address them.
    pub address: String,
    /// What they ask for, without a full stop.
    pub want: String,
    /// Other ways to ask for it, with choices.
    pub want_ways: Vec<String>,
    /// The first feeling the author names.
    pub feeling: String,
    /// The hidden need, and when it counts as met.
    pub need: Option<Condition>,
    /// Whether the agent calls them to sell: they have no problem to be solved, only little time.
    pub called_upon: bool,
    /// Seconds of silence they bear.
    pub silence_limit: u32,
    /// How they talk.
    pub temper: Temper,
    /// Age group.
    pub age: Age,
    /// Whether they write letters, not chat lines.
    pub writes_mail: bool,
    /// Language they speak.
    pub language: Language,
    /// How they talk, beside temper and age.
    pub manner: Manner,
    /// The region whose words colour the talk.
    pub region: Option<PoolRegion>,
    /// The author's wordings.
    pub lines: BTreeMap<IntentName, Vec<String>>,
    /// More of them, for who words freely.
    pub more_lines: BTreeMap<IntentName, Vec<String>>,
    /// How often they do what no reply asked for.
    pub conduct: Conduct,
    /// What they may say that is not so.
    pub claims: Vec<KnownClaim>,
}

/// Something the customer knows.
#[derive(Debug)]
pub struct KnownFact {
    /// Name within the case.
    pub id: String,
    /// The sentence that tells it.
    pub says: String,
    /// Other ways to tell it.
    pub ways: Vec<String>,
    /// The fact in a few words, as the customer points back at it.
    pub gist: String,
    /// When it may be told.
    pub release: Condition,
    /// What is said instead when they are asked too early.
    pub withheld: Vec<String>,
    /// Other things to say then.
    pub withheld_ways: Vec<String>,
    /// Whether it is a question that they put by themselves.
    pub question: bool,
}

/// Something the customer may say that is not so.
#[derive(Debug)]
pub struct KnownClaim {
    /// Name within the case.
    pub id: String,
    /// The sentence that claims it.
    pub says: String,
    /// Other ways to say it.
    pub ways: Vec<String>,
    /// Words that put it right, normalised.
    pub corrected: Vec<String>,
}

impl KnownClaim {
    /// Whether `reply` puts it right.
    pub fn is_put_right_by(&self, reply: &str) -> bool {
        let reply = normalise(reply).text;
        self.corrected.iter().any(|words| reply.contains(words))
    }
}

impl Persona {
    /// The customer of `scenario` speaking `language`.
    pub fn of(scenario: &Scenario, language: Language, names: &Names) -> Self {
        let customer = &scenario.customer;
        let condition = |when| Condition::new(when, scenario, names);
        let facts = customer.facts.iter().map(|fact| KnownFact {
            id: fact.id.value.clone(),
            says: fact.says.get(language).to_owned(),
            ways: exactly_in(&fact.ways, language),
            gist: pointer(fact, language),
            release: condition(&fact.release),
            withheld: says_in(&fact.withheld, language).collect(),
            withheld_ways: exactly_in(&fact.withheld_ways, language),
            question: fact.question,
        });
        Self {
            ears: Ears::of(scenario),
            table: MoodTable::of(customer),
            facts: facts.collect(),
            name: customer.name.get(language).to_owned(),
            number: number(scenario),
            address: customer.address.get(language).to_owned(),
            want: clause(customer.wants.get(language)),
            want_ways: exactly_in(&customer.want_ways, language)
                .iter()
                .map(|way| clause(way))
                .collect(),
            feeling: customer
                .feelings
                .first()
                .map(|feeling| feeling.get(language).to_owned())
                .unwrap_or_default(),
            need: customer
                .hidden_need
                .as_ref()
                .map(|need| condition(&need.met)),
            called_upon: called_upon(scenario),
            silence_limit: *customer.silence_limit,
            temper: customer.temper,
            age: customer.age,
            writes_mail: scenario.channel == Channel::Mail,
            language,
            manner: customer.manner.clone(),
            region: region_of(scenario, language),
            lines: lines(scenario, |own| says_in(&own.says, language).collect()),
            more_lines: lines(scenario, |own| exactly_in(&own.ways, language)),
            conduct: customer.behaviours,
            claims: claims(scenario, language),
        }
    }

    /// The remark beside the point that they make in the session with `seed`, if they make any.
    pub fn remark(&self, seed: u64) -> Option<&str> {
        let remarks = &self.manner.remarks;
        let count = u64::try_from(remarks.len())
            .ok()
            .filter(|&count| count > 0)?;
        remarks[((seed >> 3) % count) as usize].exact(self.language)
    }

    /// Whether they do not fight with words, however upset: by temper, and by age where the temper is not a fighting one.
    pub fn is_gentle(&self) -> bool {
        match self.temper {
            Temper::Courteous | Temper::Anxious | Temper::Formal => true,
            Temper::Direct | Temper::Sarcastic => false,
            Temper::Terse | Temper::Rambling => self.age == Age::Elder,
        }
    }
}

/// A case whose heaviest competency is sales is a call to a customer, not one from them.
fn called_upon(scenario: &Scenario) -> bool {
    let weight = |competency| scenario.weights.of(competency);
    let sales = weight(Competency::SalesAwareness);
    Competency::ALL
        .iter()
        .all(|&other| other == Competency::SalesAwareness || weight(other) < sales)
}

/// The region that the customer's manner names, in the pool of `language`.
fn region_of(scenario: &Scenario, language: Language) -> Option<PoolRegion> {
    let id = scenario.customer.manner.region.as_ref()?;
    let mut regions = pool_of(scenario, language).regions.iter();
    regions.find(|region| region.id.value == id.value).cloned()
}

/// A customer knows their own number: the last four digits of the record's telephone field.
pub(super) fn number(scenario: &Scenario) -> String {
    let fields = scenario
        .desk
        .record
        .iter()
        .flat_map(|section| &section.fields);
    let mut digits = fields.filter_map(|field| {
        let label = field.label.get(Language::En).to_lowercase() + field.label.get(Language::Zh);
        let telephone = ["手机", "电话", "phone", "mobile"]
            .iter()
            .any(|word| label.contains(word));
        let value = field.value.get(Language::Zh).trim();
        let at = value.len().checked_sub(4)?;
        let digits = value.get(at..)?;
        (telephone && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.to_owned())
    });
    digits.next().unwrap_or_default()
}

fn says_in(texts: &[Text], language: Language) -> impl Iterator<Item = String> {
    texts.iter().map(move |text| text.get(language).to_owned())
}

/// The texts that are written in `language`: other ways to say a thing stand in for nothing in the other one.
pub fn exactly_in(texts: &[Text], language: Language) -> Vec<String> {
    let each = texts.iter().filter_map(|text| text.exact(language));
    each.map(str::to_owned).collect()
}

fn lines(
    scenario: &Scenario,
    said: impl Fn(&IntentLines) -> Vec<String>,
) -> BTreeMap<IntentName, Vec<String>> {
    let mut lines: BTreeMap<IntentName, Vec<String>> = BTreeMap::new();
    for own in &scenario.customer.lines {
        lines.entry(own.intent).or_default().extend(said(own));
    }
    lines
}

/// The claims that can be said in `language`.
fn claims(scenario: &Scenario, language: Language) -> Vec<KnownClaim> {
    let claims = scenario.customer.claims.iter();
    let claims = claims.filter_map(|claim| {
        Some(KnownClaim {
            id: claim.id.value.clone(),
            says: claim.says.exact(language)?.to_owned(),
            ways: exactly_in(&claim.ways, language),
            corrected: exactly_in(&claim.corrected, language)
                .iter()
                .map(|words| normalise(words).text)
                .collect(),
        })
    });
    claims.collect()
}

/// How a customer points back at a fact. A Chinese gist has no person and can be said as it is; an English one speaks
/// of the customer as "her", so there the first sentence of their own words is taken.
fn pointer(fact: &Fact, language: Language) -> String {
    match language {
        Language::Zh => clause(fact.gist.get(language)),
        Language::En => {
            let says = fact.says.get(language);
            clause(says.split(". ").next().unwrap_or(says))
        }
    }
}

/// A sentence as a clause: it may stand inside another one.
fn clause(sentence: &str) -> String {
    sentence
        .trim()
        .trim_end_matches(['。', '.', '！', '!', '；', ';'])
        .to_owned()
}
