//! How long to wait before sending again.

use std::time::Duration;

use jiff::Timestamp;

/// No service asks for more in earnest, and a clock cannot count to the largest number that a header holds.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);

/// Reads `Retry-After`, up to a day: seconds, fractions of seconds or an HTTP date, which is compared with the service's own clock.
///
/// Source: RFC 9110 section 10.2.3; Graph's throttling guidance shows fractions such as `2.128`.
pub(super) fn retry_after(text: &str, service_clock: Timestamp) -> Option<Duration> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<f64>() {
        return if seconds.is_finite() {
            Duration::try_from_secs_f64(seconds.min(LONGEST_WAIT.as_secs_f64())).ok()
        } else {
            None
        };
    }
    let date = http_date(text)?;
    let wait = Duration::try_from(date.duration_since(service_clock)).unwrap_or(Duration::ZERO);
    Some(wait.min(LONGEST_WAIT))
}

/// Reads a date in the form of HTTP headers, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(super) fn http_date(text: &str) -> Option<Timestamp> {
    jiff::fmt::rfc2822::DateTimeParser::new()
        .relaxed_weekday(true)
        .parse_timestamp(text)
        .ok()
}

/// Returns a random time up to 1, 2, 4, 8, 16 seconds for the first, second, ... failed attempt.
///
/// Full jitter spreads clients that were refused together.
pub(super) fn backoff(failed_attempts: u32) -> Duration {
    jitter(Duration::from_secs(1), failed_attempts)
}

/// Returns a quarter of the usual wait, for a request that never reached the service and so costs it nothing: a person
/// who is offline should hear it within seconds.
pub(super) fn reconnect(failed_attempts: u32) -> Duration {
    jitter(Duration::from_millis(250), failed_attempts)
}

fn jitter(first: Duration, failed_attempts: u32) -> Duration {
    let ceiling = first * 2_u32.pow(failed_attempts.saturating_sub(1).min(4));
    ceiling.mul_f64(rand::random::<f64>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_read_in_every_documented_form() {
        let clock: Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
        for (text, milliseconds) in [
            ("0", Some(0)),
            ("7", Some(7_000)),
            (" 2.128 ", Some(2_128)),
            ("Mon, 23 Nov 2026 09:00:30 GMT", Some(30_000)),
            ("Mon, 23 Nov 2026 08:00:00 GMT", Some(0)),
            ("86401", Some(86_400_000)),
            ("1e19", Some(86_400_000)),
            ("1e300", Some(86_400_000)),
            ("Wed, 01 Jan 2098 00:00:00 GMT", Some(86_400_000)),
            ("-1", None),
            ("NaN", None),
            ("inf", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(
                retry_after(text, clock),
                milliseconds.map(Duration::from_millis),
                "{text}"
            );
        }
    }

    #[test]
    fn waits_grow_to_sixteen_seconds_and_no_further() {
        for (failed, ceiling) in [
            (1, 1),
            (2, 2),
            (3, 4),
            (4, 8),
            (5, 16),
            (6, 16),
            (u32::MAX, 16),
        ] {
            let longest = (0..200).map(|_| backoff(failed)).max().unwrap();
            assert!(longest <= Duration::from_secs(ceiling));
            assert!(
                longest > Duration::from_secs(ceiling) / 2,
                "200 draws reach the upper half"
            );
        }
    }
}
