//! How the window is started. Where it connects to is never typed into it.

use std::path::{Path, PathBuf};

use onboarding::simulated::Simulated;
use simulator::Scenario;

/// To whom the window talks.
pub(crate) enum Arguments {
    Microsoft,
    /// A simulated tenant in this process, from the first screen on.
    Demo(Scenario),
    /// A simulated tenant in another process on this computer.
    Loopback(Box<Simulated>),
}

impl Arguments {
    /// Understands `--demo [SCENARIO]` and `--endpoints FILE`.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the call.
    pub(crate) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let parsed = match arguments.next().as_deref() {
            None => Arguments::Microsoft,
            Some("--demo") => match arguments.next() {
                None => Arguments::Demo(Scenario::Typical),
                Some(name) => {
                    Arguments::Demo(name.parse().map_err(|error| format!("--demo: {error}"))?)
                }
            },
            Some("--endpoints") => {
                let path = arguments
                    .next()
                    .map(PathBuf::from)
                    .ok_or("--endpoints: which file?")?;
                Arguments::Loopback(Box::new(Simulated::read(Path::new(&path))?))
            }
            Some(other) => {
                return Err(format!(
                    "{other} is not known; there are --demo [SCENARIO] and --endpoints FILE"
                ));
            }
        };
        match arguments.next() {
            None => Ok(parsed),
            Some(extra) => Err(format!("{extra} is one argument too many")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<Arguments, String> {
        Arguments::parse(arguments.iter().map(|argument| (*argument).to_owned()))
    }

    #[test]
    fn the_call_is_understood_or_explained() {
        assert!(matches!(parse(&[]), Ok(Arguments::Microsoft)));
        assert!(matches!(
            parse(&["--demo"]),
            Ok(Arguments::Demo(Scenario::Typical))
        ));
        assert!(matches!(
            parse(&["--demo", "fresh"]),
            Ok(Arguments::Demo(Scenario::Fresh))
        ));
        for wrong in [
            &["--demo", "nothing"][..],
            &["--endpoints"],
            &["--endpoints", "/no/file"],
            &["--login", "x"],
            &["--demo", "good", "x"],
        ] {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
