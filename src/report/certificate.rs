//! A certificate of a contest: what it says, as data, and set by a template that a trainer may change.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

use super::pdf::pdf;
use crate::text::{Diagnostic, Language, Message, SourceFile, say};

/// The template that is used where a trainer brings none.
pub const TEMPLATE: &str = include_str!("../../assets/templates/certificate.typ");

/// What one entrant, or one team, is certified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Language it is written in.
    pub language: Language,
    /// Title of the event.
    pub event: String,
    /// The person, or the team.
    pub holder: String,
    /// Who they came from.
    pub unit: Option<String>,
    /// The people of a team.
    pub members: Vec<String>,
    /// What for.
    pub honour: Honour,
    /// What was reached.
    pub result: Points,
    /// Place among those who were ranked, from 1.
    pub place: Option<usize>,
    /// Stages in the order of the event.
    pub stages: Vec<(String, Points)>,
    /// The day it is given.
    pub date: Date,
    /// Who gives it.
    pub organiser: String,
    /// Who signed the event's records.
    pub chief_judge: String,
    /// Number of the certificate within the event.
    pub serial: String,
    /// Fingerprint of the event's last record, in hexadecimal.
    pub records: String,
    /// Fingerprint of the key that signed them.
    pub key: String,
}

/// What a certificate is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Honour {
    /// A prize, by its name.
    Prize(String),
    /// A certification that was passed.
    Passed,
    /// Taking part to the end.
    TookPart,
}

/// Points out of so many; exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    /// Earned.
    pub earned: Decimal,
    /// The most that could be.
    pub of: Decimal,
}

impl Points {
    /// With two decimals, halves up: `27.60`.
    pub fn text(self) -> String {
        let up = RoundingStrategy::MidpointAwayFromZero;
        format!("{:.2}", self.earned.round_dp_with_strategy(2, up))
    }

    /// The most, without decimals that say nothing.
    pub fn most(self) -> String {
        self.of.normalize().to_string()
    }
}

impl Certificate {
    /// The certificate as a PDF, set by `template`.
    ///
    /// # Errors
    /// What is wrong with the template, each at its place.
    pub fn pdf(&self, template: &SourceFile) -> Result<Vec<u8>, Vec<Diagnostic>> {
        pdf(template, &self.data(), self.date, &self.serial)
    }

    /// What a template finds in `data.json`: every word ready to be set, in the language of the certificate.
    pub fn data(&self) -> Value {
        let say = |key: &str| say(self.language, key);
        let stages = self.stages.iter().map(|(title, points)| {
            json!({ "title": title, "points": points.text(), "of": points.most() })
        });
        let mut foot = vec![("certificate-serial", &self.serial)];
        foot.push(("certificate-records", &self.records));
        foot.push(("certificate-key", &self.key));
        json!({
            "language": self.language.tag(),
            "event": self.event,
            "heading": say(match self.honour {
                Honour::Prize(_) => "certificate-heading-prize",
                Honour::Passed => "certificate-heading-passed",
                Honour::TookPart => "certificate-heading-part",
            }),
            "holder": self.holder,
            "unit": self.unit,
            "members": self.members,
            "body": self.body().say(self.language),
            "close": say("certificate-close"),
            "honour": match &self.honour {
                Honour::Prize(title) => title.clone(),
                Honour::Passed => say("certificate-passed"),
                Honour::TookPart => say("certificate-part"),
            },
            "stages": stages.collect::<Vec<_>>(),
            "total": {
                "title": say("certificate-total"),
                "points": self.result.text(),
                "of": self.result.most(),
            },
            "organiser": self.organiser,
            "chief_judge": { "title": say("certificate-chief-judge"), "name": self.chief_judge },
            "date": self.day().say(self.language),
            "foot": foot.iter().map(|(key, value)| json!([say(key), value])).collect::<Vec<_>>(),
            "check": say("certificate-check"),
        })
    }

    fn body(&self) -> Message {
        let message = Message::new(match (&self.honour, self.place) {
            (Honour::Prize(_), Some(_)) => "certificate-body-placed",
            (Honour::Prize(_), None) => "certificate-body-prize",
            (Honour::Passed, _) => "certificate-body-passed",
            (Honour::TookPart, _) => "certificate-body-part",
        });
        let prize = match &self.honour {
            Honour::Prize(title) => title.clone(),
            Honour::Passed | Honour::TookPart => String::new(),
        };
        message
            .with("event", self.event.clone())
            .with("prize", prize)
            .with("points", self.result.text())
            .with("of", self.result.most())
            .with("place", self.place.unwrap_or_default())
    }

