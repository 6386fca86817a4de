//! What goes wrong with one item of a batch, and with the others.

use serde_json::{Value, json};
use simulator::{Batches, Effect, Matcher, Options, RetryAfter, Rule, Scenario};

use crate::exchange_batch::{SECOND_ROOM, answers, batch, item, read};
use crate::support::{EXCHANGE, FIRST_ROOM, visit, visit_with};

#[tokio::test]
async fn faults_strike_the_item_that_they_are_meant_for() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let room = |effect| {
        let matcher = Matcher {
            room: Some(SECOND_ROOM.to_owned()),
            ..Matcher::cmdlet("Get-CalendarProcessing")
        };
        vec![Rule::new(matcher, effect)]
    };
    let items = || {
        let permissions = json!({"Identity": SECOND_ROOM});
        vec![
            read(&visit, &token, "first", FIRST_ROOM),
            read(&visit, &token, "second", SECOND_ROOM),
            item(
                &visit,
                &token,
                "access",
                "Get-MailboxPermission",
                permissions,
            ),
        ]
    };
    let struck = async |effect: Effect| {
        visit.simulator.faults().set(room(effect));
        let answers = answers(&batch(&visit, &token, items()).await);
        for spared in ["first", "access"] {
            let one = &answers[spared];
            assert!(
                one["status"] == 200 && one["body"]["value"].is_array(),
                "{spared}: {one}"
            );
        }
        answers["second"].clone()
    };
    let retry_after = RetryAfter::Seconds(7);
    let throttled = struck(Effect::Throttle { retry_after }).await;
    assert_eq!(
        (&throttled["status"], &throttled["headers"]["Retry-After"]),
        (&json!(429), &json!("7"))
    );
    assert_eq!(struck(Effect::TooManyConcurrent).await["status"], 429);
    let busy = struck(Effect::Status {
        code: 503,
        html: true,
    })
    .await;
    assert_eq!(
        (&busy["status"], busy["body"].is_string()),
        (&json!(503), true)
    );
    assert_eq!(struck(Effect::NulBytes).await["status"], 403);
    let proxy = struck(Effect::Exchange {
        code: "CmdletProxyNotAvailableFailure".to_owned(),
    })
    .await;
    assert_eq!(proxy["status"], 500);
    let cut = struck(Effect::TruncatedBody).await;
    let text = cut["body"].as_str().expect("half of a text");
    assert!(serde_json::from_str::<Value>(text).is_err() && text.starts_with('{'));
    let mislabelled = struck(Effect::WrongContentType).await;
    assert_eq!(
        mislabelled["headers"]["Content-Type"],
        "text/html; charset=utf-8"
    );
    let row = |one: &Value| one["body"]["value"][0].clone();
    let renamed = row(&struck(Effect::RenameProperty {
        from: "AllBookInPolicy".to_owned(),
        to: "AllBook".to_owned(),
    })
    .await);
    assert!(renamed["AllBook"].is_boolean() && renamed["AllBookInPolicy"].is_null());
    let dropped = row(&struck(Effect::DropProperty {
        name: "AllBookInPolicy".to_owned(),
    })
    .await);
    assert!(dropped.get("AllBookInPolicy").is_none() && dropped["IsValid"] == true);
}

#[tokio::test]
async fn a_token_that_is_revoked_at_one_item_is_refused_from_there_on() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let rule = Rule::new(Matcher::room(SECOND_ROOM), Effect::ExpireToken).times(1);
    visit.simulator.faults().add(rule);
    let items = vec![
        read(&visit, &token, "before", FIRST_ROOM),
        read(&visit, &token, "at", SECOND_ROOM),
        read(&visit, &token, "after", FIRST_ROOM),
    ];
    let answers = answers(&batch(&visit, &token, items).await);
    let statuses = ["before", "at", "after"].map(|id| answers[id]["status"].clone());
    assert_eq!(statuses, [200, 401, 401]);
}

#[tokio::test]
async fn a_connection_that_breaks_at_one_item_breaks_for_all() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let rule = Rule::new(Matcher::room(SECOND_ROOM), Effect::CloseConnection);
    visit.simulator.faults().add(rule);
    let path = format!("/adminapi/beta/{}/$batch", visit.tenant.tenant);
    let request = visit.client.post(visit.url(&path)).bearer_auth(&token);
    let items = [
        read(&visit, &token, "1", FIRST_ROOM),
        read(&visit, &token, "2", SECOND_ROOM),
    ];
    let answer = request.json(&json!({"requests": items})).send().await;
    assert!(answer.is_err());
}

#[tokio::test]
async fn an_item_that_hangs_holds_up_the_next_ones_unless_they_run_side_by_side() {
    for (batches, is_written) in [
        (Batches::OneAfterAnother, false),
        (Batches::SideBySide, true),
    ] {
        let visit = visit_with(Options {
            exchange_batches: batches,
            ..Options::default()
        })
        .await;
        visit.make_exchange_administrator();
        let token = visit.token(EXCHANGE).await;
        let rule = Rule::new(Matcher::cmdlet("Get-CalendarProcessing"), Effect::Hang);
        visit.simulator.faults().add(rule);
        let change = json!({"Identity": SECOND_ROOM, "BookingWindowInDays": 90});
        let items = [
            read(&visit, &token, "1", FIRST_ROOM),
            item(&visit, &token, "2", "Set-CalendarProcessing", change),
        ];
        let path = format!("/adminapi/beta/{}/$batch", visit.tenant.tenant);
        let request = visit.client.post(visit.url(&path)).bearer_auth(&token);
        let request = request.json(&json!({"requests": items}));
        let sending = tokio::spawn(request.send());
        let has_hung = || {
            let requests = visit.simulator.requests();
            requests.iter().any(|request| request.status == 0)
        };
        let has_written = || {
            visit.simulator.edit(|tenant| {
                let room = tenant.room(SECOND_ROOM).expect("the room");
                room.calendar_processing.booking_window_in_days == 90
            })
        };
        while !has_hung() || (is_written && !has_written()) {
            tokio::task::yield_now().await;
        }
        assert_eq!(has_written(), is_written, "{batches:?}");
        sending.abort();
    }
}
