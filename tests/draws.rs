//! Drawn customers: other people, the same case.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use heard::{
    scenario::{Scenario, read},
    store::library,
};

fn cases() -> Vec<Scenario> {
    let shelf = library::load(&[]);
    let read = |file| read(file).0.unwrap();
    shelf.files.iter().map(read).collect()
}

#[test]
fn every_shipped_case_survives_the_way_through_json() {
    for mut case in cases() {
        case.desk.tables.clear();
        let value = serde_json::to_value(&case).unwrap();
        let back: Result<Scenario, _> = serde_json::from_value(value);
        assert_eq!(
            back.map_err(|why| format!("{}: {why}", case.id.value)),
            Ok(case)
        );
    }
}
