//! How one clause asks: by itself, only with its neighbour, or not at all.

pub(super) mod chinese;
pub(super) mod english;

/// What a clause is in an asking sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asking {
    /// It has the form of a question: 收到了吗, 订单号是多少, "could you".
    pub by_itself: bool,
    /// Its question word reaches over the clauses behind it: 是不是…，…
    pub opens_scope: bool,
    /// It takes up the customer's words, and all behind it asks whether it was so: 您是说….
    pub confirms: bool,
    /// It cannot stand alone and goes with what follows: a condition, a topic, a form of address.
    pub leads: bool,
    /// It is the other side of a choice: 还是….
    pub alternative: bool,
    /// It goes on with the story of the clause before it: 又…, 结果….
    pub runs_on: bool,
    /// It is courtesy or a remark behind the question: 谢谢, 我帮您查.
    pub trails: bool,
    /// The speaker's side is its subject.
    pub ours: bool,
    /// It apologises, thanks or meets a feeling.
    pub reacts: bool,
    /// The customer, or somebody in their story, is its subject.
    pub of_customer: bool,
    /// It is a statement of its own: it ends the reach of a question word.
    pub states: bool,
}
