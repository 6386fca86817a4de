//! The part of OData's `$filter` that directory and places queries use.

use serde_json::Value;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Filter {
    And(Box<Filter>, Box<Filter>),
    Or(Box<Filter>, Box<Filter>),
    Not(Box<Filter>),
    Compare {
        property: String,
        is_equal: bool,
        literal: Value,
    },
    StartsWith(String, String),
    EndsWith(String, String),
    /// Some item of a list fulfils the filter; the item is called by the empty name, and what is in it
    /// by its own.
    Any(String, Box<Filter>),
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Text(String),
    Mark(char),
}

/// `None` when it is not understood.
pub(super) fn parse(text: &str) -> Option<Filter> {
    let tokens = tokens(text)?;
    let mut parser = Parser {
        tokens: &tokens,
        variable: None,
        depth: 0,
    };
    let filter = parser.either()?;
    parser.tokens.is_empty().then_some(filter)
}

impl Filter {
    pub(super) fn holds(&self, field: &dyn Fn(&str) -> Value) -> bool {
        match self {
            Self::And(left, right) => left.holds(field) && right.holds(field),
            Self::Or(left, right) => left.holds(field) || right.holds(field),
            Self::Not(inner) => !inner.holds(field),
            Self::Compare {
                property,
                is_equal,
                literal,
            } => is_same(&field(property), literal) == *is_equal,
            Self::StartsWith(property, start) => {
                text_of(&field(property)).starts_with(&start.to_lowercase())
            }
            Self::EndsWith(property, end) => {
                text_of(&field(property)).ends_with(&end.to_lowercase())
            }
            Self::Any(property, inner) => match field(property) {
                Value::Array(items) => items.iter().any(|item| {
                    inner.holds(&|name| match name {
                        "" => item.clone(),
                        name => item[name].clone(),
                    })
                }),
                _ => false,
            },
        }
    }

    /// The properties that are named, items of lists left out.
    pub(super) fn properties(&self) -> Vec<&str> {
        match self {
            Self::And(left, right) | Self::Or(left, right) => left
                .properties()
                .into_iter()
                .chain(right.properties())
                .collect(),
            Self::Not(inner) => inner.properties(),
            Self::Compare { property, .. }
            | Self::StartsWith(property, _)
            | Self::EndsWith(property, _)
            | Self::Any(property, _) => vec![property],
        }
    }

    /// Whether directory objects need `ConsistencyLevel: eventual` with `$count=true` for it.
    /// Source: Advanced query capabilities on Microsoft Entra ID objects.
    pub(super) fn is_advanced(&self) -> bool {
        match self {
            Self::And(left, right) | Self::Or(left, right) => {
                left.is_advanced() || right.is_advanced()
            }
            Self::Not(_)
            | Self::EndsWith(..)
            | Self::Compare {
                is_equal: false, ..
            } => true,
            Self::Any(_, inner) => inner.is_advanced(),
            Self::Compare { .. } | Self::StartsWith(..) => false,
        }
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_lowercase()
}

/// Text is compared in any case, except for the `smtp:` or `SMTP:` of a proxy address.
fn is_same(value: &Value, literal: &Value) -> bool {
    let (Some(left), Some(right)) = (value.as_str(), literal.as_str()) else {
        return value == literal;
    };
    match (left.split_once(':'), right.split_once(':')) {
        (Some((left_kind, left)), Some((right_kind, right))) => {
            left_kind == right_kind && left.eq_ignore_ascii_case(right)
        }
        _ => left.eq_ignore_ascii_case(right),
    }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            letter if letter.is_whitespace() => {}
            '(' | ')' | ',' | ':' => tokens.push(Token::Mark(letter)),
            '\'' => {
                let mut literal = String::new();
                loop {
                    match letters.next()? {
                        // A doubled quote stands for one.
                        '\'' if letters.next_if_eq(&'\'').is_some() => literal.push('\''),
                        '\'' => break,
                        other => literal.push(other),
                    }
                }
                tokens.push(Token::Text(literal));
            }
            first => {
                let mut word = String::from(first);
                while let Some(next) =
                    letters.next_if(|next| !next.is_whitespace() && !"(),:'".contains(*next))
                {
                    word.push(next);
                }
                tokens.push(Token::Word(word));
            }
        }
    }
    Some(tokens)
}

