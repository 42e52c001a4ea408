//! Where a model is: a base address, the model's name, its temperature.

use std::net::IpAddr;

use reqwest::Url;

use super::Key;
use crate::text::Message;

/// An endpoint that speaks the OpenAI chat protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    base: Url,
    /// The model, as the endpoint calls it.
    pub model: String,
    /// Temperature in hundredths.
    pub temperature: u16,
}

/// Why something is no endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndpointFault {
    /// No address was given.
    NoAddress,
    /// It is no `http://` or `https://` address.
    NotAnAddress,
    /// It holds a name or a password, a question mark or a fragment, where a key would be seen.
    HoldsSecret,
    /// No model was named.
    NoModel,
}

impl EndpointFault {
    /// The sentence for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            EndpointFault::NoAddress => "link-no-address",
            EndpointFault::NotAnAddress => "link-not-an-address",
            EndpointFault::HoldsSecret => "link-holds-secret",
            EndpointFault::NoModel => "link-no-model-named",
        })
    }
}

impl Endpoint {
    /// The endpoint at `address`: the base (`http://localhost:11434/v1`), with or without `/v1`, also with
    /// `/chat/completions` behind it as some pages print it.
    ///
    /// # Errors
    /// What keeps it from being one.
    pub fn new(address: &str, model: &str, temperature: u16) -> Result<Self, EndpointFault> {
        let address = address.trim();
        if address.is_empty() {
            return Err(EndpointFault::NoAddress);
        }
        let written = match address.contains("://") {
            true => address.to_owned(),
            false => format!("http://{address}"),
        };
        let mut base = Url::parse(&written).map_err(|_| EndpointFault::NotAnAddress)?;
        if !matches!(base.scheme(), "http" | "https") || base.host_str().is_none_or(str::is_empty) {
            return Err(EndpointFault::NotAnAddress);
        }
        let named = !base.username().is_empty() || base.password().is_some();
        if named || base.query().is_some() || base.fragment().is_some() {
            return Err(EndpointFault::HoldsSecret);
        }
        let path = base.path().trim_end_matches('/');
        let path = path.strip_suffix("/chat/completions").unwrap_or(path);
        let path = if path.is_empty() { "/v1" } else { path }.to_owned();
        base.set_path(&path);
        let model = model.trim();
        if model.is_empty() {
            return Err(EndpointFault::NoModel);
        }
        Ok(Self {
            base,
            model: model.to_owned(),
            temperature: temperature.min(200),
        })
    }

    /// The base address, as people read it.
    pub fn base(&self) -> &str {
        self.base.as_str()
    }

    /// Scheme, host and port: what a key belongs to.
    pub fn origin(&self) -> String {
        self.base.origin().ascii_serialization()
    }

    /// Where questions go.
    pub(super) fn chat(&self) -> Url {
        let mut url = self.base.clone();
        url.set_path(&format!("{}/chat/completions", self.base.path()));
        url
    }

    /// Whether what is sent is encrypted.
    pub(super) fn encrypted(&self) -> bool {
        self.base.scheme() == "https"
    }

    /// Whether it is this computer.
    pub(super) fn here(&self) -> bool {
        match self.host() {
            (_, Some(ip)) => ip.is_loopback(),
            (name, None) => name == "localhost" || name.ends_with(".localhost"),
        }
    }

    /// Whether `key` would travel where others can read it: unencrypted, and beyond this computer or its own network.
    pub(super) fn exposes(&self, key: Option<&Key>) -> bool {
        let near = match self.host() {
            (_, Some(IpAddr::V4(ip))) => ip.is_private() || ip.is_link_local(),
            (_, Some(IpAddr::V6(ip))) => ip.is_unique_local() || ip.is_unicast_link_local(),
            (name, None) => !name.contains('.') || name.ends_with(".local"),
        };
        key.is_some() && !self.encrypted() && !self.here() && !near
    }

    /// The host as it is written, and as a number where it is one.
    fn host(&self) -> (&str, Option<IpAddr>) {
        let name = self.base.host_str().unwrap_or_default();
        (name, name.trim_matches(['[', ']']).parse().ok())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn chat(address: &str) -> Result<String, EndpointFault> {
        Ok(Endpoint::new(address, "m", 0)?.chat().to_string())
    }

    #[test]
    fn addresses_as_people_write_them() {
        let ollama = "http://localhost:11434/v1/chat/completions";
        for address in [
            "http://localhost:11434",
            " http://localhost:11434/ ",
            "http://localhost:11434/v1/",
            "localhost:11434",
            ollama,
        ] {
            assert_eq!(chat(address).as_deref(), Ok(ollama), "{address}");
        }
        let cloud = chat("https://dashscope.aliyuncs.com/compatible-mode/v1").unwrap();
        assert_eq!(
            cloud,
            "https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions"
        );
    }

    #[test]
    fn what_is_none_is_refused() {
        use EndpointFault as F;
        for (address, fault) in [
            ("", F::NoAddress),
            ("ftp://a", F::NotAnAddress),
            ("file:///etc/passwd", F::NotAnAddress),
            ("http://", F::NotAnAddress),
            ("http://a b", F::NotAnAddress),
            ("https://me:secret@a/v1", F::HoldsSecret),
            ("https://a/v1?key=secret", F::HoldsSecret),
            ("https://a/v1#secret", F::HoldsSecret),
        ] {
            assert_eq!(chat(address), Err(fault), "{address}");
        }
        assert_eq!(Endpoint::new("http://a", " ", 0), Err(F::NoModel));
    }

    #[test]
    fn a_key_does_not_travel_in_the_open() {
        let key = Key::new("secret");
        let exposes = |address: &str| {
            Endpoint::new(address, "m", 0)
                .unwrap()
                .exposes(key.as_ref())
        };
        assert!(exposes("http://api.example.com/v1") && exposes("http://8.8.8.8"));
        for near in [
            "https://api.example.com",
            "http://localhost:1",
            "http://127.0.0.1:8080",
            "http://[::1]:1",
            "http://192.168.1.4",
            "http://gpu:8000",
            "http://gpu.local",
        ] {
            assert!(!exposes(near), "{near}");
        }
        assert!(
            !Endpoint::new("http://api.example.com", "m", 0)
                .unwrap()
                .exposes(None)
        );
    }
}
