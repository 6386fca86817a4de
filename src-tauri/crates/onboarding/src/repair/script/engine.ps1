Set-StrictMode -Off
$ErrorActionPreference = 'Stop'

$BuiltIn = '^(NT AUTHORITY|NT SERVICE|BUILTIN)\\|^S-1-5-(?!21-)|^Discovery Management$|^$'
$Reads = @('Get-CalendarProcessing', 'Get-MailboxPermission', 'Get-Recipient')
$Writes = @('Set-CalendarProcessing', 'Add-MailboxPermission', 'Remove-MailboxPermission')
$Commands = $Reads + $Writes + 'Get-AcceptedDomain'
$Words = @('AutomateProcessing')
$Flags = @('AllBookInPolicy', 'AllRequestInPolicy', 'ForwardRequestsToDelegates', 'ScheduleOnlyDuringWorkHours', 'EnforceSchedulingHorizon')
$Lists = @('ResourceDelegates', 'BookInPolicy')

function Stop-Script([int] $Code, [string] $Text) {
    Write-Host $Text
    exit $Code
}

@@patiently@@

@@connect@@

@@values@@

@@read@@

@@write@@

# Before anything is asked.
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') { Stop-Script 18 @@text repair-script-restricted@@ }
if ([Console]::IsOutputRedirected) {
    # Whoever reads the lines expects UTF-8. A console without an encoding of its own stays as it is.
    try { [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false) } catch { }
}
# PowerShell and .NET may disagree on where a relative path starts.
if ($Folder -eq '') { $Folder = (Get-Location -PSProvider FileSystem).ProviderPath } else { $Folder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Folder) }
$Utf8 = [Text.UTF8Encoding]::new($false)
$LogPath = [IO.Path]::Combine($Folder, $Journal)
try {
    $Log = [IO.StreamWriter]::new($LogPath, $true, [Text.UTF8Encoding]::new($true))
    $Log.AutoFlush = $true
} catch {
    Stop-Script 17 (@@text export-script-no-folder folder error@@ -f $Folder, "$_")
}

$Started = [DateTime]::UtcNow
$TenantId = $null
$TenantDomain = $null
$Undo = $null
$UndoPath = ''
$Current = ''
$InARow = 0
$GaveUp = $false
$Counts = @{}
$Told = [Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
$People = [Collections.Generic.Dictionary[string, object]]::new([StringComparer]::OrdinalIgnoreCase)
$Own = [Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
$OwnAddress = ''
$OwnName = ''
Connect-Service

$Missing = @($Reads + $Writes | Where-Object { $null -eq (Get-Command -Name $_ -ErrorAction SilentlyContinue) })
$Simulates = $true
if ($Missing.Count -gt 0) {
    if ($Apply -or @($Missing | Where-Object { $Reads -contains $_ }).Count -gt 0) { Stop-Script 14 (@@text repair-script-no-role cmdlets@@ -f ($Missing -join ', ')) }
    $Simulates = $false
    Write-Host (@@text repair-script-no-write-role cmdlets@@ -f ($Missing -join ', '))
}
Find-Delegate
Write-Line '' "$TenantId $TenantDomain"
if (-not $Apply) { Write-Line '' @@text repair-script-preview@@ }
