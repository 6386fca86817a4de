//! Lists that end only when the service says so.
//!
//! A short list is worse than an error: a room that is missing from it looks like a room that does not exist.

use std::collections::HashSet;
use std::future::Future;

use futures_util::TryStreamExt;
use futures_util::stream::{self, Stream};
use jiff::Timestamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use url::Url;

use crate::error::Error;
use crate::http::{Answer, Origin};
use crate::read::Read;

/// More pages than any list that is asked for here can have; a service that gives more goes round in circles.
const MOST_PAGES: usize = 1_000;

/// One page of a list as the service gave it.
#[derive(Clone, Debug)]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    /// How many items the whole list has, when the service says it.
    pub(crate) count: Option<u64>,
    /// Where the next page is; `None` on the last one.
    pub(crate) next: Option<Url>,
    pub(crate) warnings: Vec<String>,
    pub(crate) request_id: Option<String>,
    /// When the page arrived, by this machine's clock.
    pub(crate) at: Timestamp,
}

/// The envelope of a list, for Graph and Exchange alike.
#[derive(Deserialize)]
struct Envelope<T> {
    value: Vec<T>,
    #[serde(rename = "@odata.count", alias = "@odata.TotalCount", default)]
    count: Option<u64>,
    #[serde(rename = "@odata.nextLink", default)]
    next: Option<String>,
    #[serde(rename = "@adminapi.warnings", default)]
    warnings: Option<Vec<String>>,
}

impl<T: DeserializeOwned> Page<T> {
    /// Reads a page from a successful answer.
    pub(crate) fn of(host: &str, answer: &Answer) -> Result<Self, Error> {
        Page::read(host, &answer.body, answer.request_id.clone(), answer.at)
    }

    /// Reads a page from the body of a success that arrived at this time.
    pub(crate) fn read(
        host: &str,
        body: &[u8],
        request_id: Option<String>,
        at: Timestamp,
    ) -> Result<Self, Error> {
        let unexpected = |what: String| Error::Unexpected {
            host: host.to_owned(),
            what,
            request_id: request_id.clone(),
        };
        let envelope: Envelope<T> = serde_json::from_slice(body)
            .map_err(|error| unexpected(format!("a list could not be read ({})", shape(&error))))?;
        let next = match envelope.next.as_deref() {
            None | Some("") => None,
            Some(link) => Some(
                Url::parse(link)
                    .map_err(|_| unexpected("the link to the next page is no address".into()))?,
            ),
        };
        Ok(Page {
            items: envelope.value,
            count: envelope.count,
            next,
            warnings: envelope.warnings.unwrap_or_default(),
            request_id,
            at,
        })
    }
}

/// Says where and how an answer differs from the expected shape, without quoting it.
pub(crate) fn shape(error: &serde_json::Error) -> String {
    let kind = match error.classify() {
        serde_json::error::Category::Eof => "it ends too early",
        serde_json::error::Category::Syntax => "it is not JSON",
        _ => "a value has an unexpected type",
    };
    format!("{kind}, column {}", error.column())
}

/// Returns the pages from `first` on, each fetched when it is asked for.
///
/// The stream ends after the page without a link, or after the first error: a link off `origin`, a link that was
/// followed before, more than 1,000 pages, or whatever `fetch` gives. An empty page with a link continues.
pub(crate) fn pages<T, F, Pending>(
    origin: Origin,
    first: Url,
    fetch: F,
) -> impl Stream<Item = Result<Page<T>, Error>>
where
    F: Fn(Url) -> Pending,
    Pending: Future<Output = Result<Page<T>, Error>>,
{
    let start = Walk {
        next: Some(first),
        followed: HashSet::new(),
        origin,
        fetch,
    };
    stream::try_unfold(start, async |mut walk| {
        let Some(url) = walk.next.take() else {
            return Ok(None);
        };
        let unexpected = |what: &str| Error::Unexpected {
            host: walk.origin.host().to_owned(),
            what: what.to_owned(),
            request_id: None,
        };
        if !walk.origin.covers(&url) {
            return Err(unexpected(
                "the link to the next page points to another host, which was not called",
            ));
        }
        if walk.followed.len() >= MOST_PAGES {
            return Err(unexpected("the list has more than 1,000 pages"));
        }
        if !walk.followed.insert(url.as_str().to_owned()) {
            return Err(unexpected(
                "the link to the next page repeats an earlier one",
            ));
        }
        let page = (walk.fetch)(url).await?;
        walk.next = page.next.clone();
        Ok(Some((page, walk)))
    })
}

