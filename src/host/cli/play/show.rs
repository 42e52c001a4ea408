//! What a person sees of a talk in the terminal: bubbles, the mood in a word, the desk's answers.

use crate::{
    customer::MoodChange,
    scenario::Article,
    session::{Case, EndedBy, Event, Happening, Input, Mode, Session, told},
    text::{Language, Message, say},
};

use super::tables;

/// Shows a talk in one language.
#[derive(Debug)]
pub struct Show {
    language: Language,
}

impl Show {
    /// For people who read `language`.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    fn say(&self, key: &'static str) -> String {
        say(self.language, key)
    }

    /// The briefing above the talk.
    pub fn briefing(&self, session: &Session) -> String {
        let scenario = &session.case().scenario;
        let get = |text: &crate::scenario::Text| text.get(self.language).to_owned();
        let mode = match session.header().mode {
            Mode::Learn => "play-mode-learn",
            Mode::Practise => "play-mode-practise",
            Mode::Exam => "play-mode-exam",
        };
        let mut lines = vec![
            format!("{} · {}", get(&scenario.title), self.say(mode)),
            String::new(),
            get(&scenario.briefing.situation),
        ];
        lines.extend(scenario.briefing.authority.as_ref().map(get));
        let goals = scenario.goals.iter();
        lines.extend(goals.map(|goal| format!("  · {}", get(&goal.text))));
        lines.push(String::new());
        lines.push(self.say("play-how"));
        lines.push(String::new());
        lines.join("\n")
    }

    /// The commands.
    pub fn help(&self) -> String {
        self.say("play-help")
    }

    /// What the desk offers: record, tables, articles, actions with their parameters.
    pub fn desk(&self, session: &Session) -> String {
        let desk = &session.case().scenario.desk;
        let get = |text: &crate::scenario::Text| text.get(self.language).to_owned();
        let mut lines = Vec::new();
        for section in &desk.record {
            lines.push(format!("[{}]", get(&section.title)));
            let fields = section.fields.iter();
            lines.extend(
                fields.map(|field| format!("  {}  {}", get(&field.label), get(&field.value))),
            );
        }
        if !desk.history.is_empty() {
            lines.push(format!("[{}]", self.say("desk-history")));
        }
        for contact in &desk.history {
            let channel = say(
                self.language,
                &format!("desk-channel-{}", contact.channel.key()),
            );
            let more = [&contact.outcome, &contact.note].into_iter().flatten();
            let words: Vec<String> = std::iter::once(&contact.title)
                .chain(more)
                .map(get)
                .collect();
            lines.push(format!(
                "  {}  {channel}  {}",
                *contact.at,
                words.join(" · ")
            ));
        }
        for table in &desk.tables {
            lines.push(format!("/show {}  {}", *table.id, get(&table.title)));
        }
        let state = session.state();
        for (at, article) in desk.articles.iter().enumerate() {
            if !state.can_read(session.case(), at) {
                continue;
            }
            lines.push(format!("/read {}  {}", *article.id, get(&article.title)));
        }
        for (at, action) in desk.actions.iter().enumerate() {
            if action.locked && !state.desk.changes.unlocked(at) {
                continue;
            }
            let parameters = action.parameters.iter().map(|parameter| {
                let kind = self.parameter(parameter);
                format!(" {}={kind}", *parameter.id)
            });
            let parameters: String = parameters.collect();
            lines.push(format!(
                "/do {}{parameters}  {}",
                *action.id,
                get(&action.title)
            ));
        }
        lines.join("\n")
    }

    fn parameter(&self, parameter: &crate::scenario::Parameter) -> String {
        use crate::scenario::ParameterKind;
        let kind = match &parameter.kind {
            ParameterKind::OneOf(choices) => choices
                .iter()
                .map(|choice| choice.id.as_str())
                .collect::<Vec<_>>()
                .join("|"),
            ParameterKind::Number(low, high, _) => format!("{}…{}", **low, **high),
            ParameterKind::Moment => "HH:MM".to_owned(),
            ParameterKind::Day => "MM-DD".to_owned(),
            ParameterKind::RowOf(table, column) => format!("{}.{}", **table, **column),
            ParameterKind::Sources(_) => "ARTICLE,TABLE#ROW".to_owned(),
            ParameterKind::Words(_) => parameter.title.get(self.language).to_owned(),
        };
        if parameter.optional {
            format!("[{kind}]")
        } else {
            kind
        }
    }

    /// The written replies on offer at `at`, numbered.
    pub fn choices(&self, session: &Session, at: u64) -> String {
        let choices = session.state().choices(session.case(), at);
        let numbered = choices.iter().enumerate();
        numbered
            .map(|(at, text)| format!("  /choose {}  {text}", at + 1))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Why nothing happened, where a person would wonder.
    pub fn nothing(&self, input: &Input, session: &Session) -> Option<String> {
        let key = match input {
            Input::Hint if session.header().mode == Mode::Exam => "play-no-hints-in-exam",
            Input::Hint => "play-no-hint-left",
            Input::Choose(_) => "play-no-such-choice",
            Input::FlagRow(..) => "play-no-such-row",
            Input::Cite(_) => "play-no-such-source",
            Input::SendDraft(..) | Input::TurnDown(..) => "play-draft-gone",
            _ => return None,
        };
        Some(self.say(key))
    }

    /// One event as a person sees it; nothing for what they see otherwise.
    pub fn event(&self, event: &Event, session: &Session) -> Option<String> {
        let case = session.case();
        let at_desk = |text: &str| Some(format!("  ▸ {}", text.replace('\n', "\n    ")));
        match &event.what {
            Happening::CustomerSaid { text, .. } => {
                let name = case.scenario.customer.address.get(self.language);
                Some(self.message("play-customer", &[("name", name), ("text", text)]))
            }
            Happening::AgentChose { text, .. } => Some(self.message("play-you", &[("text", text)])),
            Happening::MoodMoved { mood, causes } => {
                let word = say(self.language, &format!("play-mood-{}", mood.band().key()));
                let numbers = Message::new("play-mood")
                    .with("word", word)
                    .with("anger", mood.anger)
                    .with("trust", mood.trust)
                    .with("patience", mood.patience)
                    .say(self.language);
                Some(format!("  ({numbers}: {})", self.causes(causes)))
            }
            Happening::Done { result, .. } => at_desk(result),
            Happening::Refused { reason, .. } => at_desk(reason),
            Happening::DraftOffered { draft, text } => {
                Some(self.message("play-draft", &[("draft", draft), ("text", text)]))
            }
            Happening::DraftTurnedDown { .. } => at_desk(&self.say("play-draft-down")),
            Happening::DraftSent { .. } => None,
            Happening::ProjectChanged { text, .. } => Some(format!("  ! {text}")),
            Happening::TurnedDown { .. }
            | Happening::ApprovalAsked { .. }
            | Happening::ApprovalGiven { .. }
            | Happening::Froze { .. }
            | Happening::Thawed { .. }
            | Happening::WriteUpBegan { .. }
            | Happening::WriteUpOver { .. }
            | Happening::WordsRejected { .. }
            | Happening::WordsFailed { .. }
            | Happening::TakenOver { .. }
            | Happening::HandedBack
            | Happening::Voided { .. } => {
                let said = told(&event.what, &case.scenario, self.language)?;
                at_desk(&said.say(self.language))
            }
            Happening::TableShown { table, filter } => {
                let at = case.names.table(table)?;
                let sheets = case.sheets.since(&session.state().desk.changes);
                Some(tables::table(&sheets, at, filter.as_deref()))
            }
            Happening::Analysed { table, query, .. } => {
                let sheets = case.sheets.since(&session.state().desk.changes);
                tables::answer(&sheets, case.names.table(table)?, query)
            }
            Happening::ArticleRead { article } => {
                let article = case.names.article(article)?;
                Some(self.article(&case.scenario.desk.articles[article]))
            }
            Happening::Searched { found, .. } => Some(self.found(case, found)),
            Happening::RowFlagged {
                table,
                row,
                flagged,
            } => {
                let key = if *flagged {
                    "play-flagged"
                } else {
                    "play-unflagged"
                };
                let row = row.to_string();
                at_desk(&self.message(key, &[("table", table), ("row", &row)]))
            }
            Happening::Cited { source } => {
                at_desk(&self.message("play-cited", &[("source", source)]))
            }
            Happening::Noted { .. } => at_desk(&self.say("play-noted")),
            Happening::HintGiven { hint, cost } => {
                let hint = case.scenario.hints.get(*hint as usize)?;
                let text = hint.text.get(self.language).to_owned();
                let said = Message::new("play-hint")
                    .with("text", text)
                    .with("cost", *cost);
                at_desk(&said.say(self.language))
            }
            Happening::SilenceNoticed { seconds } => {
                let said = Message::new("play-silence").with("seconds", *seconds);
                Some(format!("  ({})", said.say(self.language)))
            }
            Happening::HeardByModel(hearing) => {
                at_desk(&hearing.told(self.language).say(self.language))
            }
            Happening::Ended { ending, by, .. } => Some(self.ended(case, ending.as_deref(), *by)),
            Happening::Began
            | Happening::AgentSaid { .. }
            | Happening::NodeEntered { .. }
            | Happening::NeedMet
            // What the customer does by themselves is told when the talk is over.
            | Happening::Interrupted
            | Happening::Strayed
            | Happening::WentQuiet { .. }
            | Happening::Claimed { .. }
            | Happening::PutRight { .. }
            | Happening::ShockCame { .. }
            | Happening::WordsAwaited { .. }
            | Happening::WordsCame { .. }
            | Happening::Judged { .. } => None,
        }
    }

    fn message(&self, key: &'static str, args: &[(&'static str, &str)]) -> String {
        let message = args
            .iter()
            .fold(Message::new(key), |message, (name, value)| {
                message.with(name, (*value).to_owned())
            });
        message.say(self.language)
    }

    fn causes(&self, causes: &[MoodChange]) -> String {
        let worded = causes.iter().map(|change| {
            let key = serde_json::to_value(change.cause).unwrap_or_default();
            let key = key.as_str().unwrap_or_default().replace('_', "-");
            let cause = say(self.language, &format!("play-cause-{key}"));
            format!("{cause} {:+}", change.anger)
        });
        worded.collect::<Vec<_>>().join(", ")
    }

    fn article(&self, article: &Article) -> String {
        let days = match (&article.valid_from, &article.valid_to) {
            (None, None) => String::new(),
            (from, to) => format!(
                " ({} – {})",
                from.as_deref().unwrap_or_default(),
                to.as_deref().unwrap_or_default()
            ),
        };
        format!(
            "  {} {}{days}\n  {}",
            *article.id,
            article.title.get(self.language),
            article.body.get(self.language).replace('\n', "\n  ")
        )
    }

    fn found(&self, case: &Case, found: &[String]) -> String {
        if found.is_empty() {
            return format!("  ▸ {}", self.say("play-nothing-found"));
        }
        let worded = found.iter().filter_map(|id| {
            let article = &case.scenario.desk.articles[case.names.article(id)?];
            Some(format!(
                "  /read {id}  {}",
                article.title.get(self.language)
            ))
        });
        worded.collect::<Vec<_>>().join("\n")
    }

    fn ended(&self, case: &Case, ending: Option<&str>, by: EndedBy) -> String {
        let title = ending
            .and_then(|id| {
                let mut endings = case.scenario.endings.iter();
                endings.find(|ending| ending.id.as_str() == id)
            })
            .map(|ending| ending.title.get(self.language).to_owned());
        let by = self.say(match by {
            EndedBy::Customer => "play-ended-customer",
            EndedBy::Agent => "play-ended-agent",
            EndedBy::TurnLimit => "play-ended-turn-limit",
            EndedBy::Clock => "play-ended-clock",
        });
        match title {
            Some(title) => format!("—— {by} · {title}"),
            None => format!("—— {by}"),
        }
    }
}
