//! Server-sent events out of pieces of bytes, however they are cut.

/// Collects bytes and gives out the data of whole events.
#[derive(Debug, Default)]
pub(super) struct Events {
    line: Vec<u8>,
    data: String,
    /// Whether the last byte was a carriage return, whose line feed is still to come.
    returned: bool,
}

impl Events {
    /// Takes in `bytes` and gives the data of every event that they end.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<String> {
        let mut done = Vec::new();
        for &byte in bytes {
            let fed = std::mem::replace(&mut self.returned, byte == b'\r');
            match byte {
                b'\n' if fed => {}
                b'\n' | b'\r' => self.end_line(&mut done),
                _ => self.line.push(byte),
            }
        }
        done
    }

    /// What was said in an event that nothing ended.
    pub fn rest(&mut self) -> Vec<String> {
        let mut done = Vec::new();
        self.end_line(&mut done);
        self.end_line(&mut done);
        done
    }

    fn end_line(&mut self, done: &mut Vec<String>) {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        if line.is_empty() {
            let data = std::mem::take(&mut self.data);
            if !data.is_empty() {
                done.push(data);
            }
        } else if let Some(value) = line.strip_prefix("data:") {
            if !self.data.is_empty() {
                self.data.push('\n');
            }
            self.data.push_str(value.strip_prefix(' ').unwrap_or(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_come_out_whole_however_the_bytes_are_cut() {
        let text = ": ping\r\n\r\ndata: {\"a\":\r\ndata: \"你好\"}\r\n\r\nevent: x\ndata:2\n\ndata: [DONE]\n\n";
        for size in 1..=text.len() {
            let mut events = Events::default();
            let found: Vec<String> = text
                .as_bytes()
                .chunks(size)
                .flat_map(|bytes| events.take(bytes))
                .collect();
            assert_eq!(
                found,
                ["{\"a\":\n\"你好\"}", "2", "[DONE]"],
                "in pieces of {size}"
            );
            assert!(events.rest().is_empty());
        }
    }

    #[test]
    fn what_nothing_ended_is_still_there() {
        let mut events = Events::default();
        assert!(events.take(b"data: [DONE]").is_empty());
        assert_eq!(events.rest(), ["[DONE]"]);
        assert!(events.take(&[0xff, 0xfe, b'\n', b'\n']).is_empty());
    }
}
