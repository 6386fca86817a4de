### Offision Setup, English. The one catalogue: read by the window, the terminal and the reports.
### Keys are sorted by screen. A missing, unknown or mismatched key or placeholder fails a test.

### Window, steps 1 to 3

app-name = Offision Setup
demo-tag = Demo tenant
demo-note = You are using a simulated tenant. Nothing leaves this computer.
loopback-tag = Test tenant
loopback-note = The window talks to a simulated tenant on this computer, given in an endpoints file.
language-menu = Language
theme-menu = Theme
theme-system = Same as the system
theme-light = Light
theme-dark = Dark

## The stepper
steps-label = Setup steps
steps-show = Show all steps
step-start = Before you start
step-registration = App registration
step-consent = Admin consent
step-rooms = Choose rooms
step-check = Check rooms
step-report = Report
step-of = Step { $number } of { $total }
step-done = Done
step-current = In progress
step-todo = Not started
step-attention = Needs attention
step-locked = Finish { $step } first

## Buttons and small words on every screen
back = Back
cancel = Cancel
close = Close
change = Change
change-field = Change { $field }
copy = Copy
copied = Copied
copy-failed = Could not copy
try-again = Try again
loading = Loading…

## States: always icon and word
state-pass = Passed
state-fail = Failed
state-warn = Warning
state-pending = Waiting for Exchange
state-not-checked = Could not check
state-not-applicable = Not covered
state-running = Checking
state-todo = Not checked

## Errors
error-summary-title = There is a problem
details-title = Details for support
details-code = Code
details-text = Microsoft’s text
details-host = Server
details-trace = Trace ID
details-request = Request ID
details-correlation = Correlation ID
details-time = Time
details-microsoft = What Microsoft says about this code

error-invalid-input = One of the values does not look right.
    .fix = Check the values and try again.
error-refused = Microsoft refused the request.
    .fix = The details below say which rule applied. Send them to the person who manages your tenant.
error-throttled = Microsoft asked us to slow down.
    .fix = Wait a minute, then try again. Nothing is lost.
error-unreachable = Microsoft could not be reached.
    .fix = Check the network connection, the proxy and this computer’s clock, then try again.
error-unexpected = Microsoft’s answer was not what we expected.
    .fix = Try again. If it stays, send the details below to Offision support.
error-busy = Another request is still running.
    .fix = Wait until it ends, then try again.
error-not-ready = An earlier step must be finished first.
    .fix = Go back to App registration and connect again.
error-file = The file could not be written.
    .fix = Choose another folder, or free some space.
error-internal = Something in Offision Setup itself failed.
    .fix = Try again. If it stays, close the window and open it again. What was saved is kept.

## A cause of Microsoft's table, as a card
diagnosis-likely = Likely causes, the most likely first
diagnosis-fix = What to do
diagnosis-wait-seconds = Waiting helps: try again in some seconds.
diagnosis-wait-minutes = Waiting helps: this can take some minutes.
diagnosis-wait-hours = Waiting helps: this can take some hours.
diagnosis-role = Needs the role { $role }.

## Waiting for Microsoft: after consent, a new secret or a new role
waiting-since = Waiting for Microsoft since { $time }
waiting-usually = Usually under a minute, sometimes several.
waiting-throttled = Microsoft asked us to slow down. Nothing is wrong because of this.
waiting-look = Look now
waiting-next = Next look at { $time }

## Buttons that open a page of Microsoft
link-app-registrations = Open App registrations
link-app-overview = Open the app’s Overview
link-authentication = Open Authentication
link-credentials = Open Certificates & secrets
link-permissions = Open API permissions
link-exchange-resources = Open Exchange admin center
link-enterprise-app = Open the enterprise app
link-enterprise-apps = Open Enterprise apps
link-consent-requests = Open Admin consent settings
link-user-settings = Open User settings
link-conditional-access = Open Conditional Access
link-sign-in-logs = Open Sign-in logs
link-app-policies = Open Application policies
link-deleted-apps = Open Deleted applications
link-licenses = Open Licenses

## Fields: what is wrong
problem-tenant-empty = Enter the directory (tenant) ID
problem-tenant-malformed = The tenant ID must be 36 characters with hyphens, or a domain such as contoso.onmicrosoft.com
problem-tenant-is-secret = This looks like a client secret. Copy the Directory (tenant) ID line
problem-tenant-not-in-address = This address does not name a tenant. Copy the Directory (tenant) ID line instead
problem-client-id-not-in-address = This address does not name an app. Copy the Application (client) ID line instead
problem-client-id-empty = Enter the application (client) ID
problem-client-id-malformed = The client ID must be 36 characters, such as 8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f
problem-client-id-is-tenant = The client ID is the same as the tenant ID. Copy the Application (client) ID line
problem-secret-empty = Enter the client secret value
problem-secret-is-secret-id = This looks like the Secret ID. Copy the Value column instead
problem-secret-short = The secret is too short. Copy the whole Value column
problem-secret-has-spaces = The secret contains a space. Copy only the Value column
problem-redirect-url-empty = Enter the redirect URL
problem-redirect-url-malformed = The redirect URL is not a complete address. Copy it again, from https:// to its end
problem-redirect-url-not-secure = The redirect URL must start with https:// or http://localhost
problem-redirect-url-has-fragment = The redirect URL must not contain #. Copy the address without the part from # on
problem-delegate-empty = Enter the address of the Offision mailbox
problem-delegate-malformed = The Offision mailbox must be an address such as offision@contoso.com
problem-rooms-empty = Enter at least one room address
problem-rooms-malformed = Each room must be an address such as room1@contoso.com, one on each line

## Help
help = Help
help-title = Help
help-what = Offision Setup connects a Microsoft 365 tenant to Offision and checks every meeting room. Nothing is changed while checking.
help-explain = Explain an error of Microsoft
help-keys = Keyboard
help-key-region = Next or previous region of the window
help-key-primary = The button at the bottom right
help-key-help = This help
help-key-escape = Close a dialog or a menu
help-key-rooms = Move between rooms
help-key-room = Open or close a room
help-key-find = Find a room
help-version = Version { $version }

## 1 Before you start
start-title = Connect your meeting rooms to Offision
start-lead = This tool checks your Microsoft 365 tenant for what Offision needs, and shows for each room what is missing and how to correct it. It takes about 10 minutes.
start-forget = Forget this tenant
start-forgotten = Forgotten. The saved values and the secret are no longer on this computer.
start-set-up = Set up a tenant
    .text = Connect the app, give admin consent, then check every room.
start-continue = Continue with { $tenant }
    .text = Use the saved connection and check again what is needed.
start-check = Check a tenant that is already set up
    .text = Read everything again and find what changed. For administrators and support staff.
start-demo = Try it with a demo tenant
    .text = Made-up rooms on this computer. No account needed.
start-demo-busy = Starting the demo tenant…
start-ready = Have these ready
start-ready-values = The tenant ID, client ID and client secret of your app registration
start-ready-administrator = A Global Administrator or Privileged Role Administrator who can consent
start-ready-mailbox = The address of the Offision mailbox that is the delegate of each room
start-does = What this tool does
start-does-read = It changes nothing in your tenant that you have not seen and confirmed.
start-does-secret = Your secret stays in this computer’s password store, or in memory for this session. It is never in the report.
start-does-hosts = It talks only to Microsoft.
start-hosts = Show the addresses it contacts
start-hosts-note = Nothing else is contacted. The other clouds are asked only where a tenant is, never with your secret.
start-secret-ends = The client secret expires { $date }.
start-secret-soon = { $days ->
        [0] The client secret of { $tenant } expires today
        [one] The client secret of { $tenant } expires in { $days } day
       *[other] The client secret of { $tenant } expires in { $days } days
    }
    .text = If Offision uses it too, Offision loses its connection on { $date }. Renewing takes about five minutes.
start-secret-expired = The client secret of { $tenant } has expired
    .text = It ended on { $date }. If Offision uses it too, Offision has no connection until a new one is entered there.
    .enter = Enter a new secret

## 2 App registration
registration-title = Connect your app registration
registration-lead = Copy these values from the app’s Overview page in the Microsoft Entra admin center.
registration-open = Open App registrations in Entra
registration-tenant = Directory (tenant) ID
    .hint = On the Overview page. You can also type a domain, such as contoso.onmicrosoft.com.
registration-client-id = Application (client) ID
    .hint = On the same page. 36 characters with hyphens.
registration-secret = Client secret value
    .hint = Under Certificates & secrets, copy the Value column. Microsoft shows it only once.
    .stored = A secret is saved for this app. Leave the field empty to use it.
    .show = Show secret
    .hide = Hide secret
registration-redirect-url = Redirect URL
    .hint = In Offision, open Settings > Integrations > Microsoft 365 and copy the callback URL.
registration-keep = Keep the secret
registration-keep-keychain = In this computer’s password store
    .hint = You do not have to enter it again next time.
registration-keep-session = Only until the window closes
    .hint = Nothing about the secret is saved on this computer.
registration-no-keychain = This computer has no password store that can be used. The secret is kept only until the window closes.
registration-save = Save and continue
registration-connecting = Connecting…
registration-continue = Continue
registration-found = We found { $what } in what you pasted. Fill them in?
registration-fill = Fill in
registration-fill-not = Paste as it is
registration-filled = The values were filled in
registration-lines = Connection
registration-line-tenant = Tenant
    .passed = Tenant found: { $value }
    .plain = Tenant found
    .failed = Tenant not found
registration-line-app = App
    .passed = App found: { $value }
    .plain = App found
    .failed = App not found
registration-line-secret = Client secret
    .passed = Secret accepted, expires { $value }
    .plain = Secret accepted
    .failed = Secret not accepted
registration-line-redirect = Redirect URL
    .passed = Redirect URL registered
    .plain = Redirect URL registered
    .failed = Redirect URL not registered
registration-line-audience = Account types
    .passed = Any organizational directory may use the app
    .plain = Any organizational directory may use the app
    .failed = The app allows only one tenant
registration-connected = Connected to { $tenant }
registration-blocked = Correct this in Entra, then select Save and continue again. Nothing you typed is lost.
registration-warnings = You can continue, but look at this first.
registration-found-one = We found { $what } in what you pasted. Fill it in?
registration-guide = I do not have an app registration yet
registration-more = More options
registration-cloud = Microsoft cloud
registration-cloud-automatic = Find it automatically
    .hint = Microsoft is asked in which cloud the tenant is. Right for nearly everybody.
registration-confirm = Is this the right tenant?
registration-confirm-domain = Domain
registration-confirm-id = Tenant ID
registration-confirm-app = App
registration-continue-with = Continue with { $tenant }
registration-swap = Swap them
registration-found-in = This tenant is in { $cloud }.
registration-switch = Switch to { $cloud }

## 2 App registration: what can be added to it in the administrator’s name
regfix-preview = Preview fix
regfix-sign-in = Sign in as an administrator first. Then select Preview fix again.
regfix-do-redirect = Add the redirect URL
    .note = The redirect URLs that are there stay.
    .was = Redirect URL added
    .undo = Remove the redirect URL
regfix-do-audience = Allow any organizational directory
    .note = Accounts of this directory go on working.
    .was = Any organizational directory allowed
    .undo = Allow only this directory
regfix-do-permissions = Request the missing permissions
    .note = An administrator consents to them in the next step.
    .was = Permissions requested
    .undo = Stop requesting them
regfix-do-secret = Add a client secret
    .note = The secrets that are there go on working. The new one is used here at once; enter it in Offision as well.
    .was = Client secret added
    .undo = Remove the client secret
regfix-now = Now
    .none = Nothing
regfix-after = After
regfix-command = Command for Microsoft Graph PowerShell
    .copy = Copy command
regfix-writing = Writing…
regfix-undo = Undo
regfix-kept = What was changed here
    .at = { $what }, { $date }
    .secret = { $what } (begins with { $hint }), { $date }
regfix-undo-what = This takes back what was added on { $date }, and nothing else.
    .secret = Nobody can sign in with the secret that begins with { $hint } any more. Make sure that Offision does not use it.
    .unnamed = Nobody can sign in with that secret any more. Make sure that Offision does not use it.
regfix-secret-hint = New secret begins with
regfix-secret-copy = Copy the new secret
    .done = The secret is in the clipboard for one minute
regfix-secret-keychain = It is in this computer’s password store.
regfix-secret-session = It is kept only until the window closes. Copy it now.
regfix-secret-not-kept = This computer’s password store did not take it. It is kept only until the window closes, and Microsoft does not show it again: copy it now.
regfix-consent = Ask Microsoft for consent
    .done = Consent was given. Try the change again.
regfix-outcome-changed = Done, and read back
    .undo = It was taken back
regfix-outcome-already-so = It is so already. Nothing was written.
    .undo = It is gone already. Nothing was written.
regfix-outcome-changed-since = Somebody has changed the registration since it was shown. Nothing was written. Close this and look again.
    .undo = Somebody has changed just this since. Nothing was written. Look at the registration in Entra.
regfix-outcome-refused = Microsoft did not allow the change
regfix-outcome-not-read = The registration could not be read, so nothing was written. Try again.
regfix-outcome-not-written = No clear answer came, and nothing was written. Try again.
regfix-outcome-not-stuck = Microsoft accepted the change but does not show it yet. Look again in a few minutes.
regfix-outcome-not-read-back = It was sent but could not be read back, so it may be there. Look again before you try it again.
regfix-outcome-secret-lost = A secret was made, but the answer with it was lost, so nobody can use it. Undo removes it.
regfix-not-allowed-consent-needed = Nobody has allowed this app yet to change registrations in your name. Nothing was written. Sign in once more and accept Application.ReadWrite.All, or run the command yourself.
regfix-not-allowed-role-missing = Your account may not change this registration. Nothing was written. Ask one of its owners, or a Cloud Application Administrator, Application Administrator or Global Administrator.
regfix-not-allowed-sign-in-lost = Your sign-in has ended. Nothing was written. Sign in again.
regfix-not-allowed-sign-in-refused = Microsoft did not give you a token for this ({ $code }). Nothing was written.
regfix-not-allowed-other = Microsoft did not take the change ({ $code }: { $text }). Nothing was written.
regfix-not-allowed-other-registration = This undo belongs to another registration. Nothing was written.

## 2 App registration: a secret that was made a moment ago
secret-new = Made a moment ago? It can take some minutes until Microsoft knows a new secret everywhere.
    .button = I made this secret just now
secret-waiting = Waiting for Microsoft to know the new secret
    .stop = Stop waiting
    .stopped = Waiting was stopped
    .over = Microsoft knows the secret now
secret-gave-up = Microsoft does not know this secret after several minutes
    .text = We looked since { $since } and stopped. A new secret is never this late: it is probably the Secret ID, or a secret of another app. Make a new one and copy its Value column.
    .again = Wait again

## 2 App registration: how long the secret lasts
secret-title = Client secret
secret-name = Name
secret-unnamed = without a name
secret-starts = Begins with
secret-expires = Expires
secret-state-fine = Valid
secret-state-soon = Expires soon
secret-state-expired = Expired
secret-state-unknown = Expiry not known
secret-expiry = { $date } ({ $days ->
        [0] today
        [one] in { $days } day
       *[other] in { $days } days
    })
secret-expiry-past = { $date } (expired)
secret-unknown = Microsoft did not let the app read when its secret expires. It stands under Certificates & secrets.
secret-others = Other secrets of this app that expire soon
secret-remind = Remind me
    .saved = The reminder was saved. Open the file to put it into your calendar: { $path }
secret-renew = Renew the secret

## 2 App registration: a new secret is tried before the old one goes
renewal-title = Renew the client secret
renewal-lead = The new secret is tried first. The old one keeps working until you delete it.
renewal-make = Make a new secret in Entra
    .text = Under Certificates & secrets, select New client secret, choose at most 24 months, then copy the Value column.
renewal-try = Test the new secret
    .label = New client secret value
    .button = Test the secret
    .testing = Testing…
renewal-accepted = Microsoft accepts the new secret
    .matched = It is “{ $name }”, which expires { $date }.
    .ambiguous = More than one of the app’s secrets begins with these characters, so which one it is cannot be told. Compare them under Certificates & secrets.
    .unmatched = Which one of the app’s secrets it is could not be seen. Compare the first characters under Certificates & secrets.
renewal-same = This is the secret that is in use now
    .text = Copy the Value column of the new secret. Its first characters differ from the old one’s.
renewal-untested = The new secret could not be tested
    .text = Nothing is known about it yet, and nothing was changed. Test it again.
renewal-refused = Microsoft does not accept this secret
renewal-enter = Enter it in Offision, then delete the old one
    .locked = Opens when the new secret has passed the test.
    .offision = In Offision, open Settings > Integrations > Microsoft 365, paste the new secret and save.
    .use = Select Use the new secret, so that this computer uses it too.
    .delete = Only then delete the old one under Certificates & secrets: “{ $name }”, which expires { $date }.
    .delete-unknown = Only then delete the old one under Certificates & secrets. Compare the names and the days on which they expire, so that the right one goes.
    .order = In this order: if the old one goes first, Offision loses its connection.
renewal-use = Use the new secret
renewal-used = The new secret is in use on this computer
renewal-done = Done
renewal-back = Back to App registration

## 2 App registration: how to make one
registration-guide-title = Make the app registration
registration-guide-lead = Offision signs in to your tenant as an app of your own. Make it by hand, or let a script do it.
registration-guide-ways = How do you want to make it?
registration-guide-portal = By hand, in the portal
    .hint = Seven parts, about 15 minutes. You see every setting.
registration-guide-azure-cli = Azure CLI script
    .hint = About 3 minutes. Also runs in Azure Cloud Shell, where nothing has to be installed.
registration-guide-graph-powershell = Microsoft Graph PowerShell script
    .hint = About 3 minutes. For Windows PowerShell 5.1 or PowerShell 7.
registration-guide-progress = { $done } of { $total } parts are done
registration-guide-unread = The ticks follow when the values are entered and Microsoft was asked.
registration-guide-look = Look again
registration-guide-looked = Looked again. { $done } of { $total } parts are done
registration-guide-state-done = Done
registration-guide-state-open = Not right yet
registration-guide-verify = What is verified
registration-guide-redirect = Redirect URL to paste
registration-guide-values = Enter the values
registration-guide-back = Back to the form

## 2 App registration: a script makes it
registration-script-name = Name of the app
    .hint = Administrators see it in Entra.
    .default = Offision rooms
registration-script-tenant = Tenant
    .hint = Optional: a domain or the tenant ID, so that the script signs in to the right one.
registration-script = The script
registration-script-does = It makes one app with the permissions that Offision needs, a secret of at most 24 months, and grants consent. It runs as you: nothing is sent to Offision Setup.
registration-script-role = Needs a Global Administrator, or a Privileged Role Administrator who may also make apps.
registration-script-missing = Enter a name and a redirect URL, and the script appears here.
registration-script-copy = Copy the script
registration-script-save = Save the script
    .saved = Saved to { $path }
registration-script-run = How to run it
registration-script-run-azure-cli = Copy the script into a bash terminal with Azure CLI, or open shell.azure.com (Bash) and paste it there.
    .file = Saved as a file, run it with:
