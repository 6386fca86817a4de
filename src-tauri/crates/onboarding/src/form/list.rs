//! Addresses of rooms as people hand them over: pasted, or as the lines of a CSV file.

use std::collections::HashSet;

use super::address::is_address;
use super::trimmed;

/// What was found in a text. A line that cannot be used does not spoil the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressList {
    /// In lower case and in the order of the text; each once.
    pub addresses: Vec<String>,
    /// Lines in which something is missing or wrong, by their number from 1.
    pub wrong: Vec<(usize, String)>,
}

/// Columns that hold the address of a room, by their names in the exports of Microsoft's tools. The first that a table has is taken.
const COLUMNS: [&str; 8] = [
    "primarysmtpaddress",
    "windowsemailaddress",
    "emailaddress",
    "email address",
    "email",
    "mail",
    "address",
    "userprincipalname",
];

/// As much of a line as is shown.
const SHOWN: usize = 120;

impl AddressList {
    /// Reads addresses that stand on lines of their own, between commas, semicolons, tabs or spaces, or in a column of a table with a head.
    pub fn read(text: &str) -> AddressList {
        let mut list = AddressList::default();
        let mut seen = HashSet::new();
        let mut column = None;
        let mut is_first = true;
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim();
            // The first line of what Export-Csv of Windows PowerShell writes.
            if line.is_empty() || line.starts_with("#TYPE ") {
                continue;
            }
            if std::mem::take(&mut is_first)
                && !line.contains('@')
                && let Some(head) = Head::of(line)
            {
                column = Some(head);
                continue;
            }
            let found: Vec<String> = match &column {
                Some(head) => head.words(line),
                None => words(line),
            };
            let good = found.iter().filter(|word| is_address(word));
            for address in good.clone().map(|address| address.to_lowercase()) {
                if seen.insert(address.clone()) {
                    list.addresses.push(address);
                }
            }
            let is_wrong = found.is_empty() || good.count() < found.len();
            if is_wrong {
                list.wrong
                    .push((index + 1, line.chars().take(SHOWN).collect()));
            }
        }
        list
    }
}

/// The first line of a table.
struct Head {
    separator: char,
    /// `None`: no column has a name that is known, so every address of a line is taken.
    column: Option<usize>,
}

impl Head {
    /// `None`: the line is no head of a table.
    fn of(line: &str) -> Option<Head> {
        let separator = [',', ';', '\t'].into_iter().find(|c| line.contains(*c));
        let Some(separator) = separator else {
            let name = trimmed(line).to_lowercase();
            return COLUMNS.contains(&name.as_str()).then_some(Head {
                separator: ',',
                column: None,
            });
        };
        let names: Vec<String> = cells(line, separator)
            .iter()
            .map(|cell| cell.trim().to_lowercase())
            .collect();
        Some(Head {
            separator,
            column: COLUMNS
                .iter()
                .find_map(|known| names.iter().position(|name| name == known)),
        })
    }

    fn words(&self, line: &str) -> Vec<String> {
        match self.column {
            Some(column) => cells(line, self.separator)
                .get(column)
                .map(|cell| trimmed(cell).to_owned())
                .filter(|cell| !cell.is_empty())
                .into_iter()
                .collect(),
            None => words(line),
        }
    }
}

/// Whatever stands there like an address. Mail programs write "Name <address>".
fn words(line: &str) -> Vec<String> {
    line.split(|c: char| c.is_whitespace() || ",;<>()".contains(c))
        .map(trimmed)
        .filter(|word| word.contains('@'))
        .map(str::to_owned)
        .collect()
}

/// The cells of a line of a table. A separator between quotes belongs to its cell.
fn cells(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for c in line.chars() {
        if c == '"' {
            is_quoted = !is_quoted;
        } else if c == separator && !is_quoted {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(c);
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, Vec<usize>) {
        let list = AddressList::read(text);
        let wrong = list.wrong.into_iter().map(|(line, _)| line).collect();
        (list.addresses, wrong)
    }

    #[test]
    fn addresses_stand_on_lines_or_between_separators_and_count_once() {
        let (addresses, wrong) =
            read("a@contoso.com\r\nb@contoso.com; c@contoso.com,A@contoso.com\n\n\td@contoso.com");
        assert_eq!(
            addresses,
            [
                "a@contoso.com",
                "b@contoso.com",
                "c@contoso.com",
                "d@contoso.com"
            ]
        );
        assert!(wrong.is_empty());
    }

    #[test]
    fn names_of_a_mail_program_are_left_out() {
        let (addresses, wrong) = read("Harbour Room <a@contoso.com>; \"Lotus\" <b@contoso.com>");
        assert_eq!(addresses, ["a@contoso.com", "b@contoso.com"]);
        assert!(wrong.is_empty());
    }

    #[test]
    fn a_wrong_line_is_named_by_its_number_and_the_rest_is_used() {
        let (addresses, wrong) = read("a@contoso.com\nroom-2\nb@@contoso.com\nc@contoso.com");
        assert_eq!(addresses, ["a@contoso.com", "c@contoso.com"]);
        assert_eq!(wrong, [2, 3]);
    }

    #[test]
    fn a_table_gives_the_column_of_addresses_and_no_other_address() {
        let table = "#TYPE Selected\r\n\"DisplayName\",\"PrimarySmtpAddress\",\"Owner\"\r\n\
            \"Harbour, 3F\",\"Harbour@contoso.com\",\"amy@contoso.com\"\r\n\"Lotus\",\"\",\"bob@contoso.com\"\r\n";
        let (addresses, wrong) = read(table);
        assert_eq!(addresses, ["harbour@contoso.com"]);
        assert_eq!(wrong, [4], "its owner is no room");
    }

    #[test]
    fn a_head_without_a_known_column_is_left_out_and_every_address_is_taken() {
        let (addresses, wrong) = read("會議室;電郵\n海港;a@contoso.com\n竹;");
        assert_eq!(addresses, ["a@contoso.com"]);
        assert_eq!(wrong, [3]);
        assert_eq!(read("Email\na@contoso.com").0, ["a@contoso.com"]);
    }

    #[test]
    fn a_text_without_addresses_gives_none() {
        assert_eq!(read(" \n\u{feff}\n").0, Vec::<String>::new());
        let long = "x".repeat(10_000);
        let list = AddressList::read(&format!("a@contoso.com\n{long}"));
        assert_eq!(list.wrong[0].1.chars().count(), SHOWN);
    }
}
