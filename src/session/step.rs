//! One step: an input at a time becomes events. The one door into a conversation.

use std::sync::Arc;

use crate::{customer::Impression, scenario::IntentName};

use super::{Case, CustomerKind, Event, Happening, Input, Meant, State};

/// What happens when `input` is handed in at `at` milliseconds since the talk began. Time that has passed since the
/// latest event is lived through first, so that a talk is the same however often it was ticked. A time before the
/// latest event counts as that event's. After the end nothing happens, save that its ticket is written where time is given for
/// that ([`Input::WriteUp`]).
pub fn step(case: &Case, state: &State, at: u64, input: &Input) -> Vec<Event> {
    let mut state = state.clone();
    let mut events = Vec::new();
    step_into(case, &mut state, &mut events, &mut Vec::new(), at, input);
    events
}

/// As [`step`], on a state that moves along: nothing is copied. `heard` takes what the replies meant, with the place of
/// each in `events`.
pub(super) fn step_into(
    case: &Case,
    state: &mut State,
    events: &mut Vec<Event>,
    heard: &mut Vec<(usize, Arc<Impression>)>,
    at: u64,
    input: &Input,
) {
    let at = at.max(state.clock);
    let mut stage = Stage {
        case,
        state,
        events,
        heard,
        at,
    };
    if !stage.state.begun {
        if *input == Input::Begin {
            stage.begin();
        }
        return;
    }
    if let Input::Heard(hearing) = input {
        // It speaks about the talk, not in it: no time passes for it.
        stage.at = stage.state.clock;
        return stage.take_hearing(hearing);
    }
    stage.live_until(at);
    if stage.state.ended.is_some() {
        return stage.after_the_talk(at, input);
    }
    stage.at = at;
    if matches!(
        input,
        Input::Say(_) | Input::Choose(_) | Input::SendDraft(..) | Input::End
    ) {
        stage.speak_up();
    }
    match input {
        Input::Begin | Input::Tick | Input::Heard(_) | Input::WriteUp(_) => {}
        Input::Words(words) => stage.take_words(words),
        Input::NoWords(why) => stage.do_without(why),
        Input::TakeOver(by) => stage.take_over(by),
        Input::HandBack => stage.hand_back(),
        Input::Say(text) => stage.hear_text(text),
        Input::Choose(choice) => stage.hear_choice(*choice),
        Input::SendDraft(draft, text) => stage.send_draft(draft, text),
        Input::TurnDown(draft, reason) => stage.turn_down(draft, *reason),
        Input::End => stage.agent_ends(),
        Input::Hint => stage.give_hint(),
        work => stage.work(work),
    }
    if stage.state.ended.is_none() && *input != Input::Tick {
        stage.change_project();
        stage.offer_draft();
    }
    // What the input itself made due happens now, and does not wait for the next one.
    stage.live_until(at);
}

/// Where events are made: each one is applied the moment it happens.
pub(super) struct Stage<'a> {
    pub case: &'a Case,
    pub state: &'a mut State,
    pub events: &'a mut Vec<Event>,
    pub heard: &'a mut Vec<(usize, Arc<Impression>)>,
    pub at: u64,
}

impl Stage<'_> {
    /// Makes `what` happen now.
    pub fn emit(&mut self, what: Happening) {
        let speaks = matches!(
            what,
            Happening::AgentSaid { .. } | Happening::AgentChose { .. }
        );
        let event = Event {
            at: self.at,
            turn: self.state.turn + u32::from(speaks),
            what,
        };
        self.state.apply(self.case, &event);
        self.events.push(event);
    }

    /// The customer says `text`, words of the author or of the grammar; where a person plays the customer, it waits for
    /// theirs.
    pub fn customer_says(&mut self, text: String, intent: IntentName, facts: Vec<String>) {
        if self.state.person.is_some() {
            let own = text;
            let says = vec![Meant { own, intent, facts }];
            return self.emit(Happening::WordsAwaited { says });
        }
        self.emit(Happening::CustomerSaid {
            text,
            intent,
            facts,
        });
    }

    /// Whether a script decides where the talk goes.
    pub fn scripted(&self) -> bool {
        self.state.kind == CustomerKind::Script
    }
}
