//! What a field of the board can be filled with: the tasks that are planned, one or several.

use super::super::super::Scene;
use crate::scenario::{DeskAction, DeskPart, Parameter};

/// Tasks offered for a field that takes words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Whether several can be chosen.
    pub several: bool,
    /// Name and title of each.
    pub items: Vec<(String, String)>,
}

impl Offer {
    /// The names chosen in `value`.
    pub fn chosen(value: &str) -> Vec<&str> {
        let parts = value.split(',').map(str::trim);
        parts.filter(|name| !name.is_empty()).collect()
    }

    /// `value` with `name` chosen, or no more.
    pub fn turned(&self, value: &str, name: &str) -> String {
        let mut chosen = Self::chosen(value);
        match chosen.iter().position(|it| *it == name) {
            Some(at) => {
                chosen.remove(at);
            }
            None if self.several => chosen.push(name),
            None => chosen = vec![name],
        }
        chosen.join(", ")
    }
}

/// What `parameter` of `action` can be filled with; none where it takes free words.
pub fn offers(scene: Scene<'_>, action: &DeskAction, parameter: &Parameter) -> Option<Offer> {
    let desk = &scene.talk.scenario.desk;
    if desk.part_of(&action.id) != Some(DeskPart::Plan) {
        return None;
    }
    let several = parameter.id.value == "after";
    let one = matches!(action.id.as_str(), "plan.drop" | "plan.role") && *parameter.id == *"task";
    if !several && !one {
        return None;
    }
    let board = scene.talk.desk().project.as_ref()?;
    let language = scene.talk.language();
    let items = board.tasks.iter();
    let items = items.map(|task| (task.id.clone(), board.title(&task.id, language)));
    Some(Offer {
        several,
        items: items.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::Offer;

    #[test]
    fn several_are_gathered_and_one_replaces_another() {
        let mut offer = Offer {
            several: true,
            items: Vec::new(),
        };
        assert_eq!(offer.turned("", "a"), "a");
        assert_eq!(offer.turned("a, b", "c"), "a, b, c");
        assert_eq!(offer.turned("a, b", "a"), "b");
        offer.several = false;
        assert_eq!(offer.turned("a", "b"), "b");
    }
}
