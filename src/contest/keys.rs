//! Keys of an event: all follow from one master key, which follows from the chief judge's phrase or from chance. The master key signs
//! the end of the event, opens the stages of the sealed pack one by one, and holds the secrets that lots and seeds follow from.

use argon2::{Algorithm, Argon2, Params, Version};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use super::Digest;
use crate::text::Message;

/// Fewest characters of a phrase: four words, or twelve Chinese characters.
pub const SHORTEST_PHRASE: usize = 12;

/// Memory of one guess at the phrase in KiB, and how often it is gone through: about a third of a second.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;

/// What separates this signature from any other that the key may make.
const CLOSING: &[u8] = b"heard contest closed 1:";

/// The master key of an event. Never written to a record.
#[derive(Clone)]
pub struct Keys(Digest);

/// Why there is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyProblem {
    /// The phrase is too short to protect anything.
    ShortPhrase,
    /// The machine has too little memory.
    Memory,
}

impl KeyProblem {
    /// The sentence.
    pub fn message(self) -> Message {
        match self {
            KeyProblem::ShortPhrase => {
                Message::new("seal-short-phrase").with("least", SHORTEST_PHRASE as u64)
            }
            KeyProblem::Memory => Message::new("seal-no-memory"),
        }
    }
}

impl Keys {
    /// Keys of chance; `bytes` must come from the system's own.
    pub fn of_chance(bytes: [u8; 32]) -> Keys {
        Keys(Digest(bytes))
    }

    /// Keys of the phrase, with the event's own salt. Blanks around it do not matter.
    ///
    /// # Errors
    /// A phrase that is too short, or too little memory.
    pub fn of_phrase(phrase: &str, salt: &[u8; 16]) -> Result<Keys, KeyProblem> {
        let phrase = phrase.trim();
        if phrase.chars().count() < SHORTEST_PHRASE {
            return Err(KeyProblem::ShortPhrase);
        }
        let params = Params::new(MEMORY, PASSES, 1, Some(32)).map_err(|_| KeyProblem::Memory)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut key = [0; 32];
        let made = argon.hash_password_into(phrase.as_bytes(), salt, &mut key);
        made.map_err(|_| KeyProblem::Memory)?;
        Ok(Keys(Digest(key)))
    }

    /// The master key itself, to be kept where nobody else reads it.
    pub fn master(&self) -> Digest {
        self.0
    }

    /// The secret of `purpose`: `lots`, or a stage.
    pub fn secret(&self, purpose: &str) -> Digest {
        self.derived("heard contest 2026 secret", purpose)
    }

    /// The key that opens a stage in the sealed pack.
    pub fn stage(&self, stage: &str) -> Digest {
        self.derived("heard contest 2026 stage key", stage)
    }

    /// What is told of the secret of `purpose` before it is.
    pub fn commitment(&self, purpose: &str) -> Digest {
        Digest::of(&self.secret(purpose).0)
    }

    /// The key with which anybody can check the closing signature.
    pub fn public(&self) -> Digest {
        Digest(self.signing().verifying_key().to_bytes())
    }

    /// The closing signature over `last`, the fingerprint of the last record, in hexadecimal digits.
    pub fn sign(&self, last: &Digest) -> String {
        let bytes = self.signing().sign(&closing(last)).to_bytes();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The key that signs for the event: its last record, and the badges that are given for it.
    pub fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(&self.derived("heard contest 2026 signing key", "").0)
    }

    fn derived(&self, context: &str, purpose: &str) -> Digest {
        let mut hasher = blake3::Hasher::new_derive_key(context);
        hasher.update(&self.0.0);
        hasher.update(purpose.as_bytes());
        Digest(*hasher.finalize().as_bytes())
    }
}

/// Whether `signature` over `last` was made with the key behind `public`.
pub fn signed(public: &Digest, last: &Digest, signature: &str) -> bool {
    let Some(bytes) = unhex(signature) else {
        return false;
    };
    VerifyingKey::from_bytes(&public.0).is_ok_and(|key| {
        key.verify_strict(&closing(last), &Signature::from_bytes(&bytes))
            .is_ok()
    })
}

/// Hexadecimal digits as bytes; none where they are anything else, upper case included.
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? * 16 + digit(pair[1])?;
    }
    Some(bytes)
}

fn closing(last: &Digest) -> Vec<u8> {
    [CLOSING, &last.0].concat()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_the_key_of_the_event_signs_for_it() {
        let (ours, theirs) = (Keys::of_chance([1; 32]), Keys::of_chance([2; 32]));
        let last = Digest::of(b"last");
        let signature = ours.sign(&last);
        assert!(signed(&ours.public(), &last, &signature));
        assert!(!signed(&theirs.public(), &last, &signature));
        assert!(!signed(&ours.public(), &Digest::of(b"other"), &signature));
        assert!(!signed(&ours.public(), &last, &signature.to_uppercase()));
        assert!(!signed(&ours.public(), &last, "12"));
        assert_ne!(ours.secret("lots"), ours.secret("live"));
        assert_ne!(ours.stage("live"), ours.secret("live"));
    }

    #[test]
    fn a_phrase_gives_the_same_keys_again_and_salt_makes_them_the_events_own() {
        let keys = |phrase: &str, salt| Keys::of_phrase(phrase, &[salt; 16]);
        let first = keys("云杉杯二零二六年客服技能决赛", 1).unwrap().master();
        assert_eq!(
            keys(" 云杉杯二零二六年客服技能决赛\n", 1).unwrap().master(),
            first
        );
        assert_ne!(
            keys("云杉杯二零二六年客服技能决赛", 2).unwrap().master(),
            first
        );
        assert!(matches!(keys("太短", 1), Err(KeyProblem::ShortPhrase)));
    }
}
