use super::*;

/// Every event as a line: `line section json` or `line problem`.
fn events(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    Elements::new(text.as_bytes())
        .each(|line, event| {
            let json = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            found.push(match event {
                Event::Element(section, bytes) => format!("{line} {section:?} {}", json(bytes)),
                Event::Around(bytes) => format!("{line} around {}", json(bytes)),
                Event::Problem(what) => format!("{line} {}", what.id()),
            });
        })
        .expect("memory can be read");
    found
}

#[test]
fn elements_are_told_by_the_list_that_they_stand_in() {
    let text = "{ \"schema\": \"x\",\n \"Rooms\": [ {\"a\": \"}]\\\"\"},\n 5 ], \"recipients\": {\"b\":1},\n \"members\": [[{\"c\":[{}]}]], \"n\": 1.5 }";
    assert_eq!(
        events(text),
        [
            "2 Rooms {\"a\": \"}]\\\"\"}",
            "3 Rooms 5",
            "3 Recipients {\"b\":1}",
            "4 Members {\"c\":[{}]}",
            "1 around {\"schema\":\"x\",\"n\":1.5}",
        ]
    );
}

#[test]
fn an_object_without_lists_is_an_element() {
    assert_eq!(
        events("{\"a\":{\"rooms\":[1]},\"b\":[2]}\n{}"),
        ["1 Rooms {\"a\":{\"rooms\":[1]},\"b\":[2]}", "2 Rooms {}"]
    );
}

#[test]
fn an_end_in_the_middle_is_told_wherever_it_is() {
    for text in [
        "[",
        "[{",
        "[{\"a",
        "[{\"a\":1",
        "[{\"a\":1}",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"rooms\":[1",
    ] {
        assert_eq!(
            events(text).last().map(String::as_str),
            Some("1 cut-off"),
            "{text}"
        );
    }
}

#[test]
fn after_what_is_broken_it_goes_on_with_the_next_line() {
    let text =
        "{\"rooms\":[\n{\"a\":\"open}\n,{\"b\":[1\n,{\"c\":1}\n],\"recipients\":[\n{\"d\":1}\n]}";
    assert_eq!(
        events(text),
        [
            "2 broken",
            "3 broken",
            "4 Rooms {\"c\":1}",
            "6 Recipients {\"d\":1}",
            "1 around {}"
        ]
    );
    assert_eq!(
        events("{\"a\" 1}\n{\"b\":}\n{\"c\":1}"),
        ["1 broken", "2 broken", "3 Rooms {\"c\":1}"]
    );
}
