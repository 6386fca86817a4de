//! One thread writes. Lines that come together go to the disk together, and whoever handed one over goes on when it is there.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use tokio::sync::oneshot;
use uuid::Uuid;

use super::lines::{read, spelt};
use super::{Began, Ended, Head, JournalError, Line, Recorded, SUFFIX};

struct Order {
    line: Line,
    done: oneshot::Sender<io::Result<()>>,
}

/// A journal that is being written.
pub struct Journal {
    pub id: Uuid,
    path: PathBuf,
    orders: Option<Sender<Order>>,
    writes: Option<JoinHandle<()>>,
    /// Given back last.
    _lock: Lock,
}

/// The file is free for others when this is gone.
impl Drop for Journal {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(writes) = self.writes.take() {
            // A thread that has failed has said so to whoever waited for it.
            let _ = writes.join();
        }
    }
}

impl Journal {
    /// Makes a journal in a folder; only its owner may read it.
    ///
    /// # Errors
    /// The folder or the file cannot be written.
    pub fn begin(folder: &Path, head: Head) -> Result<Journal, JournalError> {
        std::fs::create_dir_all(folder).map_err(JournalError::Unwritable)?;
        let day = head.began_at.strftime("%Y-%m-%d-%H%M%S");
        let path = folder.join(format!("{day}-{}{SUFFIX}", head.id.simple()));
        let lock = Lock::of(&path)?;
        let mut file = private(OpenOptions::new().append(true).create_new(true), &path)
            .map_err(JournalError::Unwritable)?;
        let id = head.id;
        let (text, sum) = spelt("", &Line::Head(head));
        write(&mut file, &text).map_err(JournalError::Unwritable)?;
        in_folder(folder).map_err(JournalError::Unwritable)?;
        Journal::written_by(path, file, id, sum, lock)
    }

    /// Goes on with a journal that was cut off; gives what it says as well.
    ///
    /// # Errors
    /// The file cannot be read or written, or another program is writing it: then it is not cut off.
    pub fn go_on(path: &Path) -> Result<(Journal, Recorded), JournalError> {
        let lock = Lock::of(path)?;
        let recorded = read(path)?;
        // A handle that only appends cannot cut a file off on every system.
        let opened = OpenOptions::new().write(true).open(path);
        let file = opened.and_then(|mut file| {
            // Half a line was never followed by a write.
            file.set_len(recorded.whole)?;
            file.seek(SeekFrom::End(0)).map(|_| file)
        });
        let file = file.map_err(JournalError::Unwritable)?;
        let (id, sum) = (recorded.head.id, recorded.sum.clone());
        Ok((
            Journal::written_by(path.to_owned(), file, id, sum, lock)?,
            recorded,
        ))
    }

    fn written_by(
        path: PathBuf,
        mut file: File,
        id: Uuid,
        mut sum: String,
        lock: Lock,
    ) -> Result<Journal, JournalError> {
        let (orders, received) = channel();
        let writes = thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || obey(&received, &mut file, &mut sum))
            .map_err(JournalError::Unwritable)?;
        Ok(Journal {
            id,
            path,
            orders: Some(orders),
            writes: Some(writes),
            _lock: lock,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns when it is on disk, and not before.
    ///
    /// # Errors
    /// The disk did not take it.
    pub(in crate::repair) async fn began(&self, began: Began) -> Result<(), JournalError> {
        self.write(Line::Began(began)).await
    }

    /// See [`Journal::began`].
    pub(in crate::repair) async fn ended(&self, ended: Ended) -> Result<(), JournalError> {
        self.write(Line::Ended(ended)).await
    }

    async fn write(&self, line: Line) -> Result<(), JournalError> {
        let (done, answered) = oneshot::channel();
        let gone = || JournalError::Unwritable(io::Error::from(io::ErrorKind::BrokenPipe));
        let orders = self.orders.as_ref().ok_or_else(gone)?;
        orders.send(Order { line, done }).map_err(|_| gone())?;
        answered
            .await
            .map_err(|_| gone())?
            .map_err(JournalError::Unwritable)
    }
}

/// After a line that the disk did not take nothing more is written: the next one would not follow on it.
fn obey(orders: &Receiver<Order>, file: &mut File, sum: &mut String) {
    while let Ok(first) = orders.recv() {
        let mut text = String::new();
        let mut waiting = Vec::new();
        for order in std::iter::once(first).chain(orders.try_iter()) {
            let (line, next) = spelt(sum, &order.line);
            text.push_str(&line);
            *sum = next;
            waiting.push(order.done);
        }
        let written = write(file, &text);
        let failed = written
            .as_ref()
            .err()
            .map(|error| (error.kind(), error.to_string()));
        for done in waiting {
            // Whoever handed it over may have gone.
            let _ = done.send(match &failed {
                None => Ok(()),
                Some((kind, what)) => Err(io::Error::new(*kind, what.clone())),
            });
        }
        if failed.is_some() {
            return;
        }
    }
}

fn write(file: &mut File, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    file.sync_data()
}

fn private(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.open(path)
}

/// One program writes. The lock ends with the program, however that ends. It is on a file of its own, because a locked file cannot be
/// read on every system.
struct Lock {
    _file: File,
    path: PathBuf,
}

impl Lock {
    fn of(journal: &Path) -> Result<Lock, JournalError> {
        let path = journal.with_added_extension("lock");
        let file = private(
            OpenOptions::new().write(true).create(true).truncate(false),
            &path,
        )
        .map_err(JournalError::Unwritable)?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file, path }),
            Err(TryLockError::WouldBlock) => Err(JournalError::Busy),
            Err(TryLockError::Error(error)) => Err(JournalError::Unwritable(error)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // One that stays locks nobody out.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// A new name is on disk only when its folder is.
#[cfg(unix)]
fn in_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn in_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