/// Reads all pages into one list; the first error discards everything that was read.
pub(crate) async fn whole<T>(
    pages: impl Stream<Item = Result<Page<T>, Error>>,
) -> Result<Read<Vec<T>>, Error> {
    let nothing = Read {
        value: Vec::new(),
        request_id: None,
        at: Timestamp::UNIX_EPOCH,
        warnings: Vec::new(),
    };
    pages
        .try_fold(nothing, async |mut list, page| {
            if list.value.is_empty() {
                list.value = page.items;
            } else {
                list.value.extend(page.items);
            }
            list.warnings.extend(page.warnings);
            list.request_id = page.request_id;
            list.at = page.at;
            Ok(list)
        })
        .await
}

/// Reads the pages after `first` and returns all as one list.
pub(crate) async fn whole_after<T, F, Pending>(
    origin: Origin,
    first: Page<T>,
    fetch: F,
) -> Result<Read<Vec<T>>, Error>
where
    F: Fn(Url) -> Pending,
    Pending: Future<Output = Result<Page<T>, Error>>,
{
    let mut list = Read {
        value: first.items,
        request_id: first.request_id,
        at: first.at,
        warnings: first.warnings,
    };
    if let Some(next) = first.next {
        let rest = whole(pages(origin, next, fetch)).await?;
        list.value.extend(rest.value);
        list.warnings.extend(rest.warnings);
        (list.request_id, list.at) = (rest.request_id, rest.at);
    }
    Ok(list)
}

struct Walk<F> {
    next: Option<Url>,
    followed: HashSet<String>,
    origin: Origin,
    fetch: F,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(path: &str) -> Url {
        Url::parse("https://graph.microsoft.com/v1.0/")
            .unwrap()
            .join(path)
            .unwrap()
    }

    fn page(items: &[u32], next: Option<Url>) -> Page<u32> {
        Page {
            items: items.to_vec(),
            count: None,
            next,
            warnings: Vec::new(),
            request_id: None,
            at: Timestamp::UNIX_EPOCH,
        }
    }

    async fn walk(answers: impl Fn(&str) -> Page<u32>) -> Result<Vec<u32>, Error> {
        let first = url("a");
        let pages = pages(Origin::of(&first), first, async |url: Url| {
            Ok(answers(url.path()))
        });
        pages
            .try_fold(Vec::new(), async |mut all, page| {
                all.extend(page.items);
                Ok(all)
            })
            .await
    }

    #[tokio::test]
    async fn an_empty_page_with_a_link_continues() {
        let items = walk(|path| match path {
            "/v1.0/a" => page(&[1], Some(url("b"))),
            "/v1.0/b" => page(&[], Some(url("c"))),
            _ => page(&[2], None),
        });
        assert_eq!(items.await.unwrap(), [1, 2]);
    }

    #[tokio::test]
    async fn a_repeated_link_is_an_error_and_not_an_end() {
        let error = walk(|_| page(&[1], Some(url("a")))).await.unwrap_err();
        assert!(
            matches!(error, Error::Unexpected { ref what, .. } if what.contains("repeats")),
            "{error}"
        );
    }

    #[tokio::test]
    async fn a_link_to_another_host_is_refused() {
        for link in [
            "https://graph.contoso.com/b",
            "http://graph.microsoft.com/b",
            "https://graph.microsoft.com:444/b",
        ] {
            let error = walk(|_| page(&[1], Some(Url::parse(link).unwrap())))
                .await
                .unwrap_err();
            assert!(
                matches!(error, Error::Unexpected { ref what, .. } if what.contains("another host")),
                "{error}"
            );
        }
    }

    #[tokio::test]
    async fn a_list_without_end_is_an_error() {
        let number = std::cell::Cell::new(0);
        let error = walk(|_| {
            number.set(number.get() + 1);
            page(&[1], Some(url(&format!("p{}", number.get()))))
        });
        assert!(error.await.is_err());
        assert_eq!(number.get(), MOST_PAGES);
    }
}
