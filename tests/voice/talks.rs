//! Talks of generated customers with an agent who says the same in every session.

use std::{path::Path, sync::Arc};

use heard::{
    customer::Draw,
    scenario::{Scenario, read},
    session::{Case, CustomerKind, Happening, Header, Input, Mode, Session, as_played},
    store::library,
    text::Language,
};

/// What any agent may say in any case, good and bad.
const SMALL_TALK: [&str; 6] = [
    "您好，请问有什么可以帮您？",
    "非常理解您的心情，给您带来不便非常抱歉。",
    "请您再说详细一点好吗？",
    "我马上帮您查一下，请稍等。",
    "非常抱歉。",
    "这个我们有规定的，请您耐心等待。",
];

const SMALL_TALK_EN: [&str; 6] = [
    "Hello, how can I help you?",
    "I understand how you feel and I am sorry for the inconvenience.",
    "Could you tell me a little more?",
    "Let me check that for you, one moment please.",
    "I am very sorry.",
    "Those are our rules, please be patient.",
];

/// Every shipped case, as it lies in the folder now: a way to say something can be tried without building anew.
pub fn cases() -> Vec<Arc<Scenario>> {
    let shelf = library::load(&["scenarios".into()]);
    let read = |file| Arc::new(read(file).0.unwrap());
    shelf.files.iter().map(read).collect()
}

/// The case `id`.
pub fn case(id: &str) -> Arc<Scenario> {
    cases()
        .into_iter()
        .find(|case| case.id.value == id)
        .unwrap()
}

/// What the customer said in one message.
pub struct Said {
    pub text: String,
    pub turn: u32,
}

/// What the agent says to the customer of `case`: small talk, then the replies of its good golden talk.
pub fn replies(case: &Scenario, language: Language) -> Vec<String> {
    let folder = Path::new("tests/golden").join(&case.id.value);
    let plan = match language {
        Language::Zh => "good.generated.play",
        Language::En => "good.en.play",
    };
    let text = std::fs::read_to_string(folder.join(plan)).unwrap_or_default();
    let own = text
        .lines()
        .filter(|line| !line.starts_with(['#', '/']) && !line.is_empty());
    let small = match language {
        Language::Zh => SMALL_TALK,
        Language::En => SMALL_TALK_EN,
    };
    let small = small.map(str::to_owned);
    let mut all: Vec<String> = small[..3].to_vec();
    all.extend(own.map(str::to_owned));
    all.extend_from_slice(&small[3..]);
    all
}

/// The session with `seed`.
pub fn session(case: &Arc<Scenario>, seed: u64, language: Language, replies: &[String]) -> Session {
    let kind = CustomerKind::Generated;
    let draw = Draw::of(case, seed);
    let played = as_played(case, kind, seed);
    let header = Header::new(&played, "", seed, Mode::Practise, kind, language);
    let mut session = Session::new(Arc::new(Case::new(played, language)), header);
    session.input(0, &Input::Begin);
    for (at, reply) in replies.iter().enumerate() {
        let reply = draw
            .as_ref()
            .map_or_else(|| reply.clone(), |draw| draw.retell(reply));
        session.input(20_000 * (at as u64 + 1), &Input::Say(reply));
    }
    session
}

/// The customer's messages in the session with `seed`.
pub fn talk(case: &Arc<Scenario>, seed: u64, language: Language, replies: &[String]) -> Vec<Said> {
    let session = session(case, seed, language, replies);
    let said = session
        .events()
        .iter()
        .filter_map(|event| match &event.what {
            Happening::CustomerSaid { text, .. } => Some(Said {
                text: text.clone(),
                turn: event.turn,
            }),
            _ => None,
        });
    said.collect()
}
