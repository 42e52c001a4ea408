//! The screens of the window and what the rail calls them.

/// A screen. The rail of the window shows some; the others are reached from a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// 练习: the cases to choose from.
    #[default]
    Library,
    /// What the trainee reads before a talk.
    Briefing,
    /// The conversation and the desk.
    Talk,
    /// What a finished talk was worth.
    Debrief,
    /// 竞赛: theory practice, past papers, question banks.
    Contest,
    /// A theory paper being answered.
    Paper,
    /// What a theory paper was worth.
    PaperResult,
    /// An event of a contest being held.
    Hall,
    /// A rehearsal of a contest against machines.
    Rehearsal,
    /// 成长: attempts and competencies over time.
    Records,
    /// 待复核: what trainers mark.
    Review,
    /// 设置.
    Settings,
    /// The scenario guide for trainers.
    Guide,
}

impl Screen {
    /// The rail item that is lit while this screen is shown: a talk belongs to practising.
    pub fn rail(self) -> Screen {
        match self {
            Screen::Library | Screen::Briefing | Screen::Talk | Screen::Debrief => Screen::Library,
            Screen::Contest
            | Screen::Paper
            | Screen::PaperResult
            | Screen::Hall
            | Screen::Rehearsal => Screen::Contest,
            Screen::Records | Screen::Review => Screen::Records,
            Screen::Settings | Screen::Guide => Screen::Settings,
        }
    }
}
