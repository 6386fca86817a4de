//! The Debian packages that building and testing need, and how one sees that they are there.

use crate::child;
use std::io;
use std::path::Path;
use std::process::Command;

/// A Debian package and the thing it brings. The thing decides, so that another way to have it
/// counts as well.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: &'static str,
    brings: Brings,
}

#[derive(Debug)]
enum Brings {
    Program(&'static str),
    /// A name that pkg-config knows.
    Library(&'static str),
    /// A font for this language, as fontconfig sees it.
    Font(&'static str),
}

/// What every crate needs.
pub(crate) const COMPILER: &[Package] = &[Package {
    name: "build-essential",
    brings: Brings::Program("cc"),
}];

/// What the window needs in addition. Source: Tauri 2, prerequisites for Debian.
pub(crate) const WINDOW: &[Package] = &[
    Package {
        name: "pkg-config",
        brings: Brings::Program("pkg-config"),
    },
    Package {
        name: "libwebkit2gtk-4.1-dev",
        brings: Brings::Library("webkit2gtk-4.1"),
    },
];

/// A screen without a screen, and drivers for the two browsers.
pub(crate) const DESKTOP: &[Package] = &[
    Package {
        name: "xvfb",
        brings: Brings::Program("Xvfb"),
    },
    Package {
        name: "webkit2gtk-driver",
        brings: Brings::Program("WebKitWebDriver"),
    },
    Package {
        name: "fonts-noto-cjk",
        brings: Brings::Font("zh-hk"),
    },
];

/// The browser in which an administrator consents.
pub(crate) const BROWSER: &[Package] = &[
    Package {
        name: "chromium",
        brings: Brings::Program("chromium"),
    },
    Package {
        name: "chromium-driver",
        brings: Brings::Program("chromedriver"),
    },
];

/// A private keychain.
pub(crate) const KEYRING: &[Package] = &[
    Package {
        name: "dbus",
        brings: Brings::Program("dbus-run-session"),
    },
    Package {
        name: "gnome-keyring",
        brings: Brings::Program("gnome-keyring-daemon"),
    },
];

impl Package {
    fn is_present(&self) -> bool {
        match self.brings {
            Brings::Program(name) => has_program(name),
            Brings::Library(name) => {
                child::answers(Command::new("pkg-config").args(["--exists", name]))
            }
            Brings::Font(language) => {
                child::answer(Command::new("fc-list").arg(format!(":lang={language}")))
                    .is_some_and(|fonts| !fonts.is_empty())
            }
        }
    }
}

/// Whether a program of this name is on the search path.
pub(crate) fn has_program(name: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

/// The names of those packages in `sets` whose thing is not there.
pub(crate) fn missing(sets: &[&[Package]]) -> Vec<&'static str> {
    let packages = sets.iter().copied().flatten();
    packages
        .filter(|package| !package.is_present())
        .map(|package| package.name)
        .collect()
}

/// Installs what is missing of `sets` where apt-get can do it, and says what to do where it
/// cannot. Returns the names of what is still missing, which is the caller's to judge.
pub(crate) fn install(sets: &[&[Package]]) -> Vec<&'static str> {
    let wanted = missing(sets);
    if wanted.is_empty() {
        return wanted;
    }
    println!("Missing Debian packages: {}", wanted.join(" "));
    if !has_program("apt-get") {
        println!(
            "There is no apt-get here. Install what corresponds to these packages with the package \
             tool of this system, then run the same command again: {}",
            wanted.join(" ")
        );
        return wanted;
    }
    if let Err(error) = apt_get(&["update"]).and_then(|()| {
        apt_get(
            &[
                &["install", "--yes", "--no-install-recommends"],
                wanted.as_slice(),
            ]
            .concat(),
        )
    }) {
        println!(
            "{error}\nInstall them yourself, then run the same command again:\n  \
             sudo apt-get update && sudo apt-get install --no-install-recommends {}",
            wanted.join(" ")
        );
    }
    missing(sets)
}

fn apt_get(arguments: &[&str]) -> io::Result<()> {
    let is_root = child::answer(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
    let mut command = if is_root {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("apt-get");
        sudo
    };
    // A package that asks a question would wait for ever where nobody answers.
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .current_dir(Path::new("/"));
    child::succeed(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_on_no_machine_is_missing() {
        const SET: &[Package] = &[
            Package {
                name: "no-program",
                brings: Brings::Program("no-such-program-anywhere"),
            },
            Package {
                name: "no-library",
                brings: Brings::Library("no-such-library-anywhere"),
            },
            Package {
                name: "the-compiler",
                brings: Brings::Program("cargo"),
            },
        ];
        assert_eq!(missing(&[SET]), ["no-program", "no-library"]);
    }
}
