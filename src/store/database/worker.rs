//! The thread that holds the connection: calls go in through a bounded queue, answers come back on tickets.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, Receiver, RecvTimeoutError, SyncSender, TryRecvError, TrySendError},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use tokio::runtime::Runtime;

use super::{
    Address, StoreError, StoreProblem,
    link::{Answer, Link},
};

/// How many calls may wait. One durable append takes about a millisecond, so a full queue means a stuck disk.
const QUEUE: usize = 1024;

type Job = Box<dyn FnOnce(&Runtime, &mut Link) + Send>;
type Wake = Box<dyn Fn() + Send>;

/// The answer to a call, when it comes.
#[derive(Debug)]
#[must_use = "the answer says whether it was stored"]
pub struct Ticket<T> {
    answer: Receiver<Result<T, StoreError>>,
    place: String,
}

impl<T> Ticket<T> {
    /// Waits for the answer.
    ///
    /// # Errors
    /// What stood in the way, or that the store was closed.
    pub fn wait(self) -> Result<T, StoreError> {
        let closed = |_| Err(StoreError::new(&self.place, StoreProblem::Closed));
        self.answer.recv().unwrap_or_else(closed)
    }

    /// The answer if it is there; never waits. Gives it once.
    pub fn poll(&mut self) -> Option<Result<T, StoreError>> {
        match self.answer.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(self.closed())),
        }
    }

    /// The answer if it comes within `patience`; for a command that rather gives up than hangs.
    pub fn wait_at_most(&mut self, patience: Duration) -> Option<Result<T, StoreError>> {
        match self.answer.recv_timeout(patience) {
            Ok(answer) => Some(answer),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Err(self.closed())),
        }
    }

    fn closed(&self) -> StoreError {
        StoreError::new(&self.place, StoreProblem::Closed)
    }
}

/// The thread and the way to it. The last one dropped waits until everything handed in is stored.
pub(super) struct Worker {
    place: String,
    jobs: Option<SyncSender<Job>>,
    thread: Option<JoinHandle<()>>,
    wake: Arc<Mutex<Option<Wake>>>,
}

impl Worker {
    /// Starts the thread and opens the database in it.
    pub(super) fn start(address: &Address) -> Result<Self, StoreError> {
        let place = address.to_string();
        let other =
            |error: std::io::Error| StoreError::new(&place, StoreProblem::Other(error.to_string()));
        let (jobs, queue) = mpsc::sync_channel::<Job>(QUEUE);
        let (opened, opening) = mpsc::channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(other)?;
        let address = address.clone();
        let thread = thread::Builder::new()
            .name("heard-store".to_owned())
            .spawn(move || {
                match runtime.block_on(Link::open(&address)) {
                    Ok(link) => {
                        let _ = opened.send(Ok(()));
                        serve(&runtime, link, &queue);
                    }
                    Err(problem) => {
                        let _ = opened.send(Err(problem));
                    }
                };
            })
            .map_err(other)?;
        opening
            .recv()
            .unwrap_or(Err(StoreProblem::Closed))
            .map_err(|problem| StoreError::new(&place, problem))?;
        Ok(Self {
            place,
            jobs: Some(jobs),
            thread: Some(thread),
            wake: Arc::default(),
        })
    }

    /// Hands `work` in. Answers with [`StoreProblem::Busy`] at once where the queue is full: nobody who draws may wait.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        work: impl AsyncFnOnce(&mut Link) -> Answer<T> + Send + 'static,
    ) -> Ticket<T> {
        let (sender, answer) = mpsc::channel();
        let place = self.place.clone();
        let wake = Arc::clone(&self.wake);
        let refused = sender.clone();
        let job: Job = Box::new(move |runtime, link| {
            let done = runtime.block_on(work(link));
            // Nobody may be waiting any more; what was stored is stored all the same.
            let _ = sender.send(done.map_err(|problem| StoreError::new(place, problem)));
            if let Some(wake) = &*wake.lock().unwrap_or_else(PoisonError::into_inner) {
                wake();
            }
        });
        let handed = self.jobs.as_ref().map(|jobs| jobs.try_send(job));
        let problem = match handed {
            Some(Ok(())) => None,
            Some(Err(TrySendError::Full(_))) => Some(StoreProblem::Busy),
            Some(Err(TrySendError::Disconnected(_))) | None => Some(StoreProblem::Closed),
        };
        if let Some(problem) = problem {
            let _ = refused.send(Err(StoreError::new(&self.place, problem)));
        }
        Ticket {
            answer,
            place: self.place.clone(),
        }
    }

    /// Has `wake` called after every answer.
    pub(super) fn on_answer(&self, wake: Wake) {
        *self.wake.lock().unwrap_or_else(PoisonError::into_inner) = Some(wake);
    }

    /// The database, as people know it.
    pub(super) fn place(&self) -> &str {
        &self.place
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // With the sender gone the thread finishes what waits, closes the database and ends.
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(runtime: &Runtime, mut link: Link, queue: &Receiver<Job>) {
    while let Ok(job) = queue.recv() {
        job(runtime, &mut link);
    }
    // Folds the write-ahead log into the file; where that fails the next start does it.
    let _ = runtime.block_on(link.close());
}
