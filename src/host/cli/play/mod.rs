//! `heard play`: a conversation in the terminal, a line a turn.

mod clock;
mod line;
mod show;
mod tables;
mod words;

use std::{
    io::{self, BufRead, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
};

use clap::{Args, ValueEnum};

use super::{Common, Failure, Format, case_file};
use crate::{
    desk::shift::board,
    link::Link,
    scenario::file_hash,
    session::{Case, CustomerKind, Event, Header, Input, Mode, Session, as_played, to_jsonl},
    store::files,
    text::{Language, Message},
};
use clock::Clock;
use line::Line;
use show::Show;

/// Play a case in the terminal, a line a turn
///
/// Plain text is said. /do ACTION key=value … works the desk; /request the
/// same asks for approval; /show TABLE [where …]; /search WORDS; /read ARTICLE;
/// /flag TABLE ROW; /cite ARTICLE or TABLE#ROW; /choose N; /wait SECONDS; /note TEXT; /hint; /desk; /end.
/// Where standard input is no terminal the clock is made of turns: a reply takes 20 seconds, a command 5, /wait
/// what it says; so that a run gives the same transcript every time.
#[derive(Args, Debug)]
pub struct PlayArgs {
    /// The case: a scenario file, or the id of one
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// How it counts
    #[arg(long, value_enum, default_value_t = ModeName::Practise)]
    pub mode: ModeName,
    /// Seed of all chance
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub seed: u64,
    /// Who plays the customer
    #[arg(long, value_enum, default_value_t = CustomerName::Generated)]
    pub customer: CustomerName,
    /// Who hears what is said: the rules, or the rules with a language model beside them (never in exam)
    #[arg(long, value_enum, default_value_t = HearingName::Offline)]
    pub hearing: HearingName,
    /// Address of the language model's endpoint, for --customer model and --hearing model; else as in the settings
    #[arg(long, value_name = "URL")]
    pub endpoint: Option<String>,
    /// Name of the language model; else as in the settings
    #[arg(long, value_name = "NAME")]
    pub model: Option<String>,
    /// Name of the language model that hears, where it is another one
    #[arg(long, value_name = "NAME")]
    pub hearing_model: Option<String>,
    /// Seconds to write the ticket once the talk is over; none by default
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub ticket_seconds: u32,
    /// Write the transcript to this file
    #[arg(long, value_name = "OUT")]
    pub transcript: Option<PathBuf>,
}

/// Names of the modes on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ModeName {
    /// Hints free, no clock
    Learn,
    /// Hints cost points
    #[value(alias = "practice")]
    Practise,
    /// No hints, hard clock
    Exam,
}

/// Names of the kinds of customer on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CustomerName {
    /// The case's script
    Script,
    /// The mind alone
    Generated,
    /// A language model words the replies
    Model,
}

/// Who hears, on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HearingName {
    /// The rules
    Offline,
    /// A language model too; what it heard stands in the transcript
    Model,
}

