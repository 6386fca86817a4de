//! Waits for consent: hears the browser, takes what is pasted, and asks for fresh tokens until the permissions are in one.

use std::pin::Pin;

use checks::{Profile, Reading};
use microsoft::entra::{AccessToken, parse_consent_answer};
use microsoft::error::Error;
use tokio::sync::{mpsc, oneshot};

use super::ConsentRequest;
use super::answer::{Answer, read_answer};
use super::listener::Heard;
use crate::Session;
use crate::diagnosis::Explained;
use crate::registration::token_permissions;
use crate::waiting::{Look, Looks, PollPlan, Waiting};

/// What the person does while waiting.
#[derive(Debug)]
pub enum Command {
    /// The address that the browser ended on, and who wants to know how it was taken.
    Pasted(String, oneshot::Sender<Taken>),
    /// "I have already consented".
    LookNow,
    Cancel,
}

impl Command {
    /// The receiver fails when the wait ended before.
    pub fn pasted(text: String) -> (Command, oneshot::Receiver<Taken>) {
        let (reply, taken) = oneshot::channel();
        (Command::Pasted(text, reply), taken)
    }
}

/// How an answer that was pasted is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Read(Answer),
    /// A yes that counted before.
    Repeated,
}

/// What happens while waiting. The wait ends after `Granted`, `TimedOut`, or `Cancel`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsentEvent {
    /// A fresh token was read (`None`: there was none) and these permissions are in it.
    Looked {
        granted: Option<Vec<String>>,
        look: Look,
    },
    /// The browser came back with a yes. The permissions decide.
    Accepted,
    Refused(Explained),
    /// An answer to an earlier request, or of another tenant.
    Foreign,
    Granted(Vec<String>),
    TimedOut,
}

/// Waits until every permission of the profile is in a fresh token, the time is up, or the person cancels.
pub async fn watch(
    session: &Session,
    profile: &Profile,
    mut request: ConsentRequest,
    plan: PollPlan,
    mut commands: mpsc::Receiver<Command>,
    mut on_event: impl FnMut(ConsentEvent),
) {
    let looks = Looks::of(session);
    let mut waiting = Waiting::begin(plan);
    // Where the wizard listens itself, the permissions alone are not an answer: somebody else may have granted them before. The person can
    // say that it is.
    let mut is_answered = request.listener.is_none();
    let mut accepted = false;
    // A look can take as long as the network does, and Cancel must not wait for it.
    let mut look: Option<LookFuture<'_>> = None;
    loop {
        let (answer, reply) = tokio::select! {
            biased;
            command = commands.recv() => match command {
                None | Some(Command::Cancel) => return,
                Some(Command::LookNow) => {
                    is_answered = true;
                    waiting.look_now();
                    continue;
                }
                Some(Command::Pasted(text, reply)) => {
                    let answer = parse_consent_answer(&text).map_or(Answer::Foreign, |answer| {
                        read_answer(&answer, &request.state, session.tenant_id)
                    });
                    (answer, Some(reply))
                }
            },
            heard = hear(&mut request) => match heard {
                Heard::Stray => (Answer::Foreign, None),
                Heard::Answer(answer) => {
                    let answer = read_answer(&answer, &request.state, session.tenant_id);
                    if answer == Answer::Accepted {
                        // One yes is believed; whatever else comes is too late. After a no the same link may still bring one.
                        request.listener = None;
                    }
                    (answer, None)
                }
            },
            token = async { look.as_mut().expect("there is a look").await }, if look.is_some() => {
                look = None;
                match seen(&token, profile) {
                    Seen::All(granted) if is_answered => {
                        // Tokens of before do not have the permissions.
                        session.tokens.forget();
                        on_event(ConsentEvent::Granted(granted));
                        return;
                    }
                    seen => on_event(ConsentEvent::Looked {
                        granted: seen.granted(),
                        look: waiting.looked(&token),
                    }),
                }
                continue;
            }
            () = waiting.due(), if look.is_none() => {
                if waiting.is_over() {
                    on_event(ConsentEvent::TimedOut);
                    return;
                }
                waiting.begin_look();
                look = Some(Box::pin(looks.look()));
                continue;
            }
        };
        // A yes counts once; said again it is an answer to nothing.
        let is_repeated = accepted && answer == Answer::Accepted;
        if let Some(reply) = reply {
            // Whoever pasted it may not wait for the reply.
            let _ = reply.send(if is_repeated {
                Taken::Repeated
            } else {
                Taken::Read(answer.clone())
            });
        }
        on_event(match answer {
            Answer::Accepted if is_repeated => ConsentEvent::Foreign,
            Answer::Accepted => {
                (accepted, is_answered) = (true, true);
                waiting.begin_plan_anew();
                ConsentEvent::Accepted
            }
            Answer::Refused(explained) => ConsentEvent::Refused(explained),
            Answer::Foreign => ConsentEvent::Foreign,
        });
    }
}

type LookFuture<'a> = Pin<Box<dyn Future<Output = Result<AccessToken, Error>> + Send + 'a>>;

/// What a fresh token shows.
enum Seen {
    All(Vec<String>),
    /// `None`: there was no token.
    Some(Option<Vec<String>>),
}

impl Seen {
    fn granted(self) -> Option<Vec<String>> {
        match self {
            Seen::All(granted) => Some(granted),
            Seen::Some(granted) => granted,
        }
    }
}

fn seen(token: &Result<AccessToken, Error>, profile: &Profile) -> Seen {
    match token_permissions(token) {
        Reading::Known { value, .. }
            if profile
                .permissions
                .iter()
                .all(|permission| value.contains(permission)) =>
        {
            Seen::All(value)
        }
        Reading::Known { value, .. } => Seen::Some(Some(value)),
        Reading::Unknown { .. } => Seen::Some(None),
    }
}

/// Waits for ever when there is no listener.
async fn hear(request: &mut ConsentRequest) -> Heard {
    match &mut request.listener {
        Some(listener) => match listener.heard().await {
            Some(heard) => heard,
            None => std::future::pending().await,
        },
        None => std::future::pending().await,
    }
}
