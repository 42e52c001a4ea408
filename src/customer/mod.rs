//! The simulated customer: a deterministic mind that decides and an offline voice that words.
