//! The shelf: shipped files, and later folders that hide earlier ones.

use std::fs;

use heard::{
    scenario::is_case,
    store::{FileProblem, files, library},
};

#[test]
fn what_lies_under_scenarios_is_shipped_byte_for_byte() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let shelf = library::load(&[]);
    let on_disk = files::walk(&root, "ron").unwrap();
    let case = |path: &&std::path::PathBuf| is_case(&fs::read_to_string(path).unwrap());
    assert_eq!(
        shelf.files.len(),
        on_disk.iter().filter(case).count(),
        "two shipped cases have one id"
    );
    for path in on_disk {
        let name = path
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        assert_eq!(
            library::shipped(&name),
            Some(&*fs::read(&path).unwrap()),
            "{name}"
        );
    }
    assert_eq!(library::shipped("no-such.ron"), None);
}

#[test]
fn a_later_folder_hides_an_earlier_case_of_the_same_id() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(first.path().join("晚到的礼物-试.ron"), "一").unwrap();
    fs::write(first.path().join("aaa-only-first.ron"), "二").unwrap();
    files::write_atomic(
        &second.path().join("deep/晚到的礼物-试.ron"),
        "三".as_bytes(),
    )
    .unwrap();
    let folders = [
        first.path().into(),
        second.path().into(),
        "/no/such/folder".into(),
    ];
    let shelf = library::load(&folders);
    assert!(shelf.problems.is_empty());
    let text_of = |id: &str| {
        let found = shelf
            .files
            .iter()
            .find(|file| file.path.ends_with(&format!("{id}.ron")));
        found.unwrap().text.to_string()
    };
    assert_eq!(text_of("晚到的礼物-试"), "三");
    assert_eq!(text_of("aaa-only-first"), "二");
}

#[test]
fn files_that_cannot_be_read_are_named_and_the_rest_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let size = usize::try_from(files::SIZE_LIMIT).unwrap() + 1;
    fs::write(folder.path().join("big.ron"), vec![b' '; size]).unwrap();
    fs::write(folder.path().join("gbk.ron"), [0xc4, 0xe3, 0xba, 0xc3]).unwrap();
    fs::write(folder.path().join("noise.ron"), [0xff, 0xfe, 0x80]).unwrap();
    let shelf = library::load(&[folder.path().into()]);
    let problems: Vec<_> = shelf.problems.iter().map(|error| &error.problem).collect();
    assert!(matches!(
        problems[..],
        [FileProblem::TooLarge { .. }, FileProblem::NotText]
    ));
    let own = |name: &str| shelf.files.iter().find(|file| file.path.ends_with(name));
    assert_eq!(&*own("gbk.ron").unwrap().text, "你好");
    assert!(own("noise.ron").is_none());
}