struct Parser<'a> {
    tokens: &'a [Token],
    /// The name of an item inside `any(…)`.
    variable: Option<String>,
    depth: usize,
}

/// Deeper nesting than any sensible query has; it keeps a hostile one from filling the stack.
const DEEPEST: usize = 32;

impl Parser<'_> {
    fn next(&mut self) -> Option<&Token> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    fn next_is(&mut self, mark: char) -> Option<()> {
        (self.next()? == &Token::Mark(mark)).then_some(())
    }

    fn takes_word(&mut self, wanted: &str) -> bool {
        match self.tokens.first() {
            Some(Token::Word(word)) if word.eq_ignore_ascii_case(wanted) => {
                self.tokens = &self.tokens[1..];
                true
            }
            _ => false,
        }
    }

    fn word(&mut self) -> Option<String> {
        match self.next()? {
            Token::Word(word) => Some(word.clone()),
            _ => None,
        }
    }

    fn literal(&mut self) -> Option<Value> {
        match self.next()? {
            Token::Text(text) => Some(Value::from(text.as_str())),
            Token::Word(word) => serde_json::from_str(word).ok(),
            Token::Mark(_) => None,
        }
    }

    fn either(&mut self) -> Option<Filter> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut filter = self.both()?;
        while self.takes_word("or") {
            filter = Filter::Or(Box::new(filter), Box::new(self.both()?));
        }
        self.depth -= 1;
        Some(filter)
    }

    fn both(&mut self) -> Option<Filter> {
        let mut filter = self.single()?;
        while self.takes_word("and") {
            filter = Filter::And(Box::new(filter), Box::new(self.single()?));
        }
        Some(filter)
    }

    fn single(&mut self) -> Option<Filter> {
        if self.takes_word("not") {
            self.depth += 1;
            return (self.depth <= DEEPEST)
                .then(|| self.single())?
                .map(|inner| Filter::Not(Box::new(inner)));
        }
        if self.tokens.first() == Some(&Token::Mark('(')) {
            self.next();
            let inner = self.either()?;
            self.next_is(')')?;
            return Some(inner);
        }
        let word = self.word()?;
        if self.tokens.first() == Some(&Token::Mark('(')) {
            self.function(&word)
        } else {
            self.comparison(&word)
        }
    }

    fn function(&mut self, name: &str) -> Option<Filter> {
        self.next_is('(')?;
        let any = name
            .strip_suffix("/any")
            .or_else(|| name.strip_suffix("/Any"));
        let filter = if let Some(list) = any {
            self.variable = Some(self.word()?);
            self.next_is(':')?;
            let inner = self.either()?;
            self.variable = None;
            Filter::Any(list.to_owned(), Box::new(inner))
        } else {
            let property = self.word()?;
            let property = self.property(&property);
            self.next_is(',')?;
            let text = self.literal()?.as_str()?.to_owned();
            match name.to_ascii_lowercase().as_str() {
                "startswith" => Filter::StartsWith(property, text),
                "endswith" => Filter::EndsWith(property, text),
                _ => return None,
            }
        };
        self.next_is(')')?;
        Some(filter)
    }

    fn comparison(&mut self, property: &str) -> Option<Filter> {
        let property = self.property(property);
        let is_equal = match self.word()?.to_ascii_lowercase().as_str() {
            "eq" => true,
            "ne" => false,
            _ => return None,
        };
        Some(Filter::Compare {
            property,
            is_equal,
            literal: self.literal()?,
        })
    }

    fn property(&self, name: &str) -> String {
        match &self.variable {
            Some(variable) if variable == name => String::new(),
            Some(variable) => {
                let inside = name.strip_prefix(variable.as_str());
                let inside = inside.and_then(|rest| rest.strip_prefix('/'));
                inside.unwrap_or(name).to_owned()
            }
            None => name.to_owned(),
        }
    }
}
