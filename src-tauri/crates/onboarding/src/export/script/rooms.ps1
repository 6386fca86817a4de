# @@words export-script-about@@
# @@words export-script-reads-only@@
# @@words export-script-needs@@
# @@words export-script-goes-on@@
#
# -Folder         @@words export-script-folder@@
# -SettingsOnly   @@words export-script-settings-only@@
# -Device         @@words export-script-device@@
# -DisableWAM     @@words export-script-disable-wam@@
#Requires -Version 5.1
param(
    [string] $Folder = '',
    [switch] $SettingsOnly,
    [switch] $Device,
    [switch] $DisableWAM
)

Set-StrictMode -Off
$ErrorActionPreference = 'Stop'

$Run = @@run@@
$Tenant = @@tenant@@
$TenantName = $Tenant
$Delegate = @@delegate@@
$All = @@all@@
$Chosen = @(
    @@rooms@@
)

$ProcessingNames = @(
    'AutomateProcessing', 'AllBookInPolicy', 'AllRequestInPolicy', 'AllRequestOutOfPolicy', 'ForwardRequestsToDelegates',
    'TentativePendingApproval', 'AddNewRequestsTentatively', 'ScheduleOnlyDuringWorkHours', 'EnforceSchedulingHorizon',
    'BookingWindowInDays', 'MaximumDurationInMinutes', 'MinimumDurationInMinutes', 'AllowConflicts', 'ConflictPercentageAllowed',
    'MaximumConflictInstances', 'AllowRecurringMeetings', 'AddOrganizerToSubject', 'DeleteSubject', 'DeleteComments',
    'DeleteAttachments', 'DeleteNonCalendarItems', 'RemovePrivateProperty', 'EnableResponseDetails', 'OrganizerInfo',
    'AddAdditionalResponse', 'AdditionalResponse', 'ProcessExternalMeetingMessages', 'RemoveForwardedMeetingNotifications',
    'RemoveOldMeetingMessages', 'RemoveCanceledMeetings', 'EnforceCapacity', 'EnableAutoRelease',
    'PostReservationMaxClaimTimeInMinutes', 'BookingType', 'AllowDistributionGroup', 'AllowMultipleResources',
    'EnforceAdjacencyAsOverlap', 'MaximumConflictPercentage', 'DisableReminders', 'IsValid', 'ObjectState', 'MailboxOwnerId', 'Identity'
)
$ProcessingLists = @('ResourceDelegates', 'BookInPolicy', 'RequestInPolicy', 'RequestOutOfPolicy')
$MailboxNames = @(
    'Identity', 'Name', 'Alias', 'DisplayName', 'PrimarySmtpAddress', 'UserPrincipalName', 'ExternalDirectoryObjectId', 'ExchangeGuid',
    'RecipientTypeDetails', 'ResourceType', 'IsResource', 'IsShared', 'ResourceCapacity', 'IsDirSynced', 'AccountDisabled',
    'HiddenFromAddressListsEnabled', 'Database', 'MailboxRegion'
)
$MailboxLists = @('EmailAddresses', 'GrantSendOnBehalfTo')
$RecipientNames = @(
    'Identity', 'Name', 'Alias', 'DisplayName', 'Guid', 'ExchangeObjectId', 'ExternalDirectoryObjectId', 'DistinguishedName',
    'LegacyExchangeDN', 'PrimarySmtpAddress', 'WindowsLiveID', 'RecipientTypeDetails', 'ResourceType', 'ExternalEmailAddress',
    'IsDirSynced', 'HiddenFromAddressListsEnabled'
)
$MemberNames = @('Name', 'Alias', 'Guid', 'ExternalDirectoryObjectId', 'PrimarySmtpAddress', 'RecipientTypeDetails')

function Stop-Script([int] $Code, [string] $Text) {
    Write-Host $Text
    exit $Code
}

@@patiently@@

