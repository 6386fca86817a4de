//! What a cmdlet costs the simulated tenant, so that a benchmark of a client knows what it measures:
//! `cargo run --release -p simulator --example cost`. Processor time is that of the tenant's threads.
#![expect(clippy::print_stdout, reason = "a program that prints a table")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use simulator::{Announcement, Options, Scenario, Simulator};

const ROOMS: usize = 20_000;
const CONNECTIONS: usize = 4;
const CMDLETS: [&str; 2] = ["Get-CalendarProcessing", "Get-MailboxPermission"];

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let options = Options {
        scenario: Scenario::Large,
        rooms: Some(ROOMS),
        record_requests: false,
        ..Options::default()
    };
    let simulator = runtime
        .block_on(Simulator::start(options))
        .expect("a free port");
    let announcement = simulator.announcement();
    let rooms: Vec<String> = simulator.edit(|tenant| {
        let rooms = tenant.rooms();
        rooms
            .map(|room| room.primary_smtp_address.clone())
            .collect()
    });
    let token = token(&announcement);
    println!(
        "{:<34} {:>12} {:>14} {:>14}",
        "", "cmdlets", "tenant us", "elapsed us"
    );
    let select = "$select=AutomateProcessing,AllBookInPolicy,AllRequestInPolicy,ResourceDelegates";
    for (name, query, group) in [
        ("single", "", 1),
        ("single, with $select", select, 1),
        ("batches of ten", "", 10),
        ("batches of ten, with $select", select, 10),
    ] {
        let posts: Vec<Vec<u8>> = bodies(&announcement, &token, &rooms, query, group);
        measured(name, &announcement, &posts, ROOMS * CMDLETS.len());
    }
}

/// Sends everything over a few connections and prints what it took.
fn measured(name: &str, announcement: &Announcement, posts: &[Vec<u8>], cmdlets: usize) {
    let before = processor_time();
    let start = Instant::now();
    std::thread::scope(|scope| {
        for part in posts.chunks(posts.len().div_ceil(CONNECTIONS)) {
            scope.spawn(move || {
                let mut connection = Connection::open(announcement);
                for post in part {
                    assert_eq!(connection.exchange(post).0, 200);
                }
            });
        }
    });
    let elapsed = start.elapsed();
    let spent = processor_time() - before;
    let each = |time: Duration| time.as_secs_f64() * 1e6 / cmdlets as f64;
    println!(
        "{name:<34} {cmdlets:>12} {:>14.1} {:>14.1}",
        each(spent),
        each(elapsed)
    );
}

/// Whole requests, each with so many cmdlets.
fn bodies(
    announcement: &Announcement,
    token: &str,
    rooms: &[String],
    query: &str,
    group: usize,
) -> Vec<Vec<u8>> {
    let path = format!(
        "/adminapi/beta/{}/InvokeCommand?{query}",
        announcement.tenant
    );
    let calls: Vec<Value> = rooms
        .iter()
        .flat_map(|room| CMDLETS.map(|cmdlet| (room, cmdlet)))
        .map(|(room, cmdlet)| {
            json!({"CmdletInput": {"CmdletName": cmdlet, "Parameters": {"Identity": room}}})
        })
        .collect();
    if group == 1 {
        return calls
            .iter()
            .map(|call| post(announcement, &path, token, call))
            .collect();
    }
    let url = format!("{}{path}", announcement.exchange);
    let batch = format!("/adminapi/beta/{}/$batch", announcement.tenant);
    calls
        .chunks(group)
        .map(|calls| {
            let items = calls.iter().enumerate().map(|(id, call)| {
                json!({"id": id.to_string(), "method": "POST", "url": url, "body": call,
                    "headers": {"Authorization": format!("Bearer {token}"), "Content-Type": "application/json"}})
            });
            let requests: Vec<_> = items.collect();
            post(announcement, &batch, token, &json!({"requests": requests}))
        })
        .collect()
}

fn post(announcement: &Announcement, path: &str, token: &str, body: &Value) -> Vec<u8> {
    let body = body.to_string();
    let host = announcement.exchange.trim_start_matches("http://");
    format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\n\
         accept: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn token(announcement: &Announcement) -> String {
    let form = format!(
        "client_id={}&client_secret={}&grant_type=client_credentials&scope=https://outlook.office365.com/.default",
        announcement.client_id,
        announcement.client_secret.replace('~', "%7E")
    );
    let host = announcement.login.trim_start_matches("http://");
    let request = format!(
        "POST /{}/oauth2/v2.0/token HTTP/1.1\r\nhost: {host}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        announcement.tenant,
        form.len()
    );
    let (status, body) = Connection::open(announcement).exchange(request.as_bytes());
    assert_eq!(status, 200);
    let body: Value = serde_json::from_slice(&body).expect("JSON");
    body["access_token"].as_str().expect("a token").to_owned()
}

/// As little of a client as there can be.
struct Connection(BufReader<TcpStream>);

impl Connection {
    fn open(announcement: &Announcement) -> Self {
        let host = announcement.exchange.trim_start_matches("http://");
        let stream = TcpStream::connect(host).expect("a connection");
        stream.set_nodelay(true).expect("a socket option");
        Self(BufReader::with_capacity(64 * 1024, stream))
    }

    fn exchange(&mut self, request: &[u8]) -> (u16, Vec<u8>) {
        self.0.get_mut().write_all(request).expect("a sent request");
        let (mut status, mut length) = (0, 0);
        let mut line = String::new();
        loop {
            line.clear();
            self.0.read_line(&mut line).expect("a header");
            let text = line.trim_end();
            if text.is_empty() {
                break;
            }
            if let Some(rest) = text.strip_prefix("HTTP/1.1 ") {
                status = rest[..3].parse().expect("a status");
            }
            if let Some(rest) = text.strip_prefix("content-length: ") {
                length = rest.parse().expect("a length");
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).expect("a body");
        (status, body)
    }
}

/// Of the threads that serve the tenant.
fn processor_time() -> Duration {
    let tasks = fs::read_dir("/proc/self/task").expect("Linux");
    let nanoseconds = tasks.filter_map(Result::ok).filter_map(|task| {
        let name = fs::read_to_string(task.path().join("comm")).ok()?;
        if !name.starts_with("simulated") {
            return None;
        }
        let spent = fs::read_to_string(task.path().join("schedstat")).ok()?;
        spent.split(' ').next()?.parse::<u64>().ok()
    });
    Duration::from_nanos(nanoseconds.sum())
}
