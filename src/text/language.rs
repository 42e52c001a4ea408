//! The two languages of the product.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language a scenario is written in and the interface speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Language {
    /// Simplified Chinese, `zh-CN`.
    #[default]
    #[serde(alias = "zh-CN")]
    Zh,
    /// English, `en`.
    #[serde(alias = "en")]
    En,
}

impl Language {
    /// Both, Chinese first.
    pub const ALL: [Language; 2] = [Language::Zh, Language::En];

    /// The BCP 47 tag used on the command line and in the Fluent folders.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Zh => "zh-CN",
            Language::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = ();
    fn from_str(tag: &str) -> Result<Self, ()> {
        match tag.to_ascii_lowercase().replace('_', "-").as_str() {
            "zh" | "zh-cn" | "zh-hans" | "zh-hans-cn" => Ok(Language::Zh),
            "en" | "en-us" | "en-gb" => Ok(Language::En),
            _ => Err(()),
        }
    }
}
