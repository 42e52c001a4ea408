//! From the first byte of a customer worded by a model to the frame that shows it, over a real connection, and the longest
//! frame drawn while the endpoint keeps the talk waiting.
//!
//! `cargo bench --bench first_token`. It prints what it measured: the first token is to be shown within 100 ms of its
//! arrival, and no frame waits. The frames are egui's run and its tessellation; what the screen's own rhythm adds (up to
//! 17 ms at 60 Hz) and the graphics card are not in it.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout
)]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, channel},
    },
    thread,
    time::{Duration, Instant},
};

use egui::{Context, Rect, pos2, vec2};
use heard::{
    app::{
        Action, Actions, App, BriefingAction, JudgeAction, JudgeSet, LibraryAction, Outside,
        TalkAction,
    },
    session::CustomerKind,
    store::Address,
    text::Language,
    ui::{Views, look, show, theme},
};

/// 2025-11-08 08:00 in UTC.
const NOW: i64 = 1_762_588_800_000;
const ROUNDS: usize = 20;
/// How long the endpoint thinks before its first token.
const THINKS: Duration = Duration::from_millis(300);

fn main() {
    let sent: Arc<Mutex<Option<Instant>>> = Arc::default();
    let address = serve(sent.clone());
    let mut window = Window::open(&address);
    let (mut shown, mut longest) = (Vec::new(), Duration::ZERO);
    for round in 0..ROUNDS {
        *sent.lock().unwrap() = None;
        let (first, frame) = window.answered(&sent, round);
        shown.push(first);
        longest = longest.max(frame);
    }
    shown.sort();
    let ms = |it: Duration| it.as_secs_f64() * 1_000.0;
    println!("first token to shown frame, {ROUNDS} rounds:");
    println!("  median {:>7.2} ms", ms(shown[ROUNDS / 2]));
    println!("  longest {:>6.2} ms (at most 100)", ms(shown[ROUNDS - 1]));
    println!("longest frame while waiting: {:.2} ms", ms(longest));
    let kept = shown[ROUNDS - 1] <= Duration::from_millis(100);
    println!("{}", if kept { "kept" } else { "NOT kept" });
}

/// An endpoint that thinks, notes when it writes its first token, and then types slowly.
fn serve(sent: Arc<Mutex<Option<Instant>>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/v1", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let sent = sent.clone();
            thread::spawn(move || answer(stream.unwrap(), &sent));
        }
    });
    address
}

fn answer(mut stream: TcpStream, sent: &Mutex<Option<Instant>>) {
    stream.set_nodelay(true).unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    reader.read_exact(&mut vec![0; length]).unwrap();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    thread::sleep(THINKS);
    for (at, piece) in ["你", "先", "查", "，", "我", "等", "着"]
        .iter()
        .enumerate()
    {
        let event =
            format!("data: {{\"choices\":[{{\"delta\":{{\"content\":\"{piece}\"}}}}]}}\n\n");
        if at == 0 {
            *sent.lock().unwrap() = Some(Instant::now());
        }
        // Whoever has gone on has hung up.
        if stream.write_all(event.as_bytes()).is_err() {
            return;
        }
        thread::sleep(Duration::from_millis(30));
    }
    let _ = stream.write_all(b"data: [DONE]\n\n");
}

/// The program with its screen, driven as the desktop drives it: a frame when something woke it, or when time is due.
struct Window {
    app: App,
    ctx: Context,
    views: Views,
    began: Instant,
    woken: Receiver<()>,
}

impl Window {
    fn open(address: &str) -> Self {
        let outside = Outside {
            address: Address::Memory,
            machine: String::new(),
            folders: Vec::new(),
            own_folder: None,
            language: Some(Language::Zh),
            system_language: Language::Zh,
            zone_ms: 0,
            now_ms: NOW,
        };
        let (wake, woken) = channel();
        let wake = Mutex::new(wake);
        let waker = move || {
            // Whoever does not listen any more has closed the window.
            let _ = wake.lock().unwrap().send(());
        };
        let mut app = App::new(outside, Arc::new(waker));
        app.settle(NOW);
        let ctx = Context::default();
        theme::apply(&ctx, &look(&app.model));
        let mut window = Self {
            app,
            ctx,
            views: Views::default(),
            began: Instant::now(),
            woken,
        };
        let steps = [
            JudgeSet::Address(address.to_owned()),
            JudgeSet::CustomerModel("m".into()),
        ];
        for step in steps {
            window.frame(vec![JudgeAction::Set(step).into()]);
        }
        window
    }

    /// Begins a talk anew, so that no customer loses their patience.
    fn begin(&mut self) {
        let steps: [Action; 4] = [
            TalkAction::Leave.into(),
            LibraryAction::Brief("late-birthday-gift".into()).into(),
            BriefingAction::Customer(CustomerKind::Model).into(),
            BriefingAction::Start.into(),
        ];
        for step in steps {
            self.frame(vec![step]);
        }
    }

    /// One frame, and how long it took.
    fn frame(&mut self, actions: Vec<Action>) -> Duration {
        let began = Instant::now();
        let at = self.began.elapsed();
        let now_ms = NOW + i64::try_from(at.as_millis()).unwrap();
        self.app.tick(now_ms, actions);
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(at.as_secs_f64()),
            ..Default::default()
        };
        let mut asked = Actions::default();
        let mut full = self.ctx.run_ui(input, |ui| {
            show(ui, &self.app.model, &mut self.views, &mut asked);
        });
        // There is no graphics card to hand them to.
        full.textures_delta.clear();
        drop(self.ctx.tessellate(full.shapes, full.pixels_per_point));
        let took = began.elapsed();
        let asked = asked.take();
        if !asked.is_empty() {
            self.app.tick(now_ms, asked);
        }
        took
    }

    /// Says something in a new talk once nothing is on its way, and waits for the first token of the answer: how long after it was sent
    /// its frame was drawn, and the longest frame before it.
    fn answered(&mut self, sent: &Mutex<Option<Instant>>, round: usize) -> (Duration, Duration) {
        self.begin();
        while self.app.model.talk.as_ref().is_none_or(|talk| talk.typing) {
            self.next();
        }
        // What was sent before belongs to the answer before.
        *sent.lock().unwrap() = None;
        let say = TalkAction::Say(format!("第 {round} 次：我在查，请稍等。"));
        let mut longest = self.frame(vec![say.into()]);
        loop {
            let talk = self.app.model.talk.as_ref().unwrap();
            assert!(talk.seen.ended.is_none(), "the talk ended in round {round}");
            if talk.growing.is_some() {
                break;
            }
            longest = longest.max(self.next());
        }
        let sent = sent
            .lock()
            .unwrap()
            .expect("nothing is shown before it is sent");
        (sent.elapsed(), longest)
    }

    /// The next frame: at once where something woke the window, else when time is due.
    fn next(&mut self) -> Duration {
        let due = self.app.next_tick_ms().unwrap_or(1_000);
        let _ = self.woken.recv_timeout(Duration::from_millis(due));
        while self.woken.try_recv().is_ok() {}
        self.frame(Vec::new())
    }
}
