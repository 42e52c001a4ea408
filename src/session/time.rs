//! Time that passes: the hard clock of an exam, the customer's remarks on silence, replies that wait for time.

use crate::{
    customer::{Saying, Wording},
    scenario::{Cause, IntentName},
};

use super::{EndedBy, Happening, Mode, step::Stage, turn::note_shift};

/// After this many remarks on one silence the customer leaves.
const REMARKS: u32 = 3;

/// Most moves of the script by time alone before anybody speaks: a loop of timed replies ends.
const TIMED_MOVES: u32 = 16;

/// What time brings next.
enum Due {
    Clock,
    Silence,
    Reply(usize),
    Shock(usize),
    Thaw(usize),
    Approval(usize),
    Interruption,
    Return,
}

impl Stage<'_> {
    /// Lives through the time until `until`: whatever falls due happens at its own moment.
    pub fn live_until(&mut self, until: u64) {
        let mut moves = 0;
        while self.state.ended.is_none() {
            let Some((at, due)) = self.next_due(until, moves < TIMED_MOVES) else {
                return;
            };
            self.at = at;
            match due {
                Due::Clock => self.run_out(EndedBy::Clock),
                Due::Silence => self.notice_silence(),
                Due::Reply(reply) => {
                    moves += 1;
                    self.move_by_time(reply);
                }
                Due::Shock(shock) => self.strike(shock),
                Due::Thaw(shock) => self.thaw(shock),
                Due::Approval(action) => self.answer_request(action),
                Due::Interruption => self.interrupts(),
                Due::Return => self.comes_back(),
            }
        }
    }

    /// The earliest thing that falls due by `until`.
    fn next_due(&self, until: u64, may_move: bool) -> Option<(u64, Due)> {
        // Whoever is about to be answered is not silent.
        let back = self.state.done.back_at();
        let answered = self.state.awaited.is_none() && back.is_none();
        let silence = answered.then(|| (self.silence_due(), Due::Silence));
        let reply = may_move.then(|| self.reply_due(until)).flatten();
        let clock = self.clock_due().map(|at| (at, Due::Clock));
        let freeze = self.state.desk.freeze();
        let thaw = freeze.map(|freeze| (freeze.until, Due::Thaw(freeze.shock)));
        let shock = self.shock_due(until);
        let shock = shock.map(|(at, place)| (at, Due::Shock(place)));
        let approval = self.approval_due();
        let approval = approval.map(|(at, action)| (at, Due::Approval(action)));
        let back = back.map(|at| (at, Due::Return));
        let interrupts = self.interrupts_at().map(|at| (at, Due::Interruption));
        [
            thaw, approval, shock, reply, back, interrupts, silence, clock,
        ]
        .into_iter()
        .flatten()
        .map(|(at, due)| (at.max(self.state.clock), due))
        .filter(|&(at, _)| at <= until)
        .min_by_key(|&(at, _)| at)
    }

    /// When an exam ends.
    fn clock_due(&self) -> Option<u64> {
        let minutes = u64::from(*self.case.scenario.minutes);
        (self.state.mode == Mode::Exam && minutes > 0).then(|| minutes.saturating_mul(60_000))
    }

    /// When the customer next remarks on the silence; a trainee who asked for a moment gets twice the time.
    fn silence_due(&self) -> u64 {
        let waits = self.state.mind.last == Some(IntentName::Wait);
        let limit = u64::from(self.case.persona.silence_limit.max(1)) * 1_000;
        let since = self.state.quiet_since.max(self.state.noticed_at);
        since.saturating_add(if waits { 2 * limit } else { limit })
    }

    /// The first reply of the node that applies by time alone, and when.
    fn reply_due(&self, until: u64) -> Option<(u64, Due)> {
        let plan = &self.case.nodes[self.state.node?];
        if !plan.timed {
            return None;
        }
        let mut moments: Vec<u64> = Vec::new();
        for reply in &plan.replies {
            let elapsed = reply.elapsed.iter().map(|&s| u64::from(s) * 1_000);
            let silence = reply.silence.iter();
            let silence = silence.map(|&s| self.state.quiet_since + u64::from(s) * 1_000);
            moments.extend(elapsed.chain(silence).map(|at| at.max(self.state.clock)));
        }
        moments.sort_unstable();
        moments.dedup();
        moments
            .into_iter()
            .filter(|&at| at <= until)
            .find_map(|at| {
                let moment = self.state.moment(at, None);
                let replies = plan.replies.iter();
                let mut timed = replies
                    .enumerate()
                    .filter(|(_, reply)| !(reply.elapsed.is_empty() && reply.silence.is_empty()));
                let applies = timed.find(|(_, reply)| reply.when.holds(&moment))?;
                Some((at, Due::Reply(applies.0)))
            })
    }

    /// The script moves on by itself.
    fn move_by_time(&mut self, reply: usize) {
        let case = self.case;
        let Some(node) = self.state.node else { return };
        let way = &case.nodes[node].replies[reply];
        let mut changes = Vec::new();
        note_shift(way.shift, &mut changes);
        let Some(to) = way.to else { return };
        self.enter(to);
        self.move_mood(changes);
        self.say_node(to, IntentName::BreakSilence);
        if let Some(ending) = case.nodes[to].ends {
            self.customer_ends(ending);
        }
    }

    /// The customer remarks on the silence, or has enough of it.
    fn notice_silence(&mut self) {
        let seconds = self.at.saturating_sub(self.state.quiet_since) / 1_000;
        let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
        self.emit(Happening::SilenceNoticed { seconds });
        let change = self.change(Cause::Silence);
        self.move_mood(vec![change]);
        let gone = self.patience_is_gone(change.patience < 0);
        if gone || self.state.notices >= REMARKS {
            self.leave();
        } else {
            self.voice(Saying::of(Wording::BreakSilence));
        }
    }
}
