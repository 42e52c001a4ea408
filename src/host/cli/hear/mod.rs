//! `heard hear`: JSON lines in, what was heard out.

mod json;
mod people;
mod second;

use std::{
    io::{self, BufRead, IsTerminal, Write},
    process::ExitCode,
};

use serde_json::Value;

use self::second::Ears;
use super::{Common, Failure, Format, play::HearingName};
use crate::{
    hearing::{hear_after, hear_within},
    text::{Language, Message},
};

/// Longest line that is read, in bytes.
const LONGEST_LINE: usize = 4 << 20;

/// Hear replies: JSON lines {"id","text","before"?,"customer"?,"first"?,"answer"?} on standard input
#[derive(clap::Args, Debug)]
pub struct HearArgs {
    /// Say what carried each reading of the models, and how sure each is
    #[arg(long)]
    explain: bool,
    /// Who hears: the rules, or a language model beside them, whose answer stands in "second" and changes nothing else
    #[arg(long, value_enum, default_value_t = HearingName::Offline)]
    hearing: HearingName,
    /// Address of the language model's endpoint; else as in the settings
    #[arg(long, value_name = "URL")]
    endpoint: Option<String>,
    /// Name of the language model; else as in the settings
    #[arg(long, value_name = "NAME")]
    model: Option<String>,
}

impl HearArgs {
    fn model_too(&self) -> bool {
        self.hearing == HearingName::Model
    }
}

/// Hears standard input to its end. Lines are objects, and so are the answers; only a person who types at a
/// terminal may write plain sentences and gets them back in words. A line that cannot be read is named on
/// standard error and the rest is heard all the same; the exit code is then 1.
pub fn run(args: &HearArgs, common: &Common) -> Result<ExitCode, Failure> {
    let input = io::stdin();
    let ears = Ears::of(args, common)?;
    let typed = input.is_terminal() && common.format == Format::Text;
    let all_read = hear_lines(
        &mut input.lock(),
        &mut io::stdout().lock(),
        &mut io::stderr().lock(),
        Manner {
            typed,
            explain: args.explain,
            ears: ears.as_ref(),
        },
        common.language(),
    )
    .map_err(|error| Failure::new(Message::new("hear-stream").with("error", error.to_string())))?;
    Ok(if all_read {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// How lines are taken and answered.
#[derive(Clone, Copy, Default)]
struct Manner<'e> {
    /// A person types, and gets words.
    typed: bool,
    /// Readings come with what carried them.
    explain: bool,
    /// A model hears too.
    ears: Option<&'e Ears>,
}

/// Hears every line; whether all could be read. Errors are those of the streams.
fn hear_lines(
    input: &mut impl BufRead,
    out: &mut impl Write,
    complaints: &mut impl Write,
    manner: Manner<'_>,
    language: Language,
) -> io::Result<bool> {
    let mut all_read = true;
    let mut line = Vec::new();
    let mut number = 0_u64;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(all_read);
        }
        number += 1;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match answer(&line, manner, language) {
            Ok(answer) => {
                let written = writeln!(out, "{answer}")
                    .and_then(|()| if manner.typed { out.flush() } else { Ok(()) });
                // The reader went away (`| head`): nothing left to do, and nothing wrong.
                if written
                    .as_ref()
                    .is_err_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
                {
                    return Ok(all_read);
                }
                written?;
            }
            Err(message) => {
                all_read = false;
                writeln!(complaints, "{}", message.with("line", number).say(language))?;
            }
        }
    }
}

