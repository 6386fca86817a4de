//! The tables, and how the file is opened.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::StoreError;

/// `Offi` as a number: tells our files from those of other programs.
const APPLICATION: i32 = 0x4F66_6669;
const VERSION: i32 = 1;

const TABLES: &str = "
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT
);
CREATE TABLE listed (
    run INTEGER NOT NULL,
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (run, position)
);
CREATE UNIQUE INDEX listed_address ON listed (run, address);
CREATE TABLE room (
    run INTEGER NOT NULL,
    address TEXT NOT NULL,
    facts TEXT NOT NULL,
    settled INTEGER NOT NULL,
    PRIMARY KEY (run, address)
);
CREATE TABLE proof (
    id INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL,
    organizer TEXT NOT NULL,
    room TEXT NOT NULL,
    marker TEXT NOT NULL,
    sent_at TEXT NOT NULL
);
";

/// Makes the file and its tables, or finds out that it cannot be used.
pub(super) fn prepare(path: &Path) -> Result<(), StoreError> {
    make_private(path)?;
    // Nothing is changed in a file before it is known to be ours.
    let mut connection = open(path)?;
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let number = |name: &str| {
        transaction.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i32>(0))
    };
    let (application, version) = (number("application_id")?, number("user_version")?);
    let tables: i64 =
        transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (application, version, tables) {
        (0, 0, 0) => {
            transaction.execute_batch(TABLES)?;
            transaction.execute_batch(&format!(
                "PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
            ))?;
        }
        (APPLICATION, VERSION, _) => (),
        (APPLICATION, newer, _) if newer > VERSION => return Err(StoreError::Newer),
        _ => return Err(StoreError::Foreign),
    }
    transaction.commit()?;
    Ok(())
}

fn open(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // What is known of a room takes three kilobytes, so that a few of them fit into a page. It counts when the file is made.
    connection.execute_batch("PRAGMA page_size = 16384;")?;
    Ok(connection)
}

pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = open(path)?;
    // What is committed survives the end of this process at any moment. After a loss of power the last moments may be asked again.
    // Committed pages are copied into the file every 64 MB: more often costs as much as everything else that is written.
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4096;",
    )?;
    Ok(connection)
}

/// Settings of a company's rooms are nobody else's business.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .map(|_| ())
        .map_err(|error| StoreError::Unusable(format!("{}: {error}", path.display())))
}
