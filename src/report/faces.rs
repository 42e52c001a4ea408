//! The type that documents and screens are set in.

/// Noto Sans SC Regular, cut to the characters that `assets/fonts/subset.py` lists.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf");
/// Noto Sans SC Medium, cut to the same characters.
pub const MEDIUM: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Medium.otf");
