//! What the caller wants: arguments, a demo tenant or an endpoints file, and the secret, understood as one.

use std::path::PathBuf;
use std::time::Duration;

use checks::Profile;
use checks::facts::TenantIdentity;
use microsoft::cloud::{Cloud, Endpoints};
use microsoft::http::{Client, ClientOptions};
use microsoft::secret::Secret;
use onboarding::connect::Connected;
use onboarding::form::{
    ConnectionForm, ConnectionInput, FieldError, FieldProblem, delegate_address, room_addresses,
};
use onboarding::recorded::Opened;
use onboarding::resume::Again;
use onboarding::secrets::SecretOwner;
use onboarding::simulated::Simulated;
use onboarding::sources::{Depth, ReadThrough, Sources};
use onboarding::words::Words;
use simulator::{Options, Simulator};
use uuid::Uuid;

use crate::arguments::{Check, Connection, Through};
use crate::secret;

/// What the caller wants, complete and understood.
pub(crate) struct Call {
    pub(crate) input: ConnectionInput,
    /// `None`: the tenant is not known, so neither is whose secret to look for.
    pub(crate) secret: Option<Secret>,
    pub(crate) endpoints: Endpoints,
    pub(crate) client: Client,
    pub(crate) delegate: Option<String>,
    pub(crate) profile: Profile,
    pub(crate) sources: Sources,
    pub(crate) covers_equipment: bool,
    /// Where finished rooms are kept.
    pub(crate) resume: Option<PathBuf>,
    /// Which rooms of the kept check are read once more.
    pub(crate) again: Option<Again>,
    /// `None`: all rooms.
    pub(crate) rooms: Option<Vec<String>>,
}

impl Call {
    /// Must somebody sign in before rooms are read?
    pub(crate) fn wants_administrator(&self) -> bool {
        self.sources.through == ReadThrough::Administrator
    }

    /// Opens the files that are held against what is read. Those of another tenant are refused by name.
    ///
    /// # Errors
    /// A sentence about the first file that cannot be used.
    pub(crate) fn open_files(
        &mut self,
        files: &[PathBuf],
        connected: &Connected,
    ) -> Result<(), String> {
        if files.is_empty() {
            return Ok(());
        }
        let mut known = vec![self.input.tenant.clone()];
        if let Some(session) = &connected.session {
            known.push(session.tenant_id.to_string());
        }
        if let Some(TenantIdentity::Found { domain, .. }) = connected.tenant.value() {
            known.extend(domain.clone());
        }
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let opened = Opened::open(files, self.delegate.as_deref())
            .and_then(|opened| opened.of_tenant(&known))
            .map_err(|error| format!("--file: {error}"))?;
        self.sources.recorded = Some(opened.into_recorded());
        Ok(())
    }

    /// The demo tenant, if there is one, lives as long as it is held.
    ///
    /// # Errors
    /// A sentence that names the argument and says what is wrong with it.
    pub(crate) async fn understand(
        arguments: &Connection,
        words: &Words,
    ) -> Result<(Call, Option<Simulator>), String> {
        let simulator = match arguments.demo {
            Some(scenario) => {
                let options = Options {
                    scenario,
                    record_requests: false,
                    ..Options::default()
                };
                let started = Simulator::start(options).await;
                Some(
                    started
                        .map_err(|error| format!("the demo tenant cannot be started: {error}"))?,
                )
            }
            None => None,
        };
        let simulated = match (&simulator, &arguments.endpoints) {
            (Some(simulator), _) => {
                let announcement =
                    serde_json::to_string(&simulator.announcement()).expect("it is plain JSON");
                Some(Simulated::parse(&announcement)?)
            }
            (None, Some(path)) => Some(Simulated::read(path)?),
            (None, None) => None,
        };
        let given = |argument: &Option<String>, other: Option<&String>| {
            argument.as_ref().or(other).cloned()
        };
        let theirs = simulated.as_ref();
        // A demo has its own secret; whatever the environment holds is for a real tenant and stays here.
        let handed_over = match &simulator {
            Some(_) => None,
            None => secret::handed_over(arguments.secret_stdin)?,
        }
        .or_else(|| theirs.and_then(|simulated| simulated.secret.clone()));
        let form = ConnectionForm {
            tenant: given(&arguments.tenant, theirs.and_then(|s| s.tenant.as_ref()))
                .unwrap_or_default(),
            client_id: given(
                &arguments.client_id,
                theirs.and_then(|s| s.client_id.as_ref()),
            )
            .unwrap_or_default(),
            secret: handed_over,
            redirect_url: given(
                &arguments.redirect_url,
                theirs.and_then(|s| s.redirect_url.as_ref()),
            )
            .unwrap_or_default(),
            cloud: None,
        };
        let input = form
            .understand()
            .map_err(|errors| sentences(&errors, words))?;
        let delegate = given(
            &arguments.delegate,
            theirs.and_then(|s| s.delegate.as_ref()),
        )
        .map(|address| delegate_address(&address))
        .transpose()
        .map_err(|problem| words.text(&format!("problem-{}", name_of(problem)), &[]))?;
        let profile = Profile::named(&arguments.profile).cloned().ok_or_else(|| {
            let known: Vec<&str> = checks::PROFILES
                .iter()
                .map(|profile| profile.id.as_str())
                .collect();
            format!(
                "--profile: there is no profile {:?}; there are {}",
                arguments.profile,
                known.join(", ")
            )
        })?;
        let endpoints = simulated.map_or_else(
            || Endpoints::of(Cloud::Global),
            |simulated| simulated.endpoints,
        );
        let client = Client::new(ClientOptions::default()).map_err(|error| error.to_string())?;
        let secret = match &input.secret {
            Some(secret) => Some(secret.clone()),
            // The keychain's secrets are for real tenants only.
            None if endpoints.is_simulated() => {
                return Err("there is no client secret; use --secret-stdin".to_owned());
            }
            None => kept_secret(&client, &endpoints, &input).await?,
        };
        let call = Call {
            secret,
            input,
            endpoints,
            client,
            delegate,
            profile,
            sources: Sources {
                through: match arguments.read_through {
                    Through::Administrator => ReadThrough::Administrator,
                    Through::App => ReadThrough::App,
                    Through::Graph => ReadThrough::Graph,
                },
                depth: Depth::Settings,
                recorded: None,
            },
            covers_equipment: false,
            resume: None,
            again: None,
            rooms: None,
        };
        Ok((call, simulator))
    }

