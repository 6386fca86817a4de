//! What stands between the wizard and what it wants to read: a refusal, a broken answer, a property that is not there.

use proptest::prelude::*;
use simulator::{Effect, Matcher, RetryAfter, Rule};

/// Something that the wizard asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Discovery,
    Token,
    Application,
    CalendarWrite,
    Calendars,
    /// Every read of users; their calendars lie behind it.
    Users,
    Groups,
    Places,
    Exchange,
}

/// A place whose answers are not what they should be, for every request or only for the first.
#[derive(Clone, Debug)]
pub(super) struct Obstacle {
    pub(super) place: Place,
    pub(super) effect: Effect,
    pub(super) once: bool,
}

/// From the narrowest to the widest: the first rule that matches acts.
const PLACES: [Place; 9] = [
    Place::Discovery,
    Place::Token,
    Place::Application,
    Place::CalendarWrite,
    Place::Calendars,
    Place::Users,
    Place::Groups,
    Place::Places,
    Place::Exchange,
];

impl Place {
    fn matcher(self) -> Matcher {
        match self {
            Place::Discovery => Matcher::path("/.well-known/openid-configuration"),
            Place::Token => Matcher::path("/oauth2/v2.0/token"),
            Place::Application => Matcher::path("/v1.0/applications"),
            Place::CalendarWrite => Matcher {
                method: Some("PATCH".to_owned()),
                ..Matcher::path("/events/")
            },
            Place::Calendars => Matcher::path("/calendar"),
            Place::Users => Matcher::path("/v1.0/users"),
            Place::Groups => Matcher::path("/v1.0/groups"),
            Place::Places => Matcher::path("/v1.0/places"),
            Place::Exchange => Matcher::path("/adminapi/"),
        }
    }

    /// Properties of its answers.
    fn properties(self) -> &'static [&'static str] {
        match self {
            Place::Token => &["access_token"],
            Place::Application => &[
                "signInAudience",
                "web",
                "spa",
                "publicClient",
                "redirectUris",
                "requiredResourceAccess",
                "resourceAppId",
                "resourceAccess",
                "type",
                "passwordCredentials",
                "hint",
                "endDateTime",
                "displayName",
            ],
            Place::Exchange => &["RecipientTypeDetails", "value"],
            _ => &[],
        }
    }
}

impl Obstacle {
    pub(super) fn rule(&self) -> Rule {
        let rule = Rule::new(self.place.matcher(), self.effect.clone());
        if self.once { rule.times(1) } else { rule }
    }

    /// Nothing that lies behind it can be known, however often it is asked.
    pub(super) fn hides_everything(&self) -> bool {
        !self.once && self.lost_property().is_none() && self.effect != Effect::WrongContentType
    }

    /// This one property cannot be known.
    pub(super) fn lost_property(&self) -> Option<&str> {
        match &self.effect {
            Effect::DropProperty { name } | Effect::RenameProperty { from: name, .. } => {
                Some(name).filter(|_| !self.once).map(String::as_str)
            }
            _ => None,
        }
    }
}

/// At most one obstacle for each place, each of them seldom.
pub(super) fn obstacles() -> impl Strategy<Value = Vec<Obstacle>> {
    let one = |place: Place| proptest::option::weighted(0.05, obstacle(place));
    PLACES
        .map(one)
        .into_iter()
        .collect::<Vec<_>>()
        .prop_map(|found| found.into_iter().flatten().collect())
}

fn obstacle(place: Place) -> impl Strategy<Value = Obstacle> {
    (effect(place), proptest::bool::weighted(0.1)).prop_map(move |(effect, once)| Obstacle {
        place,
        effect,
        once,
    })
}

fn effect(place: Place) -> BoxedStrategy<Effect> {
    let status = |code, html| Just(Effect::Status { code, html });
    let broken = prop_oneof![
        status(401, false),
        status(403, false),
        status(403, true),
        status(404, false),
        status(500, false),
        status(503, true),
        Just(Effect::Throttle {
            retry_after: RetryAfter::Fraction(0.001)
        }),
        Just(Effect::CloseConnection),
        Just(Effect::TruncatedBody),
        Just(Effect::NulBytes),
        Just(Effect::WrongContentType),
    ];
    if place.properties().is_empty() {
        return broken.boxed();
    }
    let property = proptest::sample::select(place.properties());
    let lost = (property, any::<bool>()).prop_map(|(name, renamed)| {
        let name = name.to_owned();
        if renamed {
            Effect::RenameProperty {
                to: format!("{name}V2"),
                from: name,
            }
        } else {
            Effect::DropProperty { name }
        }
    });
    prop_oneof![2 => broken, 3 => lost].boxed()
}
