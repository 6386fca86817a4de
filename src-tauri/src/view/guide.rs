//! The way to an app registration: by hand, or by a script whose outcome comes back.

use checks::Word;
use onboarding::consent_mail::Mail;
use onboarding::guide::{Step, StepId};
use onboarding::{handback, scripts};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Link, Outcome};

/// Key `guide-<id>`.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct GuideStep {
    pub(crate) id: GuidePart,
    /// Steps of the help page, such as `R1`.
    pub(crate) steps: Vec<String>,
    pub(crate) link: Option<Link>,
    pub(crate) checks: Vec<String>,
    /// The worst of its checks; `not-checked` until they were read.
    pub(crate) tick: Outcome,
}

impl GuideStep {
    pub(crate) fn of(step: &Step, tick: Word) -> Self {
        GuideStep {
            id: step.id.into(),
            steps: step.numbers(),
            link: Some(step.link.into()),
            checks: step.checks.iter().map(|id| (*id).to_owned()).collect(),
            tick: tick.into(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum GuidePart {
    Register,
    Secret,
    Audience,
    Permissions,
    Consent,
    Values,
    Redirect,
}

impl From<StepId> for GuidePart {
    fn from(id: StepId) -> Self {
        match id {
            StepId::Register => GuidePart::Register,
            StepId::Secret => GuidePart::Secret,
            StepId::Audience => GuidePart::Audience,
            StepId::Permissions => GuidePart::Permissions,
            StepId::Consent => GuidePart::Consent,
            StepId::Values => GuidePart::Values,
            StepId::Redirect => GuidePart::Redirect,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ScriptKind {
    AzureCli,
    GraphPowershell,
}

impl From<ScriptKind> for scripts::ScriptKind {
    fn from(kind: ScriptKind) -> Self {
        match kind {
            ScriptKind::AzureCli => scripts::ScriptKind::AzureCli,
            ScriptKind::GraphPowershell => scripts::ScriptKind::GraphPowershell,
        }
    }
}

/// A script that makes the app registration.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Script {
    pub(crate) kind: ScriptKind,
    pub(crate) text: String,
    pub(crate) file_name: String,
    /// Runs the saved file.
    pub(crate) copy_and_run: String,
}

impl Script {
    pub(crate) fn of(kind: ScriptKind, text: String) -> Self {
        let named = scripts::ScriptKind::from(kind);
        Script {
            kind,
            text,
            file_name: named.file_name().to_owned(),
            copy_and_run: named.command(named.file_name()),
        }
    }
}

/// What a script handed back. Its secret stays in Rust.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Handback {
    pub(crate) tenant: Option<String>,
    pub(crate) client_id: Option<String>,
    pub(crate) redirect_url: Option<String>,
    pub(crate) has_secret: bool,
    pub(crate) problem: Option<HandbackProblem>,
}

impl From<&handback::Handback> for Handback {
    fn from(handback: &handback::Handback) -> Self {
        Handback {
            tenant: Some(handback.tenant_id.to_string()),
            client_id: Some(handback.client_id.to_string()),
            redirect_url: handback.redirect_url.as_ref().map(ToString::to_string),
            has_secret: handback.secret.is_some(),
            problem: None,
        }
    }
}

impl From<handback::Problem> for Handback {
    fn from(problem: handback::Problem) -> Self {
        Handback {
            tenant: None,
            client_id: None,
            redirect_url: None,
            has_secret: false,
            problem: Some(problem.into()),
        }
    }
}

/// Key `handback-problem-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum HandbackProblem {
    NotJson,
    NoOutcome,
    TenantMalformed,
    ClientIdMalformed,
    SecretMalformed,
    TooLong,
    ScriptFailed,
}

impl From<handback::Problem> for HandbackProblem {
    fn from(problem: handback::Problem) -> Self {
        match problem {
            handback::Problem::NotJson => HandbackProblem::NotJson,
            handback::Problem::NoOutcome => HandbackProblem::NoOutcome,
            handback::Problem::TenantMalformed => HandbackProblem::TenantMalformed,
            handback::Problem::ClientIdMalformed => HandbackProblem::ClientIdMalformed,
            handback::Problem::SecretMalformed => HandbackProblem::SecretMalformed,
            handback::Problem::TooLong => HandbackProblem::TooLong,
            handback::Problem::ScriptFailed => HandbackProblem::ScriptFailed,
        }
    }
}

/// A mail to whoever may consent. The person chooses the receiver.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ConsentMail {
    pub(crate) to: (),
    pub(crate) subject: String,
    pub(crate) body: String,
}

impl From<Mail> for ConsentMail {
    fn from(mail: Mail) -> Self {
        ConsentMail {
            to: (),
            subject: mail.subject,
            body: mail.body,
        }
    }
}
