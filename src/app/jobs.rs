//! Work beside the window: each job runs on its own thread, hands its result to `App::tick`, and wakes the window.

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

/// Asks whoever draws for another frame; called from other threads.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Jobs in progress whose results are of type `T`.
pub struct Jobs<T> {
    sender: Sender<T>,
    results: Receiver<T>,
    waker: Waker,
    open: usize,
}

impl<T: Send + 'static> Jobs<T> {
    /// No jobs yet; `waker` is called whenever one is done.
    pub fn new(waker: Waker) -> Self {
        let (sender, results) = channel();
        Self {
            sender,
            results,
            waker,
            open: 0,
        }
    }

    /// Runs `work` on a thread of its own. Where the system gives no thread it runs at once: slower, never lost.
    pub fn start(&mut self, work: impl FnOnce() -> T + Send + 'static) {
        self.open += 1;
        let sender = self.sender.clone();
        let waker = self.waker.clone();
        let work = Arc::new(std::sync::Mutex::new(Some(work)));
        let theirs = work.clone();
        let run = move || run(&theirs, &sender, &waker);
        if thread::Builder::new()
            .name("heard job".into())
            .spawn(run)
            .is_err()
        {
            self::run(&work, &self.sender, &self.waker);
        }
    }

    /// Results that have arrived, in the order they did.
    pub fn done(&mut self) -> Vec<T> {
        let done: Vec<T> = self.results.try_iter().collect();
        self.open -= done.len().min(self.open);
        done
    }

    /// The next result, if it comes within `patience`.
    pub fn next_within(&mut self, patience: std::time::Duration) -> Option<T> {
        let done = self.results.recv_timeout(patience).ok()?;
        self.open -= 1.min(self.open);
        Some(done)
    }

    /// Waits for every job that was started; for tests and for closing.
    pub fn wait(&mut self) -> Vec<T> {
        let mut done = Vec::new();
        while self.open > 0 {
            match self.results.recv() {
                Ok(result) => done.push(result),
                Err(_) => break,
            }
            self.open -= 1;
        }
        done
    }

    /// Whether a job is still at work.
    pub fn busy(&self) -> bool {
        self.open > 0
    }
}

fn run<T, F: FnOnce() -> T>(work: &std::sync::Mutex<Option<F>>, sender: &Sender<T>, waker: &Waker) {
    let work = work.lock().ok().and_then(|mut work| work.take());
    if let Some(work) = work {
        // Nobody listens any more once the window is closed; the result is then of no use.
        let _ = sender.send(work());
        waker();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn every_result_arrives_and_wakes() {
        let woken = Arc::new(AtomicUsize::new(0));
        let theirs = woken.clone();
        let mut jobs = Jobs::new(Arc::new(move || {
            theirs.fetch_add(1, Ordering::SeqCst);
        }));
        for number in 0..4 {
            jobs.start(move || number * number);
        }
        let mut results = jobs.wait();
        results.sort_unstable();
        assert_eq!(results, [0, 1, 4, 9]);
        assert!(!jobs.busy());
    }
}
