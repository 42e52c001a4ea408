//! The inputs behind a list of events, so that a session can be played again.

use super::{EndedBy, Event, Happening, Input};

/// The inputs that gave `events`, each with its time. What time alone brought comes from a tick at its moment.
pub fn inputs(events: &[Event]) -> Vec<(u64, Input)> {
    let mut inputs: Vec<(u64, Input)> = Vec::new();
    let mut sent = false;
    for event in events {
        // A judge speaks about a talk, not in it.
        if matches!(
            event.what,
            Happening::Judged { .. } | Happening::Voided { .. }
        ) {
            continue;
        }
        let latest = inputs.last().map(|&(at, _)| at);
        let by_time = latest.is_none_or(|latest| event.at > latest);
        // A draft that was sent brings its own reply or act.
        if std::mem::take(&mut sent) {
            continue;
        }
        sent = matches!(event.what, Happening::DraftSent { .. });
        match input(&event.what) {
            Some(input) => inputs.push((event.at, input)),
            None if by_time => inputs.push((event.at, Input::Tick)),
            None => {}
        }
    }
    inputs
}

/// The input that `what` records; `None` for what followed from one.
fn input(what: &Happening) -> Option<Input> {
    Some(match what {
        Happening::Began => Input::Begin,
        Happening::AgentSaid { text } => Input::Say(text.clone()),
        Happening::AgentChose { choice, .. } => Input::Choose(*choice),
        Happening::Refused { action, with, .. } if action == super::analyse::ANALYSE => {
            return super::analyse::refused(with);
        }
        Happening::Done { action, with, .. } | Happening::Refused { action, with, .. } => {
            Input::Do(action.clone(), with.clone())
        }
        Happening::TurnedDown { input, .. } => input.clone(),
        Happening::ApprovalAsked { action, with, .. } => {
            Input::Request(action.clone(), with.clone())
        }
        Happening::TableShown { table, filter } => Input::Show(table.clone(), filter.clone()),
        Happening::Analysed { table, query, .. } => Input::Analyse(table.clone(), query.clone()),
        Happening::ArticleRead { article } => Input::Read(article.clone()),
        Happening::Searched { words, .. } => Input::Search(words.clone()),
        Happening::RowFlagged { table, row, .. } => Input::FlagRow(table.clone(), *row),
        Happening::Cited { source } => Input::Cite(source.clone()),
        Happening::Noted { text } => Input::Note(text.clone()),
        Happening::HintGiven { .. } => Input::Hint,
        Happening::DraftSent { draft, text, .. } => Input::SendDraft(draft.clone(), text.clone()),
        Happening::DraftTurnedDown { draft, reason } => Input::TurnDown(draft.clone(), *reason),
        Happening::Ended {
            by: EndedBy::Agent, ..
        } => Input::End,
        Happening::WriteUpBegan { seconds } => Input::WriteUp(*seconds),
        Happening::WriteUpOver {
            by: EndedBy::Agent, ..
        } => Input::End,
        Happening::WordsCame { words, .. } | Happening::WordsRejected { words, .. } => {
            Input::Words(words.clone())
        }
        Happening::WordsFailed { why } => Input::NoWords(why.clone()),
        Happening::TakenOver { by } => Input::TakeOver(by.clone()),
        Happening::HandedBack => Input::HandBack,
        Happening::HeardByModel(hearing) => Input::Heard(hearing.clone()),
        Happening::CustomerSaid { .. }
        | Happening::WordsAwaited { .. }
        | Happening::Interrupted
        | Happening::Strayed
        | Happening::WentQuiet { .. }
        | Happening::Claimed { .. }
        | Happening::PutRight { .. }
        | Happening::MoodMoved { .. }
        | Happening::NodeEntered { .. }
        | Happening::NeedMet
        | Happening::ProjectChanged { .. }
        | Happening::DraftOffered { .. }
        | Happening::SilenceNoticed { .. }
        | Happening::ApprovalGiven { .. }
        | Happening::Froze { .. }
        | Happening::Thawed { .. }
        | Happening::ShockCame { .. }
        | Happening::WriteUpOver { .. }
        | Happening::Judged { .. }
        | Happening::Voided { .. }
        | Happening::Ended { .. } => return None,
    })
}
