//! `heard contest register`: entrants, teams and judges, one by one or from a table.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use super::{
    super::{Common, Failure},
    event_file::{find_to_write, print, refused, stored},
};
use crate::{
    contest::{Event, Record, TeamId, What, Who},
    host::clock::now_ms,
    store::files,
    text::Message,
};

/// Register entrants, teams and judges
#[derive(Args, Debug)]
pub struct RegisterArgs {
    /// Number of the event
    #[arg(value_name = "EVENT")]
    event: String,
    /// Somebody who enters
    #[arg(long, value_name = "NAME", conflicts_with_all = ["judge", "from"])]
    entrant: Option<String>,
    /// Somebody who judges
    #[arg(long, value_name = "NAME", conflicts_with = "from")]
    judge: Option<String>,
    /// Where they come from; judges do not judge their own unit
    #[arg(long, value_name = "UNIT", default_value = "")]
    unit: String,
    /// The team of the entrant; a new name registers the team
    #[arg(long, value_name = "NAME", requires = "entrant")]
    team: Option<String>,
    /// CSV table with the columns kind (entrant or judge; 选手, 评委), name, unit, team
    #[arg(long, value_name = "FILE.csv")]
    from: Option<PathBuf>,
}

/// One line of the table.
struct Line {
    judge: bool,
    name: String,
    unit: String,
    team: Option<String>,
}

/// Runs the command: all lines are registered or none.
pub fn run(args: &RegisterArgs, common: &Common) -> Result<ExitCode, Failure> {
    let lines = match (&args.from, &args.entrant, &args.judge) {
        (Some(path), ..) => table(path)?,
        (None, Some(name), _) => vec![Line {
            judge: false,
            name: name.clone(),
            unit: args.unit.clone(),
            team: args.team.clone(),
        }],
        (None, None, Some(name)) => vec![Line {
            judge: true,
            name: name.clone(),
            unit: args.unit.clone(),
            team: None,
        }],
        (None, None, None) => return Err(Failure::new(Message::new("event-nobody-named"))),
    };
    let (mut event, store, number) = find_to_write(&args.event, common)?;
    let mut records = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        register(&mut event, line, &mut records).map_err(|refusal| {
            let hint = Message::new("event-line")
                .with("line", (at + 1) as u64)
                .with("name", line.name.clone());
            refused(refusal).hint(hint)
        })?;
    }
    store
        .append_records(number, &records)
        .wait()
        .map_err(stored)?;
    let done = Message::new("event-registered")
        .with("entrants", event.entrants().len() as u64)
        .with("teams", event.teams().len() as u64)
        .with("judges", event.judges().len() as u64);
    print(done.say(common.language()));
    Ok(ExitCode::SUCCESS)
}

fn register(
    event: &mut Event,
    line: &Line,
    records: &mut Vec<Record>,
) -> Result<(), crate::contest::Refusal> {
    let next = |has: usize| u32::try_from(has + 1).unwrap_or(u32::MAX);
    let (name, unit) = (line.name.clone(), line.unit.clone());
    if line.judge {
        let judge = next(event.judges().len());
        records.push(event.write(now_ms(), Who::Desk, What::Judge { judge, name, unit })?);
        return Ok(());
    }
    let team = match &line.team {
        None => None,
        Some(team) => Some(team_of(event, team, &line.unit, records)?),
    };
    let entrant = next(event.entrants().len());
    let what = What::Entrant {
        entrant,
        name,
        unit,
        team,
    };
    records.push(event.write(now_ms(), Who::Desk, what)?);
    Ok(())
}

fn team_of(
    event: &mut Event,
    name: &str,
    unit: &str,
    records: &mut Vec<Record>,
) -> Result<TeamId, crate::contest::Refusal> {
    let known = event.teams().iter().position(|team| team.name == name);
    let number = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
    if let Some(at) = known {
        return Ok(number(at));
    }
    let team = number(event.teams().len());
    let what = What::Team {
        team,
        name: name.to_owned(),
        unit: unit.to_owned(),
    };
    records.push(event.write(now_ms(), Who::Desk, what)?);
    Ok(team)
}

fn table(path: &std::path::Path) -> Result<Vec<Line>, Failure> {
    let bytes = files::read_source(path)
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    let text = crate::text::repair::decode(&bytes).map_err(|_| bad_table(path, 1))?;
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.text.as_bytes());
    let mut lines = Vec::new();
    for (at, row) in reader.records().enumerate() {
        let row = row.map_err(|_| bad_table(path, at + 2))?;
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let judge = match cell(0).as_str() {
            "judge" | "评委" => true,
            "entrant" | "选手" => false,
            _ => return Err(bad_table(path, at + 2)),
        };
        lines.push(Line {
            judge,
            name: cell(1),
            unit: cell(2),
            team: Some(cell(3)).filter(|team| !team.is_empty() && !judge),
        });
    }
    Ok(lines)
}

fn bad_table(path: &std::path::Path, line: usize) -> Failure {
    let what = Message::new("event-bad-table")
        .with("path", path.display().to_string())
        .with("line", line as u64);
    Failure::new(what).hint(Message::new("event-bad-table-hint"))
}