    fn day(&self) -> Message {
        Message::new("certificate-date")
            .with("year", self.date.year().to_string())
            .with("month", i64::from(self.date.month()))
            .with("day", i64::from(self.date.day()))
    }
}

#[cfg(test)]
pub(super) mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{super::pdf::pages, *};

    /// A prize of the final, for the tests of every document made from it.
    pub fn prize(language: Language) -> Certificate {
        let points = |earned: &str, of: u32| Points {
            earned: earned.parse().unwrap(),
            of: of.into(),
        };
        Certificate {
            language,
            event: "云杉杯 2026 客户服务技能竞赛决赛".to_owned(),
            holder: "欧阳靖宇".to_owned(),
            unit: Some("云杉通信华东客户服务中心".to_owned()),
            members: Vec::new(),
            honour: Honour::Prize("一等奖".to_owned()),
            result: points("86.4", 100),
            place: Some(1),
            stages: vec![
                ("理论考试".to_owned(), points("27.6", 30)),
                ("录音评析".to_owned(), points("8.905", 10)),
            ],
            date: jiff::civil::date(2026, 11, 23),
            organiser: "云杉通信工会委员会".to_owned(),
            chief_judge: "周敏".to_owned(),
            serial: "yunshan-2026-0001".to_owned(),
            records: "9f2c71ae04d8".repeat(4),
            key: "5d1a0b22".repeat(2),
        }
    }

    fn shipped() -> SourceFile {
        SourceFile::new("certificate.typ", TEMPLATE)
    }

    #[test]
    fn the_shipped_template_sets_every_honour_in_both_languages_the_same_bytes_twice() {
        for language in [Language::Zh, Language::En] {
            for honour in [
                Honour::Prize("一等奖".to_owned()),
                Honour::Passed,
                Honour::TookPart,
            ] {
                let one = Certificate {
                    honour,
                    ..prize(language)
                };
                let first = one.pdf(&shipped()).unwrap();
                assert!(first.starts_with(b"%PDF-"), "{:?}", &first[..8]);
                assert_eq!(first, one.pdf(&shipped()).unwrap());
            }
        }
    }

    #[test]
    fn a_certificate_stays_on_one_page_however_long_its_words() {
        let long = Certificate {
            holder: "买买提江·阿不都热合曼".repeat(3),
            unit: Some("某某省某某市某某区客户服务与质量监督管理中心".repeat(3)),
            members: vec!["欧阳靖宇".to_owned(); 12],
            event: "全国客户服务技能竞赛暨岗位练兵选拔赛".repeat(3),
            stages: vec![
                (
                    "情景实战与工单填写及特殊情景处置".to_owned(),
                    prize(Language::Zh).result
                );
                9
            ],
            ..prize(Language::Zh)
        };
        assert_eq!(pages(&shipped(), &long.data(), long.date), 1);
    }

    #[test]
    fn a_fault_in_a_template_is_told_at_its_place() {
        let template =
            SourceFile::new("mine.typ", "#let data = json(\"data.json\")\n#data.holdr\n");
        let found = prize(Language::Zh).pdf(&template).unwrap_err();
        assert_eq!(template.place(found[0].span.start).line, 2);
        let message = found[0].message.say(Language::En);
        assert!(message.contains("holdr"), "{message}");
    }

    #[test]
    fn a_template_reaches_no_other_file() {
        for escape in ["/etc/passwd", "../data.json", "other.json"] {
            let template = SourceFile::new("mine.typ", format!("#read({escape:?})"));
            assert!(prize(Language::Zh).pdf(&template).is_err(), "{escape}");
        }
        let package = SourceFile::new("mine.typ", "#import \"@preview/tablex:0.0.8\": *");
        assert!(prize(Language::Zh).pdf(&package).is_err());
    }

    #[test]
    fn points_carry_two_decimals() {
        assert_eq!(prize(Language::Zh).stages[1].1.text(), "8.91");
        assert_eq!(prize(Language::Zh).result.text(), "86.40");
        assert_eq!(prize(Language::Zh).result.most(), "100");
    }
}
