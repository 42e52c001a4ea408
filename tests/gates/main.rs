//! The gates that a mark must pass, as data a trainer could read and extend: replies in small cases (`cases/*.ron`)
//! that mark all five competencies, and texts that try to earn without deserving.
//!
//! | gate | data | what must hold |
//! |---|---|---|
//! | contrast pairs | `pairs/<competency>.<language>.ron` | the better reply scores higher on its axis and on no other |
//! | metamorphic | the pairs, the golden talks | what changes nothing moves nothing; what helps never costs |
//! | mutation | `facts.<language>.ron` | every altered fact costs |
//! | length | `length.<language>.ron` | longer is not better |
//! | translation | `translation.ron` | a reply is worth the same in both languages |
//! | gaming | `gaming.ron` | none passes any shipped case |
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod gaming;
mod length;
mod metamorphic;
mod mutation;
mod pairs;
mod play;
mod spelling;
mod translation;
