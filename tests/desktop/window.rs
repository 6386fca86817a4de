//! The wizard's window, as a person sees it: things have names, and appear when they appear.

use crate::driver::Driver;
use crate::wait::until;
use crate::{accessibility, machine};
use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::fs;

/// Finds one visible element by its role's selector and its accessible name: exactly the name, or
/// else a name that begins with it (a field's name may go on with its hint).
const FIND: &str = r"
const [selector, wanted] = arguments;
const flat = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const named = (element) => {
  const by = element.getAttribute('aria-labelledby');
  if (by) return flat(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
  if (element.hasAttribute('aria-label')) return flat(element.getAttribute('aria-label'));
  if (element.labels?.length) return flat(element.labels[0].textContent);
  return flat(element.textContent);
};
const candidates = [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility());
return candidates.find((it) => named(it) === flat(wanted))
    ?? candidates.find((it) => named(it).startsWith(flat(wanted)))
    ?? null;
";

const BUTTON: &str = "button, [role=button], [role^=menuitem], input[type=submit], summary";
const FIELD: &str = "input, textarea, select";
const HEADING: &str = "h1, h2, h3";
const LINK: &str = "a[href]";

/// An open window.
#[derive(Debug)]
pub(crate) struct Window {
    driver: Driver,
}

impl Window {
    /// Takes over a window that `driver` has opened, and waits until it shows a page.
    pub(crate) async fn of(driver: Driver) -> Window {
        let window = Window { driver };
        window.found(HEADING, "").await;
        window
    }

    /// The page inside, for what has no better name here.
    pub(crate) fn page(&self) -> &Client {
        &self.driver.client
    }

    pub(crate) async fn resize(&self, width: u32, height: u32) {
        self.page()
            .set_window_size(width, height)
            .await
            .expect("a window can be resized");
    }

    pub(crate) async fn button(&self, name: &str) -> Element {
        self.found(BUTTON, name).await
    }

    pub(crate) async fn heading(&self, text: &str) -> Element {
        self.found(HEADING, text).await
    }

    pub(crate) async fn link(&self, text: &str) -> Element {
        self.found(LINK, text).await
    }

    /// Selects a button, as soon as nothing lies over it: a menu takes a moment to close.
    pub(crate) async fn press(&self, name: &str) {
        self.act(BUTTON, name, async |button| button.click().await)
            .await;
    }

    /// Chooses a radio button or a check box.
    pub(crate) async fn choose(&self, name: &str) {
        self.act(FIELD, name, async |field| field.click().await)
            .await;
    }

    /// Replaces what is in a field.
    pub(crate) async fn fill(&self, name: &str, text: &str) {
        self.act(FIELD, name, async |field| {
            field.clear().await?;
            field.send_keys(text).await
        })
        .await;
    }

    /// Waits until the window's text contains `text`.
    pub(crate) async fn reads(&self, text: &str) {
        until(&format!("the window shows “{text}”"), async || {
            let all = self.text().await;
            if all.contains(text) {
                Ok(())
            } else {
                Err(format!("it shows\n{all}"))
            }
        })
        .await;
    }

    /// Everything that is to be read on the screen.
    pub(crate) async fn text(&self) -> String {
        let text = self
            .page()
            .execute("return document.body.innerText", Vec::new())
            .await;
        text.ok()
            .and_then(|it| it.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Where the keyboard is: the text or the id of the focused element.
    pub(crate) async fn focused(&self) -> String {
        let script = "const it = document.activeElement; return it.id || it.textContent.trim()";
        let focused = self
            .page()
            .execute(script, Vec::new())
            .await
            .expect("a page has a focus");
        focused.as_str().unwrap_or_default().to_owned()
    }

    /// Keeps a picture in `target/screenshots/NAME.png` and asks axe-core about the same screen.
    pub(crate) async fn record(&self, name: &str) {
        // What was changed a moment ago is painted two frames later.
        let painted = "const done = arguments[0]; \
                       requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        self.page()
            .execute_async(painted, Vec::new())
            .await
            .expect("a page paints");
        let picture = self
            .page()
            .screenshot()
            .await
            .expect("the window can be pictured");
        let folder = machine::root().join("target/screenshots");
        fs::create_dir_all(&folder).expect("target can be written to");
        fs::write(folder.join(format!("{name}.png")), picture).expect("target can be written to");
        accessibility::check(self.page(), name).await;
    }

    /// Closes the window as its owner does.
    pub(crate) async fn close(self) {
        self.driver.close().await;
    }

    async fn act(
        &self,
        selector: &str,
        name: &str,
        action: impl AsyncFn(Element) -> Result<(), CmdError>,
    ) {
        until(&format!("“{name}” can be used"), async || {
            match self.find(selector, name).await {
                Ok(Some(element)) => {
                    self.scroll_to(&element).await?;
                    action(element).await.map_err(|error| format!("{error:?}"))
                }
                Ok(None) => Err(format!("the window shows\n{}", self.text().await)),
                Err(error) => Err(error.to_string()),
            }
        })
        .await;
    }

    /// What a person does before pressing something at the edge: WebKit presses the middle of an
    /// element even where that is hidden.
    async fn scroll_to(&self, element: &Element) -> Result<(), String> {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let element = serde_json::to_value(element).map_err(|error| error.to_string())?;
        let scrolled = self.page().execute(script, vec![element]).await;
        scrolled.map(drop).map_err(|error| error.to_string())
    }

    async fn found(&self, selector: &str, name: &str) -> Element {
        until(
            &format!("the window shows {selector} “{name}”"),
            async || match self.find(selector, name).await {
                Ok(Some(element)) => Ok(element),
                Ok(None) => Err(format!("it shows\n{}", self.text().await)),
                Err(error) => Err(error.to_string()),
            },
        )
        .await
    }

    async fn find(&self, selector: &str, name: &str) -> Result<Option<Element>, CmdError> {
        let answer = self
            .page()
            .execute(FIND, vec![json!(selector), json!(name)])
            .await?;
        Ok(match answer {
            Value::Null => None,
            element => Some(Element::from_element_id(
                self.page().clone(),
                element_id(&element),
            )),
        })
    }

    /// The buttons of the group with this name, as number and word: “3 Need action”.
    pub(crate) async fn tiles(&self, group: &str) -> Vec<(usize, String)> {
        let script = "const group = [...document.querySelectorAll('[role=group]')] \
                          .find((it) => it.getAttribute('aria-label') === arguments[0]); \
                      return [...group.querySelectorAll('button')].map((it) => it.innerText)";
        let texts = self
            .page()
            .execute(script, vec![json!(group)])
            .await
            .expect("the group is there");
        let texts = texts
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        texts
            .map(|text| {
                let (number, word) = text
                    .trim()
                    .split_once(char::is_whitespace)
                    .expect("a number and a word");
                let digits: String = number.chars().filter(char::is_ascii_digit).collect();
                (
                    digits.parse().expect("a tile begins with its number"),
                    word.trim().to_owned(),
                )
            })
            .collect()
    }
}

/// Source: WebDriver, section 12.1, the web element identifier.
fn element_id(element: &Value) -> fantoccini::elements::ElementRef {
    let id = element["element-6066-11e4-a52e-4f735466cecf"]
        .as_str()
        .expect("a WebDriver element");
    id.to_owned().into()
}