registration-script-run-graph-powershell = Copy the script into a PowerShell window. In Azure Cloud Shell choose PowerShell; the module is there already.
    .file = Saved as a file, run it with:
handback-title = Bring the outcome back
handback-label = What the script printed
    .hint = Paste all of it, or only the line between the markers. It holds the secret, so it is not shown again afterwards.
handback-read = Read the outcome
handback-found = We have { $what }. Fill them in?
handback-secret = a client secret
handback-fill = Fill in the form
handback-filled = The values were filled in. The secret stays in memory until you save.
handback-empty = Paste what the script printed
handback-problem-not-json = This is not what the script prints. Copy the whole output, from the first marker to the last.
handback-problem-no-outcome = The outcome is not in this text. Copy the line that begins with “{ "{" }"offisionSetup"”.
handback-problem-tenant-malformed = The tenant ID in the outcome is not complete. Copy the whole output again.
handback-problem-client-id-malformed = The client ID in the outcome is not complete. Copy the whole output again.
handback-problem-secret-malformed = The secret in the outcome is not complete. Copy the whole output again.
handback-problem-too-long = The text is too long. Copy only the output of the script.
handback-problem-script-failed = The script stopped before it was done. Read its last line, correct that, and run it again.

## 3 Admin consent
consent-title = Give admin consent
consent-lead = Microsoft asks an administrator once whether Offision may use these permissions in your tenant. Sign in as a Global Administrator or Privileged Role Administrator.
consent-permissions = Offision will be able to
consent-permissions-now = Permissions
consent-open = Open Microsoft to consent
consent-opening = Opening…
consent-values = You entered
consent-granted-already = Consent is given already. Every permission is granted.
consent-continue = Continue
consent-waiting-title = Waiting for admin consent
consent-waiting-lead = A browser window is open at Microsoft. Sign in as a Global Administrator or Privileged Role Administrator and select Accept. This page moves on by itself.
consent-waiting-lead-polling = A browser window is open at Microsoft. After Accept, Microsoft sends you to Offision. Come back here: we look every few seconds whether the permissions are granted.
consent-waiting = Waiting for Microsoft to send you back
consent-looking = Looking for the permissions at Microsoft
consent-looked = { $missing ->
    [one] 1 permission is not granted yet.
   *[other] { $missing } permissions are not granted yet.
 } Next look at { $time }.
consent-limit = { $minutes ->
    [one] Stops waiting in 1 minute
   *[other] Stops waiting in { $minutes } minutes
 }
consent-limit-soon = Stops waiting in less than a minute
consent-open-again = Open the browser again
consent-copy-link = Copy the link
consent-already = I have already consented
consent-not-administrator = Not an administrator? Select Open Microsoft to consent anyway: the next page has a link and a mail for somebody who is.
consent-somebody = Someone else is the administrator?
consent-someone-else = Send them the link or a mail. The link works on any computer. This page keeps watching and moves on when they have consented; keep it open.
consent-someone-else-local = Send them the link or a mail. On another computer the last page after Accept shows an error; that is expected. This page keeps watching and moves on when they have consented; keep it open.
consent-mail = Write a mail for them
consent-mail-subject = Subject
consent-mail-body = Text of the mail
consent-mail-copy = Copy both
consent-mail-copy-subject = Copy subject
consent-mail-copy-body = Copy text
consent-no-browser = We could not open a browser. Copy this link into one.
consent-link = Consent link
consent-stray = An answer to an earlier link arrived. We keep waiting for the newest one. Select Open the browser again.
consent-accepted-lead = You can close the browser. This page moves on by itself as soon as Microsoft shows the permissions.
consent-accepted = Microsoft says yes. Checking that the permissions arrived.
consent-refused-title = Consent was not given
consent-refused-cancelled = You selected Cancel at Microsoft. Nothing was changed.
consent-timed-out-title = We stopped waiting
consent-timed-out = We stopped waiting after { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }. Nothing you typed is lost.
consent-gave-up = This does not mean that consent failed: Microsoft has not shown the permissions to us yet.
consent-gave-up-roles = If the administrator has not consented, start again and send them the new link.
consent-gave-up-error = If Microsoft showed an error, open Help and paste it under “Explain an error of Microsoft”.
consent-gave-up-later = If they have consented, start again: we look at once, and Microsoft can take some minutes.
consent-start-again = Start again
consent-granted-title = Consent given
consent-granted = Consent given. Continuing…
consent-given = Consent given
consent-missing = { $missing ->
    [one] 1 permission is still missing
   *[other] { $missing } permissions are still missing
 }
    .fix = In Entra, open API permissions > Add a permission > Microsoft Graph > Application permissions, add what is missing, then give consent again.
consent-open-permissions = Open API permissions in Entra
consent-error-question = Does Microsoft show an error?
consent-paste = Error text or address
    .hint = Paste the error text or the page’s address. We explain what to do.
consent-explain = Explain
consent-paste-empty = Paste the error text or the page’s address first
consent-paste-unknown = We do not recognise this. Paste the whole text, with the code that starts with AADSTS, or the address of the page.
consent-paste-accepted = This is Microsoft’s yes. Checking that the permissions arrived.
consent-paste-over = We no longer wait for this answer. It may still have worked: start again, and we look at once.
permission-granted = Granted
permission-not-granted = Not granted yet
permission-not-requested = Not in the app registration
permission-other = Another permission of this app
    .why = Ask whoever sent you this why it is needed.

## An administrator signs in
sign-in-title = Administrator
sign-in-why = Microsoft does not let the app read its own registration, so some of it is not known. Sign in as an administrator to read it. Microsoft may ask to consent to Application.Read.All for this account; it only allows reading.
sign-in-also = Sign in as an administrator to see which roles the account has and to read the registration as it is now. Microsoft may ask to consent to Application.Read.All for this account; it only allows reading.
sign-in-way = How to sign in
sign-in-browser = In a browser on this computer
    .hint = Recommended.
sign-in-device-code = With a code on another device
    .hint = For a remote session without a browser. Many organizations block this way with Conditional Access.
sign-in-more = More options
sign-in-app = Sign in through
sign-in-app-web = The app’s Web platform
    .hint = With the client secret. Needs the redirect URI http://localhost under Web.
sign-in-app-public = The app’s Mobile and desktop applications platform
    .hint = Without the secret. Needs the redirect URI http://localhost there. A code also needs Allow public client flows: Yes.
sign-in-app-vendor = Offision’s own sign-in app
    .hint = Without the secret, and your registration stays as it is. Adds this app to your tenant; Microsoft may ask an administrator to approve it.
sign-in = Sign in as an administrator
sign-out = Sign out
sign-in-waiting = Waiting for the sign-in at Microsoft
sign-in-browser-open = A browser window is open at Microsoft. Choose the administrator’s account there, then come back.
sign-in-no-browser = We could not open a browser. Copy this link into one on this computer.
sign-in-link = Sign-in link
sign-in-stray = An answer to an earlier sign-in arrived. We keep waiting for the newest one.
sign-in-code-how = Open the address on any device and enter this code.
sign-in-code = Code
sign-in-copy-code = Copy the code
sign-in-address = Address
sign-in-copy-address = Copy the address
sign-in-code-until = The code can be used until { $time }.
sign-in-code-blocked = If Microsoft blocks the sign-in, Conditional Access forbids codes. Cancel, then sign in with a browser.
sign-in-done = Signed in
sign-in-as = Signed in as { $name } ({ $account })
sign-in-as-unnamed = Signed in as { $account }
sign-in-guest = This account is a guest in this tenant.
sign-in-roles = Roles
sign-in-roles-none = No administrator role
sign-in-roles-unknown = Microsoft did not tell the roles
sign-in-may-consent = This account can give admin consent
sign-in-may-not-consent = This account cannot give admin consent
    .fix = It lacks the role Privileged Role Administrator or Global Administrator. Sign in with an account that has one of them, or send the consent link to somebody who has.
sign-in-consent-unknown = Whether this account can give admin consent is not known.
sign-in-cancelled = You selected Cancel at Microsoft. Nothing was changed.
sign-in-other-tenant = { $account } belongs to another tenant: { $tenant }
    .fix = Sign in with an administrator of { $wanted }.
sign-in-timed-out = { $minutes ->
        [one] Nobody signed in within 1 minute.
       *[other] Nobody signed in within { $minutes } minutes.
    } Nothing was changed.

## The permission table
permissions-name = Permission
permissions-show = Show the permissions
permissions-required = Required
permissions-requested = Requested
permissions-granted = Granted
permissions-in-token = In the token
permissions-works = Works
permissions-yes = Yes
permissions-no = No
permissions-wrong-kind = Delegated
permissions-unknown = Not known
permissions-not-tried = Not tried
permissions-source-profile = What Offision needs
permissions-source-registration = From the app registration
permissions-source-assignments = From the app role assignments
permissions-source-token = From a fresh token
permissions-source-trial = From a request that was tried
permissions-no-source = Nothing was read
permissions-extra = { $count ->
        [one] { $count } permission more than Offision needs
       *[other] { $count } permissions more than Offision needs
    }
    .fix = Whoever holds the secret can use them. Remove what no other integration uses.

### Steps 4 to 6

rooms-title = Choose the rooms to check
rooms-lead = Choose the mailbox that Offision uses and the rooms to look at. Checking changes nothing.
rooms-delegate = Offision mailbox
    .hint = The mailbox that will be the delegate of each room. Use one that nobody reads, such as offision@contoso.com.
rooms-delegate-checking = Looking for this mailbox
rooms-delegate-found = { $name } ({ $address }) can be a delegate
rooms-delegate-found-unnamed = { $address } can be a delegate
rooms-delegate-unknown = We could not check this mailbox. You can go on; the room checks look for it again.
rooms-delegate-wrong = This mailbox cannot be the delegate
rooms-reading = How may we read the room settings?
rooms-reading-app = The app itself
    .needs = The Exchange.ManageAsApp permission and an Exchange role, such as View-Only Recipients.
    .gives = Every setting of every room, also for scheduled checks.
    .leaves = The app keeps that permission and role until you remove them.
rooms-reading-graph = Only what Microsoft Graph shows
    .needs = Nothing more than the consent you gave.
    .gives = That the rooms exist and who sees their calendars. Booking settings and Full Access stay “Could not check”.
    .leaves = Nothing.
rooms-reading-needs = Needs
rooms-reading-gives = Gives
rooms-reading-leaves = Leaves behind
rooms-which = Rooms
rooms-looking = Reading rooms…
rooms-looking-count = Reading rooms… { $count } so far
rooms-need-delegate = We read the list of rooms as soon as the Offision mailbox is filled in.
rooms-all = All rooms ({ $count })
rooms-buildings = Only some buildings
rooms-buildings-choose = Buildings
rooms-buildings-chosen = { $count ->
        [one] { $count } room in the buildings you chose
       *[other] { $count } rooms in the buildings you chose
    }
rooms-buildings-empty = Choose at least one building
rooms-pasted = Only these addresses, or a CSV file
rooms-pasted-addresses = Room addresses
    .hint = One on each line, or separated by commas or semicolons. The lines of a CSV file may hold more than the address.
rooms-pasted-count = { $count ->
        [one] { $count } address
       *[other] { $count } addresses
    }
rooms-none = Exchange lists no room mailboxes in this tenant.
    .fix = In the Exchange admin center, open Recipients > Resources and select Add a room resource. New rooms can take some minutes to appear.
rooms-read-again = Read the rooms again
rooms-exchange-consequence = You can go on: settings that cannot be read are listed as “Could not check”, never as passed.
rooms-exchange-use-graph = Read only what Microsoft Graph shows
rooms-role-new = I gave the role just now
rooms-role-waiting = Waiting for Exchange to take the new role
    .stop = Stop waiting
    .stopped = Waiting was stopped
    .over = The app may read room settings in Exchange now. Reading the rooms again.
rooms-role-gave-up = We stopped waiting for the new role
    .text = We looked since { $since } and could not read rooms in Exchange yet. A new role is sometimes later than this. You can wait again, or come back later. In the meantime, check that the role was given to this app and is active.
    .again = Wait again
