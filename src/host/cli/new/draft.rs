//! `heard new ID --brief FILE`: a language model drafts the case; it is written only where it passes every check.

use std::{
    io::{self, Read, Write},
    path::Path,
    process::ExitCode,
};

use super::{
    super::{Common, Failure, check::told},
    NewArgs, failed, good_name, no_template,
};
use crate::{
    app::judge::{JudgeSettings, SETTING},
    host::keys::SystemKeys,
    link::{
        Cancel, Endpoint, Link, Trouble,
        draft::{Drafted, draft, limits},
        find_key,
    },
    scenario::{Brief, LONGEST_BRIEF, template, with_id},
    store::{Store, StoreError, files},
    text::{Message, repair},
};

/// The text of a draft that passes; else the exit, after its findings were told.
pub(super) fn drafted(
    args: &NewArgs,
    brief: &Path,
    common: &Common,
) -> Result<Result<String, ExitCode>, Failure> {
    let named = with_id(template(common.language()), &args.id);
    good_name(&named.ok_or_else(|| no_template(&args.id))?, args)?;
    let brief = Brief {
        id: args.id.clone(),
        text: read(brief)?,
        language: common.language(),
    };
    let endpoint = endpoint(args, common)?;
    let (key, _) = find_key(&SystemKeys, &endpoint.origin());
    let begins = |attempt| {
        let busy = Message::new("draft-busy").with("attempt", attempt);
        let _ = writeln!(io::stderr(), "{}", busy.say(common.language()));
    };
    let link = Link::new(endpoint, key, limits());
    let drafted = link.and_then(|link| draft(&link, &brief, &Cancel::default(), begins));
    let drafted = drafted.map_err(|trouble| no_draft(&trouble, common))?;
    Ok(told_of(&drafted, common))
}

fn no_draft(trouble: &Trouble, common: &Common) -> Failure {
    let why = trouble.message().say(common.language());
    Failure::new(Message::new("draft-cli-trouble").with("why", why)).hint(trouble.hint())
}

/// Tells what was found. A draft that does not pass goes to standard output, so that it is not lost.
fn told_of(drafted: &Drafted, common: &Common) -> Result<String, ExitCode> {
    let draft = &drafted.draft;
    // Somebody who looks away has seen enough.
    let _ = told(
        &mut io::stderr().lock(),
        &draft.source,
        &draft.findings,
        common,
    );
    if draft.passes() {
        return Ok(draft.source.text.to_string());
    }
    let what = Message::new("draft-cli-failed").with("errors", draft.errors() as u64);
    let _ = writeln!(io::stderr(), "{}", what.say(common.language()));
    let _ = write!(io::stdout(), "{}", draft.source.text);
    Err(ExitCode::from(1))
}

/// The brief, from a file or from standard input.
fn read(path: &Path) -> Result<String, Failure> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        let most = LONGEST_BRIEF as u64 * 4;
        // What cannot be read is as good as nothing, and said so below.
        let _ = io::stdin().lock().take(most).read_to_end(&mut bytes);
        bytes
    } else {
        files::read_source(path).map_err(failed)?
    };
    let text = match repair::decode(&bytes) {
        Ok(decoded) => decoded.text.into_owned(),
        Err(_) => String::from_utf8_lossy(&bytes).into_owned(),
    };
    match text.trim().is_empty() {
        true => Err(Failure::new(Message::new("draft-cli-empty"))),
        false => Ok(text),
    }
}

/// The endpoint that is named, or the one set up in the app.
fn endpoint(args: &NewArgs, common: &Common) -> Result<Endpoint, Failure> {
    let wrong = |fault: crate::link::EndpointFault| {
        let hint = Message::new("draft-cli-no-endpoint-hint");
        Failure::new(fault.message()).hint(hint)
    };
    if let (Some(address), Some(model)) = (&args.endpoint, &args.model) {
        let usual = JudgeSettings::default().temperature;
        return Endpoint::new(address, model, usual).map_err(wrong);
    }
    let cannot = |error: StoreError| Failure::new(error.message()).hint(error.hint());
    let store = Store::open(&common.address(&common.paths()?)?).map_err(cannot)?;
    let settings = store.setting::<JudgeSettings>(SETTING).wait();
    let settings = settings.ok().flatten().unwrap_or_default();
    if settings.address.is_empty() {
        let hint = Message::new("draft-cli-no-endpoint-hint");
        return Err(Failure::new(Message::new("draft-cli-no-endpoint")).hint(hint));
    }
    settings.endpoint().map_err(wrong)
}
