//! A key as an identifier that needs no network to be looked up: `did:key` for Ed25519. <https://w3c-ccg.github.io/did-key-spec/>

use ed25519_dalek::VerifyingKey;

/// What a multicodec Ed25519 public key begins with.
const ED25519: [u8; 2] = [0xed, 0x01];

/// `did:key:z6Mk…` of `key`.
pub fn did(key: &VerifyingKey) -> String {
    let mut bytes = ED25519.to_vec();
    bytes.extend(key.as_bytes());
    format!("did:key:z{}", bs58::encode(bytes).into_string())
}

/// The key that `did` is; none where it is not an Ed25519 `did:key`.
pub fn key(did: &str) -> Option<VerifyingKey> {
    let bytes = bs58::decode(did.strip_prefix("did:key:z")?)
        .into_vec()
        .ok()?;
    let key = bytes.strip_prefix(&ED25519)?;
    VerifyingKey::from_bytes(key.try_into().ok()?).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_key_is_its_identifier_and_back() {
        // The first example of the did:key specification for Ed25519.
        let example = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
        let it = key(example).unwrap();
        assert_eq!(did(&it), example);
        assert_eq!(it.as_bytes()[..4], [0x3b, 0x6a, 0x27, 0xbc]);
        for wrong in [
            "",
            "did:key:",
            "did:web:example.com",
            "did:key:z6Mk",
            "did:key:zé",
        ] {
            assert_eq!(key(wrong), None, "{wrong}");
        }
    }
}
