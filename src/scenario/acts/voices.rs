//! What can be done with what customers said: make a theme of it, drop a theme.

use super::{act, titled};
use crate::scenario::{ActionPlace, DeskAction, Parameter, ParameterKind as Kind, Voices};

/// The acts of `voices`.
pub(super) fn acts(voices: &Voices) -> Vec<DeskAction> {
    let made = |id, parameters| act(id, ActionPlace::Voices, true, parameters);
    let maybe = |id, kind| Parameter {
        optional: true,
        ..field(id, kind)
    };
    let name = || field("name", Kind::Words(30));
    vec![
        made(
            "voice.theme",
            vec![
                name(),
                // A theme that is there keeps its conditions where none are written.
                maybe("where", Kind::Words(200)),
                maybe("cause", Kind::Words(120)),
                maybe("action", Kind::Words(160)),
                maybe("owner", Kind::OneOf(voices.owners.clone())),
                maybe("measure", Kind::Words(80)),
                maybe("by", Kind::Day),
            ],
        ),
        made("voice.drop", vec![name()]),
    ]
}

/// The parameter `id` with the title `desk-field-voice-ID`.
fn field(id: &'static str, kind: Kind) -> Parameter {
    titled(id, &format!("desk-field-voice-{id}"), kind)
}
