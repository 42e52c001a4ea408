//! The process is killed at any moment, again and again: every line that was acknowledged is there, without a gap.

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use heard::{
    session::Happening,
    store::{Address, SessionId, Store},
};
use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

use super::sample::{NOW, begun, said};

/// Names the database to the process that will be killed.
const VICTIM: &str = "HEARD_TEST_VICTIM";

/// How often it is killed.
const ROUNDS: usize = 24;

/// Runs in two roles: as the test, and, started again by itself with [`VICTIM`] set, as the process that is killed.
#[test]
fn what_was_acknowledged_survives_every_kill() {
    if let Some(path) = env::var_os(VICTIM) {
        write_until_killed(Path::new(&path));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let (store, session) = begun(&path);
    drop(store);
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(20_261_123);
    let mut most = 0;
    for round in 0..ROUNDS {
        let acknowledged = kill_one(&path, &mut chance);
        let stored = check(&path, session, acknowledged);
        let due = acknowledged.unwrap_or(most);
        assert!(
            stored >= due,
            "round {round}: {due} acknowledged, {stored} there"
        );
        most = stored;
    }
    assert!(
        most >= ROUNDS as u64,
        "the victims hardly wrote anything: {most}"
    );
}

/// Goes on with the session and says after each acknowledged event how many are stored.
fn write_until_killed(path: &Path) -> ! {
    let store = Store::open(&Address::file(path)).unwrap();
    let open = store.unfinished(1).wait().unwrap().found.remove(0);
    let mut seq = open.events;
    loop {
        store
            .append(open.id, seq, &[said(1, &format!("第 {seq} 句"))], NOW)
            .wait()
            .unwrap();
        store
            .save_draft(open.id, format!("草稿 {seq}"), NOW)
            .wait()
            .unwrap();
        let mut out = std::io::stdout().lock();
        seq += 1;
        writeln!(out, "stored {seq}").unwrap();
        out.flush().unwrap();
    }
}

/// Starts a victim, kills it at a moment drawn by chance (also before it has opened the file), and answers with the
/// last number it acknowledged.
fn kill_one(path: &Path, chance: &mut Xoshiro256PlusPlus) -> Option<u64> {
    let mut child = start(path);
    let mut acknowledged = acknowledged(&mut child);
    // One round in three waits for no line; the others for some, so that the kill falls between appends or inside one.
    let lines = match chance.random_range(0..3) {
        0 => 0,
        _ => chance.random_range(1..40),
    };
    let before = acknowledged.by_ref().take(lines).last();
    thread::sleep(Duration::from_micros(chance.random_range(0..15_000)));
    child.kill().unwrap();
    // What it said before it died is acknowledged too.
    let after = acknowledged.last();
    child.wait().unwrap();
    after.or(before)
}

fn start(path: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args([
            "kill::what_was_acknowledged_survives_every_kill",
            "--exact",
            "--nocapture",
        ])
        .env(VICTIM, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The numbers a victim says, as they come.
fn acknowledged(child: &mut Child) -> impl Iterator<Item = u64> + use<> {
    let out = BufReader::new(child.stdout.take().unwrap());
    // libtest writes the name of the test without a line end, so the first number has words before it.
    out.lines()
        .map_while(Result::ok)
        .filter_map(|line| line.split("stored ").nth(1)?.trim().parse().ok())
}

/// Opens what is left and answers with how many events are there, all of them whole and in their places.
fn check(path: &Path, session: SessionId, acknowledged: Option<u64>) -> u64 {
    let store = Store::open(&Address::file(path)).unwrap();
    let offered = store.unfinished(1).wait().unwrap();
    assert_eq!(offered.found.len(), 1, "resume is offered");
    let stored = store.transcript(session).wait().unwrap();
    assert!(stored.unreadable.is_empty());
    for (seq, event) in stored.transcript.events.iter().enumerate() {
        let text = format!("第 {seq} 句");
        assert_eq!(event.what, Happening::AgentSaid { text });
    }
    if let Some(last) = acknowledged.map(|count| count - 1) {
        let draft = stored.draft.expect("a draft was acknowledged");
        let number: u64 = draft.trim_start_matches("草稿 ").parse().unwrap();
        assert!(
            number >= last,
            "{last} acknowledged, the draft is of {number}"
        );
    }
    stored.transcript.events.len() as u64
}
