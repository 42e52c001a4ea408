//! How far local time is from UTC, from the system's time zone file: for dates in lists, never for a mark.
#![expect(
    clippy::disallowed_methods,
    reason = "the outer door reads the environment"
)]

use std::path::PathBuf;

use crate::store::files;

/// Milliseconds to add to UTC at `now_s` seconds since 1970; 0 where the system does not say.
pub fn offset_ms(now_s: i64) -> i64 {
    let named = std::env::var("TZ").unwrap_or_default();
    let named = named.trim_start_matches(':');
    let path = match named {
        "" => PathBuf::from("/etc/localtime"),
        name if name.starts_with('/') => PathBuf::from(name),
        name => PathBuf::from("/usr/share/zoneinfo").join(name),
    };
    let bytes = files::read_source(&path).unwrap_or_default();
    offset_s(&bytes, now_s).unwrap_or(0) * 1_000
}

/// The offset in seconds at `now_s` that a TZif file (RFC 8536) tells in its transitions. Where those end before
/// `now_s` the last one holds on: its rule for the years to come is not read.
fn offset_s(bytes: &[u8], now_s: i64) -> Option<i64> {
    let first = Block::at(bytes, 0, 4)?;
    if bytes.get(4)? >= &b'2' {
        // The second block has the same times in eight bytes, also past 2038.
        return Block::at(bytes, first.end, 8)?.offset(bytes, now_s);
    }
    first.offset(bytes, now_s)
}

/// One data block of a TZif file: where its parts begin.
struct Block {
    wide: usize,
    times: usize,
    count: usize,
    kinds: usize,
    infos: usize,
    info_count: usize,
    end: usize,
}

impl Block {
    fn at(bytes: &[u8], start: usize, wide: usize) -> Option<Self> {
        if bytes.get(start..start + 4)? != b"TZif" {
            return None;
        }
        let number = |place: usize| {
            let at = start + 20 + 4 * place;
            let four = bytes.get(at..at + 4)?.try_into().ok()?;
            usize::try_from(u32::from_be_bytes(four)).ok()
        };
        let (utc, std, leap) = (number(0)?, number(1)?, number(2)?);
        let (count, info_count, letters) = (number(3)?, number(4)?, number(5)?);
        let times = start + 44;
        let kinds = times + count * wide;
        let infos = kinds + count;
        let end = infos + info_count * 6 + letters + leap * (wide + 4) + std + utc;
        (end <= bytes.len()).then_some(Self {
            wide,
            times,
            count,
            kinds,
            infos,
            info_count,
            end,
        })
    }

    fn offset(&self, bytes: &[u8], now_s: i64) -> Option<i64> {
        let time = |place: usize| {
            let at = self.times + place * self.wide;
            let raw = bytes.get(at..at + self.wide)?;
            Some(match self.wide {
                8 => i64::from_be_bytes(raw.try_into().ok()?),
                _ => i64::from(i32::from_be_bytes(raw.try_into().ok()?)),
            })
        };
        let last = (0..self.count)
            .rev()
            .find(|&place| time(place).is_some_and(|at| at <= now_s));
        let kind = match last {
            Some(place) => usize::from(*bytes.get(self.kinds + place)?),
            None => 0,
        };
        let at = self.infos + kind * 6;
        let raw = bytes.get(at..at + 4).filter(|_| kind < self.info_count)?;
        Some(i64::from(i32::from_be_bytes(raw.try_into().ok()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A version 1 file with one transition at 100: 0 before, then 8 hours.
    fn file() -> Vec<u8> {
        let mut bytes = b"TZif".to_vec();
        bytes.extend([0; 16]);
        for number in [0u32, 0, 0, 1, 2, 4] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend(100i32.to_be_bytes());
        bytes.push(1);
        for offset in [0i32, 28_800] {
            bytes.extend(offset.to_be_bytes());
            bytes.extend([0, 0]);
        }
        bytes.extend(*b"UTC\0");
        bytes
    }

    #[test]
    fn the_offset_changes_with_the_transition() {
        assert_eq!(offset_s(&file(), 99), Some(0));
        assert_eq!(offset_s(&file(), 100), Some(28_800));
    }

    #[test]
    fn a_torn_file_says_nothing() {
        let file = file();
        for length in 0..file.len() {
            assert_eq!(offset_s(&file[..length], 100), None, "{length}");
        }
    }
}
