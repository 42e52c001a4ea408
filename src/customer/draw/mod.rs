//! Another customer for the same case: drawn by seed from the pools within the bounds the author set.

mod retell;

use rand::{Rng, RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

use super::{MoodTable, fingerprint::fingerprint, mood::MoodBand, table::CAUSES};
use crate::{
    scenario::{
        Age, Customer, Drawn, Hair, Keep, Look, Manner, MoodRule, PoolBackground, PoolPersona,
        Scenario, Sex, Temper, Text, pool_names, pool_of,
    },
    text::Language,
};
use retell::{Retelling, rewritten};

/// How far the anger at the first line may lie from the author's.
const ANGER_SPREAD: u8 = 4;

/// Attempts at a name that nobody else in the case bears.
const ATTEMPTS: usize = 40;

/// What stands in the place of what when `scenario` is drawn with `seed`; nothing where it is not drawn.
///
/// A talk that was written for the case as the author wrote it is told anew for this customer by
/// [`Draw::retell`]: `heard` plays golden talks so.
#[derive(Debug)]
pub struct Draw {
    scenario: Scenario,
    retelling: Retelling,
}

impl Draw {
    /// The draw of `seed`; none where the case draws nobody.
    pub fn of(scenario: &Scenario, seed: u64) -> Option<Self> {
        let drawn = scenario.customer.drawn.as_ref()?;
        let mut chance = Xoshiro256PlusPlus::seed_from_u64(
            seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ fingerprint(&scenario.id),
        );
        let mut retelling = Retelling::default();
        details(drawn, &mut retelling, &mut chance);
        let mut customer = scenario.customer.clone();
        // Difficulty is the case's: the table is the one its own temper gives, whoever is drawn.
        customer.mood_table = table_of(&scenario.customer);
        customer.drawn = None;
        if let Some(&age) = pick(&drawn.ages, &mut chance) {
            customer.age = age;
        }
        if let Some(&temper) = pick(&drawn.tempers, &mut chance) {
            customer.temper = temper;
        }
        let keeps = |what| drawn.keep.contains(&what);
        if !keeps(Keep::Name) {
            rename(
                scenario,
                drawn.sex,
                customer.age,
                &mut retelling,
                &mut chance,
            );
        }
        if !keeps(Keep::Number) {
            renumber(scenario, &mut retelling, &mut chance);
        }
        if !keeps(Keep::Look) {
            customer.look = look(drawn.sex, customer.age, &mut chance);
        }
        if !keeps(Keep::Mood) {
            customer.mood.anger = within_band(customer.mood.anger, &mut chance);
        }
        describe(scenario, &mut customer, &drawn.keep, &mut chance);
        retelling.prepare();
        let scenario = rewritten(scenario, customer, &retelling);
        Some(Self {
            scenario,
            retelling,
        })
    }

    /// The case with this customer.
    pub fn into_scenario(self) -> Scenario {
        self.scenario
    }

    /// The case with this customer.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// `text`, written for the author's customer, as it is for this one.
    pub fn retell(&self, text: &str) -> String {
        self.retelling.of(text)
    }
}

fn pick<'a, T>(from: &'a [T], chance: &mut impl Rng) -> Option<&'a T> {
    match from.len() {
        0 => None,
        count => from.get(chance.random_range(0..count)),
    }
}

/// Draws the details the author lets vary; their own wording is one of the choices.
fn details(drawn: &Drawn, retelling: &mut Retelling, chance: &mut impl Rng) {
    for vary in &drawn.vary {
        let which = chance.random_range(0..=vary.with.len());
        let Some(with) = which.checked_sub(1).and_then(|at| vary.with.get(at)) else {
            continue;
        };
        for language in Language::ALL {
            if let (Some(was), Some(is)) = (vary.text.value.exact(language), with.exact(language)) {
                retelling.say(was, is);
            }
        }
    }
}

/// Every row of the table of `customer` as it is.
fn table_of(customer: &Customer) -> Vec<MoodRule> {
    let table = MoodTable::of(customer);
    let rows = super::MOOD_TABLE.iter().take(CAUSES);
    rows.map(|&(on, _)| MoodRule {
        on,
        shift: table.shift(on),
    })
    .collect()
}

