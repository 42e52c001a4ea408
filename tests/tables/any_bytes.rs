//! Any bytes beside a case are findings or rows, never a crash; and cells come back as they were written.

use heard::{
    desk::{Order, Tables, rows},
    scenario::{attach, read},
    session::Case,
    text::{Content, Language, SourceFile},
};
use proptest::prelude::*;

use super::source;

fn with(csv: &[u8]) -> SourceFile {
    let plain = SourceFile::new(source().path, source().text);
    attach(plain, &|_| Content::Bytes(csv.into()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_findings_or_rows(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&with(&bytes));
    }

    #[test]
    fn any_cells_are_read_back_and_worked_with(
        cells in prop::collection::vec("[\\PC\n\"]{0,12}", 0..40),
        filter in "\\PC{0,20}",
    ) {
        let mut csv = String::from("order,warehouse,shipped,days,late,customer\n");
        for cell in &cells {
            let quoted = cell.replace('"', "\"\"");
            csv.push_str(&format!("\"{quoted}\",w,2025-11-01,1,否,c\n"));
        }
        let (scenario, _) = heard::scenario::check(&with(csv.as_bytes()));
        // The traps of the case need fifteen rows.
        if let Some(scenario) = scenario {
            let table = &scenario.desk.tables[0];
            prop_assert_eq!(table.len(), cells.len());
            for (row, cell) in cells.iter().enumerate() {
                let flat: String = cell.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
                prop_assert_eq!(table.cell(row, 0, Language::Zh), flat);
            }
            let case = Case::new(scenario.into(), Language::Zh);
            let sheets = &case.sheets;
            for column in 0..7 {
                let found = rows(&sheets.tables()[0], sheets.sheet(0), Language::Zh, &filter, Some((column, Order::Falling)));
                prop_assert!(found.len() <= cells.len());
            }
        }
    }
}
