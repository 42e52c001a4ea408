//! The sealed event pack: the contest and what each stage needs, each part under a key of its own, so that stages are opened one by one.
//!
//! A pack is `HEARDPK1`, the salt, the number of parts, and for each its name, a nonce and the encrypted files (XChaCha20-Poly1305). One
//! altered byte anywhere keeps the part it belongs to from being opened. The keys follow from the chief judge's phrase ([`Keys`]); the
//! key of a stage is told in the record that opens it.

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

use super::{Digest, Keys};
use crate::text::Message;

/// The first bytes of every pack.
const MAGIC: &[u8; 8] = b"HEARDPK1";

/// Name of the part with the contest file.
pub const CONTEST_PART: &str = "contest";

/// A file in a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedFile {
    /// Its name, without folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A sealed pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// What makes the phrase's key this pack's own.
    pub salt: [u8; 16],
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    name: String,
    nonce: [u8; 24],
    sealed: Vec<u8>,
}

/// Why a pack cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealProblem {
    /// It is no pack.
    NotAPack,
    /// It ends too soon.
    Torn,
    /// It has no such part.
    NoPart(String),
    /// The key is another one, or the pack was altered.
    WrongKey(String),
}

impl SealProblem {
    /// The sentence.
    pub fn message(&self) -> Message {
        match self {
            SealProblem::NotAPack => Message::new("seal-not-a-pack"),
            SealProblem::Torn => Message::new("seal-torn"),
            SealProblem::NoPart(name) => Message::new("seal-no-part").with("name", name.clone()),
            SealProblem::WrongKey(name) => {
                Message::new("seal-wrong-key").with("name", name.clone())
            }
        }
    }
}

impl Pack {
    /// Seals `parts`, each a name and its files.
    pub fn seal(keys: &Keys, salt: [u8; 16], parts: &[(String, Vec<PackedFile>)]) -> Pack {
        let parts = parts.iter().filter_map(|(name, files)| {
            let key = keys.stage(name);
            let plain = packed(files);
            let nonce = nonce(&key, &plain);
            let payload = Payload {
                msg: &plain,
                aad: &told(&salt, name),
            };
            // Fails only for messages of more than 256 GiB.
            let sealed = cipher(&key).encrypt(&XNonce::from(nonce), payload).ok()?;
            Some(Part {
                name: name.clone(),
                nonce,
                sealed,
            })
        });
        Pack {
            salt,
            parts: parts.collect(),
        }
    }

    /// Names of the parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// The files of the part `name`.
    ///
    /// # Errors
    /// No such part, another key, an altered pack.
    pub fn open(&self, name: &str, key: &Digest) -> Result<Vec<PackedFile>, SealProblem> {
        let part = self.parts.iter().find(|part| part.name == name);
        let part = part.ok_or_else(|| SealProblem::NoPart(name.to_owned()))?;
        let payload = Payload {
            msg: &part.sealed,
            aad: &told(&self.salt, name),
        };
        let plain = cipher(key).decrypt(&XNonce::from(part.nonce), payload);
        let plain = plain.map_err(|_| SealProblem::WrongKey(name.to_owned()))?;
        unpacked(&plain).ok_or(SealProblem::Torn)
    }

    /// The pack as bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.salt);
        put_count(&mut bytes, self.parts.len());
        for part in &self.parts {
            put(&mut bytes, part.name.as_bytes());
            bytes.extend(part.nonce);
            put(&mut bytes, &part.sealed);
        }
        bytes
    }

    /// The pack that `bytes` hold.
    ///
    /// # Errors
    /// No pack, or one that ends too soon.
    pub fn read(bytes: &[u8]) -> Result<Pack, SealProblem> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(SealProblem::NotAPack)?;
        let mut reader = Reader(rest);
        reader.pack().ok_or(SealProblem::Torn)
    }
}

/// The nonce follows from what is sealed: no chance is needed, and sealing something else under the same phrase takes another one.
fn nonce(key: &Digest, plain: &[u8]) -> [u8; 24] {
    let mut hasher = blake3::Hasher::new_derive_key("heard contest 2026 pack nonce");
    hasher.update(&key.0);
    hasher.update(plain);
    let mut nonce = [0; 24];
    nonce.copy_from_slice(&hasher.finalize().as_bytes()[..24]);
    nonce
}

fn cipher(key: &Digest) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(key.0))
}

