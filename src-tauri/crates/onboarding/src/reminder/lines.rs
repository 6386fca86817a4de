//! Lines of a calendar file. Source: RFC 5545, sections 3.1 and 3.3.11.

/// Octets of a line, without its end.
const LONGEST: usize = 75;

/// A line with its end. What is too long goes on in the next line after a space, and no character is torn apart.
pub(super) fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 2);
    let mut octets = 0;
    for character in line.chars() {
        if octets + character.len_utf8() > LONGEST {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(character);
        octets += character.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

/// A value of type TEXT.
pub(super) fn text(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '\\' | ';' | ',' => text.extend(['\\', character]),
            '\n' => text.push_str("\\n"),
            // No other control character may stand in a calendar.
            character if character.is_control() => (),
            character => text.push(character),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_break_and_a_separator_are_escaped() {
        assert_eq!(text("a, b; c\\d\r\ne"), "a\\, b\\; c\\\\d\\ne");
        assert_eq!(text("BEGIN:VEVENT\u{1b}[2J"), "BEGIN:VEVENT[2J");
    }

    #[test]
    fn a_chinese_line_is_folded_between_characters() {
        let line = format!("SUMMARY:{}", "用戶端密碼即將到期".repeat(10));
        let folded = folded(&line);
        assert!(folded.matches("\r\n ").count() > 2, "{folded}");
        assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_unfolding_gives_the_line_back(line in "\\PC{0,300}") {
            let folded = folded(&line);
            prop_assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
            for part in folded.split("\r\n") {
                prop_assert!(part.len() <= LONGEST);
            }
        }
    }
}
