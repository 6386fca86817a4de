use futures_util::future::join_all;

use super::*;

/// What Exchange says in plain text.
const BUSY: &str = "You have reached the maximum number of concurrent requests per tenant. Please wait and try again.";

fn judged(url: &Url) -> Request {
    let mut request = get(url);
    request.judge = |answer| {
        if answer.body.starts_with(b"You have reached") {
            Verdict::Throttled
        } else {
            Verdict::Final
        }
    };
    request
}

#[tokio::test]
async fn no_more_requests_than_allowed_are_in_flight() {
    let server = LoopbackServer::start(|_, _| None).await;
    let client = client(1);
    let sending = (0..40).map(|_| {
        let (client, request) = (client.clone(), get(&server.url));
        tokio::spawn(async move { client.send(&request).await.map(|_| ()) })
    });
    let sending: Vec<_> = sending.collect();
    while server.received().len() < 4 {
        tokio::task::yield_now().await;
    }
    let budget = client.budget(Service::Graph).unwrap();
    assert_eq!((budget.limit, budget.in_flight, budget.calls), (4, 4, 4));
    for task in &sending {
        task.abort();
    }
    join_all(sending).await;
    let budget = client.budget(Service::Graph).unwrap();
    assert_eq!(budget.in_flight, 0, "whoever is dropped frees the place");
    assert_eq!(budget.calls_per_minute, 4);
    assert_eq!(client.budget(Service::Exchange), None);
}

#[tokio::test]
async fn services_on_one_host_have_lanes_of_their_own() {
    let server = LoopbackServer::start(|request, _| {
        Some(if request.target == "/busy" {
            Reply::new(429, &[("Retry-After", "100")], "")
        } else {
            Reply::json("{}")
        })
    })
    .await;
    let client = client(1);
    let busy = get(&server.url.join("/busy").unwrap());
    client.send(&busy).await.err().unwrap();
    let mut other = get(&server.url);
    other.service = Service::Exchange;
    client.send(&other).await.unwrap();
    let (graph, exchange) = (
        client.budget(Service::Graph).unwrap(),
        client.budget(Service::Exchange).unwrap(),
    );
    assert_eq!((graph.refused, graph.closed_until.is_some()), (1, true));
    assert_eq!((exchange.refused, exchange.closed_until), (0, None));
    let announced = client.throttling().borrow().clone().unwrap();
    assert_eq!(announced.service, Service::Graph);
}

#[tokio::test]
async fn every_form_of_throttling_halves_the_limit() {
    for (status, headers, body) in [
        (429, &[][..], ""),
        (429, &[("Retry-After", "100")], ""),
        (503, &[("Retry-After", "100")], ""),
        (503, &[], ""),
        (200, &[("Content-Type", "text/plain")], BUSY),
        (400, &[("Content-Type", "text/plain")], BUSY),
    ] {
        let server =
            LoopbackServer::start(move |_, _| Some(Reply::new(status, headers, body))).await;
        let client = client(1);
        client.send(&judged(&server.url)).await.err().unwrap();
        let budget = client.budget(Service::Graph).unwrap();
        assert_eq!((budget.limit, budget.refused), (2, 1), "{status} {body}");
        let asks_for_a_pause = headers.iter().any(|(name, _)| *name == "Retry-After");
        assert_eq!(budget.closed_until.is_some(), asks_for_a_pause);
    }
}

#[tokio::test]
async fn whoever_waits_holds_no_place() {
    let server = LoopbackServer::start(|_, before| {
        Some(if before < 2 {
            Reply::new(429, &[], "")
        } else {
            Reply::json("{}")
        })
    })
    .await;
    let client = client(5);
    let request = get(&server.url);
    let sending = (0..8).map(|_| client.send(&request));
    for answer in join_all(sending).await {
        assert!(answer.unwrap().status.is_success());
    }
    let budget = client.budget(Service::Graph).unwrap();
    assert_eq!((budget.calls, budget.refused, budget.in_flight), (10, 2, 0));
}

#[tokio::test]
async fn throttling_for_ever_ends_as_throttling_within_the_deadline() {
    for (headers, body) in [(&[("Retry-After", "0.2")][..], ""), (&[], BUSY)] {
        let server = LoopbackServer::start(move |_, _| Some(Reply::new(429, headers, body))).await;
        let client = Client::new(ClientOptions {
            attempts: 1_000,
            ..options()
        });
        let client = client.unwrap().with_deadline(Duration::from_secs(1));
        let request = judged(&server.url);
        let sending = join_all((0..20).map(|_| client.send(&request)));
        let patience = Duration::from_secs(60);
        for answer in tokio::time::timeout(patience, sending).await.unwrap() {
            let error = answer.err().unwrap();
            assert!(matches!(error, Error::Throttled { .. }), "{error:?}");
        }
    }
}

#[tokio::test]
async fn a_deadline_counts_while_others_are_in_front() {
    let server = LoopbackServer::start(|_, _| None).await;
    let client = Client::new(ClientOptions {
        most_at_once: 1,
        ..options()
    });
    let client = client.unwrap();
    let request = get(&server.url);
    let in_front = tokio::spawn({
        let (client, request) = (client.clone(), request.clone());
        async move { client.send(&request).await.map(|_| ()) }
    });
    while server.received().is_empty() {
        tokio::task::yield_now().await;
    }
    let client = client.with_deadline(Duration::from_millis(200));
    assert_eq!(
        why(client.send(&request).await.err().unwrap()),
        Unreachable::Timeout
    );
    assert_eq!(server.received().len(), 1);
    in_front.abort();
}
