//! The client: one question over one connection, within limits, that can be given up at any time.

use std::{error::Error, time::Duration};

use reqwest::{Client, Response, header};
use tokio::{
    runtime::{Builder, Runtime},
    time::{Instant, timeout},
};

use super::{
    Answer, Ask, Cancel, Endpoint, Key, Limits, Trouble,
    wire::{Arriving, refused},
};

/// How much of the body of a refusal is read, in bytes.
const REFUSAL: usize = 16 * 1024;
/// How often somebody who waits looks whether they still should.
const LOOK: Duration = Duration::from_millis(50);

/// A way to an endpoint. Calls wait, so they belong on a thread of their own.
pub struct Link {
    endpoint: Endpoint,
    key: Option<Key>,
    limits: Limits,
    client: Client,
    runtime: Runtime,
}

impl Link {
    /// A way to `endpoint`; nothing is connected yet.
    ///
    /// # Errors
    /// The key would be exposed, or the system gives no client.
    pub fn new(endpoint: Endpoint, key: Option<Key>, limits: Limits) -> Result<Self, Trouble> {
        if endpoint.exposes(key.as_ref()) {
            return Err(Trouble::Exposed);
        }
        let runtime = Builder::new_current_thread().enable_all().build();
        Ok(Self {
            client: client(&endpoint, &limits)?,
            runtime: runtime.map_err(|_| Trouble::NoClient)?,
            endpoint,
            key,
            limits,
        })
    }

    /// Where it leads.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Asks, hands every piece of the answer to `said` as it comes, and waits for the end.
    ///
    /// # Errors
    /// There is no whole answer.
    pub fn ask(
        &self,
        ask: &Ask,
        cancel: &Cancel,
        said: &mut dyn FnMut(&str),
    ) -> Result<Answer, Trouble> {
        self.wait(self.answer(ask, said), cancel)
    }

    /// As [`Self::ask`], leaving out what the endpoint declines: first the shape, then everything optional. `ask` is then as it
    /// was taken.
    ///
    /// # Errors
    /// There is no whole answer.
    pub fn ask_simply(&self, ask: &mut Ask, cancel: &Cancel) -> Result<Answer, Trouble> {
        loop {
            match self.ask(ask, cancel, &mut |_| ()) {
                Err(Trouble::Declined(400 | 422, _)) if ask.schema.is_some() => ask.schema = None,
                Err(Trouble::Declined(400 | 422, _)) if !ask.plain => ask.plain = true,
                other => return other,
            }
        }
    }

    /// Asks for a word to see whether everything is right; answers with the model that says it answered.
    ///
    /// # Errors
    /// What is not right.
    pub fn test(&self, cancel: &Cancel) -> Result<String, Trouble> {
        let mut ask = Ask {
            system: "Answer with the one word OK.".to_owned(),
            user: "Ready?".to_owned(),
            schema: None,
            tokens: 256,
            seed: None,
            plain: false,
        };
        let model = |answer: Answer| match answer.model.is_empty() {
            true => self.endpoint.model.clone(),
            false => answer.model,
        };
        match self.ask_simply(&mut ask, cancel) {
            // A model that thinks aloud for long, or says nothing, is there all the same.
            Err(Trouble::Empty) => Ok(self.endpoint.model.clone()),
            other => other.map(model),
        }
    }

    /// Lets `seconds` pass, unless an endpoint asks for more patience than there is.
    pub(super) fn pause(&self, seconds: u64, cancel: &Cancel) -> Result<(), Trouble> {
        let pause = Duration::from_secs(seconds);
        if pause > self.limits.patience {
            return Err(Trouble::Busy(Some(seconds)));
        }
        let sleep = async {
            tokio::time::sleep(pause).await;
            Ok(())
        };
        self.wait(sleep, cancel)
    }

    fn wait<T>(
        &self,
        work: impl Future<Output = Result<T, Trouble>>,
        cancel: &Cancel,
    ) -> Result<T, Trouble> {
        self.runtime.block_on(async {
            let mut work = Box::pin(work);
            loop {
                if cancel.is_cancelled() {
                    return Err(Trouble::Cancelled);
                }
                if let Ok(done) = timeout(LOOK, &mut work).await {
                    return done;
                }
            }
        })
    }

    async fn answer(&self, ask: &Ask, said: &mut dyn FnMut(&str)) -> Result<Answer, Trouble> {
        let whole = self.limits.whole;
        let read = async {
            let response = self.send(ask).await?;
            self.read(response, said).await
        };
        let read = timeout(whole, read).await;
        read.unwrap_or(Err(Trouble::Endless(whole.as_secs())))
    }

