//! The certificates of an event that is over: one for everybody who was ranked, and one for every team.

use ed25519_dalek::SigningKey;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Certificate, Honour, Points, badge};
use crate::{
    contest::{
        Event, Taker,
        standing::{Row, Standing, State},
    },
    text::{Diagnostic, SourceFile},
};

/// Who gives the certificates, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giver {
    /// The organiser.
    pub organiser: String,
    /// The chief judge by name.
    pub chief_judge: String,
    /// The day.
    pub date: Date,
}

/// The certificates of `event`, the best entrants first, then the teams. Those who were out or never began get none.
pub fn certificates(event: &Event, standing: &Standing, giver: &Giver) -> Vec<Certificate> {
    let rows = standing.entrants.iter().chain(&standing.teams);
    let present = rows.filter(|row| !row.out && took_part(row));
    present
        .enumerate()
        .map(|(at, row)| certificate(event, row, at + 1, giver))
        .collect()
}

/// The files of `made`, by name: each sheet set by `template` as PDF, and its badge signed by `signer`.
///
/// # Errors
/// What is wrong with the template.
pub fn certificate_files(
    made: &[Certificate],
    template: &SourceFile,
    signer: &SigningKey,
) -> Result<Vec<(String, Vec<u8>)>, Vec<Diagnostic>> {
    let mut files = Vec::with_capacity(2 * made.len());
    for one in made {
        let stem = stem(one);
        files.push((format!("{stem}.pdf"), one.pdf(template)?));
        let claims = badge::credential(one, &signer.verifying_key());
        let token = badge::sign(&claims, signer);
        files.push((format!("{stem}.jwt"), token.into_bytes()));
    }
    Ok(files)
}

/// A file's name that people find again and every system takes: number and holder.
fn stem(one: &Certificate) -> String {
    let number = one.serial.rsplit('-').next().unwrap_or_default();
    let safe = |letter: char| match letter {
        letter if letter.is_alphanumeric() => letter,
        _ => '_',
    };
    let holder: String = one.holder.chars().take(40).map(safe).collect();
    format!("{number}-{holder}")
}

fn took_part(row: &Row) -> bool {
    let began = |state: State| !matches!(state, State::Absent | State::NotAdvanced | State::Out);
    row.members > Decimal::ZERO || row.scores.iter().flatten().any(|score| began(score.state))
}

fn certificate(event: &Event, row: &Row, number: usize, giver: &Giver) -> Certificate {
    let contest = event.contest();
    let scored = contest.stages.iter().zip(&row.scores);
    let mut stages: Vec<(String, Points)> = scored
        .filter_map(|(stage, score)| {
            let points = Points {
                earned: score.as_ref()?.points,
                of: stage.weight.value.into(),
            };
            Some((stage.title.value.clone(), points))
        })
        .collect();
    let (unit, members, prizes) = match row.taker {
        Taker::Entrant(one) => {
            let person = event.person(one);
            let unit = person.map(|it| it.unit.clone());
            (unit, Vec::new(), &contest.awards.prizes)
        }
        Taker::Team(team) => {
            let entry = event.team_entry(team);
            let people = entry.into_iter().flat_map(|it| &it.members);
            let names = people.map(|&one| event.name(Taker::Entrant(one)).to_owned());
            let unit = entry.map(|it| it.unit.clone());
            (unit, names.collect(), &contest.awards.team_prizes)
        }
    };
    let mut of: Decimal = stages.iter().map(|(_, points)| points.of).sum();
    if let Taker::Team(team) = row.taker {
        let count = event.team_entry(team).map_or(0, |it| it.members.len());
        let each = contest
            .stages
            .iter()
            .filter(|stage| stage.by == crate::scenario::contest::By::Each);
        let each: u32 = each.map(|stage| stage.weight.value).sum();
        let brought = Points {
            earned: row.members,
            of: Decimal::from(each) * Decimal::from(count),
        };
        if brought.of > Decimal::ZERO {
            let title = crate::text::say(contest.language, "certificate-members");
            stages.insert(0, (title, brought));
            of += brought.of;
        }
    }
    let prize = row.prize.and_then(|at| prizes.get(at));
    let honour = match (prize, row.passed) {
        (Some(prize), _) => Honour::Prize(prize.title.value.clone()),
        (None, _) if row.merit => {
            Honour::Prize(crate::text::say(contest.language, "certificate-merit"))
        }
        (None, Some(true)) => Honour::Passed,
        (None, _) => Honour::TookPart,
    };
    Certificate {
        language: contest.language,
        event: contest.title.value.clone(),
        holder: event.name(row.taker).to_owned(),
        unit: unit.filter(|unit| !unit.trim().is_empty()),
        members,
        // A place is told to those who won by it.
        place: prize.and(row.place).map(|place| place as usize),
        honour,
        result: Points {
            earned: row.total,
            of,
        },
        stages,
        date: giver.date,
        organiser: giver.organiser.clone(),
        chief_judge: giver.chief_judge.clone(),
        serial: format!(
            "{}-{number:04}",
            event
                .opening()
                .contest_hash
                .to_string()
                .get(..8)
                .unwrap_or_default()
        ),
        records: event.last().to_string(),
        key: event.opening().key.to_string(),
    }
}