fn answer(line: &[u8], manner: Manner<'_>, language: Language) -> Result<String, Message> {
    if line.len() > LONGEST_LINE {
        return Err(Message::new("hear-line-long"));
    }
    let line = std::str::from_utf8(line).map_err(|_| Message::new("hear-line-not-text"))?;
    let line = line.trim().trim_start_matches('\u{feff}');
    if manner.typed && !line.starts_with('{') {
        return Ok(people::words(line, &hear_after(line, &[]), language));
    }
    let asked = json::read(line)?;
    let before: Vec<&str> = asked.before.iter().map(String::as_str).collect();
    let around = asked.around(&before);
    let heard = hear_within(&asked.text, &before, around);
    let mut answer = json::write(&asked, &heard);
    if manner.explain {
        json::explain(&asked.text, around, &heard, &mut answer);
    }
    if let (Some(ears), Value::Object(answer)) = (manner.ears, &mut answer) {
        answer.insert("second".into(), ears.object(&asked, language));
    }
    Ok(answer.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    fn heard(input: &[u8]) -> (Vec<Value>, String, bool) {
        let (mut out, mut complaints) = (Vec::new(), Vec::new());
        let fine = hear_lines(
            &mut { input },
            &mut out,
            &mut complaints,
            Manner::default(),
            Language::En,
        )
        .unwrap();
        let lines = String::from_utf8(out).unwrap();
        let values = lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        (values, String::from_utf8(complaints).unwrap(), fine)
    }

    #[test]
    fn answers_in_the_form_of_the_contract() {
        let (lines, complaints, fine) =
            heard("{\"id\":7,\"text\":\"😀换成我也会着急。Sorry.\"}\n".as_bytes());
        assert!(fine && complaints.is_empty());
        let answer = &lines[0];
        assert_eq!(answer["id"], 7);
        assert_eq!(answer["empathy"]["reaction"], 2.0);
        assert_eq!(answer["acts"][0]["act"], "emotional_management");
        assert_eq!(answer["acts"][0]["from"], 1);
        for field in ["figures", "promises", "flags"] {
            assert!(answer[field].is_array(), "{field}");
        }
        for field in ["politeness", "usefulness", "solution"] {
            assert!(answer[field].is_number(), "{field}");
        }
    }

    #[test]
    fn a_flag_has_its_characters() {
        let (lines, _, _) = heard("{\"id\":\"a\",\"text\":\"好的，不关我的事\"}".as_bytes());
        let flag = &lines[0]["flags"][0];
        assert_eq!(flag["family"], "buck_passing");
        assert_eq!((&flag["from"], &flag["to"]), (&3.into(), &8.into()));
    }

    #[test]
    fn what_was_said_before_does_not_count_again() {
        let (lines, _, _) =
            heard("{\"text\":\"我理解您的心情。\",\"before\":\"我理解您的心情。\"}".as_bytes());
        assert_eq!(lines[0]["empathy"]["level"], 0.0);
    }

    #[test]
    fn what_the_customer_says_around_a_reply_shades_its_worth_alone() {
        let line = |answer: &str| {
            format!(
                r#"{{"text":"Please press the power key for ten seconds.","customer":"My phone is dead","answer":"{answer}"}}"#
            )
        };
        let told = [
            line("It works now, thank you!"),
            line("Still the same, it is dead."),
        ]
        .join("\n");
        let (lines, _, fine) = heard(told.as_bytes());
        assert!(fine);
        let (solved, open) = (&lines[0], &lines[1]);
        assert!(
            solved["solution"].as_f64() > open["solution"].as_f64(),
            "{solved} {open}"
        );
        for field in ["acts", "empathy", "politeness", "promises"] {
            assert_eq!(solved[field], open[field], "{field}");
        }
        let manner = Manner {
            explain: true,
            ..Manner::default()
        };
        let said = answer(
            told.lines().next().unwrap().as_bytes(),
            manner,
            Language::En,
        )
        .unwrap();
        let said: Value = serde_json::from_str(&said).unwrap();
        let carried = said["explain"]["carried"].as_array().unwrap();
        assert!(carried.iter().any(|reason| reason["around"] == "answer"));
    }

    #[test]
    fn a_bad_line_is_named_and_the_rest_is_heard() {
        let (lines, complaints, fine) =
            heard(b"{\"id\":1}\nnonsense\n\xff\xfe\n\n{\"id\":2,\"text\":\"\"}\n");
        assert!(!fine);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0]["id"], 2);
        for number in ["1", "2", "3"] {
            assert!(
                complaints.lines().any(|line| line.contains(number)),
                "{complaints}"
            );
        }
    }

    #[test]
    fn reasons_stand_beside_the_answer_when_asked_for() {
        let line = r#"{"id":1,"text":"Could you tell me what happened? Thank you!"}"#.as_bytes();
        let read = |explain| {
            let manner = Manner {
                explain,
                ..Manner::default()
            };
            let said = answer(line, manner, Language::En).unwrap();
            serde_json::from_str::<serde_json::Map<String, Value>>(&said).unwrap()
        };
        let (plain, mut told) = (read(false), read(true));
        let explained = told.remove("explain").unwrap();
        assert_eq!(plain, told);
        assert!(!explained["carried"].as_array().unwrap().is_empty());
        assert!(explained["acts"][0]["carried_by"].is_string());
    }
}
