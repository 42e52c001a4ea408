//! The copilot's drafts as a state: which one is on offer, and what became of the others; and whether words still have
//! a draft's faults.

use std::collections::BTreeSet;

use crate::{
    scenario::{CopilotDraft, DraftFault, Text},
    text::normalise,
};

/// What became of the drafts so far, by their place in the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    offered: BTreeSet<usize>,
    on_offer: Option<usize>,
}

impl Drafts {
    /// The draft that is on offer.
    pub fn on_offer(&self) -> Option<usize> {
        self.on_offer
    }

    /// Whether the draft was offered before.
    pub fn was_offered(&self, draft: usize) -> bool {
        self.offered.contains(&draft)
    }

    /// Takes in that a draft is offered.
    pub fn offers(&mut self, draft: usize) {
        self.offered.insert(draft);
        self.on_offer = Some(draft);
    }

    /// Takes in that the draft on offer was sent, turned down or passed over.
    pub fn settles(&mut self) {
        self.on_offer = None;
    }
}

impl DraftFault {
    /// Whether `words` still have the fault.
    pub fn is_in(&self, words: &str) -> bool {
        let words = folded(words);
        let has = |list: &[Text]| {
            let mut all = list.iter().flat_map(|text| [&text.zh, &text.en]).flatten();
            all.any(|text| words.contains(&folded(text)))
        };
        has(&self.wrong) || !self.right.is_empty() && !has(&self.right)
    }
}

impl CopilotDraft {
    /// Whether `words` have any of the draft's faults.
    pub fn fault_in(&self, words: &str) -> Option<&DraftFault> {
        self.faults.iter().find(|fault| fault.is_in(words))
    }
}

fn folded(text: &str) -> String {
    normalise(text).text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::FaultKind;

    fn zh(words: &str) -> Text {
        Text {
            zh: Some(words.to_owned().into()),
            en: None,
        }
    }

    #[test]
    fn a_fault_is_mended_by_taking_it_out_or_by_what_is_right() {
        let mut fault = DraftFault {
            kind: FaultKind::Figure,
            wrong: vec![zh("200 元")],
            right: Vec::new(),
            note: zh("权限是 50 元"),
        };
        assert!(fault.is_in("给您申请 200 元补偿"));
        assert!(fault.is_in("给您申请 ２００ 元补偿"));
        assert!(!fault.is_in("给您申请补偿"));
        fault.right = vec![zh("50 元")];
        assert!(fault.is_in("给您申请补偿"));
        assert!(!fault.is_in("给您申请 50 元补偿"));
        assert!(fault.is_in("给您 50 元，不是，200 元"));
    }
}
