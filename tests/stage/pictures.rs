//! Pictures of the scenes, taken by the program itself on a virtual screen with software Vulkan.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
};

use heard::{
    batch::rehearsal::{Course, Material, Strength, rehearse},
    contest::{Record, What},
    scenario,
    store::{NewEvent, Store, library},
    text::Language,
};
use image::RgbImage;

use super::sample;

const SIZE: (u32, u32) = (1280, 720);

/// The records of the shipped contest `id`, rehearsed by machines from the draw to the publication.
fn records(id: &str) -> Vec<Record> {
    let cases = library::load(&[]).files.into_iter().filter_map(|file| {
        let case = scenario::check(&file).0?;
        Some((file, case.into()))
    });
    let material = Material {
        banks: library::banks(&[]).into(),
        exercises: library::exercises(&[]),
        cases: cases.collect(),
    };
    let text = library::contests(&[])
        .into_iter()
        .find(|file| file.path.ends_with(&format!("/{id}.ron")));
    let course = Course::new(vec!["林晓".to_owned()], Strength::Strong, 3, 11);
    let course = course.with_stand_in(Strength::Average);
    rehearse(&course, &text.unwrap().text, &material)
        .unwrap_or_else(|it| panic!("{it:?}"))
        .records
}

fn store_event(folder: &Path, records: &[Record]) {
    let store = Store::open(&sample::address(folder)).unwrap();
    let event = store
        .begin_event(NewEvent {
            contest: "rehearsed".to_owned(),
            title: "排练".to_owned(),
            master: None,
            pack: None,
            first: records[0].clone(),
        })
        .wait()
        .unwrap();
    store.append_records(event, &records[1..]).wait().unwrap();
}

/// How many records make the quiz run: half of its steps.
fn within_the_quiz(records: &[Record]) -> usize {
    let of_quiz = |record: &Record| matches!(&record.what, What::Step { step, .. } if step.to_string().contains("\"question\""));
    let places = records
        .iter()
        .enumerate()
        .filter(|(_, record)| of_quiz(record));
    let places: Vec<usize> = places.map(|(at, _)| at + 1).collect();
    places[places.len() / 2]
}

/// Runs the screen in `folder` and reads the pictures of `scenes`.
fn pictures(folder: &Path, scenes: &[&str], more: &[&str]) -> Vec<(String, RgbImage)> {
    let out = folder.join("pictures");
    let heard = env!("CARGO_BIN_EXE_heard");
    let size = format!("{}x{}", SIZE.0, SIZE.1);
    let mut command = Command::new("xvfb-run");
    command.args(["-a", "-s", &format!("-screen 0 {size}x24"), heard, "--data"]);
    command
        .arg(folder)
        .args(["stage", "--window", &size, "--pictures"])
        .arg(&out);
    for scene in scenes {
        command.args(["--scene", scene]);
    }
    let done = command
        .args(more)
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("xvfb-run");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}");
    println!("{}", said.lines().last().unwrap_or_default());
    let read = |scene: &&str| {
        let path: PathBuf = out.join(format!("{scene}.png"));
        let picture =
            image::open(&path).unwrap_or_else(|it| panic!("{}: {it}\n{said}", path.display()));
        (scene.to_string(), picture.to_rgb8())
    };
    scenes.iter().map(read).collect()
}

/// A picture that shows something: of the right size, on the page's own ground, with letters in many shades, and none of it black.
fn shows_something((scene, picture): &(String, RgbImage), ground: [u8; 3]) {
    assert_eq!(picture.dimensions(), SIZE, "{scene}");
    let shades: BTreeSet<[u8; 3]> = picture.pixels().map(|it| it.0).collect();
    assert!(shades.len() > 60, "{scene} has {} shades", shades.len());
    let near = |it: &image::Rgb<u8>| it.0.iter().zip(ground).all(|(a, b)| a.abs_diff(b) <= 8);
    let page = picture.pixels().filter(|it| near(it)).count();
    assert!(
        page * 5 > picture.pixels().len(),
        "{scene} is not on its page"
    );
    let black = picture.pixels().filter(|it| it.0 == [0, 0, 0]).count();
    assert!(black * 50 < picture.pixels().len(), "{scene} is black");
}

const DARK: [u8; 3] = [0x19, 0x18, 0x16];
const LIGHT: [u8; 3] = [0xf6, 0xf3, 0xed];

#[test]
fn every_scene_of_an_event_is_a_picture() {
    let records = records("team");
    let folder = tempfile::tempdir().unwrap();
    store_event(folder.path(), &records);
    let scenes = [
        "waiting", "draw", "marks", "standing", "awards", "pause", "fault",
    ];
    let whole = pictures(folder.path(), &scenes, &[]);
    whole.iter().for_each(|it| shows_something(it, DARK));
    let different: BTreeSet<&[u8]> = whole.iter().map(|(_, it)| it.as_raw().as_slice()).collect();
    assert_eq!(different.len(), scenes.len(), "no two alike");

    let quiz = tempfile::tempdir().unwrap();
    store_event(quiz.path(), &records[..within_the_quiz(&records)]);
    let quiz = pictures(quiz.path(), &["quiz"], &["--light", "--lang", "en"]);
    shows_something(&quiz[0], LIGHT);
}

#[test]
fn a_talk_is_a_picture_in_both_languages() {
    for (language, more, says) in [
        (
            Language::Zh,
            &["--lang", "zh-CN"],
            "您好，您先别急，我马上帮您查今晚的包裹。",
        ),
        (
            Language::En,
            &["--lang", "en"],
            "Hello, let me look up tonight's parcel for you at once.",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (header, events) = sample::talk("late-birthday-gift", language, &[says, says]);
        sample::store_talk(folder.path(), header, &events);
        let talk = pictures(folder.path(), &["talk"], more);
        shows_something(&talk[0], DARK);
    }
}

/// `cargo test --features stage --test stage -- --ignored` makes the pictures of the README anew.
#[test]
#[ignore = "writes into assets/screenshots"]
fn the_pictures_of_the_readme() {
    let says = [
        "您好，我在。您先别急，慢慢说。",
        "今晚六点半就要拆礼物，您一定急坏了。我马上查两个包裹的最新扫描，三分钟内给您准话。",
    ];
    let folder = tempfile::tempdir().unwrap();
    let (header, events) = sample::talk("late-birthday-gift", Language::Zh, &says);
    sample::store_talk(folder.path(), header, &events);
    let talk = pictures(folder.path(), &["talk"], &["--lang", "zh-CN"]);
    let records = records("team");
    let quiz = tempfile::tempdir().unwrap();
    store_event(quiz.path(), &records[..within_the_quiz(&records)]);
    let quiz = pictures(quiz.path(), &["quiz"], &["--lang", "zh-CN"]);
    for (scene, picture) in talk.iter().chain(&quiz) {
        let path = format!("assets/screenshots/stage-{scene}-zh.png");
        picture.save(path).unwrap();
    }
}