    async fn send(&self, ask: &Ask) -> Result<Response, Trouble> {
        let body = ask.body(&self.endpoint).to_string();
        let mut request = self.client.post(self.endpoint.chat());
        request = request
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "text/event-stream, application/json");
        if let Some(key) = &self.key {
            request = request.bearer_auth(key.reveal());
        }
        let sent = timeout(self.limits.silence, request.body(body).send()).await;
        let response = match sent {
            Err(_) => return Err(self.silent()),
            Ok(Err(error)) => return Err(trouble(&error, self.endpoint.encrypted())),
            Ok(Ok(response)) => response,
        };
        if response.status().is_success() {
            return Ok(response);
        }
        Err(self.refusal(response).await)
    }

    async fn refusal(&self, mut response: Response) -> Trouble {
        let status = response.status().as_u16();
        let after = response.headers().get(header::RETRY_AFTER);
        let after = after.and_then(|value| Some(value.to_str().ok()?.to_owned()));
        let mut body = Vec::new();
        while let Ok(Ok(Some(piece))) = timeout(self.limits.silence, response.chunk()).await {
            body.extend_from_slice(&piece);
            if body.len() > REFUSAL {
                break;
            }
        }
        refused(
            status,
            after.as_deref(),
            &body,
            &self.endpoint.model,
            self.key.as_ref(),
        )
    }

    async fn read(
        &self,
        mut response: Response,
        said: &mut dyn FnMut(&str),
    ) -> Result<Answer, Trouble> {
        let kind = response.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("text/html") {
            return Err(Trouble::WrongShape);
        }
        let mut arriving = Arriving::new(kind.starts_with("text/event-stream"));
        let mut bytes = 0;
        let mut shown = 0;
        let mut last = Instant::now();
        while !arriving.is_ended() {
            let left = self.limits.silence.saturating_sub(last.elapsed());
            let piece = match timeout(left, response.chunk()).await {
                Err(_) => return Err(self.silent()),
                Ok(Err(_)) => return Err(Trouble::CutOff),
                Ok(Ok(None)) => break,
                Ok(Ok(Some(piece))) => piece,
            };
            bytes += piece.len();
            if bytes > self.limits.bytes {
                return Err(Trouble::TooLong);
            }
            if arriving.take(&piece, self.key.as_ref())? {
                last = Instant::now();
            }
            let text = &arriving.answer.text;
            if text.len() > self.limits.letters {
                return Err(Trouble::TooLong);
            }
            said(&text[shown..]);
            shown = text.len();
        }
        arriving.finish(self.key.as_ref())
    }

    fn silent(&self) -> Trouble {
        Trouble::Silent(self.limits.silence.as_secs())
    }
}

/// The HTTP client for `endpoint`: it follows nobody elsewhere, so that the key goes where the person sent it.
fn client(endpoint: &Endpoint, limits: &Limits) -> Result<Client, Trouble> {
    // The second call of a process finds the provider of the first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(limits.connect)
        .pool_max_idle_per_host(1)
        .user_agent(concat!("heard/", env!("CARGO_PKG_VERSION")));
    if endpoint.here() {
        builder = builder.no_proxy();
    }
    if !endpoint.encrypted() {
        // Without this a computer that has no certificates could not even reach itself.
        builder = builder.tls_certs_only([]);
    }
    builder.build().map_err(|_| match endpoint.encrypted() {
        true => Trouble::Tls,
        false => Trouble::NoClient,
    })
}

/// What kept a request from being answered. The library's own words are left out: they hold addresses.
fn trouble(error: &reqwest::Error, encrypted: bool) -> Trouble {
    if error.is_dns() {
        return Trouble::NoSuchHost;
    }
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(trouble) = known(error) {
            return trouble;
        }
        cause = error.source();
    }
    // Whoever hangs up while the encryption is agreed on does not speak it.
    match encrypted && error.is_connect() && !error.is_timeout() {
        true => Trouble::Tls,
        false => Trouble::NoConnection,
    }
}

/// What `error` itself says; the system's errors hold others inside.
fn known(error: &(dyn Error + 'static)) -> Option<Trouble> {
    if error.is::<rustls::Error>() {
        return Some(Trouble::Tls);
    }
    let io = error.downcast_ref::<std::io::Error>()?;
    if io.kind() == std::io::ErrorKind::ConnectionRefused {
        return Some(Trouble::Refused);
    }
    known(io.get_ref()?)
}
