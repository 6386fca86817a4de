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
details-request = Request or trace ID
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

## Fields: what is wrong
problem-tenant-empty = Enter the directory (tenant) ID
problem-tenant-malformed = The tenant ID must be 36 characters with hyphens, or a domain such as contoso.onmicrosoft.com
problem-tenant-is-secret = This looks like a client secret. Copy the Directory (tenant) ID line
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
start-does-read = It only reads. It changes nothing in your tenant.
start-does-secret = Your secret stays in this computer’s password store, or in memory for this session. It is never in the report.
start-does-hosts = It talks only to Microsoft.
start-hosts = Show the addresses it contacts

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
registration-open-link = Open in Entra
registration-warnings = You can continue, but look at this first.

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
consent-looked = Looked just now. { $missing ->
    [one] 1 permission is not granted yet.
   *[other] { $missing } permissions are not granted yet.
 }
consent-limit = { $minutes ->
    [one] Stops waiting in 1 minute
   *[other] Stops waiting in { $minutes } minutes
 }
consent-limit-soon = Stops waiting in less than a minute
consent-open-again = Open the browser again
consent-copy-link = Copy the link
consent-already = I have already consented
consent-someone-else = Someone else is the administrator? Copy the link and send it to them. It works on any computer, but only until this page closes.
consent-someone-else-local = Someone else is the administrator? Copy the link and send it to them. On another computer the last page shows an error after Accept. Then select I have already consented here.
consent-no-browser = We could not open a browser. Copy this link into one.
consent-link = Consent link
consent-stray = An answer to an earlier link arrived. We keep waiting for the newest one. Select Open the browser again.
consent-accepted = Microsoft says yes. Checking that the permissions arrived.
consent-refused-title = Consent was not given
consent-refused-cancelled = You selected Cancel at Microsoft. Nothing was changed.
consent-timed-out-title = We stopped waiting
consent-timed-out = We stopped waiting after { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }. Nothing you typed is lost.
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
permission-granted = Granted
permission-not-granted = Not granted yet
permission-not-requested = Not in the app registration
permission-other = Another permission of this app

### Steps 4 to 6

rooms-title = Choose the rooms to check
rooms-lead = Choose the mailbox that Offision uses and the rooms to look at. This tool only reads them.
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
    .gives = Every setting of every room.
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
rooms-pasted = Only the addresses I paste
rooms-pasted-addresses = Room addresses
    .hint = One address on each line, or separated by commas or semicolons.
rooms-pasted-count = { $count ->
        [one] { $count } address
       *[other] { $count } addresses
    }
rooms-pasted-malformed = { $word } is not a mail address. Enter one such as room1@contoso.com
rooms-not-covered = { $count ->
        [one] { $count } desk, piece of equipment or room on your own Exchange server is listed in the report but not checked.
       *[other] { $count } desks, pieces of equipment and rooms on your own Exchange servers are listed in the report but not checked.
    }
rooms-not-covered-note = Desks, equipment and rooms on your own Exchange servers are listed in the report but not checked.
rooms-none = Exchange lists no room mailboxes in this tenant.
    .fix = In the Exchange admin center, open Recipients > Resources and select Add a room resource. New rooms can take some minutes to appear.
rooms-read-again = Read the rooms again
rooms-exchange-failed = The app may not read room settings from Exchange
rooms-exchange-unknown = We could not see whether the app may read room settings from Exchange
rooms-exchange-consequence = You can go on: settings that cannot be read are listed as “Could not check”, never as passed.
rooms-exchange-use-graph = Read only what Microsoft Graph shows
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
scan-again = Check { $count ->
        [one] { $count } room
       *[other] { $count } rooms
    } again
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
room-advisory = Does not stop Offision
room-again = Check this room again
room-what-was-read = Show what was read
room-value-none = Not told
source-graph = Microsoft Graph
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
check-multitenant = The app accepts accounts in any organizational directory
    .wrong = The app accepts accounts of one directory only
    .why = Offision signs in from its own directory. Microsoft refuses that when the app allows one directory only.
    .portal = App registrations > your app > Authentication > Supported account types > Accounts in any organizational directory > Save
check-permissions-requested = The app asks for every permission that Offision needs
    .wrong = The app does not ask for every permission that Offision needs
    .why = Consent can only grant what the app asks for. A permission of the same name under “Delegated permissions” does not count.
    .portal = App registrations > your app > API permissions > Add a permission > Microsoft Graph > Application permissions
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
    .why = Exchange answers booking requests only for room mailboxes of Exchange Online.
    .portal = Exchange admin center > Recipients > Resources
