//! Results as documents. Pure: an assessment goes in, bytes come out.
