//! The pages in the browser: plain forms, nothing from elsewhere, everything escaped.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::account::Account;
use super::errors::{Refused, Trace};
use crate::answer::Answer;
use crate::call::Call;
use crate::tenant::Tenant;

/// What the browser has sent so far; it travels through the pages as hidden fields.
pub(super) struct Kept {
    pub(super) action: String,
    pub(super) fields: Vec<(String, String)>,
}

const STYLE: &str = "body{font:16px/1.5 'Segoe UI',system-ui,sans-serif;background:#f2f2f2;color:#1b1b1b;margin:0}\
main{background:#fff;max-width:27.5rem;margin:3rem auto;padding:2.75rem;box-shadow:0 2px 6px #0003}\
h1{font-size:1.5rem;font-weight:600;margin:0 0 1rem}ul{padding-left:1.25rem}\
button{font:inherit;padding:.4rem 1.25rem;border:1px solid #8a8a8a;background:#e6e6e6;color:inherit;cursor:pointer}\
button.row{display:block;width:100%;text-align:left;background:#fff;border:0;border-bottom:1px solid #ddd;padding:.75rem .5rem}\
button.primary{background:#0067b8;border-color:#0067b8;color:#fff}\
footer{color:#5e5e5e;font-size:.8rem;margin-top:2rem}dt{float:left;clear:left;margin-right:.5rem}dd{margin:0;overflow-wrap:anywhere}";

/// "Pick an account": every button is a kind of account instead of a person.
pub(super) fn accounts(kept: &Kept, accounts: &[Account], domain: &str) -> Answer {
    let rows: String = accounts
        .iter()
        .map(|account| {
            format!(
                "<button class=\"row\" id=\"account-{0}\" name=\"account\" value=\"{0}\">{1}</button>",
                account.id(),
                escaped(account.words())
            )
        })
        .collect();
    let content = format!(
        "<h1>Pick an account</h1><p>Simulated directory {}</p>{}",
        escaped(domain),
        form("get", kept, &[], &rows)
    );
    page(200, "Sign in to your account", &content)
}

/// What the person is asked to allow, as words and value.
pub(super) struct Wish {
    pub(super) words: &'static str,
    pub(super) value: &'static str,
}

/// "Permissions requested", by an app for all people or for one.
pub(super) fn permissions(
    kept: &Kept,
    account: Account,
    tenant: &Tenant,
    wishes: &[Wish],
    choice: Choice,
) -> Answer {
    let wanted = items(wishes);
    let warning = if tenant.sign_in.app_is_risky {
        "<p id=\"risky-app\">This app may be risky. If you trust this app, please continue.</p>"
    } else {
        ""
    };
    let scope = match choice {
        Choice::Everybody => format!(
            "<p>If you accept, this app will get access to the specified resources for all users in your organization ({}). \
             No one else will be prompted to review these permissions.</p>",
            escaped(&tenant.display_name)
        ),
        Choice::OnePerson | Choice::OnePersonOrEverybody => {
            "<p>Accepting these permissions means that you allow this app to use your data.</p>"
                .to_owned()
        }
    };
    let everybody = if choice == Choice::OnePersonOrEverybody {
        "<p><label><input type=\"checkbox\" id=\"on-behalf\" name=\"everybody\" value=\"on\"> \
         Consent on behalf of your organization</label></p>"
    } else {
        ""
    };
    let buttons = format!("{everybody}{DECISION}");
    let content = format!(
        "<p>{}</p><h1>Permissions requested</h1><p>Review for your organization</p><h2 id=\"app-name\">{}</h2>{warning}\
         <p>This app would like to:</p><ul id=\"permissions\">{wanted}</ul>{scope}{}",
        escaped(account.words()),
        escaped(&tenant.application.display_name),
        form("post", kept, &[("account", account.id())], &buttons)
    );
    page(200, "Permissions requested", &content)
}

fn items(wishes: &[Wish]) -> String {
    let item = |wish: &Wish| {
        format!(
            "<li>{} <small>({})</small></li>",
            escaped(wish.words),
            escaped(wish.value)
        )
    };
    wishes.iter().map(item).collect()
}

/// For whom a consent can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Everybody,
    OnePerson,
    OnePersonOrEverybody,
}

const DECISION: &str = "<button id=\"cancel\" name=\"decision\" value=\"cancel\">Cancel</button> \
                        <button id=\"accept\" class=\"primary\" name=\"decision\" value=\"accept\">Accept</button>";

pub(super) fn need_approval(kept: &Kept, account: Account, app_name: &str) -> Answer {
    let button = "<button id=\"need-approval-return\" name=\"decision\" value=\"return\">\
                  Return to the application without granting consent</button>";
    let content = format!(
        "<p>{}</p><h1>Need admin approval</h1><h2 id=\"app-name\">{1}</h2><p>{1} needs permission to access resources in your \
         organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.</p>{2}",
        escaped(account.words()),
        escaped(app_name),
        form("post", kept, &[("account", account.id())], button)
    );
    page(200, "Need admin approval", &content)
}

