//! A way to stop waiting for an endpoint.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Clones share one switch.
#[derive(Clone, Debug, Default)]
pub struct Cancel {
    switch: Arc<AtomicBool>,
    above: Option<Arc<AtomicBool>>,
}

impl Cancel {
    /// Stops whoever looks at it.
    pub fn cancel(&self) {
        self.switch.store(true, Ordering::Relaxed);
    }

    /// Whether it was pressed, or the one above it.
    pub fn is_cancelled(&self) -> bool {
        let pressed = |switch: &Arc<AtomicBool>| switch.load(Ordering::Relaxed);
        pressed(&self.switch) || self.above.as_ref().is_some_and(pressed)
    }

    /// A switch of its own that this one presses too.
    pub fn child(&self) -> Self {
        Self {
            switch: Arc::default(),
            above: Some(self.switch.clone()),
        }
    }
}
