//! Waiting for facts.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// Long enough for a busy machine; a fact that comes sooner ends the wait.
const PATIENCE: Duration = Duration::from_secs(30);

/// What `look` finds, as soon as it finds something.
///
/// # Panics
/// When it finds nothing for 30 seconds; the text holds what it said last.
pub(crate) async fn until<T, E: Display>(fact: &str, look: impl AsyncFn() -> Result<T, E>) -> T {
    let began = Instant::now();
    loop {
        match look().await {
            Ok(found) => return found,
            Err(last) if began.elapsed() > PATIENCE => {
                panic!("not within {} s: {fact}: {last}", PATIENCE.as_secs())
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}