/// Where a person types the code that another device shows.
pub(super) fn device_code(kept: &Kept, problem: Option<&str>) -> Answer {
    let problem = problem
        .map(|sentence| format!("<p id=\"error-message\">{}</p>", escaped(sentence)))
        .unwrap_or_default();
    let input = "<p><label>Code <input id=\"otc\" name=\"otc\" autocomplete=\"off\"></label></p>\
                 <button id=\"next\" class=\"primary\">Next</button>";
    let content = format!(
        "<h1>Enter code to allow access</h1>{problem}<p>Once you enter the code displayed on your app or device, it will have \
         access to your account.</p>{}",
        form("get", kept, &[], input)
    );
    page(200, "Sign in to your account", &content)
}

/// "Are you trying to sign in to ...?": the person must say yes to a device that cannot be seen.
pub(super) fn device_question(
    kept: &Kept,
    account: Account,
    app_name: &str,
    wishes: &[Wish],
) -> Answer {
    let wanted = items(wishes);
    let list = if wanted.is_empty() {
        String::new()
    } else {
        format!("<p>This app would like to:</p><ul id=\"permissions\">{wanted}</ul>")
    };
    let content = format!(
        "<p>{}</p><h1>Are you trying to sign in to <span id=\"app-name\">{}</span>?</h1>\
         <p>Only continue if you downloaded the app from a store or website that you trust.</p>{list}{}",
        escaped(account.words()),
        escaped(app_name),
        form("post", kept, &[("account", account.id())], DECISION)
    );
    page(200, "Sign in to your account", &content)
}

/// The last page of a sign-in that goes on elsewhere.
pub(super) fn done(title: &str, sentence: &str) -> Answer {
    let content = format!(
        "<h1>{}</h1><p id=\"done\">{}</p>",
        escaped(title),
        escaped(sentence)
    );
    page(200, title, &content)
}

/// `response_mode=form_post`: the page sends itself on.
pub(super) fn sends_itself(redirect: &str, fields: &[(&str, String)]) -> Answer {
    const SCRIPT: &str = "document.forms[0].submit()";
    let inputs: String = fields
        .iter()
        .map(|(name, value)| {
            format!(
                "<input type=\"hidden\" name=\"{name}\" value=\"{}\">",
                escaped(value)
            )
        })
        .collect();
    let hash = STANDARD.encode(Sha256::digest(SCRIPT));
    Answer::html(
        200,
        format!(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Working...</title></head><body>\
             <form method=\"POST\" name=\"hiddenform\" action=\"{}\">{inputs}<noscript>\
             <p>Script is disabled. Click Submit to continue.</p><input type=\"submit\" value=\"Submit\"></noscript></form>\
             <script>{SCRIPT}</script></body></html>",
            escaped(redirect)
        ),
    )
    .header(
        "content-security-policy",
        format!("default-src 'none'; script-src 'sha256-{hash}'"),
    )
}

/// The page on which a sign-in ends when there is no safe address to return to.
pub(super) fn error(refused: &Refused, tenant: &Tenant, call: &Call) -> Answer {
    let trace = Trace::of(call);
    let content = format!(
        "<h1>Sign in</h1><p>Sorry, but we\u{2019}re having trouble signing you in.</p><p id=\"error-message\">{}</p>\
         <h2>Troubleshooting details</h2><dl><dt>Error Code:</dt><dd id=\"error-code\">{}</dd>\
         <dt>Request Id:</dt><dd>{}</dd><dt>Correlation Id:</dt><dd>{}</dd><dt>Timestamp:</dt><dd>{}</dd></dl>",
        escaped(&refused.sentence(tenant, call)),
        refused.row.code,
        escaped(&trace.trace_id),
        escaped(&trace.correlation_id),
        escaped(&trace.timestamp)
    );
    page(400, "Sign in to your account", &content)
}

fn form(method: &str, kept: &Kept, more: &[(&str, &str)], buttons: &str) -> String {
    let fields = kept
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let hidden: String = fields
        .chain(more.iter().copied())
        .map(|(name, value)| {
            format!(
                "<input type=\"hidden\" name=\"{}\" value=\"{}\">",
                escaped(name),
                escaped(value)
            )
        })
        .collect();
    format!(
        "<form method=\"{method}\" action=\"{}\">{hidden}{buttons}</form>",
        escaped(&kept.action)
    )
}

fn page(status: u16, title: &str, content: &str) -> Answer {
    Answer::html(
        status,
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title>\
             <meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head><body><main>{content}\
             <footer>Simulated sign-in page of Offision Setup. No real account is used.</footer></main></body></html>",
            escaped(title)
        ),
    )
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}
