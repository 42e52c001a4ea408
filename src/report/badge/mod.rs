//! The digital twin of a certificate: an Open Badges 3.0 credential, signed as a JSON Web Token by the event's own key, so that
//! anybody can check it without a network. <https://www.imsglobal.org/spec/ob/v3p0>

mod credential;
mod did;
mod jws;

pub use credential::credential;
pub use jws::{BadgeError, Checked, check, sign};
