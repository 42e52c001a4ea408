//! The customer's record.

use serde::{Deserialize, Serialize};

use crate::{scenario::Text, text::Located};

/// A section of the customer record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordSection {
    /// Heading.
    pub title: Text,
    /// Lines: label and value.
    pub fields: Vec<RecordField>,
}

/// A line of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordField {
    /// Label.
    pub label: Text,
    /// Value.
    pub value: Text,
}

/// One contact of the customer's history: a call, a chat, a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// When, `2025-11-02 20:03` or `2025-11-02`.
    pub at: Located<String>,
    /// How they were in touch.
    pub channel: ContactChannel,
    /// What it was about, in one line.
    pub title: Text,
    /// How it ended: 已补发，已签收.
    #[serde(default)]
    pub outcome: Option<Text>,
    /// What a colleague noted.
    #[serde(default)]
    pub note: Option<Text>,
}

/// How a customer was in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ContactChannel {
    /// 在线聊天.
    Chat,
    /// 电话.
    Phone,
    /// 邮件.
    Mail,
    /// App 内.
    App,
    /// 短信或推送.
    Message,
    /// 门店.
    Shop,
}

impl ContactChannel {
    /// Name in Fluent keys.
    pub fn key(self) -> &'static str {
        match self {
            ContactChannel::Chat => "chat",
            ContactChannel::Phone => "phone",
            ContactChannel::Mail => "mail",
            ContactChannel::App => "app",
            ContactChannel::Message => "message",
            ContactChannel::Shop => "shop",
        }
    }
}
