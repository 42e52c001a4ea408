//! Looking at a file of records: whether every line is as it was written, in its place, and the end is signed.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{self, IgnoredAny, MapAccess, Visitor},
};

use super::{Digest, Millis, Opened, Record, record::HASH, signed};
use crate::text::Message;

/// What a file of records came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Verified {
    /// How many records are whole and in their places, from the first.
    pub records: u64,
    /// Fingerprint of the last of them.
    pub last: Digest,
    /// The key that the event was opened with.
    pub key: Option<Digest>,
    /// How it ends.
    pub end: End,
}

/// How a file of records ends.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// Signed with the key of the event, and nothing behind it.
    Signed,
    /// The event is not closed: nobody can say whether records are missing at the end.
    Open,
    /// The last line is torn: the program was stopped while writing it. The rest is whole.
    Torn {
        /// The line, from 1.
        line: usize,
    },
    /// A record is not as it was written or not where it was.
    Broken {
        /// The line, from 1.
        line: usize,
        /// Number the record should have.
        n: u64,
        /// What is wrong.
        fault: Fault,
    },
}

/// What is wrong with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no record.
    NoRecord,
    /// It does not have the fingerprint that stands on it.
    Altered,
    /// It does not follow the one before: one was removed, put in or moved.
    OutOfPlace,
    /// It is dated before the one before.
    ClockSetBack,
    /// The signature is not by the key of the event.
    WrongSignature,
    /// Something stands behind the end of the event.
    BehindTheEnd,
}

impl End {
    /// Whether all is as it should be: whole, and signed.
    pub fn is_sound(&self) -> bool {
        *self == End::Signed
    }

    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            End::Signed => Message::new("verify-signed"),
            End::Open => Message::new("verify-open"),
            End::Torn { line } => Message::new("verify-torn").with("line", *line as u64),
            End::Broken { line, n, fault } => Message::new(fault.key())
                .with("line", *line as u64)
                .with("n", *n),
        }
    }
}

impl Fault {
    /// Name in JSON and of the sentence.
    pub fn key(self) -> &'static str {
        match self {
            Fault::NoRecord => "verify-no-record",
            Fault::Altered => "verify-altered",
            Fault::OutOfPlace => "verify-out-of-place",
            Fault::ClockSetBack => "verify-clock-set-back",
            Fault::WrongSignature => "verify-wrong-signature",
            Fault::BehindTheEnd => "verify-behind-the-end",
        }
    }
}

/// What of a line the check looks at; the rest is under the fingerprint all the same.
#[derive(Deserialize)]
struct Head {
    n: u64,
    at: Millis,
    what: What,
    prev: Digest,
}

/// What happened, as far as the check has to know it.
enum What {
    Opened(Digest),
    Closed(String),
    Other,
}

/// The signature of the last record.
#[derive(Deserialize)]
struct Signature {
    signature: String,
}

impl<'de> Deserialize<'de> for What {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WhatVisitor)
    }
}

/// Reads the name of what happened and leaves the rest unread; a million records go through here.
struct WhatVisitor;

impl<'de> Visitor<'de> for WhatVisitor {
    type Value = What;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what happened")
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<What, E> {
        Ok(What::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<What, A::Error> {
        let name: Option<Cow<'de, str>> = map.next_key()?;
        let what = match name.as_deref() {
            Some("opened") => What::Opened(map.next_value::<Opened>()?.key),
            Some("closed") => What::Closed(map.next_value::<Signature>()?.signature),
            Some(_) => {
                map.next_value::<IgnoredAny>()?;
                What::Other
            }
            None => return Err(de::Error::custom("nothing happened")),
        };
        match map.next_key::<IgnoredAny>()? {
            None => Ok(what),
            Some(_) => Err(de::Error::custom("two things happened")),
        }
    }
}

/// Looks at `text`, a record a line. It looks at every byte: lines are checked as they stand, and nothing may stand between them.
pub fn verify(text: &str) -> Verified {
    let mut chain = Chain::default();
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let whole = line.strip_suffix('\n');
        match chain.check(whole.unwrap_or(line)) {
            Ok(()) => {}
            // What a stopped program leaves is the beginning of a line and nothing else.
            Err(Fault::NoRecord) if whole.is_none() && !chain.closed && chain.n > 0 => {
                return chain.end(End::Torn { line: at + 1 });
            }
            Err(fault) => {
                let (line, n) = (at + 1, chain.n);
                return chain.end(End::Broken { line, n, fault });
            }
        }
    }
    let end = match chain.closed {
        true => End::Signed,
        false => End::Open,
    };
    chain.end(end)
}

/// What is known of the lines so far.
#[derive(Default)]
struct Chain {
    n: u64,
    at: Millis,
    last: Digest,
    key: Option<Digest>,
    closed: bool,
}

impl Chain {
    fn check(&mut self, line: &str) -> Result<(), Fault> {
        let (body, hash) = split(line).ok_or(Fault::NoRecord)?;
        if self.closed {
            return Err(Fault::BehindTheEnd);
        }
        if Digest::of(body.as_bytes()) != hash {
            return Err(Fault::Altered);
        }
        let head: Head = serde_json::from_str(line).map_err(|_| Fault::NoRecord)?;
        if head.n != self.n || head.prev != self.last {
            return Err(Fault::OutOfPlace);
        }
        if self.n > 0 && head.at < self.at {
            return Err(Fault::ClockSetBack);
        }
        match (head.what, self.key) {
            (What::Opened(key), None) => self.key = Some(key),
            (What::Opened(_), Some(_)) | (_, None) => return Err(Fault::OutOfPlace),
            (What::Closed(signature), Some(key)) => {
                if !signed(&key, &self.last, &signature) {
                    return Err(Fault::WrongSignature);
                }
                self.closed = true;
            }
            (What::Other, Some(_)) => {}
        }
        self.n += 1;
        self.at = head.at;
        self.last = hash;
        Ok(())
    }

    fn end(self, end: End) -> Verified {
        Verified {
            records: self.n,
            last: self.last,
            key: self.key,
            end,
        }
    }
}

/// The body of a line and the fingerprint that stands on it.
fn split(line: &str) -> Option<(&str, Digest)> {
    let rest = line.strip_suffix("\"}")?;
    let at = rest.len().checked_sub(64)?;
    let (body, hash) = (rest.get(..at)?, rest.get(at..)?);
    Some((body.strip_suffix(HASH)?, hash.parse().ok()?))
}

/// The records of `text`, as far as [`verify`] found them whole, and what it found.
pub fn read_records(text: &str) -> (Vec<Record>, Verified) {
    let mut verified = verify(text);
    let mut records = Vec::new();
    for (at, line) in text.lines().enumerate().take(verified.records as usize) {
        match serde_json::from_str(line) {
            Ok(record) => records.push(record),
            // Whole, but of a kind that this edition does not know.
            Err(_) => {
                let n = at as u64;
                verified.records = n;
                verified.end = End::Broken {
                    line: at + 1,
                    n,
                    fault: Fault::NoRecord,
                };
                break;
            }
        }
    }
    (records, verified)
}
