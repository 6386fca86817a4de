//! What a batch brought for each of its invocations.

use std::sync::atomic::Ordering;

use super::super::{Exchange, refusal};
use crate::batch::{Ids, Item, Part, Slowed};
use crate::error::Error;
use crate::http::{Answer, Service, Verdict};

pub(in super::super) enum Brought<'a> {
    /// The body of a success, with the id of its request.
    Success(&'a [u8], Option<String>),
    Refused(Error),
    /// Not now: it was throttled, got in the way of a failure between servers, or came with a token that is no longer good.
    NotNow,
    /// The answer does not fit the question.
    Unclear(Error),
}

impl Exchange {
    /// Sorts what a batch brought, and slows down when parts of it were throttled.
    ///
    /// # Errors
    /// `Unexpected`: it is no answer to a batch.
    pub(in super::super) fn brought<'a>(
        &self,
        whole: &'a Answer,
        ids: &Ids,
        count: usize,
    ) -> Result<Vec<Brought<'a>>, Error> {
        let unexpected = |what: &str| self.unexpected(what, whole.request_id.clone());
        let parts = ids
            .parts(&whole.body, count)
            .map_err(|what| unexpected(&what))?;
        let mut slowed = Slowed::default();
        let brought = parts.into_iter().map(|part| match part {
            Part::One(item) => self.part(&item, whole, &mut slowed),
            Part::Missing => Brought::Unclear(unexpected("a part of a batch was not answered")),
            Part::Several => Brought::Unclear(unexpected("a part of a batch was answered twice")),
        });
        let brought = brought.collect();
        let client = &self.session.client;
        slowed.tell(client, Service::Exchange, &self.tenant.host, whole);
        Ok(brought)
    }

    fn part<'a>(&self, item: &Item<'a>, whole: &Answer, slowed: &mut Slowed) -> Brought<'a> {
        if let Some(body) = item.success() {
            self.worked.store(true, Ordering::Relaxed);
            return Brought::Success(body, item.request_id(whole));
        }
        let answer = item.answer(whole);
        let verdict = Verdict::of(refusal::verdict, &answer);
        if verdict != Verdict::Final {
            slowed.note(verdict, answer.retry_after());
            // Whoever repeats nothing wants to hear of it instead.
            return if self.session.client.attempts() > 1 {
                Brought::NotNow
            } else {
                Brought::Refused(verdict.error(&self.tenant.host, &answer, 1))
            };
        }
        if self.is_token_refused(&answer) {
            return Brought::NotNow;
        }
        if answer.status.is_client_error() || answer.status.is_server_error() {
            return Brought::Refused(refusal::error(&self.tenant.host, &answer));
        }
        Brought::Unclear(self.unexpected("a part of a batch is no answer", answer.request_id))
    }
}
