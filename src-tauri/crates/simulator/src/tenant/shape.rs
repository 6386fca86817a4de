/// How Entra ID spells its refusals; it differs between years, endpoints and data centres.
#[derive(Clone, Debug)]
pub struct ErrorShape {
    /// Before `Trace ID` in the JSON of the token endpoint.
    pub separator: Separator,
    /// Before `Trace ID` in the redirect of a refused consent.
    pub redirect_separator: Separator,
    pub has_uri: bool,
    pub codes_as_text: bool,
    /// Real redirects of a refused consent say `admin_consent=True` all the same.
    pub says_admin_consent: bool,
    /// Real redirects of a refused consent leave the tenant out.
    pub names_tenant: bool,
    /// A `#` at the end of the redirect.
    pub ends_with_hash: bool,
    /// `%20` for a space instead of `+`.
    pub percent_spaces: bool,
    /// Cancel comes back as `error_subcode=cancel` and nothing else.
    pub cancel_without_description: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Space,
    /// A carriage return and a line feed.
    LineBreak,
}

impl Default for ErrorShape {
    fn default() -> Self {
        Self {
            separator: Separator::Space,
            redirect_separator: Separator::LineBreak,
            has_uri: true,
            codes_as_text: false,
            says_admin_consent: true,
            names_tenant: false,
            ends_with_hash: true,
            percent_spaces: false,
            cancel_without_description: false,
        }
    }
}
