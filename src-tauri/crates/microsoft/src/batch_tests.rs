use http::HeaderMap;
use jiff::Timestamp;
use proptest::prelude::*;

use super::*;

fn whole() -> Answer {
    Answer {
        status: StatusCode::OK,
        headers: HeaderMap::new(),
        body: Vec::new(),
        request_id: Some("whole".to_owned()),
        date: None,
        at: Timestamp::UNIX_EPOCH,
        took: Duration::ZERO,
        number: 0,
    }
}

fn items(ids: &Ids, items: &[(usize, &str)]) -> String {
    let items = items
        .iter()
        .map(|(at, rest)| format!(r#"{{"id":"{}",{rest}}}"#, ids.of(*at)));
    let items: Vec<_> = items.collect();
    format!(r#"{{"responses":[{}]}}"#, items.join(","))
}

fn one<'a>(parts: &'a [Part<'_>], at: usize) -> &'a Item<'a> {
    match &parts[at] {
        Part::One(item) => item,
        other => panic!("{other:?}"),
    }
}

#[test]
fn parts_are_told_by_their_ids_whatever_the_order() {
    let ids = Ids::new();
    let body = items(
        &ids,
        &[
            (2, r#""status":200,"body":{"value":[2]}"#),
            (
                0,
                r#""status":"200","headers":{"Request-Id":"own"},"body":{"value":[0]}"#,
            ),
            (7, r#""status":200,"body":{"value":[7]}"#),
            (3, r#""status":200,"body":{}"#),
            (3, r#""status":404,"body":null"#),
            (3, r#""status":404"#),
        ],
    );
    let body = body.replacen(&ids.prefix, &ids.prefix.to_uppercase(), 1);
    let parts = ids.parts(body.as_bytes(), 4).unwrap();
    assert_eq!(one(&parts, 0).success().unwrap(), br#"{"value":[0]}"#);
    assert_eq!(one(&parts, 2).success().unwrap(), br#"{"value":[2]}"#);
    assert_eq!(one(&parts, 0).request_id(&whole()).unwrap(), "own");
    assert_eq!(one(&parts, 2).request_id(&whole()).unwrap(), "whole");
    assert!(matches!(parts[1], Part::Missing));
    assert!(matches!(parts[3], Part::Several));
}

#[test]
fn an_answer_to_another_batch_is_no_answer() {
    let (ids, others) = (Ids::new(), Ids::new());
    let body = items(&others, &[(0, r#""status":200,"body":{"value":[]}"#)]);
    let parts = ids.parts(body.as_bytes(), 1).unwrap();
    assert!(matches!(parts[0], Part::Missing));
    for id in ["0", "", "é", "中環"] {
        let body = format!(r#"{{"responses":[{{"id":"{id}","status":200}}]}}"#);
        let parts = ids.parts(body.as_bytes(), 1).unwrap();
        assert!(matches!(parts[0], Part::Missing));
    }
}

#[test]
fn only_an_object_with_a_good_status_is_a_success() {
    let ids = Ids::new();
    for (rest, status, text) in [
        (r#""status":200,"body":null"#, 200, ""),
        (r#""status":200"#, 200, ""),
        (r#""status":204"#, 204, ""),
        (
            r#""status":200,"body":"You have \"reached\"""#,
            200,
            "You have \"reached\"",
        ),
        (r#""status":200,"body":"\u0000\u0000""#, 200, "\0\0"),
        (r#""status":403,"body":"\u0000\u0000""#, 403, "\0\0"),
        (r#""status":302,"body":{}"#, 302, "{}"),
        (
            r#""status":429,"headers":{"Retry-After":3},"body":{"a":1}"#,
            429,
            r#"{"a":1}"#,
        ),
        (
            r#""body":{"error":{"code":"NotFound"}}"#,
            404,
            r#"{"error":{"code":"NotFound"}}"#,
        ),
        (
            r#""status":null,"body":{"error":{}}"#,
            500,
            r#"{"error":{}}"#,
        ),
        (r#""status":77777"#, 500, ""),
        (r#""body":null"#, 500, ""),
    ] {
        let body = items(&ids, &[(0, rest)]);
        let parts = ids.parts(body.as_bytes(), 1).unwrap();
        let item = one(&parts, 0);
        assert!(item.success().is_none(), "{rest}");
        let answer = item.answer(&whole());
        let found = (
            answer.status.as_u16(),
            String::from_utf8(answer.body).unwrap(),
        );
        assert_eq!(found, (status, text.to_owned()), "{rest}");
    }
    let body = items(&ids, &[(0, r#""body":{"value":[]}"#)]);
    let parts = ids.parts(body.as_bytes(), 1).unwrap();
    assert!(
        one(&parts, 0).success().is_some(),
        "a status may be left out"
    );
}

#[test]
fn headers_of_a_part_are_read_in_any_case_and_odd_ones_are_left_out() {
    let ids = Ids::new();
    let odd = r#""status":429,"headers":{"RETRY-after":"2.5","a b":"c","x":"\n","y":[1],"Date":7}"#;
    for (rest, retry_after) in [
        (odd, Some(Duration::from_millis(2_500))),
        (
            r#""status":429,"headers":{"Retry-After":4}"#,
            Some(Duration::from_secs(4)),
        ),
        (r#""status":429,"headers":[1]"#, None),
        (r#""status":429,"headers":"none""#, None),
    ] {
        let body = items(&ids, &[(0, rest)]);
        let parts = ids.parts(body.as_bytes(), 1).unwrap();
        assert_eq!(one(&parts, 0).answer(&whole()).retry_after(), retry_after);
    }
}

#[test]
fn what_is_no_envelope_is_an_error() {
    let ids = Ids::new();
    let cut = items(&ids, &[(0, r#""status":200,"body":{"value":[]}"#)]);
    for body in [
        "",
        "<html>",
        "{}",
        "[]",
        "null",
        r#"{"responses":null}"#,
        r#"{"responses":{}}"#,
        r#"{"responses":[null]}"#,
        r#"{"responses":[{"id":1}]}"#,
        r#"{"responses":[{"status":200}]}"#,
        "\0\0\0\0",
        &cut[..cut.len() - 1],
        &cut[..cut.len() / 2],
    ] {
        assert!(ids.parts(body.as_bytes(), 1).is_err(), "{body}");
    }
    assert!(ids.parts(b"{\"responses\":[]}\xff", 1).is_err());
}

#[test]
fn the_strongest_sign_and_the_longest_pause_count() {
    let mut slowed = Slowed::default();
    let second = |seconds| Some(Duration::from_secs(seconds));
    slowed.note(Verdict::Throttled, second(1));
    slowed.note(Verdict::Transient, second(3));
    slowed.note(Verdict::Throttled, None);
    assert_eq!(
        (slowed.verdict, slowed.asked),
        (Some(Verdict::Throttled), second(3))
    );
}

proptest! {
    #[test]
    fn no_answer_makes_it_panic(body in ".{0,200}", count in 0_usize..12) {
        let _ = Ids::new().parts(body.as_bytes(), count);
    }

    #[test]
    fn no_part_makes_it_panic(status in "[0-9a-z\"{}]{0,6}", body in "[\\[\\]{}\":,a-z0-9\\\\u]{0,40}") {
        let ids = Ids::new();
        let text = items(&ids, &[(0, &format!(r#""status":{status},"body":{body}"#))]);
        if let Ok(parts) = ids.parts(text.as_bytes(), 1)
            && let Part::One(item) = &parts[0]
        {
            let answer = item.answer(&whole());
            prop_assert!(item.success().is_none() || answer.status.is_success());
        }
    }
}
