//! A credential as a signed token: JSON Web Signature in its compact form, EdDSA. <https://www.rfc-editor.org/rfc/rfc8037>

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde_json::{Value, json};

use super::did::{did, key};

/// What a token says that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The credential.
    pub credential: Value,
    /// The key that signed it: whether that is the event's key, the event's records tell.
    pub key: VerifyingKey,
}

/// Why a token does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadgeError {
    /// Not three parts of base64 around JSON.
    #[error("not a signed token")]
    Shape,
    /// Signed by a method that is not ours.
    #[error("signed by a method that this program does not know")]
    Method,
    /// Names no issuer whose key can be read without a network.
    #[error("names no key that can be read without a network")]
    Issuer,
    /// Was changed after it was signed, or was signed by another key.
    #[error("the signature does not fit")]
    Signature,
}

impl BadgeError {
    /// The sentence for people, as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            BadgeError::Shape => "verify-badge-shape",
            BadgeError::Method => "verify-badge-method",
            BadgeError::Issuer => "verify-badge-issuer",
            BadgeError::Signature => "verify-badge-signature",
        }
    }
}

/// `credential` signed by `signer`: a token of three parts.
pub fn sign(credential: &Value, signer: &SigningKey) -> String {
    let key = signer.verifying_key();
    let header = json!({
        "alg": "EdDSA",
        "typ": "JWT",
        "jwk": { "kty": "OKP", "crv": "Ed25519", "x": BASE64.encode(key.as_bytes()) },
    });
    let mut claims = credential.clone();
    claims["iss"] = credential["issuer"]["id"].clone();
    claims["jti"] = credential["id"].clone();
    claims["sub"] = credential["credentialSubject"]["id"].clone();
    if let Some(from) = credential["validFrom"].as_str().and_then(seconds) {
        claims["nbf"] = from.into();
    }
    let said = format!(
        "{}.{}",
        BASE64.encode(header.to_string()),
        BASE64.encode(claims.to_string())
    );
    let signature = signer.sign(said.as_bytes());
    format!("{said}.{}", BASE64.encode(signature.to_bytes()))
}

fn seconds(at: &str) -> Option<i64> {
    Some(at.parse::<jiff::Timestamp>().ok()?.as_second())
}

/// Checks `token` by the key that its issuer's identifier is.
///
/// # Errors
/// Why it does not hold.
pub fn check(token: &str) -> Result<Checked, BadgeError> {
    let parts: Vec<&str> = token.trim().split('.').collect();
    let &[header, claims, signature] = parts.as_slice() else {
        return Err(BadgeError::Shape);
    };
    let said = format!("{header}.{claims}");
    let read = |part: &str| -> Result<Value, BadgeError> {
        let bytes = BASE64.decode(part).map_err(|_| BadgeError::Shape)?;
        serde_json::from_slice(&bytes).map_err(|_| BadgeError::Shape)
    };
    let (header, mut claims) = (read(header)?, read(claims)?);
    let signature = BASE64.decode(signature).map_err(|_| BadgeError::Shape)?;
    if header["alg"] != "EdDSA" {
        return Err(BadgeError::Method);
    }
    // The issuer is who they say only if the key is their identifier; a key that the header brings along proves nothing.
    let issuer = claims["issuer"]["id"].as_str().and_then(key);
    let issuer = issuer.ok_or(BadgeError::Issuer)?;
    if claims["iss"] != did(&issuer) {
        return Err(BadgeError::Issuer);
    }
    let signature = Signature::from_slice(&signature).map_err(|_| BadgeError::Shape)?;
    if issuer.verify_strict(said.as_bytes(), &signature).is_err() {
        return Err(BadgeError::Signature);
    }
    if let Some(claims) = claims.as_object_mut() {
        for registered in ["iss", "jti", "sub", "nbf"] {
            claims.remove(registered);
        }
    }
    Ok(Checked {
        credential: claims,
        key: issuer,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::{super::credential, *};
    use crate::{report::certificate::tests::prize, text::Language};

    fn token() -> (Value, String) {
        let signer = SigningKey::from_bytes(&[7; 32]);
        let badge = credential(&prize(Language::Zh), &signer.verifying_key());
        let token = sign(&badge, &signer);
        (badge, token)
    }

    #[test]
    fn a_signed_badge_says_what_was_signed_and_by_whom() {
        let (badge, token) = token();
        let checked = check(&token).unwrap();
        assert_eq!(checked.credential, badge);
        assert_eq!(
            checked.key,
            SigningKey::from_bytes(&[7; 32]).verifying_key()
        );
        assert_eq!(check(&format!("  {token}\n")).unwrap(), checked);
    }

    #[test]
    fn a_badge_signed_by_another_key_does_not_hold() {
        let (badge, _) = token();
        // A forger keeps the event's name as the issuer and brings a key along in the header.
        let forged = sign(&badge, &SigningKey::from_bytes(&[8; 32]));
        assert_eq!(check(&forged), Err(BadgeError::Signature));
        let mut nobody = badge.clone();
        nobody["issuer"]["id"] = "https://example.com".into();
        let nobody = sign(&nobody, &SigningKey::from_bytes(&[8; 32]));
        assert_eq!(check(&nobody), Err(BadgeError::Issuer));
    }

    #[test]
    fn an_unsigned_token_does_not_hold() {
        let (_, token) = token();
        let claims = token.split('.').nth(1).unwrap();
        let none = BASE64.encode(r#"{"alg":"none"}"#);
        assert_eq!(check(&format!("{none}.{claims}.")), Err(BadgeError::Method));
        for wrong in ["", "a.b.c", "...", "e30.e30.e30", "💥"] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn one_altered_letter_is_found(at in 0usize..10_000, letter in "[A-Za-z0-9_-]") {
            let (_, token) = token();
            let at = at % token.len();
            let altered = format!("{}{letter}{}", &token[..at], &token[at + 1..]);
            prop_assume!(altered != token);
            prop_assert!(check(&altered).is_err());
        }

        #[test]
        fn any_text_is_refused_without_panic(text in "\\PC{0,200}") {
            prop_assert!(check(&text).is_err());
        }
    }
}
