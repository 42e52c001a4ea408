//! Language-model endpoints: any that speaks the OpenAI chat protocol (llama.cpp, Ollama, vLLM, LM Studio, a cloud). The
//! only room that opens network connections.
//!
//! A [`Link`] asks an [`Endpoint`] with a [`Key`] that is never shown; whatever goes wrong is a [`Trouble`], a sentence for
//! people with a way on. Answers are streamed, so that silence is silence and not a model that thinks; all of it has
//! [`Limits`]. [`customer`] words a customer, [`hearing`] hears a reply a second time, [`judge`](judge::judge) has a talk judged,
//! [`measure`](measure::measure) finds how far a judge agrees with people.

mod ask;
mod cancel;
mod client;
pub mod customer;
pub mod draft;
mod endpoint;
pub mod hearing;
pub mod judge;
mod key;
mod keys;
mod limits;
pub mod measure;
mod stream;
mod trouble;
mod wire;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use ask::{Answer, Ask};
pub use cancel::Cancel;
pub use client::Link;
pub use endpoint::{Endpoint, EndpointFault};
pub use key::Key;
pub use keys::{KeyPlace, Keys, NoKeys, NoSafe, find as find_key};
pub use limits::Limits;
pub use trouble::Trouble;