# One kind of answer for one object. A refusal is written down as Exchange words it, and the rest goes on.
function Read-Answer($Errors, [string] $What, [scriptblock] $Reading, [switch] $Needed) {
    try {
        $Answers = @(Invoke-Patiently $Reading)
        if ($Needed -and $Answers.Count -eq 0) { $Errors[$What] = [ordered] @{ text = 'The cmdlet returned nothing.'; id = 'Nothing' } }
        return $Answers
    } catch {
        $Text = "$_"
        $Errors[$What] = [ordered] @{
            text = $Text.Substring(0, [Math]::Min(600, $Text.Length))
            id   = "$($_.FullyQualifiedErrorId)"
        }
    }
}

# Plain values, so that the file does not depend on the objects of a module. A value that is not there is null and never false; a list
# that is not there stays away, because an empty one would say that nobody is in it.
function Copy-Properties($From, [string[]] $Names, [string[]] $Lists) {
    $Copy = [ordered] @{}
    foreach ($Name in $Names) {
        $Property = $From.PSObject.Properties[$Name]
        if ($null -eq $Property -or $null -eq $Property.Value) { $Copy[$Name] = $null }
        elseif ($Property.Value -is [bool] -or $Property.Value -is [int] -or $Property.Value -is [long]) { $Copy[$Name] = $Property.Value }
        else { $Copy[$Name] = [string] $Property.Value }
    }
    foreach ($Name in $Lists) {
        $Property = $From.PSObject.Properties[$Name]
        if ($null -ne $Property) {
            $Copy[$Name] = [string[]] @(foreach ($Value in $Property.Value) { if ("$Value" -ne '') { "$Value" } })
        }
    }
    return $Copy
}

@@service@@

function Read-Room($Room) {
    $Address = $Room.Address
    $Errors = [ordered] @{}
    $Entry = [ordered] @{
        address = $Address; readUtc = [DateTime]::UtcNow.ToString('o'); failed = $false; mailbox = $null; processing = $null
        permissions = $null; inboxRules = $null; workingHours = $null; place = $null; errors = $Errors
    }
    $Mailbox = @($Room.Mailbox | Where-Object { $null -ne $_ })
    if ($Mailbox.Count -eq 0) { $Mailbox = @(Read-Answer $Errors 'mailbox' { Read-Mailbox $Address } -Needed) }
    if ($Mailbox.Count -gt 0) { $Entry.mailbox = Copy-Properties $Mailbox[0] $MailboxNames $MailboxLists }

    $Processing = @(Read-Answer $Errors 'processing' { Get-CalendarProcessing -Identity $Address -ErrorAction Stop } -Needed)
    if ($Processing.Count -gt 0) { $Entry.processing = Copy-Properties $Processing[0] $ProcessingNames $ProcessingLists }

    $Permissions = @(Read-Answer $Errors 'permissions' { Read-Permissions $Address } -Needed)
    if ($Permissions.Count -gt 0) {
        $Entry.permissions = @(foreach ($Permission in $Permissions) { Copy-Properties $Permission @('Identity', 'User', 'Deny', 'IsInherited', 'UserSid') @('AccessRights') })
    }
    $Entry.failed = $Errors.Count -gt 0

    if ($Optional -contains 'Get-InboxRule') {
        $Rules = @(Read-Answer $Errors 'inboxRules' { Get-InboxRule -Mailbox $Address -IncludeHidden -WarningAction SilentlyContinue -ErrorAction Stop })
        if (-not $Errors.Contains('inboxRules')) { $Entry.inboxRules = [string[]] @(foreach ($Rule in $Rules) { "$($Rule.Name)" }) }
    }
    if ($Optional -contains 'Get-MailboxCalendarConfiguration') {
        $Hours = @(Read-Answer $Errors 'workingHours' { Get-MailboxCalendarConfiguration -Identity $Address -WarningAction SilentlyContinue -ErrorAction Stop })
        if ($Hours.Count -gt 0) { $Entry.workingHours = Copy-Properties $Hours[0] @('WorkDays', 'WorkingHoursStartTime', 'WorkingHoursEndTime', 'WorkingHoursTimeZone') @() }
    }
    if ($Optional -contains 'Get-Place') {
        $Place = @(Read-Answer $Errors 'place' { Get-Place -Identity $Address -WarningAction SilentlyContinue -ErrorAction Stop })
        if ($Place.Count -gt 0) { $Entry.place = Copy-Properties $Place[0] @('Building', 'Floor', 'FloorLabel', 'City', 'CountryOrRegion', 'Capacity', 'Label', 'BookingType') @('Tags') }
    }
    return $Entry
}

