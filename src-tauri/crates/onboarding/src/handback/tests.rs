use proptest::prelude::*;

use super::*;

const LINE: &str = r#"{"offisionSetup":1,"tenantId":"5e6a7b8c-1111-4222-8333-444455556666","clientId":"8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f","objectId":"00000000-0000-4000-8000-000000000001","clientSecret":"Bhc8Q~0123456789abcdefghijklmnopqrstuvwxy","secretEnds":"2028-11-24T00:00:00Z","redirectUrl":"https://contoso.example/callback?a=1"}"#;

fn taken(text: &str) -> Result<Handback, Problem> {
    read(&Secret::new(text.to_owned()))
}

fn is_whole(text: &str) {
    let handback = taken(text).unwrap_or_else(|problem| panic!("{problem:?}"));
    assert_eq!(
        handback.client_id.to_string(),
        "8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f"
    );
    assert_eq!(
        handback.tenant_id.to_string(),
        "5e6a7b8c-1111-4222-8333-444455556666"
    );
    assert_eq!(
        handback.redirect_url.map(|url| url.to_string()).as_deref(),
        Some("https://contoso.example/callback?a=1")
    );
    let secret = handback.secret.expect("it has a secret");
    assert_eq!(secret.expose(), "Bhc8Q~0123456789abcdefghijklmnopqrstuvwxy");
}

#[test]
fn the_line_is_found_however_it_was_copied() {
    is_whole(LINE);
    is_whole(&format!("\u{feff}{LINE}\r\n"));
    is_whole(&format!(
        "amy@cloud:~$ bash offision-setup.sh\r\nSigned in. {{\r\n----- copy from here -----\r\n{LINE}\r\n----- to here -----\r\namy@cloud:~$ "
    ));
    is_whole(&LINE.replace('"', "”").replacen('”', "“", 1));
    is_whole(
        &LINE
            .replace(":", " : ")
            .replace("https : ", "https:")
            .replace("{", "{ "),
    );
}

#[test]
fn a_line_that_the_terminal_broke_is_put_together() {
    for width in [20, 80, 133] {
        let characters: Vec<char> = LINE.chars().collect();
        let broken: Vec<String> = characters
            .chunks(width)
            .map(|chunk| chunk.iter().collect())
            .collect();
        is_whole(&broken.join("\n"));
        is_whole(&broken.join("   \r\n"));
    }
}

#[test]
fn the_last_outcome_wins() {
    let failed = r#"{"offisionSetup":1,"error":"Insufficient privileges"}"#;
    is_whole(&format!("{failed}\n{LINE}\n"));
    assert_eq!(
        taken(&format!("{LINE}\n{failed}")).err(),
        Some(Problem::ScriptFailed)
    );
}

#[test]
fn the_script_itself_is_not_its_outcome() {
    for kind in crate::scripts::ScriptKind::ALL {
        let script = crate::scripts::ScriptRequest::example().script(kind);
        assert!(taken(&script).is_err(), "{kind:?}");
        is_whole(&format!("{script}\n{LINE}"));
    }
}

#[test]
fn what_is_wrong_is_named() {
    for (text, problem) in [
        (String::new(), Problem::NotJson),
        ("It worked, thanks".to_owned(), Problem::NotJson),
        (r#"{"appId":"x"}"#.to_owned(), Problem::NoOutcome),
        (LINE[..LINE.len() / 2].to_owned(), Problem::NotJson),
        (LINE[20..].to_owned(), Problem::NotJson),
        (LINE.replace(":1,", ":2,"), Problem::NotJson),
        (LINE.replace("5e6a7b8c-", ""), Problem::TenantMalformed),
        (
            LINE.replace("8f2c1d3e", "8f2c1d3"),
            Problem::ClientIdMalformed,
        ),
        (
            LINE.replace("Bhc8Q~0123456789abcdefghijklmn", ""),
            Problem::SecretMalformed,
        ),
        (LINE.replace("Bhc8Q~", "Bhc 8Q~"), Problem::SecretMalformed),
        ("x".repeat(LONGEST + 1), Problem::TooLong),
    ] {
        assert_eq!(taken(&text).err(), Some(problem), "{text:.80}");
    }
}

#[test]
fn an_outcome_without_its_secret_is_taken_without_it() {
    let line = LINE.replace(
        r#""clientSecret":"Bhc8Q~0123456789abcdefghijklmnopqrstuvwxy","#,
        "",
    );
    assert!(taken(&line).expect("it is an outcome").secret.is_none());
}

#[test]
fn nothing_that_is_shown_of_it_holds_the_secret() {
    let handback = taken(LINE).expect("it is an outcome");
    assert!(!format!("{handback:?}").contains("Bhc8Q"), "{handback:?}");
}

#[test]
fn many_beginnings_are_read_in_time() {
    let text = BEGINNING.repeat(LONGEST / BEGINNING.len());
    assert_eq!(taken(&text).err(), Some(Problem::NotJson));
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,200}") {
        let _ = taken(&text);
    }

    #[test]
    fn any_damage_gets_an_answer(at in 0..LINE.len(), with in any::<char>()) {
        let mut text = LINE.to_owned();
        text.replace_range(at..=at, with.encode_utf8(&mut [0; 4]));
        let _ = taken(&text);
    }
}
