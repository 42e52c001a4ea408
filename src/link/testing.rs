//! A real HTTP server in a thread that answers, or misbehaves, as it is told.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use super::{Endpoint, Key, Limits, Link};

/// What a server does with a connection once it has read the request: its number, from 0, and its body.
pub(crate) type Behave = dyn Fn(usize, &str, &mut TcpStream) + Send + Sync;

/// A server on this computer; it ends with the test.
pub(crate) struct Server {
    port: u16,
    /// Heads and bodies of the requests so far.
    pub requests: Arc<Mutex<Vec<(String, String)>>>,
    over: Arc<AtomicBool>,
}

impl Server {
    pub fn new(behave: impl Fn(usize, &str, &mut TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let over = Arc::new(AtomicBool::new(false));
        let behave: Arc<Behave> = Arc::new(behave);
        let (theirs, ended) = (requests.clone(), over.clone());
        thread::spawn(move || {
            for (number, stream) in listener.incoming().enumerate() {
                if ended.load(Ordering::SeqCst) {
                    break;
                }
                let (behave, requests) = (behave.clone(), theirs.clone());
                thread::spawn(move || serve(number, stream.unwrap(), &requests, &*behave));
            }
        });
        Self {
            port,
            requests,
            over,
        }
    }

    /// Always answers with these bytes, and closes.
    pub fn fixed(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self::new(move |_, _, stream| drop(stream.write_all(&bytes)))
    }

    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}/v1", self.port)
    }

    pub fn link(&self) -> Link {
        self.link_with(None)
    }

    pub fn link_with(&self, key: Option<&str>) -> Link {
        let endpoint = Endpoint::new(&self.base(), "test-model", 20).unwrap();
        Link::new(endpoint, key.and_then(Key::new), limits()).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // Wakes the listener, which then ends.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
    }
}

/// Limits that a test can wait for.
pub(crate) fn limits() -> Limits {
    Limits {
        connect: Duration::from_secs(2),
        silence: Duration::from_millis(1_500),
        whole: Duration::from_secs(4),
        bytes: 1024 * 1024,
        letters: 16 * 1024,
        patience: Duration::from_secs(2),
    }
}

fn serve(
    number: usize,
    mut stream: TcpStream,
    requests: &Mutex<Vec<(String, String)>>,
    behave: &Behave,
) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut head = String::new();
    loop {
        let mut line = String::new();
        match reader.read_line(&mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) if line.trim().is_empty() => break,
            Ok(_) => head += &line,
        }
    }
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse::<usize>().ok())?
    });
    let mut body = vec![0; length.unwrap_or(0)];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    let body = String::from_utf8_lossy(&body).into_owned();
    requests.lock().unwrap().push((head, body.clone()));
    behave(number, &body, &mut stream);
}

/// A whole response.
pub(crate) fn response(status: &str, kind: &str, more: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n{more}\r\n{body}",
        body.len()
    )
}

/// The head of a stream that lasts until the connection closes.
pub(crate) const STREAM: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

/// An event that says `text`.
pub(crate) fn says(text: &str) -> String {
    let event = serde_json::json!({"model": "test-model-q4", "choices": [{"delta": {"content": text}, "finish_reason": null}]});
    format!("data: {event}\n\n")
}

/// The end of a stream.
pub(crate) const END: &str =
    "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

/// A whole streamed answer.
pub(crate) fn streamed(text: &str) -> String {
    let (one, two) = text.split_at(text.floor_char_boundary(text.len() / 2));
    format!("{STREAM}{}{}{END}", says(one), says(two))
}
