//! A game in the records of an event: each step holds one event of its state machine, with the exercise and the bout it belongs to.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::Timed;
use crate::contest::{Millis, Taker};

/// What a step of an event's records holds: `{"item": "quiz-three-rounds", "at": 1200, "what": "started"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GameStep<E> {
    /// The exercise.
    pub item: String,
    /// The bout of a duel, from 0, by [`super::duel::bouts`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bout: Option<u32>,
    /// Milliseconds since the game began, without pauses.
    pub at: u64,
    /// The event of its state machine.
    pub what: E,
}

/// The events of one game among the `steps` of a stage, with the time of the record of the first: those of the exercise `item` and of the
/// bout, where there is one, or of `taker` otherwise, none of them recorded before `since`. Steps of other games and those that are no
/// events of such a game are passed over.
pub fn steps_of<E: DeserializeOwned>(
    steps: &[(Option<Taker>, Millis, Value)],
    item: &str,
    bout: Option<u32>,
    taker: Option<Taker>,
    since: Millis,
) -> (Option<Millis>, Vec<Timed<E>>) {
    let theirs = steps
        .iter()
        .filter(|(whose, at, _)| *at >= since && (bout.is_some() || *whose == taker));
    let mut first = None;
    let mut events = Vec::new();
    for (_, at, step) in theirs {
        // Looked at before it is read whole: a stage holds the games of everybody.
        if step.get("item").and_then(Value::as_str) != Some(item) {
            continue;
        }
        let Ok(step) = GameStep::<E>::deserialize(step) else {
            continue;
        };
        if step.bout == bout {
            first.get_or_insert(*at);
            events.push(Timed::new(step.at, step.what));
        }
    }
    (first, events)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::contest::practical::{defence::DefenceEvent, duel::DuelEvent};

    #[test]
    fn a_game_is_found_among_the_steps_of_others() {
        let step = |bout, half| {
            let what = DuelEvent::HalfBegan { half };
            serde_json::to_value(GameStep {
                item: "duel".to_owned(),
                bout,
                at: 7,
                what,
            })
            .unwrap()
        };
        let one = Some(Taker::Team(1));
        let steps = vec![
            (one, 5, step(Some(0), 0)),
            (Some(Taker::Team(2)), 10, step(Some(0), 1)),
            (one, 20, step(Some(1), 0)),
            (
                one,
                30,
                serde_json::json!({"asked": {"question": "law-001"}}),
            ),
        ];
        let (first, events) = steps_of::<DuelEvent>(&steps, "duel", Some(0), None, 0);
        assert_eq!((first, events.len()), (Some(5), 2));
        let (first, events) = steps_of::<DuelEvent>(&steps, "duel", Some(0), None, 6);
        assert_eq!((first, events.len()), (Some(10), 1));
        assert!(
            steps_of::<DefenceEvent>(&steps, "duel", Some(0), None, 0)
                .1
                .is_empty()
        );
        assert!(
            steps_of::<DuelEvent>(&steps, "other", None, one, 0)
                .1
                .is_empty()
        );
    }
}
