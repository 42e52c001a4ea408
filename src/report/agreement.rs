//! Agreement of trainers with the machine, check by check, as a table for spreadsheets.

use crate::{
    batch::agreement::MarkAgreement,
    text::{Language, say},
};

/// Agreement on one check.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed {
    /// Name of the case.
    pub case: String,
    /// The check, within the case.
    pub check: String,
    /// Its name for people.
    pub title: String,
    /// How far trainer and machine agree on it.
    pub agreement: MarkAgreement,
}

const HEADS: [&str; 8] = [
    "report-agreement-case",
    "report-agreement-check",
    "report-agreement-id",
    "report-agreement-pairs",
    "report-agreement-observed",
    "report-agreement-exact",
    "report-agreement-adjacent",
    "report-agreement-kappa",
];

/// The rows as comma-separated values in UTF-8 with a mark, as spreadsheets read them; shares and κ with three decimals,
/// blank where they are not defined.
pub fn csv(rows: &[Agreed], language: Language) -> String {
    let number = |value: Option<f64>| value.map_or(String::new(), |value| format!("{value:.3}"));
    let mut table = vec![HEADS.map(|key| say(language, key))];
    for row in rows {
        let agreed = &row.agreement;
        table.push([
            row.case.clone(),
            row.title.clone(),
            row.check.clone(),
            agreed.pairs.to_string(),
            agreed.observed.to_string(),
            number(agreed.exact),
            number(agreed.adjacent),
            number(agreed.kappa),
        ]);
    }
    let lines = table.iter().map(|cells| {
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        cells.join(",") + "\r\n"
    });
    std::iter::once("\u{feff}".to_owned())
        .chain(lines)
        .collect()
}

/// A cell in quotes where it needs them; words that a spreadsheet would run as a formula begin with an apostrophe.
fn quoted(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let guarded = if runs {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    match guarded.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", guarded.replace('"', "\"\"")),
        false => guarded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{assess::Status, batch::agreement::mark_agreement};

    #[test]
    fn every_row_has_its_numbers_and_nothing_runs_as_a_formula() {
        let row = Agreed {
            case: "=1+1".into(),
            check: "calm".into(),
            title: "先安抚, 再办事".into(),
            agreement: mark_agreement([(Status::Met, Status::Met), (Status::NotMet, Status::Met)]),
        };
        let text = csv(&[row], Language::En);
        let line = text.lines().nth(1).unwrap_or_default();
        assert_eq!(line, "'=1+1,\"先安抚, 再办事\",calm,2,2,0.500,0.500,0.000");
    }
}