/// What stands openly beside a part and is kept from being altered all the same.
fn told(salt: &[u8; 16], name: &str) -> Vec<u8> {
    [&MAGIC[..], salt, name.as_bytes()].concat()
}

fn packed(files: &[PackedFile]) -> Vec<u8> {
    let mut bytes = Vec::new();
    put_count(&mut bytes, files.len());
    for file in files {
        put(&mut bytes, file.name.as_bytes());
        put(&mut bytes, &file.bytes);
    }
    bytes
}

fn unpacked(bytes: &[u8]) -> Option<Vec<PackedFile>> {
    let mut reader = Reader(bytes);
    let files = (0..reader.count()?).map(|_| {
        Some(PackedFile {
            name: reader.text()?,
            bytes: reader.part()?.to_vec(),
        })
    });
    files.collect()
}

fn put_count(bytes: &mut Vec<u8>, count: usize) {
    bytes.extend((count as u64).to_le_bytes());
}

fn put(bytes: &mut Vec<u8>, part: &[u8]) {
    put_count(bytes, part.len());
    bytes.extend(part);
}

/// What is still to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (first, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(first)
    }

    fn count(&mut self) -> Option<usize> {
        let bytes = self.take(8)?.try_into().ok()?;
        let count = usize::try_from(u64::from_le_bytes(bytes)).ok()?;
        // Nothing has more parts than bytes.
        (count <= self.0.len()).then_some(count)
    }

    fn part(&mut self) -> Option<&'a [u8]> {
        let count = self.count()?;
        self.take(count)
    }

    fn text(&mut self) -> Option<String> {
        String::from_utf8(self.part()?.to_vec()).ok()
    }

    fn pack(&mut self) -> Option<Pack> {
        let salt = self.take(16)?.try_into().ok()?;
        let parts = (0..self.count()?).map(|_| {
            Some(Part {
                name: self.text()?,
                nonce: self.take(24)?.try_into().ok()?,
                sealed: self.part()?.to_vec(),
            })
        });
        let parts = parts.collect::<Option<_>>()?;
        self.0.is_empty().then_some(Pack { salt, parts })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn sealed() -> (Keys, Pack) {
        let keys = Keys::of_chance([5; 32]);
        let file = |name: &str| PackedFile {
            name: name.to_owned(),
            bytes: format!("题目：{name}").into_bytes(),
        };
        let parts = [
            (
                "theory".to_owned(),
                vec![file("law.ron"), file("safety.ron")],
            ),
            ("live".to_owned(), vec![file("late-birthday-gift.ron")]),
        ];
        let pack = Pack::seal(&keys, [9; 16], &parts);
        (keys, pack)
    }

    #[test]
    fn a_stage_opens_with_its_own_key_and_with_no_other() {
        let (keys, pack) = sealed();
        let pack = Pack::read(&pack.bytes()).unwrap();
        let files = pack.open("theory", &keys.stage("theory")).unwrap();
        assert_eq!(files[1].bytes, "题目：safety.ron".as_bytes());
        let other = pack.open("live", &keys.stage("theory"));
        assert_eq!(other, Err(SealProblem::WrongKey("live".to_owned())));
        let none = pack.open("quiz", &keys.stage("quiz"));
        assert_eq!(none, Err(SealProblem::NoPart("quiz".to_owned())));
        let bytes = pack.bytes();
        let plain = "题目".as_bytes();
        assert!(bytes.windows(plain.len()).all(|it| it != plain));
    }

    proptest! {
        #[test]
        fn one_altered_byte_keeps_something_closed(at in any::<prop::sample::Index>(), by in 1_u8..) {
            let (keys, pack) = sealed();
            let mut bytes = pack.bytes();
            let at = at.index(bytes.len());
            bytes[at] = bytes[at].wrapping_add(by);
            let opens = |pack: Pack| ["theory", "live"].iter().all(|name| pack.open(name, &keys.stage(name)).is_ok());
            prop_assert!(!Pack::read(&bytes).is_ok_and(opens));
        }

        #[test]
        fn any_bytes_are_read_without_panic(bytes in any::<Vec<u8>>(), cut in any::<prop::sample::Index>()) {
            prop_assert!(Pack::read(&bytes).is_err());
            let whole = sealed().1.bytes();
            let cut = cut.index(whole.len());
            prop_assert!(Pack::read(&whole[..cut]).is_err());
        }
    }
}
