//! What a badge says: the claims of an `OpenBadgeCredential`, made from a certificate.

use ed25519_dalek::VerifyingKey;
use serde_json::{Value, json};

use super::did::did;
use crate::{
    report::{Certificate, Honour, Points},
    text::{Language, say},
};

/// The credential of `certificate`, issued by the holder of `issuer`.
pub fn credential(certificate: &Certificate, issuer: &VerifyingKey) -> Value {
    let say = |key: &str| say(certificate.language, key);
    let data = certificate.data();
    let id = |what: &str| {
        urn(&format!(
            "{what}\n{}\n{}",
            certificate.serial, certificate.records
        ))
    };
    let described = |at: usize| format!("{}#{at}", id("achievement"));
    let all = certificate
        .stages
        .iter()
        .map(|(title, points)| (title.as_str(), *points));
    let total = say("certificate-total");
    let all: Vec<(&str, Points)> = all.chain([(total.as_str(), certificate.result)]).collect();
    let descriptions = all.iter().enumerate().map(|(at, (title, points))| {
        json!({
            "id": described(at),
            "type": ["ResultDescription"],
            "name": title,
            "resultType": "RawScore",
            "valueMin": "0",
            "valueMax": points.most(),
        })
    });
    let results = all.iter().enumerate().map(|(at, (_, points))| {
        json!({
            "type": ["Result"],
            "resultDescription": described(at),
            "value": points.text(),
        })
    });
    let day = format!("{}T00:00:00Z", certificate.date);
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": id("credential"),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": format!("{} · {}", data["honour"].as_str().unwrap_or_default(), certificate.event),
        "description": data["body"],
        "issuer": {
            "id": did(issuer),
            "type": ["Profile"],
            "name": certificate.organiser,
        },
        "validFrom": day,
        "awardedDate": day,
        "credentialSubject": {
            "id": id("subject"),
            "type": ["AchievementSubject"],
            "identifier": [{
                "type": "IdentityObject",
                "hashed": false,
                "identityHash": certificate.holder,
                "identityType": "name",
            }],
            "achievement": {
                "id": id("achievement"),
                "type": ["Achievement"],
                "inLanguage": certificate.language.tag(),
                "achievementType": match certificate.honour {
                    Honour::Prize(_) => "Award",
                    Honour::Passed => "Certification",
                    Honour::TookPart => "Achievement",
                },
                "name": data["honour"],
                "description": certificate.event,
                "criteria": { "narrative": criteria(certificate.language) },
                "resultDescription": descriptions.collect::<Vec<_>>(),
            },
            "result": results.collect::<Vec<_>>(),
        },
        "evidence": [{
            "id": id("evidence"),
            "type": ["Evidence"],
            "name": say("certificate-records"),
            "narrative": certificate.records,
            "genre": "blake3",
        }],
    })
}

fn criteria(language: Language) -> String {
    say(language, "certificate-criteria")
}

/// A name for a thing that has none: a UUID (version 8, RFC 9562) that is a fingerprint of `text`.
fn urn(text: &str) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(text.as_bytes()).as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    format!("urn:uuid:{}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::report::certificate::tests::prize;

    #[test]
    fn a_badge_says_what_its_certificate_says() {
        let key = ed25519_dalek::SigningKey::from_bytes(&[7; 32]).verifying_key();
        let badge = credential(&prize(Language::Zh), &key);
        let subject = &badge["credentialSubject"];
        assert_eq!(subject["achievement"]["name"], "一等奖");
        assert_eq!(subject["achievement"]["achievementType"], "Award");
        assert_eq!(subject["identifier"][0]["identityHash"], "欧阳靖宇");
        let results = subject["result"].as_array().unwrap();
        assert_eq!(results.len(), 3, "two stages and the total");
        assert_eq!(results[2]["value"], "86.40");
        let described = &subject["achievement"]["resultDescription"][2];
        assert_eq!(results[2]["resultDescription"], described["id"]);
        assert_eq!(badge["validFrom"], "2026-11-23T00:00:00Z");
        assert_eq!(badge, credential(&prize(Language::Zh), &key));
    }

    #[test]
    fn names_of_things_are_uuids_and_differ() {
        let one = urn("a");
        assert_eq!(one.len(), "urn:uuid:".len() + 36);
        assert_eq!(one.as_bytes()["urn:uuid:".len() + 14], b'8', "{one}");
        assert_ne!(one, urn("b"));
    }
}
