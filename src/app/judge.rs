//! The judge as screens see it: where it is, how far it agrees with people, and whether it may be switched on.

use serde::{Deserialize, Serialize};

use crate::{
    assess::judge::version,
    batch::judge::Agreement,
    link::{Endpoint, EndpointFault, KeyPlace, Trouble},
    text::Message,
};

/// Names of the stored settings.
pub const SETTING: &str = "judge";
/// Name of the stored agreements.
pub const MEASURED: &str = "judge-agreement";

/// Temperatures that can be chosen, in hundredths.
pub const TEMPERATURES: [u16; 4] = [0, 20, 50, 100];

/// Temperatures of a customer that can be chosen, in hundredths.
pub const CUSTOMER_TEMPERATURES: [u16; 4] = [20, 50, 80, 100];

/// How many agreements are kept; the oldest goes first.
const KEPT: usize = 12;

/// What the person set. The key is not among it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JudgeSettings {
    /// Base address of the endpoint, as it was typed.
    pub address: String,
    /// The model.
    pub model: String,
    /// Temperature in hundredths.
    pub temperature: u16,
    /// The model that words customers; blank where it is the same.
    pub customer_model: String,
    /// Its temperature in hundredths.
    pub customer_temperature: u16,
    /// Whether talks are judged. It counts only while [`Judge::why_not`] is none.
    pub on: bool,
    /// The model that hears replies a second time; blank where it is the judge's.
    pub hearing_model: String,
    /// Whether it is asked. It belongs to this endpoint: at another address it is off until it is switched on again.
    pub hearing_on: bool,
}

impl Default for JudgeSettings {
    fn default() -> Self {
        Self {
            address: String::new(),
            model: String::new(),
            temperature: 20,
            customer_model: String::new(),
            customer_temperature: 80,
            on: false,
            hearing_model: String::new(),
            hearing_on: false,
        }
    }
}

impl JudgeSettings {
    /// The endpoint they describe.
    ///
    /// # Errors
    /// Why they describe none.
    pub fn endpoint(&self) -> Result<Endpoint, EndpointFault> {
        Endpoint::new(&self.address, &self.model, self.temperature)
    }

    /// The endpoint that words customers: the same address, with a model of its own where one is named.
    ///
    /// # Errors
    /// Why there is none.
    pub fn customer(&self) -> Result<Endpoint, EndpointFault> {
        let model = match self.customer_model.trim() {
            "" => &self.model,
            own => own,
        };
        Endpoint::new(&self.address, model, self.customer_temperature)
    }

    /// The endpoint that hears replies a second time: the same address, with a model of its own where one is named, as cold
    /// as it gets.
    ///
    /// # Errors
    /// Why there is none.
    pub fn hearing(&self) -> Result<Endpoint, EndpointFault> {
        let model = match self.hearing_model.trim() {
            "" => &self.model,
            own => own,
        };
        Endpoint::new(&self.address, model, 0)
    }

    /// Whether replies are heard a second time in practice.
    pub fn hears(&self) -> bool {
        self.hearing_on && self.hearing().is_ok()
    }
}

/// An agreement and when it was measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// Milliseconds since 1970 in UTC.
    pub at_ms: i64,
    /// The figures.
    pub agreement: Agreement,
}

/// Puts `new` among `all` in place of an older one of the same model and prompt.
pub fn put(all: &mut Vec<Measured>, new: Measured) {
    let same = |old: &Measured| {
        old.agreement.model == new.agreement.model && old.agreement.prompt == new.agreement.prompt
    };
    all.retain(|old| !same(old));
    all.push(new);
    let over = all.len().saturating_sub(KEPT);
    all.drain(..over);
}

/// Where a test of the connection stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tested {
    /// None was asked for.
    #[default]
    Not,
    /// At work.
    Busy,
    /// This model answered.
    Answered(String),
    /// None did.
    Failed(Trouble),
}

/// Where measuring stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Measuring {
    /// Not at work.
    #[default]
    Not,
    /// So many of so many talks are through.
    Busy(usize, usize),
    /// It came to nothing, and why, and what to do.
    Failed(Message, Message),
}

/// The judge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judge {
    /// What was set.
    pub settings: JudgeSettings,
    /// Agreements so far.
    pub measured: Vec<Measured>,
    /// Where the key for the endpoint is.
    pub key: KeyPlace,
    /// Whether the key could not be kept or taken away.
    pub key_failed: bool,
    /// Test of the connection.
    pub tested: Tested,
    /// Test of the connection to the customer's model.
    pub customer_tested: Tested,
    /// Test of the connection to the model that hears.
    pub hearing_tested: Tested,
    /// Measuring.
    pub measuring: Measuring,
}

impl Judge {
    /// The agreement of the model that is set, with the prompts of this edition.
    pub fn agreement(&self) -> Option<&Measured> {
        let model = self.settings.model.trim();
        let fits =
            |one: &&Measured| one.agreement.model == model && one.agreement.prompt == version();
        self.measured.iter().find(fits)
    }

    /// Why talks cannot be judged; none where they can.
    pub fn why_not(&self) -> Option<Message> {
        if let Err(fault) = self.settings.endpoint() {
            return Some(fault.message());
        }
        match self.agreement() {
            None => Some(Message::new("judge-off-unmeasured")),
            Some(_) => None,
        }
    }

    /// Whether talks are judged.
    pub fn is_on(&self) -> bool {
        self.settings.on && self.why_not().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(model: &str, prompt: &str, at_ms: i64) -> Measured {
        let agreement = Agreement {
            model: model.into(),
            prompt: prompt.into(),
            rows: Vec::new(),
        };
        Measured { at_ms, agreement }
    }

    #[test]
    fn it_is_off_until_agreement_is_known_for_this_very_model_and_prompt() {
        let mut judge = Judge::default();
        assert!(!judge.is_on() && judge.why_not().is_some());
        judge.settings.address = "localhost:1".into();
        judge.settings.model = "m".into();
        judge.settings.on = true;
        assert!(!judge.is_on());
        put(&mut judge.measured, measured("other", version(), 1));
        put(&mut judge.measured, measured("m", "judge-0-old", 1));
        assert!(!judge.is_on());
        put(&mut judge.measured, measured("m", version(), 1));
        assert!(judge.is_on());
        judge.settings.on = false;
        assert!(!judge.is_on());
    }

    #[test]
    fn the_latest_agreement_of_a_model_stands_and_old_ones_go() {
        let mut all = Vec::new();
        put(&mut all, measured("m", "p", 1));
        put(&mut all, measured("m", "p", 2));
        assert_eq!(all.iter().map(|one| one.at_ms).collect::<Vec<_>>(), [2]);
        for number in 0..20 {
            put(&mut all, measured(&number.to_string(), "p", 3));
        }
        assert_eq!(all.len(), KEPT);
        assert_eq!(
            all.last().map(|one| one.agreement.model.as_str()),
            Some("19")
        );
    }

    #[test]
    fn settings_of_another_edition_do_no_harm() {
        let read: Result<JudgeSettings, _> = serde_json::from_str(r#"{"model":"m","hue":3}"#);
        assert_eq!(
            read.ok().map(|read| (read.model, read.on)),
            Some(("m".into(), false))
        );
    }
}
