//! The pages of admin consent: plain forms, nothing from elsewhere, everything escaped.

use super::account::Account;
use super::consent::Asked;
use super::errors::Trace;
use crate::answer::Answer;
use crate::permissions::AppRole;
use crate::tenant::Tenant;

const STYLE: &str = "body{font:16px/1.5 'Segoe UI',system-ui,sans-serif;background:#f2f2f2;color:#1b1b1b;margin:0}\
main{background:#fff;max-width:27.5rem;margin:3rem auto;padding:2.75rem;box-shadow:0 2px 6px #0003}\
h1{font-size:1.5rem;font-weight:600;margin:0 0 1rem}ul{padding-left:1.25rem}\
button{font:inherit;padding:.4rem 1.25rem;border:1px solid #8a8a8a;background:#e6e6e6;color:inherit;cursor:pointer}\
button.row{display:block;width:100%;text-align:left;background:#fff;border:0;border-bottom:1px solid #ddd;padding:.75rem .5rem}\
button.primary{background:#0067b8;border-color:#0067b8;color:#fff}\
footer{color:#5e5e5e;font-size:.8rem;margin-top:2rem}dt{float:left;clear:left;margin-right:.5rem}dd{margin:0;overflow-wrap:anywhere}";

/// "Pick an account": every button is a kind of account instead of a person.
pub(super) fn accounts(asked: &Asked, domain: &str) -> Answer {
    let rows: String = Account::ALL
        .into_iter()
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
        form("get", asked, &[], &rows)
    );
    page(200, "Sign in to your account", &content)
}

pub(super) fn permissions(
    asked: &Asked,
    account: Account,
    tenant: &Tenant,
    roles: &[&AppRole],
) -> Answer {
    let wanted: String = roles
        .iter()
        .map(|role| {
            format!(
                "<li>{} <small>({})</small></li>",
                escaped(role.words),
                escaped(role.value)
            )
        })
        .collect();
    let buttons = "<button id=\"cancel\" name=\"decision\" value=\"cancel\">Cancel</button> \
                   <button id=\"accept\" class=\"primary\" name=\"decision\" value=\"accept\">Accept</button>";
    let content = format!(
        "<p>{}</p><h1>Permissions requested</h1><p>Review for your organization</p><h2 id=\"app-name\">{}</h2>\
         <p>This app would like to:</p><ul id=\"permissions\">{wanted}</ul>\
         <p>If you accept, this app will get access to the specified resources for all users in your organization ({}). \
         No one else will be prompted to review these permissions.</p>{}",
        escaped(account.words()),
        escaped(&tenant.application.display_name),
        escaped(&tenant.display_name),
        form("post", asked, &[("account", account.id())], buttons)
    );
    page(200, "Permissions requested", &content)
}

pub(super) fn need_approval(asked: &Asked, account: Account, app_name: &str) -> Answer {
    let button = "<button id=\"need-approval-return\" name=\"decision\" value=\"return\">\
                  Return to the application without granting consent</button>";
    let content = format!(
        "<p>{}</p><h1>Need admin approval</h1><h2 id=\"app-name\">{1}</h2><p>{1} needs permission to access resources in your \
         organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.</p>{2}",
        escaped(account.words()),
        escaped(app_name),
        form("post", asked, &[("account", account.id())], button)
    );
    page(200, "Need admin approval", &content)
}

/// The page on which a sign-in ends when there is no safe address to return to.
pub(super) fn error(sentence: &str, code: u32, trace: &Trace) -> Answer {
    let content = format!(
        "<h1>Sign in</h1><p>Sorry, but we\u{2019}re having trouble signing you in.</p><p id=\"error-message\">{}</p>\
         <h2>Troubleshooting details</h2><dl><dt>Error Code:</dt><dd id=\"error-code\">{code}</dd>\
         <dt>Request Id:</dt><dd>{}</dd><dt>Correlation Id:</dt><dd>{}</dd><dt>Timestamp:</dt><dd>{}</dd></dl>",
        escaped(sentence),
        escaped(&trace.trace_id),
        escaped(&trace.correlation_id),
        escaped(&trace.timestamp)
    );
    page(400, "Sign in to your account", &content)
}

fn form(method: &str, asked: &Asked, more: &[(&str, &str)], buttons: &str) -> String {
    let kept = asked
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let hidden: String = kept
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
        escaped(&asked.action)
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