check-visible-to-app = Offision can find the room and open its calendar
    .wrong = Offision cannot find the room or open its calendar
    .why = Offision lists the rooms of Microsoft 365 places and reads their calendars.
    .portal = Exchange admin center > Recipients > Resources > the room > General > Hide from global address list: off. An application access policy is changed in Exchange Online PowerShell.
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
check-any-hours = Any hour can be booked
    .wrong = Bookings outside working hours are declined
    .why = Exchange declines a booking outside working hours before Offision sees it.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage booking settings > Allow scheduling only during working hours: off
check-any-date = Series may end after the booking window
    .wrong = Bookings far ahead are declined
    .why = Exchange declines a series that ends after the booking window before Offision sees it.
    .portal = Exchange admin center > Recipients > Resources > the room > Booking > Manage booking settings > Automatically decline meetings outside this limit: off
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
    .fix = Look at it in the Microsoft Entra admin center.
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
reason-no-rooms = Microsoft lists no rooms in this tenant.
    .fix = Create a room in the Exchange admin center under Recipients > Resources. A new room can take up to 24 hours to appear.
reason-list-incomplete = Microsoft lists { $listed } rooms but counts { $counted }, so the list is not used.
    .fix = Try again in some minutes.

## What Microsoft says to the sign-in, by code. .fix says what to do.
reason-cause-tenant-not-found = We did not find this tenant.
    .fix = Check the directory (tenant) ID, and that the Microsoft cloud is right.
reason-cause-tenant-malformed = This is not a tenant ID or a domain.
    .fix = Copy the Directory (tenant) ID from the app’s Overview page.
reason-cause-app-not-found = This app is not in the tenant.
    .fix = Check that you copied the Application (client) ID, not the Object ID.
reason-cause-app-not-in-tenant = The app has no enterprise app in this tenant yet.
    .fix = Give admin consent once. That creates it.
reason-cause-app-disabled = The app is switched off.
    .fix = In Entra, open Enterprise apps > your app > Properties and set Enabled for users to sign-in to Yes.
reason-cause-secret-refused = Microsoft did not accept the secret.
    .fix = Copy the Value column, not the Secret ID. If the value is hidden, make a new secret. A secret that was made minutes ago may need some minutes.
reason-cause-secret-expired = The secret has expired.
    .fix = Make a new one, and update it in Offision too.
reason-cause-single-tenant = The app allows only one tenant.
    .fix = In Entra, open Authentication > Supported account types and choose any organizational directory.
reason-cause-redirect-mismatch = The redirect URL is not in the app registration.
    .fix = In Entra, open Authentication > Add a platform > Web and paste the redirect URL. Then open the browser again.
reason-cause-consent-cancelled = You selected Cancel at Microsoft. Nothing was changed.
    .fix = Open the browser again and select Accept.
reason-cause-not-an-administrator = This account cannot consent.
    .fix = Sign in as a Global Administrator or Privileged Role Administrator. Application Administrator is not enough for these permissions.
reason-cause-other-directory = This account belongs to another directory.
    .fix = Sign out at Microsoft and use an administrator of this tenant.
reason-cause-conditional-access = Your company’s Conditional Access rules blocked the sign-in.
    .fix = Ask the person who manages them, and give them the trace ID below.
reason-cause-not-granted = The app has no consent yet.
    .fix = Give admin consent.
reason-cause-service-missing = This tenant does not have the Microsoft service that was asked for.
    .fix = Check that Exchange Online is licensed and enabled.
reason-cause-wrong-cloud = This tenant is in another Microsoft cloud.
    .fix = The app must be registered in the tenant’s own cloud.
reason-cause-try-later = Microsoft could not answer at the moment.
    .fix = Try again in some minutes.
reason-cause-foreign-answer = This answer does not belong to the request that is open here.
    .fix = Select Open the browser again and use the new page.
reason-cause-unknown = Microsoft refused, with a code that this version does not know.
    .fix = Send the details to Offision support.

## Permissions in plain words
permission-calendars-readwrite = Read and write calendars in all mailboxes
permission-group-read-all = Read all groups
permission-mail-send = Send mail as any user
permission-place-read-all = Read all places (rooms and buildings)
permission-user-read-all = Read all users’ full profiles

## The terminal
cli-connecting = Connecting…
cli-listing = Listing rooms…
cli-throttled = Microsoft asked us to slow down. Continuing in { $seconds } seconds.
cli-offline = The connection was lost. We continue when it is back. What was read is kept.
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
cli-pending = Waiting for Microsoft since { $text }
cli-counts = { $discovered } rooms: { $passed } ready, { $failed } need action, { $warned } with warnings, { $pending } waiting for Exchange, { $not-checked } not checked, { $not-applicable } not covered.

## Pages that the browser shows when it comes back to this computer
browser-accepted = Microsoft has sent you back. Go on in Offision Setup; this page can be closed.
browser-refused = Consent was not given. Offision Setup shows why; this page can be closed.
browser-stray = This link is from an earlier try. Go back to Offision Setup and select Open the browser again.