# Before anything is asked.
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') { Stop-Script 18 @@text export-script-restricted@@ }
if ([Console]::IsOutputRedirected) {
    # Whoever reads the lines expects UTF-8, and nobody sees a bar. A console without an encoding of its own stays as it is.
    try { [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false) } catch { }
    $ProgressPreference = 'SilentlyContinue'
}
# PowerShell and .NET may disagree on where a relative path starts.
if ($Folder -eq '') { $Folder = (Get-Location -PSProvider FileSystem).ProviderPath } else { $Folder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Folder) }
$Target = [IO.Path]::Combine($Folder, 'offision-rooms.json')
$Utf8 = [Text.UTF8Encoding]::new($false)
try {
    $Trial = [IO.Path]::Combine($Folder, "offision-rooms-$Run.trial")
    [IO.File]::WriteAllText($Trial, '', $Utf8)
    [IO.File]::Delete($Trial)
} catch {
    Stop-Script 17 (@@text export-script-no-folder folder error@@ -f $Folder, "$_")
}

$Started = [DateTime]::UtcNow
$ModuleVersion = $null
$TenantId = $null
$TenantDomain = $null
$GaveUp = $false
Connect-Service

# What the account may not run is left out, except what everything depends on.
$Optional = @('Get-InboxRule', 'Get-MailboxCalendarConfiguration', 'Get-Place', 'Get-Recipient', 'Get-DistributionGroupMember') | Where-Object { $Commands -contains $_ }
$Missing = @($Commands | Where-Object { $null -eq (Get-Command -Name $_ -ErrorAction SilentlyContinue) })
if ($Missing -contains 'Get-CalendarProcessing') { Stop-Script 14 @@text export-script-no-role@@ }
if ($Missing.Count -gt 0) { Write-Host (@@text export-script-left-out cmdlets@@ -f ($Missing -join ', ')) }
$Optional = @($Optional | Where-Object { $Missing -notcontains $_ })
if ($SettingsOnly) { $Optional = @($Optional | Where-Object { $_ -eq 'Get-Recipient' -or $_ -eq 'Get-DistributionGroupMember' }) }

if ($All) {
    Write-Host @@text export-script-listing@@
    try {
        $Rooms = @(Invoke-Patiently { Find-Rooms } | ForEach-Object { @{ Address = "$($_.PrimarySmtpAddress)"; Mailbox = $_ } })
    } catch {
        Stop-Script 15 (@@text export-script-no-list error@@ -f "$_")
    }
} else {
    $Rooms = @($Chosen | ForEach-Object { @{ Address = $_; Mailbox = $null } })
}
# Without an identity some cmdlets answer for everybody.
$Rooms = @($Rooms | Where-Object { $_.Address -ne '' })
if ($Rooms.Count -eq 0) { Stop-Script 19 @@text export-script-no-rooms@@ }