/// Draws a name that nobody else in the case bears.
fn rename(
    scenario: &Scenario,
    sex: Sex,
    age: Age,
    retelling: &mut Retelling,
    chance: &mut impl Rng,
) {
    let home = home(scenario);
    let pool = pool_of(scenario, home);
    let given: Vec<_> = pool_names(pool, sex, age).collect();
    let customer = &scenario.customer;
    for _ in 0..ATTEMPTS {
        let (Some(family), Some(&given)) = (pick(&pool.families, chance), pick(&given, chance))
        else {
            return;
        };
        let named = |language: Language| -> Option<(String, String)> {
            match (home, language) {
                (Language::Zh, Language::Zh) => Some((
                    format!("{}{}", family.name.value, given.name.value),
                    family.name.value.clone(),
                )),
                (Language::Zh, Language::En) => {
                    let (family, given) = (family.latin.as_ref()?, given.latin.as_ref()?);
                    Some((format!("{family} {given}"), family.clone()))
                }
                (Language::En, _) => Some((
                    format!("{} {}", given.name.value, family.name.value),
                    family.name.value.clone(),
                )),
            }
        };
        let mut puts: Vec<(String, String)> = Vec::new();
        for language in Language::ALL {
            let (Some(name), Some(address)) = (
                customer.name.exact(language),
                customer.address.exact(language),
            ) else {
                continue;
            };
            let Some((new, new_family)) = named(language) else {
                continue;
            };
            puts.push((name.to_owned(), new));
            if let Some(was) = family_in(name, address) {
                puts.push((address.to_owned(), address.replacen(was, &new_family, 1)));
            }
        }
        let taken = puts
            .iter()
            .any(|(was, is)| was != is && mentions(scenario, is));
        if !taken {
            puts.iter().for_each(|(was, is)| retelling.say(was, is));
            return;
        }
    }
}

/// The language whose names the people of a case bear.
fn home(scenario: &Scenario) -> Language {
    match scenario.customer.name.exact(Language::Zh) {
        Some(name) if !name.contains('·') => Language::Zh,
        _ => Language::En,
    }
}

/// The part of `name` that stands in `address`: the family name.
fn family_in<'a>(name: &'a str, address: &str) -> Option<&'a str> {
    if name.is_ascii() || name.contains(' ') {
        let mut words = name.split(|c: char| c.is_whitespace() || c == '·');
        return words.find(|word| !word.is_empty() && address.split(' ').any(|one| one == *word));
    }
    // A family name of two characters before one of one.
    [2, 1].into_iter().find_map(|letters| {
        let end = name.char_indices().nth(letters)?.0;
        address.starts_with(&name[..end]).then(|| &name[..end])
    })
}

/// Whether the people of the case read `name` anywhere the trainee can see.
fn mentions(scenario: &Scenario, name: &str) -> bool {
    let in_text = |text: &Text| {
        let mut languages = Language::ALL.iter();
        languages.any(|&language| text.exact(language).is_some_and(|text| text.contains(name)))
    };
    let facts = scenario.customer.facts.iter();
    let articles = scenario.desk.articles.iter();
    let fields = scenario.desk.record.iter().flat_map(|it| &it.fields);
    in_text(&scenario.briefing.situation)
        || facts.flat_map(|fact| [&fact.says, &fact.gist]).any(in_text)
        || articles.map(|article| &article.body).any(in_text)
        || fields.map(|field| &field.value).any(in_text)
}

/// Draws the last digits of the telephone, as the record shows them.
fn renumber(scenario: &Scenario, retelling: &mut Retelling, chance: &mut impl Rng) {
    let was = super::persona::number(scenario);
    if was.is_empty() {
        return;
    }
    // Between 2000 and 8999 no four digits read as a year of these cases.
    let is = format!("{}", 2_100 + chance.random_range(0..6_900_u32));
    if !mentions(scenario, &is) {
        retelling.say(&was, &is);
    }
}

/// Draws a face.
fn look(sex: Sex, age: Age, chance: &mut impl Rng) -> Look {
    let hair: &[Hair] = match sex {
        Sex::Woman => &[Hair::Bob, Hair::Bun, Hair::Fringe, Hair::Curly],
        Sex::Man => &[Hair::Short, Hair::Crop],
    };
    Look {
        hair: pick(hair, chance).copied().unwrap_or(Hair::Short),
        skin: chance.random_range(0..5),
        // The last colour is grey.
        hair_colour: match age {
            Age::Elder => 4,
            _ => chance.random_range(0..4),
        },
        clothing: chance.random_range(0..6),
        glasses: chance.random_range(0..3) == 0,
        earrings: sex == Sex::Woman && chance.random_range(0..2) == 0,
    }
}