rooms-open-exchange = Open Exchange admin center
rooms-check = Check { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
rooms-check-unknown = Check rooms

scan-registration-title = The app registration needs action before Offision works
scan-title = Check rooms
scan-lead = Delegate: { $delegate }. Nothing is changed while checking.
scan-lead-tenant = { $tenant }. Delegate: { $delegate }. Nothing is changed while checking.
scan-not-started = No room was checked yet.
scan-to-rooms = Choose rooms
scan-to-report = Go to the report
scan-remark = { $count ->
        [one] { $count } needs action
       *[other] { $count } need action
    }
scan-progress = Room checks
scan-progress-done = { $done } of { $total } rooms checked
scan-left = { $minutes ->
        [0] Less than a minute left
        [one] About { $minutes } minute left
       *[other] About { $minutes } minutes left
    }
scan-paused = Paused
scan-stopping = Stopping after the rooms that are being read
scan-pause = Pause
scan-continue = Continue
scan-stop = Stop
scan-rest = Continue with the other { $count }
scan-throttled = Microsoft asked us to slow down. { $seconds ->
        [0] Continuing now.
        [one] Continuing in { $seconds } second.
       *[other] Continuing in { $seconds } seconds.
    }
scan-offline = The connection was lost at { $time }. We continue when it is back. { $kept ->
        [one] { $kept } result is kept.
       *[other] { $kept } results are kept.
    }
scan-failed = The check ended early. The results so far are kept.
scan-failed-at-start = The check could not start.
scan-all-ready = All rooms are ready for Offision.
scan-stopped-summary = Stopped. { $done } of { $total } rooms checked.
scan-summary-checked = { $total ->
        [one] { $total } room checked.
       *[other] { $total } rooms checked.
    }
scan-summary-part = { $done } of { $total } rooms checked.
scan-summary-failed = { $count ->
        [one] { $count } room needs action.
       *[other] { $count } rooms need action.
    }
scan-summary-unread = { $count ->
        [one] { $count } room could not be checked.
       *[other] { $count } rooms could not be checked.
    }
scan-summary-pending = { $count ->
        [one] { $count } room waits for Exchange.
       *[other] { $count } rooms wait for Exchange.
    }
scan-summary-warned = { $count ->
        [one] { $count } room has warnings.
       *[other] { $count } rooms have warnings.
    }
scan-summary-not-covered = { $count ->
        [one] { $count } room is not covered.
       *[other] { $count } rooms are not covered.
    }
scan-summary-ready = { $count ->
        [one] { $count } room is ready.
       *[other] { $count } rooms are ready.
    }

scan-tiles = Show only rooms that are
scan-tile-fail = Need action
scan-tile-warn = Warnings
scan-tile-pass = Ready
scan-tile-todo = Not checked
scan-tile-pending = Waiting for Exchange
scan-tile-not-checked = Could not check
scan-tile-not-applicable = Not covered

scan-problems = Problems found
scan-problems-all = { $count ->
        [one] Show { $count } problem
       *[other] Show all { $count } problems
    }
scan-problems-fewer = Show fewer
scan-problem-pending = Waiting for Exchange: { $check }
scan-problem-rooms = { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
scan-problem-show = Show rooms
    .of = Show rooms: { $problem }
scan-reason-unknown = The reason was not told

scan-find = Find a room
    .placeholder = Name, address or building
scan-group = Group by
scan-group-building = Building
scan-group-problem = Problem
scan-group-none = None
scan-clear = Clear the filter
scan-showing = Showing { $shown } of { $total }
scan-filtered-by = Only: { $problem }
scan-list = Rooms
scan-list-help = Use the arrow keys to move between rooms, and Enter to open one.
scan-column-room = Room
scan-column-checks = { $count ->
        [one] { $count } check
       *[other] { $count } checks
    }
scan-column-result = Result
scan-building-none = No building
scan-no-match = No rooms match “{ $query }”.
scan-no-room = No rooms match this filter.
scan-waiting-first = The first results arrive in a moment.

scan-announce-started = Room check started
scan-announce-quarter = { $percent } percent checked. { $failed } failed so far
scan-announce-finished = Room check finished. { $ready } ready, { $failed } need action, { $warned } warnings, { $unread } not checked
scan-announce-stopped = Room check stopped. { $ready } ready, { $failed } need action, { $warned } warnings, { $unread } not checked
scan-announce-shown = { $count ->
        [one] { $count } room shown
       *[other] { $count } rooms shown
    }
scan-announce-room = { $room }: { $result }

room-ready = Ready
room-failed = { $count ->
        [one] { $count } check failed
       *[other] { $count } checks failed
    }
room-warned = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
room-needs-action = Needs action
room-checking = Checking
room-check-state = { $check }: { $state }
room-loading = Reading the details…
room-all-passed = { $count ->
        [one] The check passed. This room is ready for Offision.
       *[other] All { $count } checks passed. This room is ready for Offision.
    }
room-todo = Nothing was read of this room yet.
room-not-covered = Offision’s room checks do not cover this kind of mailbox.
room-found = Found
room-expected = Expected
room-command = Run this in Exchange Online PowerShell
room-copy-command = Copy command
room-where = Where to change it
room-open-exchange = Open in Exchange admin center
room-open-entra = Open in Microsoft Entra
room-unread = { $count ->
        [one] { $count } check could not be read
       *[other] { $count } checks could not be read
    }
room-read-at = Read at { $time }
room-read-at-from = Read at { $time } from { $source }
room-pending-since = Changed at { $time }. Exchange can take up to 60 minutes to show it.
room-advisory = Advice: does not change the room’s result
room-again = Check this room again
room-what-was-read = Show what was read
room-value-none = Not told
source-graph = Microsoft Graph
source-graph-user = Microsoft Graph (administrator)
source-exchange-user = Exchange (administrator)
source-exchange-app = Exchange (app)
source-powershell = PowerShell file
source-report = an earlier report

report-title = Save the report
report-lead = The report shows every room, what was read and how to fix it. Secrets and tokens are never in it.
report-contents = What is in it
report-contents-tenant = Tenant, cloud and app ID
report-contents-permissions = Permissions: { $granted } of { $total } granted
report-contents-rooms = Every room with the result of every check
report-contents-evidence = What was found and expected, with source and time
report-contents-requests = Request IDs, for Microsoft support
report-result = Result
report-total = Rooms in all
report-part = The check did not reach every room: { $count ->
        [one] { $count } room is
       *[other] { $count } rooms are
    } listed as not checked.
report-save = Save
report-save-json = Save as JSON
report-save-file = Report for support and for your records (.json)
report-saved = Saved to { $path }
report-show = Show in folder
report-copy-path = Copy path
report-handover = Enter these in Offision
    .hint = In Offision, open Settings > Integrations > Microsoft 365.
report-handover-tenant = Directory (tenant) ID
report-handover-client = Application (client) ID
report-handover-secret = Client secret value
report-handover-hidden = Stored, not shown here
report-handover-no-secret = Not kept. Copy it from where you made it, or make a new one.
report-copy-value = Copy: { $name }
report-secret-title = Copy the client secret?
report-secret-text = Anyone who has the secret can use the app’s permissions. Paste it into Offision and nowhere else. The clipboard is cleared after 60 seconds.
report-secret-copy = Copy secret
report-secret-copied = Copied. The clipboard is cleared after 60 seconds.
report-finish = Finish
report-finished = Setup is finished. You can close this window; the check can be run again at any time.

### Check rooms: the run, causes, booking

## The run
scan-lead-file = Rooms of { $names }. Microsoft is not asked, and nothing is changed.
scan-estimate = Estimate: { $sampled } of { $total } rooms were looked at first. Between { $least }% and { $most }% of all rooms need action.
scan-budget = { $atOnce ->
        [one] { $atOnce } request at once
       *[other] { $atOnce } requests at once
    }, about { $perMinute } a minute{ $refused ->
        [0] {""}
       *[other] ; Microsoft refused { $refused }
    }
scan-not-kept = The results can no longer be saved on this computer
    .kept = { $count ->
        [one] { $count } result is kept. The check has stopped.
       *[other] { $count } results are kept. The check has stopped.
    }
scan-summary-noted = { $count ->
        [one] { $count } room has notes.
       *[other] { $count } rooms have notes.
    }
scan-again-failed = Check the { $count ->
        [one] { $count } that needs action again
       *[other] { $count } that need action again
    }
scan-again-menu = Check again
scan-again-all = { $count ->
        [one] The room
       *[other] All { $count } rooms
    }
scan-again-unread = { $count ->
        [one] { $count } room that could not be checked
       *[other] { $count } rooms that could not be checked
    }
scan-again-pending = { $count ->
        [one] { $count } room that waits for Exchange
       *[other] { $count } rooms that wait for Exchange
    }
scan-again-older = Results that are older than
scan-older-none = No result is older than { $age }.

## Causes
scan-problem-hides = … and hides { $checks ->
        [one] { $checks } further check
       *[other] { $checks } further checks
    } in { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    }
scan-problem-fix = How to fix
    .of = How to fix: { $problem }
scan-fix-open-room = Open one of the rooms to see what was found and what to do.
scan-fix-save = { $count ->
        [one] Save the command for { $count } room
       *[other] Save the commands for { $count } rooms
    }
    .hint = A file for Exchange Online PowerShell. Nothing is changed until an administrator runs it.
scan-notes = Worth knowing
    .hint = Does not stop Offision
scan-notes-all = { $count ->
        [one] Show { $count } note
       *[other] Show { $count } notes
    }
scan-notes-none = Hide the notes
scan-note-unread = Could not be read: { $reason }

## Rooms in the list, and their details
room-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
room-blocked = Blocked by another check
room-blocked-by = Blocked by: { $check }
room-blocked-count = { $count ->
        [one] { $count } check is blocked by: { $check }
       *[other] { $count } checks are blocked by: { $check }
    }
room-advised = Advised
room-kind-workspace = Workspace
    .what = People book a seat here and share it: Exchange accepts bookings until it is full, without anybody’s approval. Offision’s room policy does not fit it.
    .do = Leave it as it is. To use it in Offision, change its type to Room in Exchange first.
room-kind-desk = Desk
    .what = Desks are booked through Microsoft Places. Offision’s room policy does not fit them.
    .do = Nothing to do.
room-kind-equipment = Equipment
    .what = Exchange answers requests for equipment by the same rules as for a room, but Offision’s guide does not cover it.
    .do = To check it like a room, go back to Choose rooms and include equipment.
room-kind-linked-room = Linked room
    .what = The room’s account is in another Active Directory forest. Exchange does not treat such a mailbox as a room, so it answers no request.
    .do = In Exchange Online PowerShell, convert it with Set-Mailbox -Type Room, then check again. Its automatic processing must be switched on after that.
room-kind-shared-mailbox = Shared mailbox
    .what = This is a shared mailbox that is used as a room. Exchange answers no booking request for it.
    .do = In Exchange Online PowerShell, convert it with Set-Mailbox -Type Room, then check again. Its automatic processing must be switched on after that.
room-kind-on-premises = On your own server
    .what = The mailbox is on your own Exchange server. The cloud knows its address but not its settings.
    .do = Under Choose rooms, choose PowerShell file, run the script in the Exchange Management Shell on your server, and import its file.
room-kind-other-tenant = Another tenant’s room
    .what = This entry stands for a room of another organization. Its settings are there and cannot be read from here.
    .do = Ask an administrator of that tenant to check it.
facts-title = Show where this was read
fact-mailbox = Type of mailbox
fact-place = Microsoft Places
fact-booking = Booking options
fact-access = Full Access
fact-hours = Working hours
fact-rules = Rules in the mailbox
from-graph = Read from Microsoft Graph by the app at { $time }
from-graph-user = Read from Microsoft Graph with an administrator’s sign-in at { $time }
from-exchange-user = Read from Exchange with an administrator’s sign-in at { $time }
from-exchange-user-account = Read from Exchange as { $account } at { $time }
from-exchange-app = Read from Exchange by the app at { $time }
from-powershell = From the PowerShell file of { $time }
from-undated = From { $source }, at a time that it does not say
from-report = From an earlier report of { $time }
differences-title = Two sources say different things
differences-text = The newer one was judged. When both are right, somebody has changed the room in between.
differences-setting = Setting
differences-judged = Judged here
differences-other = The other source
reason-disk-full = The disk of this computer is full.
    .fix = Make room, then go on with the check.
reason-store-busy = Another program is using the file with the results.
    .fix = Close other windows of Offision Setup, then go on with the check.
reason-store-damaged = The file with the results is damaged.
    .fix = Move the file away, then check the rooms again.
reason-store-foreign = The file with the results is not one of Offision Setup.
    .fix = Move the file away, then check the rooms again.
reason-store-newer = The file with the results was written by a newer version.
    .fix = Update Offision Setup.
reason-store-unusable = The file with the results cannot be used.
    .fix = Check that your account may write to this computer’s disk, then go on with the check.

## A booking that is tried out. The answers are under booking-…
book-title = Who can book this room?
book-nothing-known = Not known: none of the settings that decide was read.
book-try = Try a booking
book-who = Who asks
book-who-inside = Anyone in the organization
book-who-listed = Somebody on a list
book-who-delegate = The Offision mailbox
book-who-external = Somebody outside
book-lists = Lists
book-lists-bypassing = Accepted without the delegates:
book-lists-may-request = May ask:
book-lists-exceptions = May ask for what the rules forbid:
book-day = Day
book-time = Time
book-length = How long
book-often = How often
book-often-once = Once
book-often-day = Every day
book-often-week = Every week
book-ends = Ends
book-ends-date = On a day
book-ends-never = Never
book-until = Last day
book-slot = The time is
book-slot-free = Free
book-slot-taken = Taken
book-when-missing = Enter a day and a time to get an answer.
book-offline = Answered from the settings that were read. Nothing is sent. Times are the room’s own.
book-decides = What decides:
book-further = Looked at next
book-not-read = It depends on what was not read
book-perhaps = Not read, and may stand in the way as well

## A test with a real booking
proof-open = Test with a real booking
    .short = Test booking
proof-title = Test with a real booking?
proof-title-running = Test booking in { $tenant }
proof-what = This writes into { $tenant }: a real invitation for 30 minutes, about a week ahead, goes from the mailbox you name to each room. You see what the room answers. After that the meeting is cancelled and removed. It is not part of the check.
proof-organizer = Send as
    .hint = A mailbox in this tenant whose owner knows about it. Not the Offision mailbox, and not a room.
proof-organizer-empty = Enter the address of the mailbox that sends the invitation
proof-organizer-malformed = Enter an address such as amy@contoso.com
proof-error-organizer-is-delegate = Choose another mailbox. Exchange may accept the Offision mailbox at once, which proves nothing
proof-error-organizer-is-room = Choose a person’s mailbox. This is a room
proof-rooms = Rooms, { $most } at most
proof-error-no-rooms = Choose at least one room
proof-error-too-many-rooms = Choose three rooms at most
proof-add = Find a room to add
proof-add-room = Add { $room }
proof-remove = Remove { $room }
proof-send = { $count ->
        [one] Send { $count } test invitation
       *[other] Send { $count } test invitations
    }
proof-watch = Most rooms answer within two minutes. After six minutes without an answer nothing is known, and the invitation is removed.
proof-invitation = This is a test of the room’s booking settings by Offision Setup. It is cancelled within minutes. There is nothing to do.
proof-state-queued = Not sent yet
proof-state-sending = Sending the invitation
proof-state-waiting = Waiting for the answer
proof-state-answered = Answered
proof-state-cleaning = Removing the meeting
proof-state-cleaned = Done. The meeting is removed
proof-state-failed = Was not sent
proof-state-left = Could not be removed yet
proof-expected = Expected
proof-answered = Answered
proof-answer-accepted = Accepted at once
proof-answer-tentative = Waits for approval
proof-answer-declined = Declined
proof-answer-none = No answer
proof-answer-waiting = No answer yet
proof-agrees = As expected
proof-differs = Not as expected
proof-hide = Continue in the background
proof-show = Show
proof-stop = Stop and remove
proof-running = A test booking is under way.
proof-cleaned = Every test meeting is removed.
proof-left = { $left ->
        [one] { $left } test meeting could not be removed.
       *[other] { $left } test meetings could not be removed.
    }
proof-leftovers = { $count ->
        [one] { $count } meeting of an earlier test booking is still in the calendars
       *[other] { $count } meetings of an earlier test booking are still in the calendars
    }
    .text = The test was cut off. The meetings keep their rooms occupied until they are removed.
proof-clean-up = { $count ->
        [one] Remove { $count } test meeting
       *[other] Remove { $count } test meetings
    }
proof-announce-started = { $count ->
        [one] Sending { $count } test invitation
       *[other] Sending { $count } test invitations
    }
proof-announce-ended = The test booking is finished. Every test meeting is removed
### Choose rooms: sources, discovery, files

## How the settings are read
rooms-reading-recommended = Recommended
rooms-reading-administrator = Sign in as an Exchange administrator
    .needs = An account with the Global Reader role or an Exchange administrator role.
    .gives = Every setting of every room; with the right role also repairs.
    .leaves = No standing right. The sign-in ends with this window.
rooms-reading-file = PowerShell file
    .needs = Somebody who runs a script that only reads. No new permission.
    .gives = Every setting as it was at that time. The only way that Microsoft fully supports, and what support can work with.
    .leaves = A file with names and addresses of rooms, where you save it.
rooms-reading-signed-out = Sign in as an administrator, or choose another way to read the settings
rooms-reading-no-file = Choose a file, or another way to read the settings
sign-in-rooms-title = Administrator account
sign-in-rooms = Room settings are read with the rights of the account that signs in. To check, the Global Reader role is enough. Microsoft may ask to consent to Exchange.Manage for this account; this tool only reads until you confirm a change.

## What the sign-in may do, before the first room is read
preflight-looking = Looking at what is allowed in Exchange
preflight-read = Every room setting can be read
preflight-repair = Every room setting can be read and changed
preflight-repair-unknown = Whether settings can be changed is not known: Exchange does not tell, and nothing is changed to find out.
preflight-unknown = We could not see what is allowed in Exchange
preflight-missing = Commands that are not allowed
preflight-again = Look again
role-needed-to-read = Room settings cannot be read this way. Reading needs the Global Reader role, or the View-Only Recipients role in Exchange.
role-needed-to-repair = You can check but not change. Changing needs the Exchange Administrator or Exchange Recipient Administrator role.

## The script of PowerShell, and its file
files-run = Run the script
    .all = For all rooms.
    .chosen = { $count ->
        [one] For the { $count } room that you choose below.
       *[other] For the { $count } rooms that you choose below.
    }
files-run-again = Run the script again
files-where = Where does it run?
files-where-computer = On a computer
files-where-cloud-shell = In Azure Cloud Shell
files-where-server = On your own Exchange server
files-copy = Copy the script
files-save = Save the script…
files-saved = Saved to { $path }
files-show = Show the script
files-run-here = Run it here
    .simulated = PowerShell cannot read a simulated tenant. With a real one, the script can also run here.
    .looking = Looking for PowerShell on this computer
    .first = It can also run on this computer, once you have looked at it.
    .with = PowerShell { $version } and ExchangeOnlineManagement { $module } are on this computer. You choose a folder for the file; then Microsoft’s sign-in window opens.
    .without = PowerShell { $version } is on this computer, without the module ExchangeOnlineManagement. The script says how to install it.
    .none = There is no PowerShell on this computer, so it runs somewhere else.
files-running = PowerShell runs the script
files-stopping = PowerShell is being stopped
files-output = What PowerShell prints
files-stop = Stop
files-open = Open its file
files-choose = Choose files…
    .hint = Several parts at once, CSV files and an earlier report of Offision Setup are understood too.
files-choose-others = Choose other files…
files-remove = Remove the file
files-removed = The file is not used any more
files-read = { $count ->
        [one] { $count } room was read from the file
       *[other] { $count } rooms were read from the file
    }
files-also-used = { $names } is used as well: it fills what could not be read, and is held against what was.
file-export = PowerShell file
file-report = Earlier report
file-rooms = { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
file-read-at = Read on { $from }
file-read-between = Read from { $from } to { $to }
file-read-unknown = The file does not say when it was read.
file-none = There is no room in it that can be used.
file-unusable = { $count ->
        [one] { $count } entry could not be used. Everything else is used.
       *[other] { $count } entries could not be used. Everything else is used.
    }
import-report-foreign = This is not a report of Offision Setup.
import-report-damaged = The report ends in the middle or is damaged, so nothing of it is used.
import-report-newer = A newer version wrote this report. Update Offision Setup.
import-report-without-settings = The report holds results but no settings. An older version wrote it.
file-other-tenant = { $names } is about another tenant: { $tenant }
    .unnamed = { $names } is about another tenant
    .fix = This window is connected to { $wanted }, so nothing of it is used. Choose a file of { $wanted }.
file-badge = From a file of { $date }
    .undated = From a file

## What was found
kind-room = { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
kind-workspace = { $count ->
        [one] { $count } workspace
       *[other] { $count } workspaces
    }
kind-desk = { $count ->
        [one] { $count } desk
       *[other] { $count } desks
    }
kind-equipment = { $count ->
        [one] { $count } piece of equipment
       *[other] { $count } pieces of equipment
    }
kind-linked-room = { $count ->
        [one] { $count } linked room mailbox
       *[other] { $count } linked room mailboxes
    }
kind-shared-mailbox = { $count ->
        [one] { $count } shared mailbox used as a room
       *[other] { $count } shared mailboxes used as rooms
    }
kind-on-premises = { $count ->
        [one] { $count } on your own server
       *[other] { $count } on your own servers
    }
kind-other-tenant = { $count ->
        [one] { $count } of another tenant
       *[other] { $count } of other tenants
    }
rooms-notes = About this list
note-hidden = { $rooms ->
        [one] { $rooms } room is hidden from address lists.
       *[other] { $rooms } rooms are hidden from address lists.
    }
    .means = Offision does not find a hidden room until it is shown again.
note-not-in-places-yet = { $rooms ->
        [one] { $rooms } room is not in Microsoft Places yet.
       *[other] { $rooms } rooms are not in Microsoft Places yet.
    }
    .means = Exchange knows them already. A new room can take a day to get there; until then Offision does not find it.
note-not-in-exchange = { $rooms ->
        [one] { $rooms } room is in Microsoft Places, and not in Exchange’s list.
       *[other] { $rooms } rooms are in Microsoft Places, and not in Exchange’s list.
    }
    .means = Each of them is looked up by its address when it is checked.
note-only-in-room-lists = { $rooms ->
        [one] { $rooms } room is in a room list only.
       *[other] { $rooms } rooms are in a room list only.
    }
    .means = Neither Places nor Exchange lists them, so they are looked up by their address.
note-lists-of-exchange-differ = { $rooms ->
        [one] { $rooms } room is missing in one of Exchange’s two lists.
       *[other] { $rooms } rooms are missing in one of Exchange’s two lists.
    }
    .means = They are in this list all the same, and looked up one by one.
note-places-short = { $rooms ->
        [one] Microsoft Places counts { $rooms } room more than it lists.
       *[other] Microsoft Places counts { $rooms } rooms more than it lists.
    }
    .means = Exchange’s list was used to complete it. A room that neither of them lists would be missing.
note-places-unread = Microsoft Places could not be read.
    .means = The list is Exchange’s. Buildings, and whether Offision finds a room, are not known.
note-room-lists-unread = Not every room list could be read.
    .means = Nothing is said about which room list a room is in.
note-own-servers-unread = Rooms on your own servers may be missing here.
    .means = There may be more rooms than are listed here.

## Which rooms
rooms-lists = Only some room lists
rooms-lists-choose = Room lists
rooms-lists-chosen = { $count ->
        [one] { $count } room in the room lists you chose
       *[other] { $count } rooms in the room lists you chose
    }
rooms-lists-empty = Choose at least one room list
rooms-search = Only rooms that match a text
rooms-search-text = Name, address or building
rooms-search-found = { $count ->
        [one] { $count } room matches: { $names }
       *[other] { $count } rooms match: { $names }
    }
rooms-search-some = { $count } rooms match, for example { $names }
rooms-search-empty = Enter a part of a name, an address or a building
rooms-search-none = No room matches “{ $text }”
rooms-pasted-choose = Choose a CSV file…
rooms-pasted-wrong = { $count ->
        [one] { $count } line has no mail address and is left out
       *[other] { $count } lines have no mail address and are left out
    }
rooms-pasted-line = Line { $line }: { $text }
rooms-pasted-more = { $count ->
        [one] And { $count } more line
       *[other] And { $count } more lines
    }
rooms-pasted-none = There is no mail address in it. Enter one such as room1@contoso.com
rooms-options = More options
rooms-options-everything = Also look for hidden delegate rules (one more call a room)
    .hint = Somebody who adds a delegate in Outlook leaves a hidden rule behind, and then Exchange processes no request.
rooms-options-equipment = Check equipment as well
    .hint = Projectors, cars and other equipment, by the same rules as rooms.
rooms-resume = A check of { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    } was cut off on { $date } after { $done ->
        [one] { $done } room.
       *[other] { $done } rooms.
    }
    .text = What was read is kept. Rooms that are done are not asked again.
    .go-on = Go on with the other { $left }
    .anew = Start anew

## A file alone, from the first screen
start-file = Open a file from PowerShell or an earlier report
    .text = For support staff: shows what a file says about rooms. Nobody signs in and nothing is sent.
start-file-title = Open a file
    .lead = The rooms are shown as the file describes them. Nobody signs in, and nothing is sent.
start-file-leaves = The window leaves { $tenant }.
start-file-delegate = Offision mailbox (optional)
    .hint = The checks of the delegate are held against it. Without it, they stay “Could not check”.
start-file-show = { $count ->
        [one] Show { $count } room
       *[other] Show { $count } rooms
    }
step-left-out = Not needed for a file

### Checks, reasons and fixes (also printed by the terminal)

## Checks. The message says what should be true; .wrong what is wrong; .why why it matters; .portal where an administrator changes it.
check-app-registered = The app registration exists in this tenant
    .wrong = The app registration cannot be used in this tenant
    .why = Offision signs in as this app. Without it Offision cannot reach the tenant.
    .portal = Microsoft Entra admin center > App registrations > your app > Overview: copy Application (client) ID. If the app is switched off: Enterprise apps > your app > Properties > Enabled for users to sign-in.
check-secret-accepted = Microsoft accepts the client secret
    .wrong = Microsoft does not accept the client secret
    .why = Offision proves with the secret that it is this app.
    .portal = App registrations > your app > Certificates & secrets > New client secret. Copy the Value column, not the Secret ID. Enter the new secret in Offision before you delete the old one.
check-secret-lasts = The client secret is valid for at least 60 more days
    .wrong = The client secret ends soon or has ended
    .why = On the day the secret ends, Offision loses its connection and bookings are no longer synchronized.
    .portal = App registrations > your app > Certificates & secrets > New client secret, 24 months at most. Enter the new secret in Offision first, then delete the old one.
check-other-secrets-last = No other client secret of the app ends soon
    .wrong = Another client secret of the app ends soon or has ended
    .why = If Offision or another integration still uses that secret, it loses its connection on that day.
    .portal = App registrations > your app > Certificates & secrets. Find out who uses the secret. Delete it if nobody does.
check-multitenant = The app accepts accounts in any organizational directory
    .wrong = The app accepts accounts of one directory only
    .why = Offision signs in from its own directory. Microsoft refuses that when the app allows one directory only.
    .portal = App registrations > your app > Authentication > Supported account types > Accounts in any organizational directory > Save
check-permissions-requested = The app asks for every permission that Offision needs
    .wrong = The app does not ask for every permission that Offision needs
    .why = Consent can only grant what the app asks for. A permission of the same name under “Delegated permissions” does not count.
    .portal = App registrations > your app > API permissions > Add a permission > Microsoft Graph > Application permissions
check-application-permissions = The permissions are application permissions
    .wrong = A permission is under “Delegated permissions” instead of “Application permissions”
    .why = The names are the same, but Offision works without a signed-in person. A delegated permission gives it nothing.
    .portal = App registrations > your app > API permissions > Add a permission > Microsoft Graph > Application permissions. Add the same names there, then remove the delegated ones.
check-no-extra-permissions = The app has no permission beyond what Offision needs
    .wrong = The app has more permissions than Offision needs
    .why = Whoever holds the secret can use every permission of the app.
    .portal = App registrations > your app > API permissions > … > Remove permission
check-permissions-granted = An administrator has granted every permission
    .wrong = Permissions are not granted
    .why = Without admin consent Microsoft refuses every request of Offision.
    .portal = App registrations > your app > API permissions > Grant admin consent. A Global Administrator or Privileged Role Administrator can do this.
check-permissions-work = The permissions work
    .wrong = A permission is granted but does not work
    .why = A grant can be limited or overruled in Exchange. What counts is whether the request goes through.
    .portal = App registrations > your app > API permissions > Grant admin consent. If it is granted, look for an application access policy in Exchange.
check-tenant-found = The tenant exists in this Microsoft cloud
    .wrong = Microsoft does not know this tenant
    .why = Every other value belongs to this tenant.
    .portal = Microsoft Entra admin center > Overview: copy Tenant ID
check-redirect-registered = Offision’s redirect URL is registered under Web
    .wrong = Offision’s redirect URL is not registered under Web
    .why = Microsoft sends people back to Offision only at an address that is registered, letter for letter. Under another platform Microsoft refuses the secret.
    .portal = App registrations > your app > Authentication > Add a platform > Web > Redirect URIs > Configure
check-room-mailbox = The mailbox is a room
    .wrong = The mailbox is not a room
    .why = Exchange answers booking requests only for room mailboxes of Exchange Online. It does not answer them for linked or shared mailboxes.
    .portal = Exchange admin center > Recipients > Resources. To turn a linked or shared mailbox into a room, run Set-Mailbox <address> -Type Room in Exchange Online PowerShell, then Set-CalendarProcessing <address> -AutomateProcessing AutoAccept.
check-visible-to-app = Offision can find the room and open its calendar
    .wrong = Offision cannot find the room or open its calendar
    .why = Offision lists the rooms of Microsoft 365 places and reads their calendars.
    .portal = Exchange admin center > Recipients > Resources > the room > General > Hide from global address list: off. An application access policy is changed in Exchange Online PowerShell.
check-place-described = Microsoft Places describes the room
    .wrong = The description of the room in Microsoft Places is not complete
    .why = Offision takes its rooms from Microsoft Places and cannot know a capacity or building that is not entered there. Outlook’s Room Finder shows a room only if it is in a room list.
    .portal = Exchange Online PowerShell: Set-Place <room> -Capacity 8 -Building "Central". For a room list: Add-DistributionGroupMember <room list> -Member <room>. The change can take 24 hours.
check-cloud-managed = The room is managed in the cloud
    .wrong = The room is synchronized from your own directory
    .why = Your own Active Directory keeps the list of the room’s delegates. Exchange Online may refuse to change it, and the next synchronization may remove the Offision mailbox again.
    .portal = Change the delegates of this room in your own Exchange environment, or let the cloud manage the room’s Exchange attributes.
check-sources-agree = Both sources say the same about the room
    .wrong = Two sources say different things about the room
    .why = One of the two is out of date, or somebody changed the room in between. Offision works with what Exchange has now.
    .portal = Read both sources again. If they still differ, look at the settings in the Exchange admin center.
check-delegate-exists = The Offision mailbox exists
    .wrong = The Offision mailbox cannot be used
    .why = Booking requests are sent to this mailbox. A group whose members are computed stops Exchange from processing any request.
    .portal = Microsoft 365 admin center > Users > Active users, or Exchange admin center > Recipients > Mailboxes
check-automatic-processing = Booking requests are processed automatically
    .wrong = Booking requests are not processed
    .why = Exchange leaves requests in the inbox or only pencils them in, so neither Offision nor the organizer gets an answer.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage delegate settings > Select delegates who can accept or decline booking requests
check-no-automatic-acceptance = Exchange leaves the decision to the delegates
    .wrong = Exchange accepts bookings by itself
    .why = Exchange accepts a booking before Offision sees it, so Offision cannot hold or release the room.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage delegate settings > Select delegates who can accept or decline booking requests
check-everyone-may-request = Everybody can ask for the room
    .wrong = People who are not listed are declined
    .why = Exchange declines people who are not listed before Offision sees their request.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage delegate settings > Select delegates who can accept or decline booking requests
check-requests-forwarded = Delegates receive the requests
    .wrong = Delegates do not receive the requests
    .why = A request waits for approval, but nobody is told about it.
    .portal = This setting is not in the admin center. Use the command.
check-delegate-listed = The Offision mailbox is a delegate
    .wrong = The Offision mailbox is not a delegate
    .why = Booking requests for this room do not reach the Offision mailbox.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage delegate settings > Select delegates
check-nobody-bypasses = Nobody skips approval
    .wrong = Some people skip approval
    .why = The people listed in BookInPolicy are accepted without Offision.
    .portal = This setting is not in the admin center. Use the command.
check-somebody-can-book = Somebody can book the room
    .wrong = Nobody can book the room
    .why = Each of these settings may be intended, but together they refuse every request, also those that come through Offision.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking. What is not shown there is changed with Set-CalendarProcessing in Exchange Online PowerShell.
check-not-reserved = The room can be reserved in advance
    .wrong = The room cannot be reserved in advance
    .why = Whoever comes first uses the room. Exchange takes no booking for it, so Offision cannot book it either.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -BookingType Standard
check-no-delegate-rule = No delegate rule stops the room’s answers
    .wrong = A delegate rule stops the room’s answers
    .why = Somebody gave the room’s mailbox a delegate in Outlook. The rule that this leaves in the inbox keeps Exchange from processing requests, so none reaches Offision.
    .portal = The rule is hidden. Exchange Online PowerShell: Get-InboxRule -Mailbox <room> -IncludeHidden shows it, Remove-InboxRule removes it.
check-no-dynamic-groups = No list of the room names a dynamic group
    .wrong = A list of the room names a dynamic group
    .why = Exchange cannot tell who is in a dynamic group. It then processes no request for the room, so none reaches Offision.
    .portal = Name people, or a group with fixed members, instead. Delegates: Exchange admin center > Recipients > Resources > the room > Booking > Manage delegate settings. Other lists: Set-CalendarProcessing in Exchange Online PowerShell.
check-no-orphaned-delegates = Every delegate exists
    .wrong = A delegate no longer exists
    .why = The list of delegates is always saved as a whole. While it names a mailbox that was deleted, the next change may fail, even the one that adds the Offision mailbox.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage delegate settings: remove the entry
check-lists-have-effect = Every list of people has an effect
    .wrong = A list of people has no effect
    .why = Another setting overrules the list, or nobody decides about the requests of the people in it. They are not treated as the list says, and Offision cannot change that.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -RequestInPolicy $null, or in the same way BookInPolicy or RequestOutOfPolicy. If nobody decides, add the Offision mailbox to the delegates.
check-exceptions-declined = What the booking rules forbid is declined
    .wrong = What the booking rules forbid is put to the delegates
    .why = A request that breaks the rules, such as one for a time that is taken, is not declined but sent to the Offision mailbox. Microsoft describes this setting in two ways; the people concerned may also book without approval.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -AllRequestOutOfPolicy $false -RequestOutOfPolicy $null
check-external-requests-as-needed = Requests from outside are processed only where needed
    .wrong = Requests from outside may be handled wrongly
    .why = If they are processed, anybody outside can ask for the room and Offision gets the request. In a room that is synchronized from your own directory, requests of your own people can arrive marked as external; if those are not processed, Offision never sees them.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -ProcessExternalMeetingMessages $false, or $true for a synchronized room
check-pending-shown = A time that is asked for is shown as tentative
    .wrong = A time that is asked for looks free
    .why = Until Offision has decided, the time looks free in the calendar, and somebody else asks for it as well.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -TentativePendingApproval $true
check-new-requests-shown = New requests are entered in the calendar
    .wrong = New requests are not entered in the calendar
    .why = Exchange only updates what is already in the calendar. While a new request waits, neither Offision nor anybody else sees it there.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -AddNewRequestsTentatively $true
check-workspace-accepts-by-capacity = The workspace takes bookings until it is full
    .wrong = The workspace does not take bookings by capacity
    .why = Exchange processes requests for a workspace only if conflicts are allowed and its capacity is entered and enforced. Otherwise nobody can book it, through Offision or without.
    .portal = Exchange Online PowerShell: Set-CalendarProcessing <workspace> -AllowConflicts $true -EnforceCapacity $true, and Set-Place <workspace> -Capacity 12
check-any-hours = Any hour can be booked
    .wrong = Bookings outside working hours are declined
    .why = Exchange declines a booking outside working hours before Offision sees it.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage booking settings > Allow scheduling only during working hours: off
check-series-allowed = Recurring meetings can be booked
    .wrong = Recurring meetings are declined
    .why = Exchange declines every recurring meeting before Offision sees it.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage booking settings > Allow repeated meetings: on
check-conflicts-declined = A time that is taken cannot be booked again
    .wrong = A time that is taken may be booked again
    .why = Exchange accepts overlapping bookings, or a recurring meeting although some of its dates are taken. Offision then has two meetings in one room, or a series with gaps.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -AllowConflicts $false -ConflictPercentageAllowed 0 -MaximumConflictInstances 0
check-not-released = Exchange does not release the room by itself
    .wrong = Exchange releases the room when nobody checks in
    .why = Exchange waits for its own check-in and knows nothing of Offision’s. It may give the room away although people checked in with Offision.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -EnableAutoRelease $false
check-subject-kept = The subject of a meeting is kept
    .wrong = The subject of a meeting is replaced
    .why = Exchange removes the subject or puts the organizer’s name in its place before Offision reads it. This is its default, and right where subjects must not be seen.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -DeleteSubject $false -AddOrganizerToSubject $false
check-comments-kept = The text of an invitation is kept
    .wrong = The text of an invitation is removed
    .why = The link to the online meeting is in the text. Exchange removes it, by default, before Offision or a device in the room can read it.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -DeleteComments $false
check-private-kept = Private meetings stay private
    .wrong = Private meetings can be read by others
    .why = Exchange keeps the subject and removes the mark “Private”. Offision shows the subject like any other.
    .portal = This setting is not in the admin center. Exchange Online PowerShell: Set-CalendarProcessing <room> -RemovePrivateProperty $false
check-any-date = Series may end after the booking window
    .wrong = Bookings far ahead are declined
    .why = Exchange declines a series that ends after the booking window before Offision sees it.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage booking settings > Automatically decline meetings outside this limit: off
check-window-wide = The room can be booked at least 180 days ahead
    .wrong = The room can be booked for a short time ahead only
    .why = Exchange declines a meeting that starts after the booking window before Offision sees it. That recurring meetings may end later does not change this.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage booking settings > Booking window (days)
check-long-meetings-allowed = A meeting may last a whole day
    .wrong = Long meetings are declined
    .why = Exchange declines a meeting that is longer than the limit before Offision sees it.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage booking settings > Maximum duration (hours): 24
check-full-access = Offision has Full Access
    .wrong = Offision has no Full Access
    .why = Offision cannot open this room’s mailbox to read and manage its bookings.
    .portal = Exchange admin center > Recipients > Resources > the room > Delegation > Read and manage (Full Access) > Edit > Add members. The change can take a few minutes.

## Reasons: why something could not be checked, does not apply, or is a warning. .fix says what to do.
reason-not-reached = The check was stopped before this was read.
    .fix = Continue the check.
reason-throttled = { $host } kept asking us to slow down.
    .fix = Check again in some minutes. Nothing is wrong with the room because of this.
reason-unreachable = { $how ->
        [name] The name { $host } could not be found. Is this computer online?
        [connect] No connection to { $host } could be made.
        [proxy] The proxy did not let us through to { $host }.
        [tls] The connection to { $host } is not trusted. A company firewall may replace certificates.
        [clock] The certificate of { $host } is not valid at this computer’s time.
        [timeout] { $host } did not answer in time.
        [dropped] The connection to { $host } broke off before the answer was complete.
       *[unavailable] { $host } is not available at the moment.
    }
    .fix = { $how ->
        [name] Connect to the network and try again.
        [proxy] Ask your network administrator to allow { $host }.
        [tls] Ask your network administrator whether connections are inspected, and install the company’s root certificate in this computer’s trust store.
        [clock] Set this computer’s date and time, then try again.
       *[other] Try again. If it stays like this, ask your network administrator to allow { $host }.
    }
reason-unexpected-answer = { $host } gave an answer that this version does not understand: { $what }
    .fix = Try again. If it stays like this, send the details to Offision support.
reason-property-absent = Microsoft’s answer came without this setting, so we do not know it.
    .fix = Check the setting in the admin center. Send the details to Offision support.
reason-refused = Microsoft refused: { $text } ({ $code })
    .fix = Look up the code, or send the details to Offision support.
reason-sign-in-refused = Microsoft refused the app’s sign-in ({ $code }).
    .fix = Solve this first. What depends on it was not checked.
reason-sign-in-lost = The app’s sign-in ended during the check.
    .fix = Check the app registration again, then continue.
reason-permission-missing = The permission { $permission } is not granted.
    .fix = Grant admin consent, then check again.
reason-own-registration-hidden = Microsoft did not let the app read its own registration.
    .fix = There are two ways to see it: sign in here as an administrator, or look at it in the Microsoft Entra admin center.
reason-registration-elsewhere = The registration belongs to another tenant. Only its enterprise app is here.
    .fix = Ask the owner of the registration.
reason-exchange-not-asked = Microsoft Graph does not show this setting, and Exchange was not asked.
    .fix = Choose “The app itself” under Choose rooms, or look in the Exchange admin center.
reason-exchange-not-granted = The app has no permission to Exchange Online.
    .fix = Add the application permission Exchange.ManageAsApp (Office 365 Exchange Online), grant admin consent, and give the app the role Global Reader.
reason-exchange-role-missing = The app has no role that may read this in Exchange.
    .fix = Give the enterprise app the role Global Reader, or the Exchange role View-Only Recipients. A new role can take some minutes.
reason-access-policy = An application access policy in Exchange keeps the app out of this mailbox.
    .fix = Ask your Exchange administrator to add the room to the scope of the policy. The change can take two hours.
reason-mailbox-elsewhere = This mailbox is not active in Exchange Online. It may be on your own Exchange server, or deleted.
    .fix = Rooms on your own server are set up there, with the same commands in the Exchange Management Shell.
reason-mailbox-not-found = Exchange Online has no mailbox with this address.
    .fix = Check the address.
reason-blocked-by = This needs another check to pass first.
    .fix = Solve the failed check, then check again.
reason-not-a-room = { $kind ->
        [workspace] Workspaces are booked differently. Offision’s room policy does not apply.
        [desk] Desks are booked differently. Offision’s room policy does not apply.
        [equipment] Equipment is not covered by Offision’s room policy.
        [linked-room] The room’s account is in another forest. Exchange does not treat the mailbox as a room.
        [shared-mailbox] This is a shared mailbox. Exchange does not treat it as a room.
        [on-premises] This room is on your own Exchange server.
        [other-tenant] This room belongs to another tenant.
       *[other] This is not a room. Offision’s room policy does not apply.
    }
    .fix = Nothing to do.
reason-hidden-from-places = The room is hidden from the address list, so Offision does not find it.
    .fix = In the Exchange admin center, switch off Hide from global address list for this room.
reason-not-in-places = The room is not in Microsoft 365 places yet, so Offision does not find it.
    .fix = A new room can take up to 24 hours to appear.
reason-by-name-only = Only the display name “{ $name }” is the same. It may be another mailbox.
    .fix = Compare the address in the Exchange admin center.
reason-inherited = The access is inherited, not given to this room.
    .fix = Give Full Access on the room itself.
reason-secret-ends-soon = { $days ->
        [0] The secret ends within a day.
        [1] The secret ends in 1 day.
       *[other] The secret ends in { $days } days.
    }
    .fix = Make a new secret, enter it in Offision, then delete the old one.
reason-secret-ambiguous = Several secrets of the app begin with the same characters, and one of them ends soon.
    .fix = Delete secrets that are no longer used.
reason-other-secret-ends = { $days ->
        [one] The secret “{ $name }” ends in { $days } day.
       *[other] The secret “{ $name }” has { $days } days left.
    }
    .fix = Find out who uses it, renew it there, then delete it.
reason-wrong-kind = Asked for under “Delegated permissions” instead of “Application permissions”: { $permissions }
    .fix = Add the same names under Application permissions, then grant admin consent.
reason-needs-signed-in-person = These permissions act for a person who is signed in. The app’s own token does not show them.
    .fix = Look at them in the Microsoft Entra admin center under Enterprise apps > your app > Permissions.
reason-no-harmless-call = { $permission } was not tried, because no request for it is without an effect.
    .fix = Nothing to do. That it is granted can be seen in the token.
reason-more-than-needed = Not needed by Offision: { $permissions }
    .fix = Remove what no other integration uses.
reason-nothing-to-try-on = There was no mailbox on which { $permission } could be tried.
    .fix = Enter the Offision mailbox under Choose rooms and check again.
reason-delegate-not-given = The Offision mailbox is not known yet.
    .fix = Enter the Offision mailbox under Choose rooms.
reason-delegate-dynamic = The members of this group are computed. Exchange cannot process a room that has such a delegate.
    .fix = Use a mailbox.
reason-delegate-unsuitable = This address cannot be a delegate. It must be a mailbox or a mail-enabled security group.
    .fix = Use a mailbox.
reason-perhaps-through-group = The group { $group } is named here. Whether the Offision mailbox is a member was not read.
    .fix = Look at the members of the group, or name the Offision mailbox itself.
reason-through-group = It comes through membership in the group { $group }.
    .fix = Name the Offision mailbox itself. Members of a group change, and a change can take hours to have an effect.
reason-denied-before = A denial for { $name } stands before the grant. It may include the Offision mailbox.
    .fix = Find out whom the denial concerns. Exchange Online PowerShell removes it with Remove-MailboxPermission -Deny.
reason-unusual = It works like this, but not as most people expect.
    .fix = Leave it if it is meant to be so.
reason-blocks-booking = Because of this Exchange takes no booking for the room.
    .fix = Change this before you use the room with Offision.
reason-sources-disagree = They differ in { $settings }. The newer one was judged.
    .fix = Read both again.
reason-one-source = Only one source was read, so there is nothing to compare.
    .fix = Nothing to do.
reason-not-a-workspace = This concerns workspaces only.
    .fix = Nothing to do.
reason-on-premises = This room is on your own Exchange server, which cannot be asked from the cloud.
    .fix = Run the on-premises script in the Exchange Management Shell on your server and import its file.
reason-other-tenant = This room belongs to another tenant.
    .fix = Check it in its own tenant.
reason-nobody-signed-in = Nobody has signed in as an Exchange administrator.
    .fix = Sign in as an administrator, or choose another way to read the settings.
reason-not-asked = This was not read, because it takes one more request for each room.
    .fix = Ask for it the next time you check the rooms.
reason-not-in-file = The file { $file } says nothing about this room.
    .fix = Run the script for this room as well, then import the new file.
reason-powershell-failed = PowerShell reported an error instead of the settings: { $text }
    .fix = Solve this, run the script again, then import its file.
reason-no-rooms = Microsoft lists no rooms in this tenant.
    .fix = Create a room in the Exchange admin center under Recipients > Resources. A new room can take up to 24 hours to appear.
reason-list-incomplete = Microsoft lists { $listed } rooms but counts { $counted }, so the list is not used.
    .fix = Try again in some minutes.

## Roles in Entra, as Microsoft names them
role-global-administrator = Global Administrator
role-privileged-role-administrator = Privileged Role Administrator
role-application-administrator = Application Administrator
role-cloud-application-administrator = Cloud Application Administrator
role-ai-administrator = AI Administrator
role-conditional-access-administrator = Conditional Access Administrator
role-security-administrator = Security Administrator
role-authentication-administrator = Authentication Administrator
role-user-administrator = User Administrator
role-exchange-administrator = Exchange Administrator
role-exchange-recipient-administrator = Exchange Recipient Administrator
role-global-reader = Global Reader

## Causes: what Microsoft, the network or this program says no with. .likely-1 is the likeliest cause, .fix what to do.
cause-tenant-not-found = Microsoft does not know this tenant
    .likely-1 = The tenant ID has a typing mistake, or another ID was pasted.
    .likely-2 = The tenant is in another Microsoft cloud.
    .likely-3 = The tenant has no active subscription, or was deleted.
    .fix = In the app’s Overview, copy Directory (tenant) ID. If it is right, choose the cloud of the tenant.
cause-tenant-malformed = This is not a tenant ID or a domain
    .likely-1 = A display name, an address with a path, or text with spaces was entered.
    .likely-2 = Part of the ID is missing.
    .fix = Enter the Directory (tenant) ID from the app’s Overview, or a domain such as contoso.onmicrosoft.com.
cause-tenant-missing = The sign-in names no tenant
    .likely-1 = An app that signs in by itself was sent to the address for any tenant (common or organizations).
    .fix = Enter the Directory (tenant) ID from the app’s Overview.
cause-domain-not-verified = No tenant has this domain
    .likely-1 = The domain has a typing mistake.
    .likely-2 = The domain is not verified in the tenant.
    .fix = Enter the Directory (tenant) ID, or a domain that Entra lists as verified under Custom domain names.
cause-ids-swapped = The tenant ID and the client ID are in each other’s field
    .likely-1 = The two IDs were pasted the wrong way round: the client ID that was entered belongs to a tenant.
    .fix = Swap the two values. On the app’s Overview, Directory (tenant) ID is the tenant and Application (client) ID is the app.
cause-wrong-cloud = This tenant is in another Microsoft cloud
    .likely-1 = The tenant belongs to a national cloud, and another cloud was asked.
    .likely-2 = The tenant ID of another company was entered.
    .fix = Choose the cloud in which the tenant is. The app must be registered in that cloud too.
cause-government-cloud = This tenant is in the cloud of the US government
    .likely-1 = The tenant is in GCC High or DoD, and the worldwide cloud was asked.
    .fix = Choose GCC High or DoD as the cloud, and register the app in portal.azure.us.
cause-cross-cloud-app = An app of one cloud cannot sign in to a tenant of another
    .likely-1 = The app is registered in another cloud than the tenant’s.
    .fix = Register an app in the cloud of the tenant, and enter its client ID and secret.
cause-unknown-instance = Microsoft does not know this sign-in address
    .likely-1 = The sign-in was sent to an address that belongs to no Microsoft cloud.
    .likely-2 = A proxy changed the address of the request.
    .fix = Choose the cloud of the tenant. If it is right, ask the network administrator whether a proxy rewrites requests to Microsoft.
cause-tenant-deleted = This tenant was deleted
    .likely-1 = The tenant was deleted at Microsoft.
    .likely-2 = The tenant ID is an old one.
    .fix = Enter the ID of the tenant that is in use now. A deleted tenant can only be brought back by Microsoft’s support.
cause-tenant-dormant = This tenant is blocked because it was not used
    .likely-1 = Nobody signed in to the tenant for a long time, so Microsoft blocked it.
    .fix = A Global Administrator asks Microsoft to reactivate the tenant, on the page that the message names. That is possible for 20 days.
cause-tenant-restricted = The company’s network allows other tenants only
    .likely-1 = The company’s proxy adds a list of allowed tenants (tenant restrictions), and this tenant is not on it.
    .fix = Ask the network administrator to add this tenant to the allowed tenants, or use another network.
cause-cross-tenant-outbound = The home tenant of this account does not let it sign in to others
    .likely-1 = The outbound rules under Cross-tenant access settings block the account.
    .fix = Sign in with an administrator account of the tenant itself, or let the home tenant allow it under External Identities > Cross-tenant access settings.
cause-cross-tenant-inbound = This tenant does not let accounts of others sign in
    .likely-1 = The inbound rules under Cross-tenant access settings block the account.
    .fix = Sign in with an administrator account of the tenant itself, or allow the account under External Identities > Cross-tenant access settings.
cause-app-not-found = Microsoft does not find this app in the tenant
    .likely-1 = Another ID was pasted: the Object ID or the Secret ID instead of the Application (client) ID.
    .likely-2 = The tenant ID is that of another tenant.
    .likely-3 = The app was deleted.
    .fix = In the app’s Overview, copy Application (client) ID. If the app is not in the list, look under Deleted applications: it can be restored for 30 days.
cause-client-id-placeholder = This client ID is only a placeholder
    .likely-1 = An example from a guide was entered instead of the app’s own ID.
    .fix = In the app’s Overview, copy Application (client) ID.
cause-app-not-in-tenant = The app has no enterprise app in this tenant yet
    .likely-1 = Nobody has given admin consent yet; consent creates the enterprise app.
    .likely-2 = The enterprise app was deleted, although the registration exists.
    .fix = Give admin consent once. That creates the enterprise app, which takes up to a few minutes.
cause-single-tenant = The app allows only its own tenant
    .likely-1 = Supported account types is set to accounts in this organizational directory only.
    .fix = Open Authentication > Supported account types, choose accounts in any organizational directory (Multitenant), and save.
cause-app-disabled = The app is switched off
    .likely-1 = Enabled for users to sign-in is set to No in the enterprise app.
    .likely-2 = The registration was deactivated.
    .likely-3 = Microsoft disabled the app.
    .fix = Open the enterprise app > Properties and set Enabled for users to sign-in to Yes. If it is Yes, activate the registration again; if Microsoft disabled it, open a support request.
cause-app-blocked = This app cannot be used at this time
    .likely-1 = An administrator or Microsoft has blocked the app.
    .fix = Look at the properties of the enterprise app. If nothing is switched off there, open a support request with Microsoft.
cause-resource-not-found = The tenant does not have the Microsoft service that was asked for
    .likely-1 = The tenant has no subscription with Exchange Online.
    .likely-2 = The service of another cloud was asked.
    .fix = Check that the tenant has a subscription with Exchange Online, and that its cloud is chosen.
cause-service-disabled = A Microsoft service is switched off in this tenant
    .likely-1 = The subscription with the service has ended.
    .likely-2 = An administrator switched off its enterprise app, for example Office 365 Exchange Online.
    .fix = Renew the subscription. Under Enterprise apps, with the type Microsoft Applications, open the service that the message names and set Enabled for users to sign-in to Yes.
cause-service-not-subscribed = This tenant has not subscribed to a service that the app asks for
    .likely-1 = No licence in the tenant contains the service that the message names.
    .likely-2 = The app asks for permissions that Offision does not need.
    .fix = Remove permissions that Offision does not need under API permissions, or subscribe to the service.
cause-permission-not-listed = The registration does not list the permission that is asked for
    .likely-1 = The permission was never added under API permissions.
    .likely-2 = It was added to another app, or removed.
    .fix = Open API permissions > Add a permission, add the permissions that Offision needs, then grant admin consent.
cause-registration-too-new = Microsoft has not finished creating the app
    .likely-1 = The app was made a moment ago and is not known everywhere yet.
    .likely-2 = Its enterprise app is there already, and was made twice at the same time.
    .fix = Wait half a minute and try again. Nothing has to be made anew.
cause-resource-removed = The app asks for a service that no longer exists
    .likely-1 = API permissions still lists a permission of an API that was removed.
    .fix = Open API permissions, remove the entries that cannot be found, then grant admin consent again.
cause-assignment-required = This account is not assigned to the app
    .likely-1 = The enterprise app requires assignment, and the account is not on its list.
    .fix = Open the enterprise app > Users and groups and add the account, or set Properties > Assignment required to No.
cause-secret-policy = A policy of this tenant forbids client secrets
    .likely-1 = An app management policy blocks new secrets.
    .fix = Under Enterprise apps > App management policies, add this app to the excluded apps. Then make the secret.
cause-secret-lifetime-policy = A policy of this tenant forbids secrets that last so long
    .likely-1 = An app management policy limits how long a secret may last.
    .fix = Make a secret that lasts shorter, or add this app to the excluded apps under App management policies.
cause-secret-refused = Microsoft did not accept the secret
    .likely-1 = The Secret ID was copied instead of the Value.
    .likely-2 = The value is not complete, or belongs to another app.
    .likely-3 = The secret was deleted.
    .likely-4 = It was made a moment ago and is not known everywhere yet.
    .fix = Open Certificates & secrets > New client secret and copy the Value column at once: Microsoft shows it only then.
cause-secret-id-pasted = This is the Secret ID, not the secret
    .likely-1 = The column Secret ID was copied instead of the column Value.
    .fix = Copy the Value column. When it is hidden, make a new secret: Microsoft shows the value only once.
cause-secret-expired = The secret has expired
    .likely-1 = The secret reached the end date that was chosen when it was made.
    .fix = Open Certificates & secrets > New client secret, copy the Value, and enter it in Offision before you delete the old one.
cause-secret-not-sent = Microsoft expected a secret and got none
    .likely-1 = The field for the secret is empty.
    .likely-2 = The redirect URL of the sign-in is registered under Web, which needs a secret.
    .likely-3 = Allow public client flows is set to No.
    .fix = Enter the secret. To sign in without one, register the redirect URL under Mobile and desktop applications and set Authentication > Allow public client flows to Yes.
cause-certificate-refused = Microsoft did not accept the certificate of the app
    .likely-1 = The certificate is not among those of the registration.
    .likely-2 = It was uploaded a moment ago and is not known everywhere yet.
    .fix = Upload the certificate under Certificates & secrets > Certificates, and try again after some minutes.
cause-value-missing = A value is missing in the request
    .likely-1 = The client ID or the secret is empty.
    .likely-2 = A proxy removed the content of the request.
    .fix = Fill in every field and try again.
cause-request-malformed = Microsoft could not read the request
    .likely-1 = The secret was damaged when it was copied.
    .likely-2 = A proxy changed the request on its way.
    .fix = Copy the secret’s Value again. If it happens again, try from a network without a proxy.
cause-request-rewritten = The request was changed on its way to Microsoft
    .likely-1 = A proxy turned the request into another kind.
    .likely-2 = In the browser, Back or Reload was used on a page of the sign-in.
    .fix = Begin the sign-in again. If it happens again, ask the network administrator to let requests to Microsoft’s sign-in pass unchanged.
cause-authority-not-allowed = This kind of sign-in needs the tenant’s own address
    .likely-1 = The sign-in was sent to the address for any tenant or for personal accounts.
    .fix = Enter the Directory (tenant) ID from the app’s Overview.
cause-scope-not-default = The request names single permissions where it must name all
    .likely-1 = An app that signs in by itself can only ask for everything that was granted to it.
    .likely-2 = A proxy changed the request.
    .fix = Try again with the newest version. If it happens again, send us the details.
cause-scope-invalid = Microsoft does not know the permission that was asked for
    .likely-1 = The request names a permission that does not exist, or those of several services.
    .fix = Try again with the newest version. If it happens again, send us the details.
cause-redirect-mismatch = The redirect URL is not in the app registration
    .likely-1 = The redirect URL was never added, or differs in one character: http or https, a slash at the end, capital letters.
    .likely-2 = It was added under another platform than Web.
    .likely-3 = It was added to another app.
    .fix = Open Authentication > Add a platform > Web, paste the redirect URL exactly as it is here, and save. Then open the browser again.
cause-no-redirect-at-all = The app registration has no redirect URL at all
    .likely-1 = The step that adds the redirect URL was left out.
    .fix = Open Authentication > Add a platform > Web, paste the redirect URL, and save. Then open the browser again.
cause-redirect-is-public = The redirect URL is under Mobile and desktop applications
    .likely-1 = The redirect URL was added under Mobile and desktop applications, where no secret may be sent.
    .fix = Open Authentication, remove the redirect URL from Mobile and desktop applications, and add it under Web.
cause-redirect-is-spa = The redirect URL is under Single-page application
    .likely-1 = The redirect URL was added under Single-page application instead of Web.
    .fix = Open Authentication, remove the redirect URL from Single-page application, and add it under Web.
cause-id-token-not-enabled = The app does not allow the kind of answer that was asked for
    .likely-1 = A sign-in asked for an ID token directly, and the registration does not allow that.
    .fix = Open Authentication and, under Implicit grant and hybrid flows, select ID tokens; or begin the sign-in again from this program, which does not need it.
cause-consent-cancelled = Consent was cancelled at Microsoft
    .likely-1 = Cancel was selected on the page Permissions requested.
    .likely-2 = The account may not consent and left the page Need admin approval.
    .fix = Open the browser again, sign in as a Global Administrator or Privileged Role Administrator, and select Accept. Nothing was changed until now.
cause-consent-missing = The app has no consent for all of its permissions yet
    .likely-1 = Nobody has given admin consent for one of the permissions.
    .likely-2 = Consent was given a moment ago and is not known everywhere yet.
    .likely-3 = A permission was added after consent was given.
    .fix = Give admin consent. Under API permissions, each permission must show Granted.
cause-token-without-roles = The app signs in, but has none of the permissions
    .likely-1 = Admin consent was not given yet.
    .likely-2 = Consent was given a moment ago and is not known everywhere yet.
    .likely-3 = The permissions were added as Delegated instead of Application permissions.
    .fix = Under API permissions, check that every permission has the type Application, then select Grant admin consent.
cause-admin-needed = This needs an administrator
    .likely-1 = The account that signed in is not an administrator.
    .likely-2 = It is an administrator, but without a role that may grant these permissions.
    .fix = Sign in as a Privileged Role Administrator or Global Administrator, or send the consent link to one.
cause-role-too-small = This account may not grant these permissions
    .likely-1 = The account is Cloud Application Administrator or Application Administrator, which cannot grant Microsoft Graph application permissions.
    .likely-2 = The role is eligible and not activated yet (Privileged Identity Management).
    .fix = Activate the role, or sign in as a Privileged Role Administrator or Global Administrator.
cause-consent-workflow = Consent must be requested in this tenant
    .likely-1 = The tenant uses the admin consent workflow, and the account that signed in may only send a request.
    .fix = An administrator opens Enterprise apps > Admin consent requests and approves the request.
cause-app-risky = Microsoft considers the app risky, so an administrator must consent
    .likely-1 = The publisher of the app is not verified, so users may not consent.
    .fix = Sign in as a Privileged Role Administrator or Global Administrator. Check that the app is your own, then go on past the warning.
cause-consent-not-recorded = Microsoft could not record the consent
    .likely-1 = A passing fault at Microsoft while the permissions were written.
    .fix = Open the browser again after some minutes and select Accept once more.
cause-partner-consent-missing = The app is not allowed for partner administrators in this tenant
    .likely-1 = A partner (CSP) signed in through delegated administration, and the app was not consented to for that.
    .fix = Sign in with an administrator account of the tenant itself, or consent through Partner Center first.
cause-access-denied = Microsoft refused without saying why
    .likely-1 = Cancel was selected, or the page was left.
    .likely-2 = The account may not consent.
    .fix = Open the browser again and sign in as a Global Administrator or Privileged Role Administrator.
cause-foreign-answer = This answer does not belong to the request that is open here
    .likely-1 = It answers an earlier link.
    .likely-2 = It was given for another tenant.
    .likely-3 = Somebody else’s link was used.
    .fix = Select Open the browser again, finish there, and paste the newest address.
cause-replayed-answer = This answer was used already
    .likely-1 = The same address was pasted or opened twice.
    .fix = Nothing has to be done when consent was accepted. Otherwise select Open the browser again.
cause-no-browser-answer = The browser did not come back
    .likely-1 = The page at Microsoft was closed, or ended on an error page.
    .likely-2 = The browser runs on another computer.
    .likely-3 = A security program keeps the browser from reaching this computer’s own address.
    .fix = Look at the page in the browser: paste its address or its text here. Otherwise select Open the browser again.
cause-other-directory = This account belongs to another directory
    .likely-1 = The browser used an account of another company, or a personal one.
    .likely-2 = The account is a guest whose home is another tenant.
    .fix = Open the link in a private window and choose an administrator account of this tenant.
cause-account-not-in-tenant = This account is not in the tenant
    .likely-1 = The account belongs to another tenant.
    .likely-2 = The name has a typing mistake, or the account was deleted.
    .fix = Open the link in a private window and sign in with an administrator account of this tenant.
cause-guest-pending = The guest account is not finished
    .likely-1 = The invitation to this tenant was not accepted yet.
    .likely-2 = The account was never invited.
    .fix = Accept the invitation first, or sign in with a member account that is an administrator of this tenant.
cause-interaction-required = Microsoft wants to ask the person something
    .likely-1 = Nobody is signed in in this browser.
    .likely-2 = Several accounts are signed in, and one must be chosen.
    .fix = Begin the sign-in again and answer what the browser shows.
cause-personal-account = A personal account cannot be used here
    .likely-1 = The browser used a personal Microsoft account.
    .fix = Sign in with a work account of this tenant.
cause-wrong-password = The name or the password is not right
    .likely-1 = The password has a typing mistake or was changed.
    .fix = Sign in again. If the password is forgotten, reset it.
cause-password-expired = The password of this account has expired
    .likely-1 = The password must be changed before the account can sign in.
    .fix = Sign in to Microsoft 365 once, change the password, and begin again.
cause-account-disabled = This account is switched off
    .likely-1 = An administrator disabled the account.
    .fix = Use another administrator account, or let a User Administrator enable this one.
cause-account-locked = This account is locked for some time
    .likely-1 = The password was entered wrongly too often.
    .likely-2 = The sign-in came from an address that Microsoft considers malicious.
    .fix = Wait some minutes and sign in from a known network. Sign-in logs show the reason.
cause-mfa-needed = A second factor is needed
    .likely-1 = A rule of the tenant asks for multifactor authentication.
    .likely-2 = The last one was too long ago.
    .fix = Begin the sign-in again in a browser and confirm it there.
cause-mfa-not-set-up = This account has not set up a second factor yet
    .likely-1 = A rule of the tenant asks for multifactor authentication, and the account has no method for it.
    .fix = Sign in to Microsoft 365 in a browser, set up the second factor there, and begin again.
cause-device-sign-in-needed = Microsoft wants to know the device
    .likely-1 = A rule of the tenant asks for a registered device, and this browser cannot show one.
    .fix = Use Edge, or a browser with Microsoft’s single sign-on extension, on a computer that the company manages. A device code cannot fulfil this rule.
cause-device-not-compliant = This device does not meet the company’s rules
    .likely-1 = A Conditional Access policy asks for a compliant device.
    .fix = Use a computer that Intune shows as compliant. A device code cannot fulfil this rule.
cause-device-not-joined = This device is not joined to the company’s domain
    .likely-1 = A Conditional Access policy asks for a device that is joined to Entra or to the domain.
    .fix = Use a joined computer. A device code cannot fulfil this rule.
cause-app-not-approved = A rule of the company allows approved apps only
    .likely-1 = A Conditional Access policy asks for an approved client app, which a browser is not.
    .fix = A Conditional Access Administrator excludes the administrator’s account or the app from that policy.
cause-conditional-access = A Conditional Access policy blocked the sign-in
    .likely-1 = A policy blocks this place, this risk or this kind of sign-in.
    .likely-2 = For the app itself: a policy for workload identities blocks its address.
    .fix = Sign-in logs name the policy, for the app under Service principal sign-ins. Exclude the account or the app from it, or add the network as a named location.
cause-risky-registration = A second factor cannot be set up because of risk
    .likely-1 = Microsoft sees a risk for this account, so it may not register a new method.
    .fix = Set up the second factor from a known place and device, or let an Authentication Administrator help.
cause-home-tenant-risk = The account is blocked because of risk in its home tenant
    .likely-1 = The account is a guest, and its own company sees a risk.
    .fix = Sign in with an administrator account of this tenant. The risk can only be cleared by the home tenant.
cause-security-policy = A security policy of the tenant blocked the sign-in
    .likely-1 = A policy that the tenant or Microsoft set blocks this request.
    .fix = Look at the newest entry in Sign-in logs: it names the policy and what it asks for.
cause-partner-blocked = A partner administrator was blocked because of suspicious activity
    .likely-1 = The account signs in through delegated administration, and its home tenant shows a risk.
    .fix = Sign in with an administrator account of the tenant itself. The partner clears the risk in its own tenant.
cause-security-defaults = Security defaults blocked the sign-in
    .likely-1 = Security defaults are on, and this sign-in is of a kind that they do not allow.
    .fix = Sign in interactively in a browser with a second factor.
cause-code-redeemed = This sign-in was used already
    .likely-1 = The page was reloaded, or its address opened twice.
    .fix = Begin the sign-in again.
cause-code-expired = This sign-in has expired
    .likely-1 = More than about ten minutes passed before it was finished.
    .likely-2 = The saved sign-in was withdrawn.
    .fix = Begin the sign-in again.
cause-session-ended = The sign-in of this person has ended
    .likely-1 = The password was changed, or an administrator signed the account out.
    .likely-2 = The tenant asks for a new sign-in after some time.
    .likely-3 = The sign-in was not used for 90 days.
    .fix = Sign in again.
cause-verifier-mismatch = The answer does not fit the sign-in that was begun
    .likely-1 = Two sign-ins ran at the same time.
    .likely-2 = Something between the browser and this program changed the answer.
    .fix = Close the other window and begin the sign-in again.
cause-code-of-other-tenant = The sign-in was begun for another tenant
    .likely-1 = The account belongs to another tenant than the one that was entered.
    .fix = Begin the sign-in again with an account of the tenant that was entered.
cause-device-code-pending = Microsoft still waits for the code to be entered
    .likely-1 = Nobody has entered the code yet.
    .fix = Open the address that is shown, enter the code, and sign in.
cause-device-code-wrong = Microsoft does not know this code
    .likely-1 = The code has a typing mistake.
    .likely-2 = It is the code of an earlier sign-in.
    .fix = Enter the code exactly as it is shown, or begin again for a new one.
cause-device-code-expired = The code has expired
    .likely-1 = More than 15 minutes passed before the code was entered.
    .fix = Begin again. You get a new code.
cause-device-code-declined = The sign-in with the code was declined or is finished already
    .likely-1 = Cancel was selected.
    .likely-2 = The code was used already.
    .fix = Begin again. You get a new code.
cause-device-code-elsewhere = The code was confirmed in another part of Microsoft’s network
    .likely-1 = The browser and this program reached different data centers.
    .fix = Begin again with a new code, in the same network as this computer.
cause-sign-in-redirect-missing = The registration does not allow the sign-in of a person yet
    .likely-1 = http://localhost is not among the redirect URLs of the platform that was chosen.
    .fix = Open Authentication > Add a platform, add http://localhost under Web (or under Mobile and desktop applications, to sign in without the secret), and save.
cause-sign-in-public-flow-off = The registration does not allow a sign-in with a code
    .likely-1 = Allow public client flows is set to No.
    .fix = Open Authentication > Settings, set Allow public client flows to Yes, and save.
cause-sign-in-other-tenant = This account signed in to another tenant
    .likely-1 = Another account was chosen in the browser.
    .likely-2 = The tenant ID that was entered belongs to somebody else.
    .fix = Sign in again and choose an administrator account of the tenant that was entered.
cause-sign-in-loop = Microsoft stopped too many sign-ins in a row
    .likely-1 = The same sign-in was repeated many times in a short time.
    .fix = Wait some minutes, then try once.
cause-tenant-throttled = Microsoft limits the sign-ins of this tenant
    .likely-1 = Too many programs sign in to the tenant at the same time.
    .fix = Wait some minutes, then try again.
cause-service-fault = Microsoft’s sign-in has a passing fault
    .likely-1 = A part of the service could not answer in time.
    .fix = Try again in some minutes. The page Service health shows whether Microsoft knows about it.
cause-sign-in-fault = Microsoft’s sign-in could not issue a token
    .likely-1 = A fault of the service.
    .likely-2 = The app has a signing key of a kind that is not supported.
    .fix = Try again in some minutes. If it stays, open a support request with Microsoft and send the IDs below.
cause-throttled = Microsoft asks to slow down
    .likely-1 = Many requests were sent in a short time, by this program or by others.
    .fix = Wait some minutes and try again.
cause-mailbox-busy = Too many requests reached one mailbox at the same time
    .likely-1 = Several programs read the same mailbox.
    .fix = Wait some seconds and check the room again.
cause-access-policy = An access policy keeps the app out of this mailbox
    .likely-1 = An application access policy or a management scope in Exchange does not cover this room.
    .likely-2 = The policy was changed less than an hour ago.
    .fix = Add the room to the policy’s group in Exchange Online PowerShell (Get-ApplicationAccessPolicy shows it). The change can take more than half an hour.
cause-directory-denied = The app may not read the directory
    .likely-1 = User.Read.All or Group.Read.All is not granted as an application permission.
    .likely-2 = Consent was given a moment ago and is not known everywhere yet.
    .fix = Under API permissions, check that both show Granted with the type Application.
cause-places-denied = The app may not read the list of rooms
    .likely-1 = Place.Read.All is not granted as an application permission.
    .likely-2 = Consent was given a moment ago and is not known everywhere yet.
    .fix = Under API permissions, check that Place.Read.All shows Granted with the type Application.
cause-mailbox-denied = The app may not open this mailbox
    .likely-1 = Calendars.ReadWrite or Mail.Send is not granted as an application permission.
    .likely-2 = A rule in Exchange keeps the app out of this mailbox.
    .fix = Under API permissions, check that both show Granted with the type Application.
cause-token-for-another-service = The token was made for another service
    .likely-1 = A service of another cloud was asked.
    .likely-2 = A proxy sent the request to another address.
    .fix = Check that the cloud of the tenant is chosen, and connect again.
cause-token-not-accepted = Microsoft did not accept the token
    .likely-1 = The token has expired, or this computer’s clock is wrong.
    .likely-2 = One server of Microsoft was not up to date.
    .fix = Set the clock of this computer to automatic and connect again.
cause-places-fault = Microsoft’s list of rooms has a passing fault
    .likely-1 = The service behind Microsoft Places could not be reached.
    .fix = Try again in some seconds.
cause-directory-object-missing = Microsoft does not find this object in the directory
    .likely-1 = It was deleted, or never existed in this tenant.
    .likely-2 = It was made a moment ago and is not known everywhere yet.
    .fix = Check the address or the ID, and that the right tenant is connected.
cause-not-a-mailbox = This address is not a mailbox
    .likely-1 = It is a distribution list, a contact, or a typing mistake.
    .likely-2 = The account has no licence for Exchange Online.
    .fix = Enter the address of a mailbox of this tenant.
cause-mailbox-elsewhere = This mailbox is not active in Exchange Online
    .likely-1 = It is on an own Exchange server.
    .likely-2 = It was deleted, or its licence was removed.
    .fix = Move the mailbox to Exchange Online, or leave the room out.
cause-mailbox-behind-own-server = An own Exchange server keeps this mailbox out of reach
    .likely-1 = The mailbox is on an own server without a connection to Microsoft 365.
    .likely-2 = An application access policy does not cover the mailbox.
    .fix = Move the mailbox to Exchange Online, or leave the room out.
cause-mailbox-not-located = Exchange Online does not find this mailbox
    .likely-1 = The address has a typing mistake, or belongs to another domain.
    .likely-2 = The mailbox was made less than a day ago.
    .fix = Look for the room in the Exchange admin center under Recipients > Resources and copy its address.
cause-calendar-not-found = This mailbox has no calendar that can be read
    .likely-1 = The address is not that of a mailbox.
    .likely-2 = The event or the folder was deleted.
    .fix = Check that the address is that of a room mailbox, and check the room again.
cause-send-as-denied = The app may not send mail in the name of this mailbox
    .likely-1 = The sender differs from the mailbox from which it is sent.
    .fix = Give the Offision mailbox the permission Send As on that address, or let Offision send from its own.
cause-identifier-malformed = This is not an ID of the kind that Microsoft expects
    .likely-1 = An ID of another object, or a part of one, was used.
    .fix = Find the rooms again and check the room once more.
cause-recipients-invalid = The list of recipients is empty or not valid
    .likely-1 = An address in the list is not complete.
    .fix = Correct the addresses and try again.
cause-request-not-understood = Microsoft Graph does not understand the request
    .likely-1 = This version asks in a way that Microsoft no longer supports.
    .fix = Install the newest version. If it happens again, send us the details.
cause-exchange-not-granted = The app has no permission to Exchange Online
    .likely-1 = Exchange.ManageAsApp is not granted as an application permission.
    .fix = Under API permissions, add Office 365 Exchange Online > Application permissions > Exchange.ManageAsApp, then grant admin consent.
cause-exchange-role-missing = The app has no role that may read rooms in Exchange
    .likely-1 = No role was assigned to the app, or a role that is too weak.
    .likely-2 = The role was assigned less than an hour ago.
    .fix = In Entra, open Roles & admins > Global Reader (or Exchange Administrator) and assign it to the app.
cause-exchange-role-unsupported = The role of the app is not one that Exchange takes
    .likely-1 = The app has a role that Exchange does not know for apps.
    .likely-2 = The role was assigned a moment ago.
    .fix = Assign Global Reader or Exchange Administrator to the app, and wait some minutes.
cause-exchange-object-not-found = Exchange Online has no mailbox with this address
    .likely-1 = The address has a typing mistake, or the mailbox was deleted.
    .likely-2 = The mailbox was made a moment ago.
    .fix = Look for the room in the Exchange admin center under Recipients > Resources and copy its address.
cause-exchange-object-ambiguous = Several mailboxes fit this name
    .likely-1 = A display name or an alias was used, and more than one mailbox has it.
    .fix = Use the full e-mail address of the room.
cause-exchange-write-scope = The app or account may not change this mailbox
    .likely-1 = Its role in Exchange is limited to other mailboxes.
    .fix = Widen the scope of the role assignment in Exchange, or use an account that may change this room.
cause-exchange-parameter = Exchange does not know a setting that was sent
    .likely-1 = This version and Exchange name the setting differently.
    .likely-2 = The command was changed by hand.
    .fix = Install the newest version, or copy the command again as it is shown.
cause-exchange-page-expired = The list from Exchange took too long
    .likely-1 = More than half an hour passed between two pages of the list.
    .fix = Find the rooms again.
cause-exchange-busy = Exchange Online is busy at the moment
    .likely-1 = A server of Exchange is overloaded or was just restarted.
    .fix = Check the rooms again in some minutes. What was read already is kept.
cause-exchange-concurrency = Too many programs ask Exchange at the same time
    .likely-1 = Another script or program works in the same tenant.
    .fix = Wait until the other work is done, then check the rooms again.
cause-network-name = The name of Microsoft’s server could not be found
    .likely-1 = There is no connection to the internet.
    .likely-2 = The company’s name server does not know the address, or blocks it.
    .likely-3 = A proxy is needed that is not configured.
    .fix = Open the address in a browser on this computer. If it opens there, enter the proxy in the system’s settings.
cause-network-connect = No connection to Microsoft’s server could be made
    .likely-1 = A firewall blocks it.
    .likely-2 = There is no connection to the internet.
    .fix = Ask the network administrator to allow the addresses that this program lists. They use port 443 only.
cause-network-proxy = The proxy did not let the connection through
    .likely-1 = The proxy asks for a sign-in.
    .likely-2 = Its address or port is wrong.
    .likely-3 = It blocks the address of Microsoft.
    .fix = Check the proxy in the system’s settings, and let the network administrator allow the addresses that this program lists.
cause-network-tls = The secure connection is not trusted
    .likely-1 = A security program or proxy opens the connection, and its certificate is not installed on this computer.
    .likely-2 = Something pretends to be Microsoft.
    .fix = Install the company’s root certificate in this computer’s certificate store, or exclude Microsoft’s addresses from inspection.
cause-network-clock = The clock of this computer is wrong
    .likely-1 = Date or time of this computer differ too much from the real ones.
    .fix = Set date and time to automatic, and try again.
cause-network-timeout = Microsoft’s server did not answer in time
    .likely-1 = The network is slow or drops packets.
    .likely-2 = A firewall swallows the answer.
    .fix = Try again. If it stays, try from another network.
cause-network-dropped = The connection was cut before the answer was complete
    .likely-1 = The network was interrupted.
    .likely-2 = A proxy or security program ended the connection.
    .fix = Try again. If it stays, try from another network.
cause-service-unavailable = Microsoft’s service is not available at the moment
    .likely-1 = Microsoft has a fault, or works on the service.
    .fix = Try again in some minutes. The page Service health shows whether Microsoft knows about it.
cause-unexpected-answer = An answer came that this version does not understand
    .likely-1 = A proxy answered with a page of its own.
    .likely-2 = Microsoft changed its answer.
    .fix = Open the address in a browser on this computer: a sign-in page of the network may wait there. Otherwise install the newest version.
cause-unknown = Microsoft refused, and this version does not know why
    .likely-1 = The code is new, or seldom.
    .fix = Select what Microsoft says about it, or send the details to Offision’s support. They hold no secret.

## Guide
## The parts of the help page. .do-1 to .do-6: what to click, with the labels of Microsoft’s portal; .verify: what is verified.
guide-register = Register the app
    .do-1 = Open App registrations and select New registration.
    .do-2 = Enter a name, such as Offision rooms. It is for your own orientation only.
    .do-3 = Under Supported account types, choose the option for any organizational directory (Multitenant).
    .do-4 = Leave Redirect URI empty for now and select Register.
    .verify = That Microsoft knows the client ID in your tenant.
guide-secret = Make a client secret
    .do-1 = Open Certificates & secrets, the Client secrets tab, and select New client secret.
    .do-2 = Enter a description, such as Offision rooms.
    .do-3 = Choose when it expires: 24 months at most. Note the day, because Offision loses its connection then.
    .do-4 = Select Add.
    .do-5 = Copy the Value column at once. Microsoft shows it only now. The Secret ID beside it is something else.
    .verify = That Microsoft accepts the secret, which of the app’s secrets it is, and when it expires.
    .certificate = Microsoft recommends a certificate instead of a secret for production. Ask Offision support first whether your integration takes one; the steps here are for a secret.
guide-audience = Allow any organizational directory
    .do-1 = Open Authentication.
    .do-2 = Under Supported account types, choose the option for accounts in any organizational directory (Multitenant), without personal accounts.
    .do-3 = Select Save.
    .verify = That the app allows accounts in any organizational directory.
guide-permissions = Add the permissions
    .do-1 = Open API permissions and select Add a permission, then Microsoft Graph.
    .do-2 = Select Application permissions, not Delegated permissions.
    .do-3 = Search for each of these and check it: Calendars.ReadWrite, Group.Read.All, Mail.Send, Place.Read.All, User.Read.All.
    .do-4 = Select Add permissions.
    .do-5 = User.Read, which Microsoft adds to each new app, can be removed. Offision does not need it.
    .verify = That each permission is requested as an application permission, and that there are no others.
guide-consent = Grant admin consent
    .do-1 = On API permissions, select Grant admin consent for your organization. It needs a Global Administrator or Privileged Role Administrator.
    .do-2 = Select Yes.
    .do-3 = Each permission now shows a green mark and “Granted for” your organization. It can take some minutes until Offision may use it.
    .do-4 = If somebody else must do this, skip this part: Admin consent, the next step of this setup, has a link and a mail for them.
    .verify = That each permission is in a fresh token of the app. What the portal shows is not taken for it.
guide-values = Copy the values
    .do-1 = Open Overview.
    .do-2 = Copy Application (client) ID. The Object ID beside it is something else.
    .do-3 = Copy Directory (tenant) ID.
    .do-4 = Enter both in this setup, with the secret’s Value.
    .verify = That the tenant exists and that Microsoft accepts the client ID and the secret there.
guide-redirect = Add Offision’s redirect URL
    .do-1 = In Offision, copy the callback URL under Settings > Integrations > Microsoft 365.
    .do-2 = In Entra, open Authentication of the same app, and add a platform or redirect URI.
    .do-3 = Choose Web, not Single-page application and not Mobile and desktop applications.
    .do-4 = Paste the callback URL exactly as it is. Every letter counts, and so does a slash at its end.
    .do-5 = Select Configure or Save.
    .verify = That exactly this URL is registered under Web.

## Scripts
## The scripts themselves are in English, as the programs that run them are.
script-written = Written to { $path }. Run it with: { $command }

## Consent mail
## To whoever may consent. $tenant and $app are names; Microsoft’s labels and roles stay as Microsoft spells them.
mail-subject = { $tenant }: admin consent for Offision in Microsoft 365
mail-greeting = Hello,
mail-ask = We are connecting our meeting rooms to Offision. For that, an app registration of our own ({ $app }, client ID { $id }) needs admin consent in our Microsoft 365 tenant, { $tenant }. I am not allowed to give it. Could you do it? It takes about two minutes.
mail-link = Open this link, sign in with your administrator account, compare the name of the app and select Accept:
mail-role = It needs the role Privileged Role Administrator or Global Administrator. Application Administrator and Cloud Application Administrator are not enough for these permissions.
mail-permissions = What is asked, and why Offision needs it:
mail-permission = - { $text } ({ $name }): { $why }
mail-only = Nothing else is granted: neither an administrator role nor access for a person. The permissions belong to the app, and Offision uses them with a client secret that is not in this mail.
mail-after = After Accept, Microsoft sends your browser on to Offision. There is nothing more to do for you: Offision Setup is watching and sees by itself that the permissions have arrived.
mail-last-page = After Accept, the last page may say that it cannot be reached. That is expected on your computer, and the consent is given all the same.
mail-revoke = You can take the consent back at any time: in the Microsoft Entra admin center, open Enterprise apps, choose { $app }, then Permissions.
mail-check = If you did not expect this mail, ask me before you select Accept.

## Reminder
## Days in a calendar. $days is 0 on the last day.
reminder-summary = { $days ->
        [0] Offision: the client secret of { $tenant } expires today
       *[other] Offision: the client secret of { $tenant } expires in { $days } days
    }
reminder-description = The client secret with which Offision reads the rooms of { $tenant } expires on { $date }. After that, Offision has no connection. Open Offision Setup, select Renew the secret, enter the new one in Offision, and delete the old one last. App: { $app }

## Permissions in plain words
permission-calendars-readwrite = Read and write calendars in all mailboxes
    .why = Offision shows when a room is free, and enters, changes and cancels bookings in its calendar.
permission-group-read-all = Read all groups
    .why = Offision gives booking rights to the groups that you already have.
permission-mail-send = Send mail as any user
    .why = Offision sends invitations, changes and reminders about bookings.
permission-place-read-all = Read all places (rooms and buildings)
    .why = Offision finds your rooms, with their buildings, floors and capacity.
permission-user-read-all = Read all users’ full profiles
    .why = Offision shows who booked a room and finds people to invite.
permission-calendars-readwrite-shared = Read and write calendars that are shared with the person
    .why = Offision books rooms for the person who is signed in.
permission-offline_access = Stay signed in
    .why = Offision goes on working when the person has closed the window.
permission-openid = Sign people in
    .why = Offision knows who has signed in.
permission-user-read = Sign in and read the person’s own profile
permission-application-read-all = Read all app registrations and enterprise apps
permission-application-readwrite-all = Change all app registrations and enterprise apps, and add secrets to them
permission-application-readwrite-ownedby = Change the app registrations that the app owns
permission-approleassignment-readwrite-all = Grant any permission to any app
permission-calendars-read = Read calendars in all mailboxes
permission-directory-read-all = Read everything in the directory: people, groups, devices and apps
permission-directory-readwrite-all = Change nearly everything in the directory
permission-files-read-all = Read all files of all people
permission-files-readwrite-all = Read and change all files of all people
permission-group-readwrite-all = Change all groups and their content
permission-mail-read = Read the mail of everybody
permission-mail-readwrite = Read and change the mail of everybody
permission-mailboxsettings-read = Read the settings of all mailboxes
permission-organization-read-all = Read information about the organization
permission-place-readwrite-all = Change all places (rooms and buildings)
permission-rolemanagement-readwrite-directory = Give anybody any administrator role
permission-user-readwrite-all = Change all users’ profiles

## Permission profiles: what an integration needs. .text describes it.
profile-help-page = Full integration
    .text = The five application permissions of the help page.
profile-application = Integration without mail
    .text = Application permissions for calendars, groups, places and users. Offision sends no mail from your mailboxes.
profile-resource-only = Rooms only
    .text = Application permissions for calendars and places.
profile-delegated = Delegated
    .text = Each person signs in once, and Offision acts for them. The app’s own token does not show these permissions, so this tool cannot check them.
profile-delegated-resource-only = Delegated, rooms only
    .text = As Delegated, with only the rooms connected. This tool cannot check these permissions.

## Microsoft’s clouds and the hosts that may be contacted
cloud-global = Microsoft 365 (worldwide)
cloud-gcc = US Government (GCC)
cloud-us-gov-high = US Government (GCC High)
cloud-us-gov-dod = US Government (DoD)
cloud-china = Microsoft 365 operated by 21Vianet (China)
host-sign-in = Finds your tenant and signs the app in
host-graph = Reads the app registration, permissions, rooms and calendars
host-exchange = Reads the settings of the rooms

## The terminal
cli-connecting = Connecting…
cli-listing = Listing rooms…
cli-throttled = Microsoft asked us to slow down. Continuing in { $seconds } seconds.
cli-offline = The connection was lost. We continue when it is back. What was read is kept.
cli-progress = { $done } of { $total } rooms checked, { $failed } need action.
cli-left = About { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} left.
cli-estimate = Estimate from { $sampled } rooms: between { $least } % and { $most } % of all rooms need action.
cli-planned = Planned: { $settings } changes in { $rooms } rooms. Nothing was changed.
cli-plan-open = { $count } changes are left out until somebody wants them: --with { $choice }
cli-plan-left-out = { $count } rooms or checks are left out, because they cannot be repaired from here. The plan says why.
cli-change = { "  " }{ $setting }: { $before } → { $after }
cli-add-yes = { $settings } changes in { $rooms } rooms. Nothing was changed. Add --yes to change them.
cli-repaired = { $done } of { $total } rooms done.
cli-repairs = { $changed } changed, { $already-so } already so, { $pending } waiting for Exchange, { $changed-since } changed by somebody else, { $failed } failed, { $not-begun } not begun.
cli-journal = Journal, to take it back: { $file }
cli-undo-lost = { $room }: { $names } cannot be put back, because nobody stands behind these names any more.
cli-undo-nothing = There is nothing to take back.
cli-repair-script = The script was written to { $file }. Without -Apply it only shows what it would change.
cli-otherwise = not as planned: { $settings }.
cli-claimed = the script says that it changed this, and it did not: { $settings }.
cli-verified = { $as-planned } rooms are as planned, { $otherwise } are not, { $unread } could not be read.
cli-sign-in = To sign in as an administrator, open { $url } and enter the code { $code }.
cli-blocked = { $check }: further checks wait for it in { $count ->
    [one] 1 room
   *[other] { $count } rooms
}.
cli-tenant = Tenant: { $tenant }
cli-registration = App registration
cli-problems = Problems found
cli-no-problems = None.
cli-rooms-title = Rooms
cli-rooms = { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
cli-more-rooms = … and { $count } more. Use --format json to see all of them.
cli-found = Found: { $text }
cli-wanted = Expected: { $text }
cli-because = { $text }
cli-fix = What to do: { $text }
cli-explain-nothing = There is no error of Microsoft in this text. Copy the whole page, its address, or the code.
cli-pending = Waiting for Microsoft since { $text }
cli-counts = { $discovered } rooms: { $passed } ready, { $failed } need action, { $warned } with warnings, { $pending } waiting for Exchange, { $not-checked } not checked, { $not-applicable } not covered.

## Pages that the browser shows when it comes back to this computer
browser-accepted = Microsoft has sent you back. Go on in Offision Setup; this page can be closed.
browser-refused = Consent was not given. Offision Setup shows why; this page can be closed.
browser-stray = This link is from an earlier try. Go back to Offision Setup and select Open the browser again.

## Administrator’s sign-in: pages that the browser shows when it comes back
browser-sign-in-refused = You are not signed in. Offision Setup shows why; this page can be closed.
browser-sign-in-stray = This link is from an earlier try, or was used already. Go back to Offision Setup.

## The PowerShell export: comments at the start of the script
export-script-about = Exports the settings of room mailboxes for Offision Setup.
export-script-reads-only = It only reads. It changes nothing, holds no secret, and does not note who ran it. The file holds names and addresses of rooms and of the people and groups in their settings.
export-script-needs = It needs the role Global Reader, or the Exchange role View-Only Recipients. One room takes about two to four seconds.
export-script-goes-on = Stopped half-way, it goes on where it stopped when it is started again in the same folder.
export-script-folder = Where the files go. Without it: the current folder.
export-script-settings-only = Without hidden inbox rules, working hours and places: about half the time.
export-script-device = Signs in with a code, where no browser can be opened. Only in PowerShell 7.
export-script-disable-wam = Signs in through the browser, when the sign-in window of Windows fails.

## The PowerShell export: what the script prints
export-script-restricted = This PowerShell runs in a restricted language mode, in which the export cannot work. Use another computer, or Azure Cloud Shell.
export-script-no-folder = No file can be written in { $folder }. Start the script in another folder, or name one with -Folder. { $error }
export-script-no-module = The module ExchangeOnlineManagement is missing. Run: Install-Module ExchangeOnlineManagement -Scope CurrentUser. Then start this script again.
export-script-old-module = The module ExchangeOnlineManagement is version { $version }; version 3.0.0 or later is needed. Run: Update-Module ExchangeOnlineManagement. Then start this script again.
export-script-module-refused = The module ExchangeOnlineManagement { $version } does not load in PowerShell { $powershell }. Start this script in Windows PowerShell 5.1, or install the current PowerShell 7. { $error }
export-script-no-shell = Get-Mailbox is missing here. Start this script in the Exchange Management Shell of the server.
export-script-forest = Only rooms of this domain are listed. In a forest with several domains, first show the whole forest with Set-ADServerSettings.
export-script-sign-in = Signing in to Exchange Online. If no sign-in window appears, start the script again with -DisableWAM, or with -Device where there is no browser.
export-script-no-sign-in = The sign-in to Exchange Online failed. Start the script again, with -DisableWAM if the sign-in window of Windows failed. { $error }
export-script-two-tenants = This PowerShell is connected to several tenants. Open a new window and start the script there.
export-script-other-tenant = Signed in to the tenant { $found }, but the script is for { $wanted }. Open a new window, start the script there, and sign in with an account of { $wanted }.
export-script-no-role = This account may not read the booking settings of rooms. It needs the role Global Reader, or the Exchange role View-Only Recipients. A new role can take some minutes.
export-script-left-out = This account may not run everything, so this is left out: { $cmdlets }
export-script-listing = Listing the rooms.
export-script-no-list = The rooms could not be listed completely, so nothing was written. { $error }
export-script-no-rooms = There is no room mailbox to read.
export-script-resumed = An earlier start has read { $done } of { $total } rooms already; this one goes on with the others.
export-script-progress = Reading rooms
export-script-rooms = Rooms read: { $done } of { $total }. Minutes left, about: { $minutes }
export-script-busy = Microsoft asks to slow down. Going on in { $seconds } seconds.
export-script-disconnected = The connection to Exchange is lost. What was read is kept: start the script again in the same folder, and it goes on. { $error }
export-script-names = Looking up the names in the settings: { $count }
export-script-finished = Rooms in the file: { $done }. Rooms that could not be read completely: { $failed }
export-script-file = The file: { $path }
export-script-next = Open this file in Offision Setup, or send it to whoever asked for it.

## The repair script: comments at its start
repair-script-about = Changes room mailboxes as a plan of Offision Setup says.
repair-script-looks-first = Without -Apply nothing is changed: it shows what would be. Every room is read before and after. A room that somebody changed since the plan was made is left alone.
repair-script-needs = It needs the role Exchange Administrator or Exchange Recipient Administrator. It holds no secret.
repair-script-files = It writes a log, a script that takes everything back, and an outcome that Offision Setup opens.
repair-script-apply = Makes the changes. Without it they are only shown.
repair-script-cloud = For another cloud of Microsoft: O365USGovGCCHigh, O365USGovDoD or O365China.
repair-script-undo-about = Takes back what a repair script of Offision Setup changed in rooms.
repair-script-undo-looks-first = Without -Apply nothing is changed: it shows what would be. A room that somebody changed since then is left alone.
repair-script-undo-sharing = Who sees what of a room’s calendar is not put back: Exchange sets that along with the delegates.
repair-script-force = Also takes back what somebody has changed since. Whom they added to a list stays in it.

## The repair script: what it prints
repair-script-restricted = This PowerShell runs in a restricted language mode, in which the script cannot work. Nothing was changed. Use another computer, or Azure Cloud Shell.
repair-script-no-role = This account may not run { $cmdlets }, so nothing was changed. It needs the role Exchange Administrator or Exchange Recipient Administrator. If you have it, open a new window and start the script there. A new role can take some minutes.
repair-script-no-write-role = This account may not run { $cmdlets }. What would be changed is shown all the same, but Exchange is not asked whether it would accept it.
repair-script-no-delegate = The mailbox { $address } is not known for certain, so nothing was changed. Correct the address in Offision Setup and save the script anew. { $error }
repair-script-no-rooms = The plan changes nothing in any room. Save the script anew with a plan that does.
repair-script-no-undo = The script that takes changes back cannot be written, so this room was not changed and the run ends here. Start it again with another -Folder. { $error }
repair-script-disconnected = The connection to Exchange is lost. Rooms that are done stay as they are: start the script again, and it goes on with the others. { $error }
repair-script-nothing = Exchange answered with nothing that says how it is.
repair-script-perhaps-own = It is not certain whether { $name } in the access list is Offision’s mailbox.
repair-script-change = { $setting }: { $before } → { $after }
repair-script-changed = Changed, read again, and as it should be.
repair-script-already-so = It was so already. Nothing was written.
repair-script-what-if = Nothing was changed. It would be changed with -Apply.
repair-script-changed-since = Somebody changed this since it was looked at, so the room was left alone: { $settings }. Look at the room, then make a new plan.
repair-script-not-read = It could not be read, so nothing was written. Start the script again. { $error }
repair-script-refused = Exchange refused: { $error }
repair-script-not-stuck = Exchange accepted the change, but this reads otherwise: { $settings }. Look at the room in Exchange.
repair-script-pending = Exchange accepted the change to Full Access, and it does not show yet. This can take an hour. Check the room again then.
repair-script-unclear = Something was sent, and the room could not be read afterwards. Check it in Offision Setup. { $error }
repair-script-interrupted = The script was stopped at this room. Check it in Offision Setup.
repair-script-not-begun = The script was stopped before this room. Nothing was written.
repair-script-lost = Nobody stands behind these names any more, so they cannot be put back: { $names }
repair-script-preview = Nothing is changed: this only shows what would be. Start the script again with -Apply to make the changes.
repair-script-finished = Rooms changed: { $changed }. Would be changed: { $what-if }. So already: { $already }. Changed by somebody else: { $since }. Failed: { $failed }. Not begun: { $not-begun }
repair-script-log = The log: { $path }
repair-script-undo = To take the changes back, run: { $path }
repair-script-outcome = The outcome: { $path }
repair-script-next = Open the outcome in Offision Setup. It reads the rooms again and trusts nothing else.

## The PowerShell export: three lines for whoever runs the script by hand
export-instructions-computer = Run the script on a computer
    .save = Save { $file } in a folder of its own, on a computer where you can sign in as an administrator.
    .run = Open PowerShell in that folder, run this, and sign in when asked: powershell -ExecutionPolicy Bypass -File { $file }
    .open = At its end, open offision-rooms.json from that folder here.
export-instructions-cloud-shell = Run the script in Azure Cloud Shell
    .save = Save { $file }, open shell.azure.com, choose PowerShell, and upload the file with Manage files > Upload.
    .run = Run this and sign in with the code that it shows: ./{ $file } -Device. Cloud Shell closes after 20 minutes without a key press; started again, the script goes on.
    .open = At its end, fetch offision-rooms.json with Manage files > Download, and open it here.
export-instructions-server = Run the script on an Exchange server
    .save = Save { $file } on the server, in a folder of its own.
    .run = Open the Exchange Management Shell, go to that folder, and run: .\{ $file }
    .open = At its end, open offision-rooms.json from that folder here.

## The PowerShell export: how a run on this computer ended
export-ended-finished = The rooms are read.
export-ended-module-missing = PowerShell has no module ExchangeOnlineManagement. Install it with: Install-Module ExchangeOnlineManagement -Scope CurrentUser
export-ended-module-unusable = The module ExchangeOnlineManagement is too old, or does not fit this PowerShell. The last line says which.
export-ended-not-signed-in = Nobody signed in to Exchange Online. The last line says why.
export-ended-other-tenant = The account belongs to another tenant. Sign in with an account of the tenant that is set up here.
export-ended-role-missing = The account may not read the booking settings of rooms. It needs the role Global Reader, or the Exchange role View-Only Recipients.
export-ended-not-listed = Exchange did not list the rooms completely. The last line says why.
export-ended-disconnected = The connection to Exchange was lost. What was read is kept; run it again to go on.
export-ended-folder-not-writable = No file can be written in the folder. Choose another one.
export-ended-restricted = PowerShell is restricted on this computer. Run the script on another computer, or in Azure Cloud Shell.
export-ended-no-rooms = The tenant has no room mailbox that this account sees.
export-ended-cancelled = Stopped. What was read is kept; run it again to go on.
export-ended-failed = PowerShell did not run the script to its end (exit code { $code }). Its last lines say why; a policy of your organization may forbid scripts.
export-ended-ended-from-outside = PowerShell was ended from outside. What was read is kept; run it again to go on.

## The PowerShell export: what of a file cannot be used
import-at = Where it stands
    .file = { $file }: { $what }
    .line = { $file }, line { $line }: { $what }
    .room = { $file }, { $room }: { $what }
    .room-and-line = { $file }, line { $line }, { $room }: { $what }
import-nothing = None of the files holds anything about a room. Choose offision-rooms.json, which the script wrote at its end.
import-not-readable = The file cannot be read. { $error }
import-not-text = This is no text file. Save a workbook as CSV, and take files out of an archive.
import-empty = The file is empty.
import-nothing-known = Nothing here looks like the settings of a room.
import-not-data = Text beside the data was left out, such as a prompt or a warning.
import-cut-off = The file ends in the middle. The rooms before that were used; the rest is missing.
import-broken = This part was left out, because a bracket or a quote is missing or wrong.
import-too-deep = This part was left out, because it is nested deeper than any answer of Exchange.
import-too-large = This part was left out, because it is larger than any answer of Exchange.
import-too-many = The file has more than { $limit } rows of one kind, which no tenant has. The others were left out.
import-cells = The row has { $found } cells and the head of the table { $wanted }, so it is not clear which value belongs where. It was left out.
import-no-address = The row does not say which room it is about. Export the column PrimarySmtpAddress as well.
import-not-an-address = The row was left out, because this is no address: { $value }
import-no-such-room = The row is about { $identity }, and no mailbox in the files has that name alone. Add the output of Get-Mailbox, or export the column PrimarySmtpAddress as well.
import-truncated = { $property } was not exported completely and stays unknown. Use -Depth 6 with ConvertTo-Json; in a table, lists need a text of their own.
import-unreadable = { $property } stays unknown, because this is no value of it: { $value }
import-joined = { $property } stays unknown, because this may be one name or several: { $value }
import-garbled = { $property } stays unknown, because characters were lost when the file was written. Save it as UTF-8.
import-twice = { $property } stays unknown, because it is there twice with different values.
import-undated = It is not clear when this was read: { $value }
import-which-is-newer = { $other } describes this room differently, and neither says when it was read. This one was used.
import-newer = A newer version wrote this file ({ $schema }). What is known of it was used; update Offision Setup.
import-other-tenant = The file is of another tenant ({ $tenant }), so nothing of it was used.
import-more = And { $count } more of this file.
### Who can book this room? Answers from the settings that were read

## Decisions
booking-accepted = Accepted at once
booking-asked-of-delegates = Asked of the delegates
booking-asked-not-forwarded = Waits for a delegate, but none is told
booking-asked-of-nobody = Waits for approval, but there is no delegate
booking-declined = Declined
booking-not-processed = No answer: the request is not processed
booking-pencilled-in = No answer: the request is only entered as tentative
booking-unknown = Not known

## The parts of an answer
booking-decided-by = Decided by { $setting }
booking-further = Would decide next: { $settings }
booking-perhaps = Not read, and perhaps in the way as well: { $settings }
booking-missing = Depends on what was not read: { $settings }
booking-possible = Possible: { $decisions }
booking-series-cut = The series is cut: there are no meetings after { $date }.
booking-uncertain = Not certain: see the remarks.
booking-shown-busy = The calendar shows the time as busy.
booking-shown-tentative = The calendar shows the time as tentative.
booking-shown-free = The request is in the calendar, but the time still looks free.
booking-shown-nothing = Nothing is entered in the calendar.

## Settings, as the admin center calls them. $parameter is the name for PowerShell
booking-setting-kind = Type of mailbox ({ $parameter })
booking-setting-automatic-processing = Automatic processing of requests ({ $parameter })
booking-setting-pencils-in-new = Enter new requests as tentative ({ $parameter })
booking-setting-inbox-rules = Hidden inbox rule of an Outlook delegate ({ $parameter })
booking-setting-booking-type = Booking type ({ $parameter })
booking-setting-answers-external = Process requests from outside the organization ({ $parameter })
booking-setting-accepts-everyone = Accept or decline booking requests automatically ({ $parameter })
booking-setting-bypassing = People who skip approval ({ $parameter })
booking-setting-everyone-may-request = Select delegates who can accept or decline booking requests ({ $parameter })
booking-setting-may-request = People who may ask ({ $parameter })
booking-setting-everyone-may-request-exceptions = Everybody may ask for exceptions ({ $parameter })
booking-setting-may-request-exceptions = People who may ask for exceptions ({ $parameter })
booking-setting-delegates = Delegates ({ $parameter })
booking-setting-forwards-requests = Forward requests to delegates ({ $parameter })
booking-setting-shows-pending = Show waiting requests as tentative ({ $parameter })
booking-setting-allows-conflicts = Allow conflicting meetings ({ $parameter })
booking-setting-conflict-instances = Conflicts allowed in a series ({ $parameter })
booking-setting-conflict-percentage = Percentage of conflicts allowed in a series ({ $parameter })
booking-setting-longest = Maximum duration ({ $parameter })
booking-setting-shortest = Minimum duration ({ $parameter })
booking-setting-allows-series = Allow repeated meetings ({ $parameter })
booking-setting-window = Booking window ({ $parameter })
booking-setting-only-during-work-hours = Allow scheduling only during working hours ({ $parameter })
booking-setting-working-hours = Working hours ({ $parameter })
booking-setting-declines-beyond-limit = Automatically decline meetings outside this limit ({ $parameter })
booking-setting-enforces-capacity = Enforce capacity ({ $parameter })
booking-setting-deletes-subject = Delete the subject ({ $parameter })
booking-setting-adds-organizer-to-subject = Add the organizer’s name to the subject ({ $parameter })
booking-setting-deletes-comments = Delete comments ({ $parameter })
booking-setting-deletes-attachments = Delete attachments ({ $parameter })
booking-setting-removes-private = Remove the private flag ({ $parameter })

## Remarks on an answer
booking-note-room-itself = Exchange does not process a request that the room itself sends.
booking-note-past = The meeting is over. Exchange does not process requests for the past.
booking-note-going-on = The meeting has begun. Microsoft does not document whether it still counts as future; it does here.
booking-note-nobody-let-in = Nobody may book or ask. Microsoft describes this in two ways: no answer, which is shown here, or declined.
booking-note-dynamic-group = The members of { $name } are computed. Exchange processes no request while such a group is in one of the room’s lists.
booking-note-desk = Desks are booked through Microsoft Places. These rules are not verified for them.
booking-note-external-may-be-declined = Microsoft describes this in two ways: no answer, which is shown here, or declined.
booking-note-reserved-may-be-ignored = A reserved room cannot be booked. Microsoft does not say whether the request is declined or gets no answer.
booking-note-delegate-asks = The organizer is a delegate of this room. Exchange may accept a delegate’s own request at once; this is not verified.
booking-note-exceptions-within-rules = The organizer may ask for exceptions. What Exchange does then with a request that keeps the rules is not verified.
booking-note-pending-looks-free = While the request waits, the time looks free. What the organizer is told meanwhile is not verified.
booking-note-nobody-can-approve = The room has no delegate, so nobody can approve the request.
booking-note-not-forwarded = The request is not sent on to the delegates. They must look for it in the room’s calendar.
booking-note-series-end-date-counts = The last meeting is within the booking window, but the end date of the series is not. The end date is taken to count; Microsoft does not document it exactly.
booking-note-series-partly-outside-hours = The first meeting is within the working hours, others are not. Microsoft does not document how such a series is measured; all of it must be within them here.
booking-note-series-perhaps-cut = Whether, or where, the series is cut short is not known.
booking-note-conflicting-dates-declined = { $count ->
        [one] { $count } meeting of the series is at a taken time and is declined; the rest is accepted.
       *[other] { $count } meetings of the series are at taken times and are declined; the rest is accepted.
    }
booking-note-capacity-counts = The number of people counts as well: more than the capacity are declined.
booking-note-subject-removed = The subject is removed.
booking-note-organizer-as-subject = The organizer’s name replaces the subject.
booking-note-text-removed = The text of the invitation is removed, and with it the link to an online meeting.
booking-note-attachments-removed = Attachments are removed.
booking-note-private-flag-removed = A private meeting is no longer marked private.

## What can be said of a room without a question. .unknown says that it was not read
booking-topic-answered = Answers
    .unknown = Whether requests get an answer is not known.
booking-topic-accepted = Accepted at once
    .unknown = Who is accepted at once is not known.
booking-topic-asked = Asked of the delegates
    .unknown = About whom the delegates are asked is not known.
booking-topic-declined = Declined
    .unknown = Who is declined is not known.
booking-topic-told = Telling the delegates
    .unknown = Whether the delegates are told is not known.
booking-topic-exceptions = Exceptions
    .unknown = Who may ask for exceptions is not known.
booking-topic-external = People outside the organization
    .unknown = Whether people outside the organization get an answer is not known.
booking-topic-ahead = How far ahead
    .unknown = How far ahead it can be booked is not known.
booking-topic-length = How long
    .unknown = How long a meeting may be is not known.
booking-topic-hours = At which hours
    .unknown = At which hours it can be booked is not known.
booking-topic-series = Series
    .unknown = What happens to series is not known.
booking-line-not-answered = Nobody gets an answer: requests are not processed.
booking-line-pencilled-in = Nobody gets an answer: requests are only entered as tentative.
booking-line-never-bookable = Nobody can book the room: it is reserved.
booking-line-accepts-everyone = Everybody’s requests are accepted at once if they keep the rules.
booking-line-accepts-listed = { $count ->
        [one] The request of { $count } listed person or group is accepted at once.
       *[other] The requests of { $count } listed people or groups are accepted at once.
    }
booking-line-accepts-nobody = Nobody is accepted without the delegates.
booking-line-asks-for-everyone = Everybody else may ask; the delegates decide.
booking-line-asks-for-listed = { $count ->
        [one] { $count } listed person or group may ask; the delegates decide.
       *[other] { $count } listed people or groups may ask; the delegates decide.
    }
booking-line-asks-for-nobody = Nobody may ask the delegates.
booking-line-declines-others = Everybody who is not listed is declined.
booking-line-not-forwarded = Delegates are not told of requests.
booking-line-no-delegates = There is no delegate who could decide.
booking-line-exceptions-for-everyone = Everybody may ask for what the rules forbid; the delegates decide.
booking-line-exceptions-for-listed = { $count ->
        [one] { $count } listed person or group may ask for what the rules forbid; the delegates decide.
       *[other] { $count } listed people or groups may ask for what the rules forbid; the delegates decide.
    }
booking-line-exceptions-declined = What the rules forbid is declined.
booking-line-external-answered = Requests from outside the organization are treated like those of people who are not listed.
booking-line-external-not-answered = Requests from outside the organization get no answer.
booking-line-today-only = Only today can be booked.
booking-line-ahead = { $days ->
        [one] It can be booked { $days } day ahead.
       *[other] It can be booked { $days } days ahead.
    }
booking-line-any-length = A meeting may be of any length.
booking-line-longest = { $minutes ->
        [one] A meeting may last { $minutes } minute at most.
       *[other] A meeting may last { $minutes } minutes at most.
    }
booking-line-shortest = { $minutes ->
        [one] A meeting must last at least { $minutes } minute.
       *[other] A meeting must last at least { $minutes } minutes.
    }
booking-line-any-hour = It can be booked at any hour.
booking-line-working-hours = It can be booked only on working days, from { $start } to { $end }.
booking-line-no-series = Series are declined.
booking-line-series-within-window = A series must end within the booking window.
booking-line-series-cut = A series that goes on beyond the booking window is cut there.

## Repairs: the dialog
fix-preview = Preview fix
    .of = Preview fix: { $problem }
fix-room = Preview and apply
fix-all = Fix all
fix-title-check = { $count ->
        [0] Fix “{ $problem }”?
        [one] Fix “{ $problem }” in { $count } room?
       *[other] Fix “{ $problem }” in { $count } rooms?
    }
fix-title-all = { $count ->
        [0] Fix the rooms?
        [one] Fix { $count } room?
       *[other] Fix { $count } rooms?
    }
fix-title-room = Fix { $room }?
fix-title-file = { $count ->
        [one] Carry out the saved plan in { $count } room?
       *[other] Carry out the saved plan in { $count } rooms?
    }
fix-title-running = Changing rooms of { $tenant }
fix-title-ended = Changes of rooms of { $tenant }
fix-title-refused = This plan is not used
fix-planning = Looking at what has to be changed…
fix-what = { $count ->
        [one] This changes { $count } mailbox in { $tenant }. Its old settings are saved first, so you can undo this.
       *[other] This changes { $count } mailboxes in { $tenant }. The old settings of each mailbox are saved first, so you can undo this.
    }
fix-file-made = The plan was made at { $time }. A room that was changed since then is left alone.
fix-nothing = There is nothing that can be changed from here.
fix-nothing-chosen = Nothing is selected. Select below what should be changed.
fix-changes = What changes
fix-setting-rooms = { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
fix-now = Now
fix-after = After
fix-differs = Differs from room to room
fix-after-delegates = Everyone who is there now, and { $delegate }
fix-choices = Only if you want it
fix-command = The exact commands
fix-command-of = The exact commands, with { $room } as the example
fix-largest = { $count ->
        [one] Largest building: { $building }, { $count } room
       *[other] Largest building: { $building }, { $count } rooms
    }
fix-list = See the list
    .hide = Hide the list
fix-list-more = Show more rooms
fix-list-one = What changes in { $room }
fix-list-take = Change { $room }
fix-left-out = { $count ->
        [one] Left out: { $count } room
       *[other] Left out: { $count } rooms
    }
fix-left-out-group = { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    }
fix-slow = Exchange can take up to 60 minutes to show Full Access. Until then such rooms are “Waiting for Exchange”.
fix-no-role = You can check but not change. Save the plan and send it to somebody who can.
fix-unknown-role = Exchange does not tell whether you may change rooms. What it refuses stays as it is, and is told.
fix-no-way = Nothing can be changed with what is read now. Sign in as an Exchange administrator in “Choose rooms”, or save the plan for somebody else.
closing-question = Rooms are still being changed. Rooms that were begun are finished first; what was changed can be undone later.
closing-stop = Close after the current rooms
closing-stay = Keep going
fix-save = Save plan
fix-save-script = Save script
fix-apply = { $count ->
        [one] Change { $count } room
       *[other] Change { $count } rooms
    }
fix-running = { $done } of { $total } rooms done
fix-stop = Stop after the current rooms
fix-stopping = Stopping after the rooms that are being changed
fix-hide = Continue in the background
fix-notice = Changes are being made: { $done } of { $total } rooms.
fix-notice-show = Show
fix-again = { $count ->
        [one] Check this room again
       *[other] Check these { $count } rooms again
    }
fix-not-good = { $count ->
        [one] { $count } room needs a look
       *[other] { $count } rooms need a look
    }
fix-not-good-more = { $count ->
        [one] … and { $count } more room
       *[other] … and { $count } more rooms
    }
fix-settings-of = Settings: { $settings }
fix-ended-early = The run ended early. What was changed until then is listed below, and is in “Changes made”.
fix-announce-started = { $count ->
        [one] { $count } room is being changed
       *[other] { $count } rooms are being changed
    }
fix-announce-quarter = { $percent } percent of the rooms are done

## Repairs: what became of a room
repair-count-changed = { $count } changed
repair-count-already-so = { $count } already right
repair-count-pending = { $count } waiting for Exchange
repair-count-changed-since = { $count } changed by somebody else
repair-count-failed = { $count } failed
repair-count-not-begun = { $count } not begun
repaired-changed = Changed
repaired-already-so = Was already as it should be
repaired-pending = Waiting for Exchange
repaired-changed-since = Somebody changed it in the meantime. Nothing was changed
repaired-not-read = It could not be read. Nothing was changed
repaired-refused = Exchange refused the change
repaired-not-stuck = Exchange accepted the change, and the room still shows something else
repaired-unclear = The change was sent, and the room could not be read afterwards
setting-automatic-processing = Automatic processing of requests
setting-accepts-everyone = Exchange accepts everyone by itself
setting-everyone-may-request = Everyone may ask for the room
setting-forwards-requests = Requests go to the delegates
setting-delegates = Delegates
setting-bypassing = People who skip approval
setting-only-during-work-hours = Only during working hours
setting-declines-beyond-limit = Declines bookings far ahead
setting-full-access = Full Access of Offision
setting-sharing = Sharing of the calendar
choice-usual = Part of every fix
choice-bypass-removed = { $count ->
        [one] Remove the people who skip approval, in { $count } room
       *[other] Remove the people who skip approval, in { $count } rooms
    }
    .hint = From then on their bookings wait for Offision like everyone else’s.
choice-orphans-dropped = { $count ->
        [one] Remove names that belong to nobody from the delegates, in { $count } room
       *[other] Remove names that belong to nobody from the delegates, in { $count } rooms
    }
    .hint = Exchange refuses a list with such names. They cannot be put back.
choice-kept-elsewhere = { $count ->
        [one] Change delegates that your own Active Directory keeps, in { $count } room
       *[other] Change delegates that your own Active Directory keeps, in { $count } rooms
    }
    .hint = Exchange may refuse, and the next synchronization may take the change back.
left-out-kind = Other rules hold for this kind of mailbox.
left-out-not-read = It was not read, so it could not be kept or put back.
left-out-no-room-mailbox = It has to become a room mailbox first.
left-out-without-delegate = Offision is not among the delegates, so nobody would answer the requests. Add the delegate as well.
left-out-by-hand = It is mended by hand, as the room’s details say.
plan-role = Needs at least the role Exchange Recipient Administrator or Exchange Administrator, or the Exchange role Mail Recipients.
refused-file-foreign = This file was not written by Offision Setup.
refused-file-newer = This file was written by a newer version. Update Offision Setup.
refused-file-damaged = Line { $line } of this file is damaged, so nothing of it is used ({ $what }).
refused-file-edited = This file was changed after it was written, so it is not used. Ask for the original.
refused-file-other-tenant = This file is for { $theirs }, and you are connected to { $ours }.
refused-file-other-plan = This file is of the plan { $theirs }, and this one is { $ours }.
refused-file-other-delegate = This file names { $theirs } as the Offision mailbox, and you gave { $ours }.
refused-file-empty = There is nothing in this file that can be changed.
refused-file-unreadable = This file cannot be read ({ $what }).

## Repairs: changes made, and undo
undo-list = Changes made
undo-list-lead = Every run in { $tenant } that wrote to rooms, newest first. The old settings are kept on this computer.
undo-list-none = Nothing was changed in this tenant from this computer.
undo-list-reading = Reading the changes…
undo-open-plan = Open a saved plan
undo-run-repair = { $count ->
        [one] { $count } room changed
       *[other] { $count } rooms changed
    }
undo-run-undo = { $count ->
        [one] Undo in { $count } room
       *[other] Undo in { $count } rooms
    }
undo-run-by = { $time }, { $account }
undo-run-app = the app itself
undo-cut-off = { $count ->
        [one] This run was cut off. { $count } room was looked at again to find out what became of it.
       *[other] This run was cut off. { $count } rooms were looked at again to find out what became of them.
    }
undo-open = { $count ->
        [one] This run was cut off, and what became of { $count } room is not known. Sign in as an Exchange administrator to find out.
       *[other] This run was cut off, and what became of { $count } rooms is not known. Sign in as an Exchange administrator to find out.
    }
undo-damaged = A record of changes cannot be used
undo-button = Undo
    .of = Undo the changes of { $time }
undo-title = { $count ->
        [0] Undo the changes?
        [one] Undo the changes in { $count } room?
       *[other] Undo the changes in { $count } rooms?
    }
undo-what = { $count ->
        [one] This puts back the old settings of { $count } mailbox in { $tenant }. It is listed too, so you can take it back.
       *[other] This puts back the old settings of { $count } mailboxes in { $tenant }. It is listed too, so you can take it back.
    }
undo-over-later = Also where somebody changed the room since
    .hint = What others added to a list since then stays in it.
undo-lost = These names cannot be put back, because nobody stands behind them any more:
undo-apply = { $count ->
        [one] Undo { $count } room
       *[other] Undo { $count } rooms
    }
undo-nothing = There is nothing left to undo.
undo-now = Now
undo-after = After the undo