    /// The same for a check.
    ///
    /// # Errors
    /// See [`Call::understand`].
    pub(crate) async fn of_check(
        arguments: &Check,
        words: &Words,
    ) -> Result<(Call, Option<Simulator>), String> {
        let (mut call, simulator) = Call::understand(&arguments.connection, words).await?;
        if arguments.everything {
            call.sources.depth = Depth::Everything;
        }
        call.covers_equipment = arguments.equipment;
        call.resume = arguments.resume.clone();
        call.again = arguments.again.as_deref().map(again).transpose()?;
        call.rooms = chosen_rooms(&arguments.rooms, words)?;
        Ok((call, simulator))
    }
}

/// Which rooms are read once more.
fn again(text: &str) -> Result<Again, String> {
    match text {
        "failed" => Ok(Again::Failed),
        "not-ready" => Ok(Again::NotReady),
        minutes => minutes
            .parse::<u64>()
            .ok()
            .and_then(|minutes| minutes.checked_mul(60))
            .map(|seconds| Again::OlderThan(Duration::from_secs(seconds)))
            .ok_or_else(|| {
                format!("--again: {text:?} is neither failed nor not-ready nor a number of minutes")
            }),
    }
}

/// The keychain knows a secret by the tenant's id; a domain is resolved first. `None`: it cannot be, which the check will say.
async fn kept_secret(
    client: &Client,
    endpoints: &Endpoints,
    input: &ConnectionInput,
) -> Result<Option<Secret>, String> {
    let tenant_id = match Uuid::try_parse(&input.tenant) {
        Ok(id) => Some(id),
        Err(_) => microsoft::entra::discover(client, endpoints, &input.tenant)
            .await
            .ok()
            .map(|found| found.tenant_id),
    };
    tenant_id
        .map(|tenant_id| {
            secret::kept(SecretOwner {
                tenant_id,
                client_id: input.client_id,
            })
        })
        .transpose()
}

pub(crate) fn chosen_rooms(text: &str, words: &Words) -> Result<Option<Vec<String>>, String> {
    if text == "all" {
        return Ok(None);
    }
    let list = match text.strip_prefix('@') {
        Some(path) => std::fs::read_to_string(path)
            .map_err(|error| format!("--rooms: {path} cannot be read: {error}"))?,
        None => text.to_owned(),
    };
    room_addresses(&list).map(Some).map_err(|problem| {
        format!(
            "--rooms: {}",
            words.text(&format!("problem-{}", name_of(problem)), &[])
        )
    })
}

pub(crate) fn sentences(errors: &[FieldError], words: &Words) -> String {
    errors
        .iter()
        .map(|error| {
            let field = serde_json::to_value(error.field).unwrap_or_default();
            let sentence = words.text(&format!("problem-{}", name_of(error.problem)), &[]);
            format!("--{}: {sentence}", field.as_str().unwrap_or_default())
        })
        .collect::<Vec<_>>()
        .join("\nerror: ")
}

fn name_of(problem: FieldProblem) -> String {
    let name = serde_json::to_value(problem).unwrap_or_default();
    name.as_str().unwrap_or_default().to_owned()
}
