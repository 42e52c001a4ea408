//! Files beside a case: how they are read, what is said of them, and that they belong to the fingerprint.

use heard::{
    scenario::{MAX_CSV_ROWS, attach, check, file_hash},
    text::{Content, Language, SourceFile},
};

use super::{case, source};

/// The findings of the case with `csv` as its table, as `code: sentence`.
fn findings(csv: &[u8]) -> Vec<String> {
    let plain = SourceFile::new(source().path, source().text);
    let file = attach(plain, &|_| Content::Bytes(csv.into()));
    let (_, findings) = check(&file);
    let said =
        |it: &heard::text::Diagnostic| format!("{}: {}", it.code, it.message.say(Language::En));
    findings.iter().map(said).collect()
}

const HEAD: &str = "order,warehouse,shipped,days,late,customer\n";

/// Enough good rows for the traps of the case.
fn rows(more: &str) -> String {
    let good = "2511-0001,苏州转运仓,2025-11-01 09:15,2,否,C2\n".repeat(15);
    format!("{HEAD}{good}{more}")
}

#[test]
fn a_table_is_read_from_the_file_beside_the_case() {
    let case = case();
    let parcels = &case.desk.tables[0];
    assert_eq!(parcels.len(), 25);
    let row: Vec<&str> = parcels.row(14, Language::Zh).collect();
    assert_eq!(
        row,
        [
            "2511-0013",
            "苏州转运仓",
            "2025-11-05 08:10",
            "1",
            "否",
            "C7"
        ]
    );
    assert_eq!(parcels.cell(99, 0, Language::Zh), "");
    assert_eq!(parcels.cell(0, 99, Language::Zh), "");
}

#[test]
fn a_shelf_takes_the_tables_with_the_case_and_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str| {
        let from = std::path::Path::new("tests/tables/cases").join(name);
        std::fs::copy(from, folder.path().join(name)).unwrap();
    };
    let findings = || {
        let shelf = heard::store::library::load(&[folder.path().into()]);
        let file = shelf
            .files
            .iter()
            .find(|it| it.path.ends_with("parcels-held.ron"));
        check(file.unwrap()).1
    };
    put("parcels-held.ron");
    let said = findings()[0].message.say(Language::En);
    assert_eq!(said, "there is no parcels.csv beside the case");
    put("parcels.csv");
    assert_eq!(findings(), []);
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_refused() {
    for name in [
        "../parcels.csv",
        "/etc/x.csv",
        "a\\\\b.csv",
        ".csv",
        "parcels.txt",
        "",
    ] {
        let text = source()
            .text
            .replace("csv: \"parcels.csv\"", &format!("csv: \"{name}\""));
        let file = SourceFile::new("parcels-held.ron", text.as_str());
        let file = attach(file, &|name| panic!("{name} was opened"));
        let (_, findings) = check(&file);
        assert!(findings.iter().any(|it| it.code == "csv-file"), "{name}");
    }
}

#[test]
fn the_fingerprint_of_a_case_covers_its_tables() {
    let plain = SourceFile::new("x.ron", source().text);
    let hash = |csv: &[u8]| file_hash(&attach(plain.clone(), &|_| Content::Bytes(csv.into())));
    assert_eq!(hash(b"a"), hash(b"a"));
    assert_ne!(hash(b"a"), hash(b"b"));
    assert_ne!(hash(b"a"), file_hash(&plain));
    let text = blake3::hash(source().text.as_bytes()).to_hex().to_string();
    assert_eq!(
        file_hash(&plain),
        text,
        "a case without tables keeps its fingerprint"
    );
}

#[test]
fn whatever_does_not_fit_is_named_with_line_and_column() {
    assert_eq!(findings(rows("").as_bytes()), Vec::<String>::new());
    for (csv, said) in [
        (
            rows("a,b,2025-11-01,2,否\n"),
            "csv-shape: parcels.csv line 17 has 5 cells, the head has 6",
        ),
        (
            rows("a,b,2025-11-01,二,否,c\n"),
            "csv-cell: parcels.csv line 17 column 4: “二” is no number",
        ),
        (
            rows("a,b,2025-02-30,2,否,c\n"),
            "csv-cell: parcels.csv line 17 column 3: “2025-02-30” is no valid date or time",
        ),
        (
            rows("a,\"b,2025-11-01,2,否,c\nd\n"),
            "csv-shape: parcels.csv line 17 column 2: a quote is never closed and takes in the lines behind it",
        ),
        (
            rows("").replacen("days", "dayz", 1),
            "csv-shape: the head of parcels.csv has no column “days”",
        ),
        (
            rows("").replacen("customer", "late", 1),
            "csv-shape: parcels.csv line 1 column 6: the column “late” is there twice",
        ),
        (
            rows("").replace(',', ";"),
            "csv-shape: parcels.csv line 1 column 1: the columns are split by “;” instead of a comma",
        ),
        (String::new(), "csv-shape: there is nothing in parcels.csv"),
        (
            format!("\u{feff}{}", rows("")),
            "csv-encoding: parcels.csv line 1 column 1: it begins with an invisible mark (BOM)",
        ),
    ] {
        let found = findings(csv.as_bytes());
        assert!(found.iter().any(|one| one == said), "{said}\n{found:?}");
    }
}

#[test]
fn old_encodings_are_read_and_pictures_are_not() {
    let (gbk, _, lossy) = encoding_rs::GBK.encode(rows("").leak());
    assert!(!lossy);
    let said = "csv-encoding: parcels.csv line 1 column 1: it is saved as GBK instead of UTF-8";
    assert_eq!(findings(&gbk), [said]);
    let picture: Vec<u8> = (0..=255).cycle().take(4_000).collect();
    let found = findings(&picture);
    assert!(
        found[0].starts_with("csv-shape: parcels.csv is no text file"),
        "{found:?}"
    );
}

#[test]
fn a_million_rows_are_a_limit_and_not_a_wait() {
    let many = format!("{HEAD}{}", "a,b,2025-11-01,2,否,c\n".repeat(1_000_000));
    let found = findings(many.as_bytes());
    let line = MAX_CSV_ROWS + 2;
    let said = format!(
        "csv-shape: parcels.csv has more than {MAX_CSV_ROWS} rows; it is not read from line {line} on"
    );
    assert!(found.contains(&said), "{found:?}");
    let file = SourceFile::new(source().path, source().text);
    let file = attach(file, &|_| Content::TooLarge(40 << 20));
    let (_, findings) = check(&file);
    let said = findings[0].message.say(Language::En);
    assert_eq!(said, "parcels.csv is 40 MiB; at most 32 MiB are read");
}

#[test]
fn a_problem_in_every_line_is_said_often_enough() {
    let bad = format!("{HEAD}{}", "a,b,2025-11-01,two,否,c\n".repeat(5_000));
    let found = findings(bad.as_bytes());
    assert_eq!(found.len(), 21, "{found:?}");
    assert!(found.last().unwrap().contains("more problems"), "{found:?}");
}