# What an earlier start of this script has read. A room is one line, so a file that was cut off loses the last one only.
$Lines = [Collections.Generic.Dictionary[string, string]]::new([StringComparer]::OrdinalIgnoreCase)
$Finished = [Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
$Parts = @(Get-ChildItem -LiteralPath $Folder -Filter "offision-rooms-$Run.part*.json" | Sort-Object -Property Name)
$Number = 0
foreach ($Part in $Parts) {
    if ($Part.Name -match '\.part(\d+)\.json$') { $Number = [Math]::Max($Number, [int] $Matches[1]) }
    foreach ($Line in [IO.File]::ReadAllLines($Part.FullName)) {
        $Line = $Line.TrimStart(',')
        if (-not $Line.StartsWith('{"address":')) { continue }
        try { $Earlier = ConvertFrom-Json -InputObject $Line } catch { continue }
        $Lines[$Earlier.address] = $Line
        if ($Earlier.failed) { $null = $Finished.Remove($Earlier.address) } else { $null = $Finished.Add($Earlier.address) }
    }
}
$Open = @($Rooms | Where-Object { -not $Finished.Contains($_.Address) })
if ($Lines.Count -gt 0) { Write-Host (@@text export-script-resumed done total@@ -f ($Rooms.Count - $Open.Count), $Rooms.Count) }

$Head = [ordered] @{
    schema = 'offision.rooms/2'; run = $Run; source = $Source; tenantId = $TenantId; tenantDomain = $TenantDomain; delegate = $Delegate
    asked = $(if ($All) { 'all' } else { 'chosen' }); found = $Rooms.Count; moduleVersion = $ModuleVersion
    powershellVersion = "$($PSVersionTable.PSVersion)"; startedUtc = $Started.ToString('o')
}
# The object is closed by whoever writes the rest of it.
$Head = (ConvertTo-Json -InputObject $Head -Compress).TrimEnd('}')

$Writer = $null
$Written = 0
$Count = 0
$InARow = 0
$Clock = [Diagnostics.Stopwatch]::StartNew()
try {
    foreach ($Room in $Open) {
        $Percent = [int] (100 * $Count / $Open.Count)
        Write-Progress -Activity @@text export-script-progress@@ -Status $Room.Address -PercentComplete $Percent
        $Entry = Read-Room $Room
        $Line = ConvertTo-Json -InputObject $Entry -Depth 6 -Compress
        $Lines[$Room.Address] = $Line
        if ($null -eq $Writer) {
            $Number++
            $Writer = [IO.StreamWriter]::new([IO.Path]::Combine($Folder, ('offision-rooms-{0}.part{1:d3}.json' -f $Run, $Number)), $false, $Utf8)
            $Writer.AutoFlush = $true
            $Writer.WriteLine($Head + ',"part":' + $Number + ',"rooms":[')
        }
        $Writer.WriteLine($(if ($Written -gt 0) { ',' } else { '' }) + $Line)
        $Written++
        $Count++
        if ($Written -eq 200) {
            $Writer.WriteLine('],"complete":false}')
            $Writer.Dispose()
            $Writer = $null
            $Written = 0
        }
        if ($Count % 25 -eq 0 -or $Count -eq $Open.Count) {
            $Minutes = [Math]::Ceiling($Clock.Elapsed.TotalMinutes / $Count * ($Open.Count - $Count))
            Write-Host (@@text export-script-rooms done total minutes@@ -f $Count, $Open.Count, $Minutes)
        }
        # Refusals of several rooms in a row are theirs only if anything else is still answered.
        $InARow = $(if ($Entry.failed) { $InARow + 1 } else { 0 })
        if ($InARow -ge 3 -or $GaveUp) {
            $InARow = 0
            $GaveUp = $false
            try { $null = Invoke-Patiently { Test-Service } } catch { Stop-Script 16 (@@text export-script-disconnected error@@ -f "$_") }
        }
    }
} finally {
    if ($null -ne $Writer) {
        $Writer.WriteLine('],"complete":false}')
        $Writer.Dispose()
    }
}
Write-Progress -Activity @@text export-script-progress@@ -Completed

# Who stands behind the names: each is asked once, however many rooms name it.
$Names = [Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
if ($Delegate -ne '') { $null = $Names.Add($Delegate) }
$Failed = 0
foreach ($Room in $Rooms) {
    $Entry = ConvertFrom-Json -InputObject $Lines[$Room.Address]
    if ($Entry.failed) { $Failed++ }
    foreach ($List in $ProcessingLists) {
        foreach ($Name in $Entry.processing.$List) { if ("$Name" -ne '') { $null = $Names.Add($Name) } }
    }
    foreach ($Permission in $Entry.permissions) {
        # Built-in accounts and deleted people are nobody's delegate.
        if ("$($Permission.AccessRights)" -match 'FullAccess' -and "$($Permission.User)" -notmatch $BuiltIn) { $null = $Names.Add($Permission.User) }
    }
}
$Recipients = [Collections.Generic.List[string]]::new()
$Groups = [Collections.Generic.List[string]]::new()
if ($Optional -contains 'Get-Recipient') {
    Write-Host (@@text export-script-names count@@ -f $Names.Count)
    foreach ($Asked in $Names) {
        $Errors = [ordered] @{}
        $Found = @(Read-Answer $Errors 'recipient' { Get-Recipient -Identity $Asked -ErrorAction Stop } -Needed)
        if ($Found.Count -gt 1) { $Errors['recipient'] = [ordered] @{ text = 'The name matches multiple entries.'; id = 'Ambiguous' } }
        $Entry = [ordered] @{ asked = $Asked; readUtc = [DateTime]::UtcNow.ToString('o'); recipient = $null; error = $Errors['recipient'] }
        if ($Found.Count -eq 1) { $Entry.recipient = Copy-Properties $Found[0] $RecipientNames @('EmailAddresses') }
        $Recipients.Add((ConvertTo-Json -InputObject $Entry -Depth 6 -Compress))
        if ($Found.Count -eq 1 -and "$($Found[0].RecipientTypeDetails)" -match '^Mail.*Group$' -and $Optional -contains 'Get-DistributionGroupMember') {
            $Errors = [ordered] @{}
            $Members = @(Read-Answer $Errors 'members' { Get-DistributionGroupMember -Identity $Asked -ResultSize Unlimited -WarningAction SilentlyContinue -ErrorAction Stop })
            $Entry = [ordered] @{ group = $Asked; readUtc = [DateTime]::UtcNow.ToString('o'); members = $null; error = $Errors['members'] }
            if (-not $Errors.Contains('members')) { $Entry.members = @(foreach ($Member in $Members) { Copy-Properties $Member $MemberNames @() }) }
            $Groups.Add((ConvertTo-Json -InputObject $Entry -Depth 6 -Compress))
        }
    }
}

$Writer = [IO.StreamWriter]::new($Target, $false, $Utf8)
try {
    $Writer.WriteLine($Head + ',"rooms":[')
    $Separator = ''
    foreach ($Room in $Rooms) {
        $Writer.WriteLine($Separator + $Lines[$Room.Address])
        $Separator = ','
    }
    $Writer.WriteLine('],"recipients":[')
    $Writer.WriteLine($Recipients -join "`n,")
    $Writer.WriteLine('],"members":[')
    $Writer.WriteLine($Groups -join "`n,")
    $Writer.WriteLine('],"finishedUtc":"' + [DateTime]::UtcNow.ToString('o') + '","failed":' + $Failed + ',"complete":true}')
} finally {
    $Writer.Dispose()
}
# Everything is in the one file now, and the next start reads anew.
foreach ($Part in Get-ChildItem -LiteralPath $Folder -Filter "offision-rooms-$Run.part*.json") { [IO.File]::Delete($Part.FullName) }

Write-Host (@@text export-script-finished done failed@@ -f $Rooms.Count, $Failed)
Write-Host (@@text export-script-file path@@ -f $Target)
Write-Host @@text export-script-next@@
exit 0
