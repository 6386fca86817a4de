//! What is true of a situation, and what can be known of it. Written from Microsoft's documentation and the state alone: nothing of the
//! product is asked here.

use checks::facts::PermissionKind;
use simulator::Effect;

use super::obstacle::{Obstacle, Place};
use super::situation::{
    CALLBACK, DelegateState, EnterpriseApp, Granted, PERMISSIONS, Requested, Situation,
};

/// `Err` says why not.
type Says = Result<(), String>;

/// Days that a secret must last (design.md, row S).
const LASTS: i64 = 60;

/// Not tried: a mail that was sent cannot be taken back.
const NEVER_TRIED: &str = "Mail.Send";

pub(super) struct Oracle<'a>(pub(super) &'a Situation);

fn when(holds: bool, otherwise: &str) -> Says {
    if holds {
        Ok(())
    } else {
        Err(otherwise.to_owned())
    }
}

impl Oracle<'_> {
    /// May this check be green? `None`: the oracle does not know the check.
    pub(super) fn may_pass(&self, check: &str) -> Option<Says> {
        Some(self.truth(check)?.and_then(|()| self.knowable(check)))
    }

    /// May this check be red? A refusal that came once is no lie.
    pub(super) fn may_fail(&self, check: &str) -> Option<bool> {
        let refused_once = self.0.obstacles.iter().any(|obstacle| obstacle.once);
        Some(refused_once || self.truth(check)?.is_err())
    }

    /// Is what the check wants so? As if somebody saw the whole tenant.
    fn truth(&self, check: &str) -> Option<Says> {
        let state = self.0;
        Some(match check {
            "tenant-found" => when(!state.tenant_is_elsewhere, "there is no such tenant"),
            "app-registered" => self.app_works(),
            "secret-accepted" => self.app_works().and_then(|()| self.secret_is_right()),
            "secret-lasts" => when(
                state.secret_days.is_some_and(|days| days >= LASTS) && !state.secret_is_mistyped,
                "the secret ends too soon, or is not one of this app",
            ),
            "other-secrets-last" => when(
                state.other_secrets.iter().all(|other| other.days >= LASTS),
                "another secret ends soon",
            ),
            "application-permissions" => when(
                !state.requested.iter().any(|requested| {
                    matches!(requested, Requested::Delegated | Requested::RoleAsScope)
                }),
                "a permission is under Delegated",
            ),
            "multitenant" => when(
                state.audience == "AzureADMultipleOrgs",
                "the audience is another",
            ),
            "permissions-requested" => PERMISSIONS
                .iter()
                .try_for_each(|(name, ..)| self.is_requested(name)),
            "no-extra-permissions" => when(state.extra.is_none(), "more is granted"),
            "permissions-granted" => PERMISSIONS
                .iter()
                .try_for_each(|(name, ..)| self.is_in_token(name)),
            "permissions-work" => PERMISSIONS
                .iter()
                .filter(|(name, ..)| *name != NEVER_TRIED)
                .try_for_each(|(name, ..)| self.works(name)),
            "redirect-registered" => when(
                state.web.contains(&CALLBACK),
                "the callback is not under Web, letter for letter",
            ),
            "delegate-exists" => when(
                state.delegate == DelegateState::Mailbox,
                "the delegate has no mailbox",
            ),
            _ => return None,
        })
    }

    /// May this cell of the permissions' table be a tick?
    pub(super) fn may_say_yes(&self, column: &str, name: &str, kind: PermissionKind) -> Says {
        match column {
            "required" => when(
                PERMISSIONS.iter().any(|(known, ..)| *known == name),
                "it is not",
            ),
            "requested" => self
                .is_asked_as(name, kind)
                .and_then(|()| self.knowable("permissions-requested")),
            _ if kind == PermissionKind::Delegated => {
                Err("the app's own token says nothing of it".to_owned())
            }
            "granted" => self.is_granted(name).and_then(|()| self.token()),
            "in the token" => self.is_in_token(name).and_then(|()| self.token()),
            "works" => self.works(name).and_then(|()| self.token()),
            _ => Err("the oracle does not know the column".to_owned()),
        }
    }

    /// May it be a cross? Of what is really so, never.
    pub(super) fn may_say_no(&self, column: &str, name: &str, kind: PermissionKind) -> Says {
        let is_so = match column {
            "required" => PERMISSIONS.iter().any(|(known, ..)| *known == name),
            "requested" => self.is_asked_as(name, kind).is_ok(),
            "granted" => self.is_granted(name).is_ok(),
            "in the token" => self.is_in_token(name).is_ok(),
            "works" => self.works(name).is_ok() && self.0.obstacles.iter().all(|found| !found.once),
            _ => false,
        };
        when(!is_so, "it is so")
    }

    fn knowable(&self, check: &str) -> Says {
        match check {
            "tenant-found" => self.open(Place::Discovery),
            // What Entra says of the app and its secret, it says where it issues tokens.
            "app-registered" | "secret-accepted" => self.entra_answers(),
            "secret-lasts" => self.secrets_told_apart(),
            "multitenant" => self.registration_says(&["signInAudience"]),
            "other-secrets-last" => self.other_secrets_seen(),
            "permissions-requested" | "application-permissions" => self.registration_says(&[
                "requiredResourceAccess",
                "resourceAppId",
                "resourceAccess",
                "type",
            ]),
            "redirect-registered" => self.registration_says(&["web", "redirectUris"]),
            "no-extra-permissions" | "permissions-granted" | "permissions-work" => self.token(),
            "delegate-exists" => self.delegate_in_exchange().or_else(|exchange| {
                self.delegate_in_graph()
                    .map_err(|graph| format!("{exchange}, {graph}"))
            }),
            _ => Ok(()),
        }
    }

    fn app_works(&self) -> Says {
        let state = self.0;
        when(!state.tenant_is_elsewhere, "there is no such tenant")?;
        when(!state.app_is_deleted, "there is no such app")?;
        when(!state.app_is_disabled, "the app is deactivated")?;
        match state.enterprise_app {
            EnterpriseApp::Enabled => Ok(()),
            EnterpriseApp::Disabled => Err("the enterprise app is switched off".to_owned()),
            EnterpriseApp::Missing => Err("there is no enterprise app".to_owned()),
        }
    }

    fn secret_is_right(&self) -> Says {
        when(!self.0.secret_is_mistyped, "another secret was typed")?;
        match self.0.secret_days {
            None => Err("the secret was deleted".to_owned()),
            Some(days) => when(days >= 0, "the secret has expired"),
        }
    }

    /// A fresh token of Microsoft Graph can be had and read.
    fn token(&self) -> Says {
        self.entra_answers()?;
        self.app_works()?;
        self.secret_is_right()?;
        when(
            !self.lost(Place::Token).contains(&"access_token"),
            "the answer has no token",
        )
    }

    fn entra_answers(&self) -> Says {
        self.open(Place::Discovery)?;
        self.open(Place::Token)
    }

    fn granted(&self, name: &str) -> Granted {
        let index = PERMISSIONS.iter().position(|(known, ..)| *known == name);
        index.map_or(Granted::No, |index| self.0.granted[index])
    }

    fn is_granted(&self, name: &str) -> Says {
        when(
            self.granted(name) != Granted::No || self.0.extra == Some(name),
            &format!("{name} is not granted"),
        )
    }

    /// A token carries what was granted, when Microsoft has caught up.
    fn is_in_token(&self, name: &str) -> Says {
        self.is_granted(name)?;
        let is_late = self.granted(name) == Granted::JustNow && self.0.consent_is_slow;
        when(!is_late, &format!("{name} is in no token yet"))
    }

    fn is_requested(&self, name: &str) -> Says {
        self.is_asked_as(name, PermissionKind::Application)
    }

    fn is_asked_as(&self, name: &str, kind: PermissionKind) -> Says {
        let index = PERMISSIONS.iter().position(|(known, ..)| *known == name);
        let requested = index.map(|index| self.0.requested[index]);
        let is = match kind {
            PermissionKind::Application => requested == Some(Requested::Application),
            PermissionKind::Delegated => matches!(
                requested,
                Some(Requested::Delegated | Requested::RoleAsScope)
            ),
        };
        when(is, &format!("{name} is not requested as {kind:?}"))
    }

    /// The permission opens what it is for.
    fn works(&self, name: &str) -> Says {
        self.is_in_token(name)?;
        match name {
            "User.Read.All" => self.open(Place::Users),
            "Group.Read.All" => self.open(Place::Groups),
            "Place.Read.All" => self.open(Place::Places),
            "Calendars.ReadWrite" => {
                self.open(Place::Calendars)?;
                self.open(Place::Users)?;
                // "Not found" is about the event that is changed: the permission was checked before.
                self.open(Place::CalendarWrite)
                    .or_else(|why| when(self.says(Place::CalendarWrite, 404), &why))
            }
            _ => Err(format!("{name} is never tried")),
        }
    }

    fn registration_says(&self, properties: &[&str]) -> Says {
        self.token()?;
        when(self.reads_registration(), "the app may not read itself")?;
        self.open(Place::Application)?;
        let lost = self.lost(Place::Application);
        match properties.iter().find(|name| lost.contains(*name)) {
            Some(name) => Err(format!("{name} is not in the answer")),
            None => Ok(()),
        }
    }

    /// The permissions reference: these read every registration.
    fn reads_registration(&self) -> bool {
        let reads_all = matches!(
            self.0.extra,
            Some("Application.Read.All" | "Directory.Read.All")
        );
        self.0.reads_itself || reads_all
    }

    /// Only its first three characters tell which secret is in use.
    fn secrets_told_apart(&self) -> Says {
        self.registration_says(&["passwordCredentials", "hint", "endDateTime"])?;
        let alike = self.0.other_secrets.iter().filter(|other| other.same_hint);
        when(
            alike.into_iter().all(|other| other.days >= LASTS),
            "a secret that begins alike ends sooner",
        )
    }

    /// Where no other one is, nothing need be known of its end; where nothing tells them apart, all of them must last.
    fn other_secrets_seen(&self) -> Says {
        self.registration_says(&["passwordCredentials"])?;
        let lost = self.lost(Place::Application);
        when(
            !lost.contains(&"endDateTime") || self.0.other_secrets.is_empty(),
            "endDateTime is not in the answer",
        )?;
        when(
            !lost.contains(&"hint") || self.0.secret_days.is_none_or(|days| days >= LASTS),
            "hint is not in the answer",
        )
    }

    fn delegate_in_exchange(&self) -> Says {
        self.token()?;
        when(self.0.exchange_granted, "Exchange is not granted")?;
        when(self.0.exchange_role, "the app has no role in Exchange")?;
        self.open(Place::Exchange)?;
        when(
            self.lost(Place::Exchange).is_empty(),
            "Exchange does not say what it is",
        )
    }

    fn delegate_in_graph(&self) -> Says {
        self.token()?;
        self.is_in_token("User.Read.All")
            .or_else(|why| when(self.0.extra == Some("Directory.Read.All"), &why))?;
        self.open(Place::Users)?;
        self.is_in_token("Calendars.ReadWrite")
            .or_else(|why| when(self.0.extra == Some("Calendars.Read"), &why))?;
        self.open(Place::Calendars)
    }

    fn open(&self, place: Place) -> Says {
        let closed = self.at(place).find(|obstacle| obstacle.hides_everything());
        match closed {
            Some(obstacle) => Err(format!("{place:?} answers with {:?}", obstacle.effect)),
            None => Ok(()),
        }
    }

    fn says(&self, place: Place, status: u16) -> bool {
        self.at(place)
            .any(|found| matches!(found.effect, Effect::Status { code, .. } if code == status))
    }

    fn lost(&self, place: Place) -> Vec<&str> {
        self.at(place).filter_map(Obstacle::lost_property).collect()
    }

    fn at(&self, place: Place) -> impl Iterator<Item = &Obstacle> {
        self.0
            .obstacles
            .iter()
            .filter(move |obstacle| obstacle.place == place)
    }
}