/// Anger near `anger` in the same visible state.
fn within_band(anger: u8, chance: &mut impl Rng) -> u8 {
    let band = |anger| MoodBand::of(anger);
    let low = anger.saturating_sub(ANGER_SPREAD);
    let drawn = low + chance.random_range(0..=2 * ANGER_SPREAD);
    let drawn = drawn.min(100);
    if band(drawn) == band(anger) {
        drawn
    } else {
        anger
    }
}

/// Draws how they are described and how they talk.
fn describe(scenario: &Scenario, customer: &mut Customer, keep: &[Keep], chance: &mut impl Rng) {
    let (turn, place) = (chance.random::<u64>(), chance.random::<u64>());
    let mut texts = [const { (None, None) }; 2];
    let mut manner = Manner::default();
    for (slot, &language) in Language::ALL.iter().enumerate() {
        if customer.name.exact(language).is_none() {
            continue;
        }
        let pool = pool_of(scenario, language);
        let personas: Vec<&PoolPersona> = pool
            .personas
            .iter()
            .filter(|one| persona_fits(one, customer))
            .collect();
        let backgrounds: Vec<&PoolBackground> = pool
            .backgrounds
            .iter()
            .filter(|one| {
                !one.not_on.contains(&scenario.channel) && !one.not_at.contains(&customer.age)
            })
            .collect();
        let persona = at(&personas, turn);
        let background = at(&backgrounds, place).filter(|_| !keep.contains(&Keep::Background));
        texts[slot] = (
            persona.map(|one| one.text.value.clone()),
            background.map(|one| one.text.value.clone()),
        );
        // The habits are those of the first language: one person has one set of them.
        if manner.habits.is_empty() {
            let habits = persona.iter().flat_map(|one| &one.habits);
            let more = background.iter().flat_map(|one| &one.habits);
            for &habit in habits.chain(more) {
                let clash = |&has: &_| crate::scenario::Pool::clash(has, habit) || has == habit;
                if !manner.habits.iter().any(clash) {
                    manner.habits.push(habit);
                }
            }
        }
        let remarks = background.iter().flat_map(|one| &one.remarks);
        for (n, remark) in remarks.enumerate() {
            if manner.remarks.len() <= n {
                manner.remarks.push(Text::default());
            }
            put(&mut manner.remarks[n], language, remark.clone());
        }
        if manner.region.is_none() && customer.temper != Temper::Formal {
            // Half of them speak as everybody does.
            let which = chance.random_range(0..2 * pool.regions.len().max(1));
            manner.region = pool.regions.get(which).map(|region| region.id.clone());
        }
    }
    if !keep.contains(&Keep::Persona) {
        for (slot, &language) in Language::ALL.iter().enumerate() {
            if let Some(text) = texts[slot].0.take() {
                put(&mut customer.persona, language, text);
            }
        }
    }
    let mut background = Text::default();
    for (slot, &language) in Language::ALL.iter().enumerate() {
        if let Some(text) = texts[slot].1.take() {
            put(&mut background, language, text);
        }
    }
    manner.background = (background != Text::default()).then_some(background);
    // What the author wrote about how they talk comes first.
    let own = &scenario.customer.manner;
    if !own.habits.is_empty() {
        manner.habits.clone_from(&own.habits);
    }
    if own.region.is_some() {
        manner.region.clone_from(&own.region);
    }
    if own.background.is_some() {
        manner.background.clone_from(&own.background);
        manner.remarks.clone_from(&own.remarks);
    }
    customer.manner = manner;
}

fn at<'a, T: ?Sized>(list: &[&'a T], which: u64) -> Option<&'a T> {
    let count = u64::try_from(list.len()).ok().filter(|&count| count > 0)?;
    list.get((which % count) as usize).copied()
}

fn persona_fits(persona: &PoolPersona, customer: &Customer) -> bool {
    (persona.tempers.is_empty() || persona.tempers.contains(&customer.temper))
        && (persona.ages.is_empty() || persona.ages.contains(&customer.age))
}

fn put(text: &mut Text, language: Language, words: String) {
    match language {
        Language::Zh => text.zh = Some(words.into()),
        Language::En => text.en = Some(words.into()),
    }
}
