//! The simulated tenant as a program of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::program::{Folder, call, program};

/// Ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn simulate(arguments: &[&str]) -> (Running, String) {
    let child = program()
        .arg("simulate")
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn();
    let mut running = Running(child.expect("the program starts"));
    let output = running.0.stdout.take().expect("its output is a pipe");
    let mut line = String::new();
    BufReader::new(output)
        .read_line(&mut line)
        .expect("it announces itself");
    (running, line)
}

#[test]
fn its_first_line_is_what_check_takes_as_endpoints() {
    let (_running, line) = simulate(&["--port", "0", "--rooms", "5", "--scenario", "fresh"]);
    let announced: Value = serde_json::from_str(&line).expect("one line of JSON");
    for key in [
        "login",
        "graph",
        "exchange",
        "tenant",
        "clientId",
        "clientSecret",
        "delegate",
        "scenario",
    ] {
        assert!(announced[key].is_string(), "{key} in {line}");
    }
    assert_eq!(
        (&announced["rooms"], &announced["scenario"]),
        (&5.into(), &"fresh".into())
    );
    let redirects = announced["redirectUrls"].as_array().expect("a list");
    assert!(redirects.iter().all(Value::is_string) && !redirects.is_empty());
    let login = announced["login"].as_str().expect("an address");
    assert!(login.starts_with("http://127.0.0.1:"), "{login}");
    assert_eq!(announced["graph"], format!("{login}/v1.0"));
    assert_eq!(announced["exchange"], login);

    let folder = Folder::new();
    let endpoints = folder.write("endpoints.json", &line);
    let said = call(&["check", "--endpoints", &endpoints, "--format", "json"]);
    assert_eq!(said.code, Some(1), "{}", said.stderr);
    assert_eq!(said.json()["summary"]["failed"], 5);
}

#[test]
fn the_same_seed_gives_the_same_tenant_and_another_one_another() {
    let tenant = |seed: &str| {
        let (_running, line) = simulate(&["--rooms", "1", "--seed", seed]);
        let announced: Value = serde_json::from_str(&line).expect("one line of JSON");
        announced["tenant"].clone()
    };
    assert_eq!(tenant("7"), tenant("7"));
    assert_ne!(tenant("7"), tenant("8"));
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let said = call(&["simulate", "--port", &port]);
    assert_eq!(said.code, Some(3));
    assert!(said.stderr.contains(&port), "{}", said.stderr);
}

#[test]
fn the_demo_needs_nothing_else() {
    let said = call(&["check", "--demo", "typical", "--format", "json"]);
    assert_eq!(said.code, Some(1), "{}", said.stderr);
    assert_eq!(said.json()["tenant"]["simulated"], true);
    assert_eq!(said.json()["summary"]["discovered"], 24);
    assert_eq!(call(&["check", "--demo"]).code, Some(0));
}
