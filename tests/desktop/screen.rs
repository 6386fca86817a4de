//! The display on which the window opens.

use crate::process::Process;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// The display of the person who runs the tests, or an Xvfb of our own.
#[derive(Debug)]
pub(crate) struct Screen {
    /// The value of `DISPLAY`.
    pub(crate) name: String,
    _server: Option<Process>,
}

impl Screen {
    /// # Panics
    /// When Xvfb does not start.
    pub(crate) fn open() -> Screen {
        if let Ok(name) = std::env::var("DISPLAY")
            && !name.is_empty()
        {
            return Screen {
                name,
                _server: None,
            };
        }
        let mut command = Command::new("Xvfb");
        // Xvfb chooses a free number itself and writes it when it is ready: nobody can be faster.
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1600x1200x24",
            "-nolisten",
            "tcp",
        ]);
        let mut server = Process::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))
            .expect("Xvfb starts");
        let output = server.take_output().expect("its output was asked for");
        let mut number = String::new();
        BufReader::new(output)
            .read_line(&mut number)
            .expect("Xvfb says its number");
        let number: u16 = number.trim().parse().expect("Xvfb found a free display");
        Screen {
            name: format!(":{number}"),
            _server: Some(server),
        }
    }
}