/// Runs the command.
///
/// # Errors
/// No such case, a broken one, a kind of customer that is not there, or a transcript that cannot be written.
pub fn run(args: &PlayArgs, common: &Common) -> Result<ExitCode, Failure> {
    let kind = match args.customer {
        CustomerName::Script => CustomerKind::Script,
        CustomerName::Generated => CustomerKind::Generated,
        CustomerName::Model => CustomerKind::Model,
    };
    let link = match kind {
        CustomerKind::Model => Some(words::link(args, common)?),
        _ => None,
    };
    let mode = match args.mode {
        ModeName::Learn => Mode::Learn,
        ModeName::Practise => Mode::Practise,
        ModeName::Exam => Mode::Exam,
    };
    let ears = match args.hearing {
        HearingName::Offline => None,
        HearingName::Model if mode.may_hear_by_model() => Some(words::ears(args, common)?),
        HearingName::Model => {
            let hint = Message::new("play-hearing-exam-hint");
            return Err(Failure::new(Message::new("play-hearing-exam")).hint(hint));
        }
    };
    let file = case_file::open(&args.scenario, common)?;
    let language = case_file::language(&file.scenario, common.language());
    let hash = file_hash(&file.source);
    let scenario = as_played(&Arc::new(file.scenario), kind, args.seed);
    let header = Header::new(&scenario, hash, args.seed, mode, kind, language);
    let case = Arc::new(Case::new(scenario, language));
    let mut table = Table {
        session: Session::new(case, header),
        show: Show::new(language),
        json: common.format == Format::Json,
        prompts: io::stdin().is_terminal() && common.format == Format::Text,
        clock: Clock::new(io::stdin().is_terminal()),
        out: io::stdout().lock(),
        language,
        link,
        ears,
        passed: 0,
        told: false,
        ticket_seconds: args.ticket_seconds,
    };
    // A reader that went away (`| head`) ends the talk; what was played is still written down.
    let _ = table.play(io::stdin().lock());
    if let Some(path) = &args.transcript {
        let text = to_jsonl(&table.session.transcript());
        files::write_atomic(path, text.as_bytes())
            .map_err(|error| Failure::new(error.message()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The talk and the terminal it is shown in.
struct Table<W: Write> {
    session: Session,
    show: Show,
    json: bool,
    prompts: bool,
    clock: Clock,
    out: W,
    language: Language,
    /// The way to the model that words the customer.
    link: Option<Link>,
    /// The way to the model that hears the trainee.
    ears: Option<Link>,
    /// The latest turn that it was asked about, and whether it was told that it did not answer.
    passed: u32,
    told: bool,
    /// Seconds for the ticket after the talk.
    ticket_seconds: u32,
}

impl<W: Write> Table<W> {
    fn play(&mut self, mut input: impl BufRead) -> io::Result<()> {
        if !self.json {
            let briefing = self.show.briefing(&self.session);
            writeln!(self.out, "{briefing}")?;
        }
        self.hand_in(0, &Input::Begin)?;
        while self.goes_on()? {
            self.prompt()?;
            let mut bytes = Vec::new();
            if input.read_until(b'\n', &mut bytes)? == 0 {
                break;
            }
            // A terminal in another encoding: what cannot be read becomes U+FFFD and is heard as such.
            let text = String::from_utf8_lossy(&bytes);
            self.line(text.trim_end_matches(['\n', '\r']))?;
        }
        self.out.flush()
    }

    /// Whether more can be done: the talk runs, or its ticket is written. That time begins as soon as the talk is over.
    fn goes_on(&mut self) -> io::Result<bool> {
        if self.session.state().ended.is_none() {
            return Ok(true);
        }
        let seconds = std::mem::take(&mut self.ticket_seconds);
        if seconds > 0 {
            let at = self.clock.now();
            self.hand_in(at, &Input::WriteUp(seconds))?;
        }
        Ok(self.session.state().write_up.is_some())
    }

    fn line(&mut self, text: &str) -> io::Result<()> {
        match Line::of(text, &self.session.case().scenario) {
            Line::Nothing => Ok(()),
            Line::Input(input) => {
                let at = self.clock.after(&input);
                self.hand_in(at, &input)
            }
            Line::Wait(seconds) => {
                let at = self.clock.wait(seconds);
                self.hand_in(at, &Input::Tick)
            }
            Line::Help => self.say(&self.show.help()),
            Line::Desk => self.say(&self.show.desk(&self.session)),
            Line::Shift => match &self.session.state().desk.shift {
                Some(run) => self.say(&board(&run.plan, &run.floor, self.language)),
                None => Ok(()),
            },
            Line::Problem(problem) => {
                eprintln!("{}", problem.say(self.language));
                Ok(())
            }
        }
    }

    fn hand_in(&mut self, at: u64, input: &Input) -> io::Result<()> {
        self.hand_in_one(at, input)?;
        self.word(at)?;
        self.hear(at)
    }

    fn hand_in_one(&mut self, at: u64, input: &Input) -> io::Result<()> {
        let events: Vec<Event> = self.session.input(at, input).to_vec();
        if events.is_empty() && !self.json {
            if let Some(why) = self.show.nothing(input, &self.session) {
                writeln!(self.out, "{why}")?;
            }
            return Ok(());
        }
        for event in &events {
            if self.json {
                let line = serde_json::to_string(event).map_err(io::Error::other)?;
                writeln!(self.out, "{line}")?;
            } else if let Some(line) = self.show.event(event, &self.session) {
                writeln!(self.out, "{line}")?;
            }
        }
        self.out.flush()
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        if self.json {
            eprintln!("{text}");
            return Ok(());
        }
        writeln!(self.out, "{text}")
    }

    /// The written replies on offer, and a mark that it is the trainee's turn.
    fn prompt(&mut self) -> io::Result<()> {
        if self.json {
            return Ok(());
        }
        let choices = self.show.choices(&self.session, self.clock.now());
        if !choices.is_empty() {
            writeln!(self.out, "{choices}")?;
        }
        if self.prompts {
            write!(self.out, "> ")?;
            self.out.flush()?;
        }
        Ok(())
    }
}
