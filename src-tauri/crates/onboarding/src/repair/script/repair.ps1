# @@words repair-script-about@@
# @@words repair-script-looks-first@@
# @@words repair-script-needs@@
# @@words repair-script-files@@
#
# -Apply          @@words repair-script-apply@@
# -Folder         @@words export-script-folder@@
# -Cloud          @@words repair-script-cloud@@
# -Device         @@words export-script-device@@
# -DisableWAM     @@words export-script-disable-wam@@
#Requires -Version 5.1
param(
    [switch] $Apply,
    [string] $Folder = '',
    [string] $Cloud = 'O365Default',
    [switch] $Device,
    [switch] $DisableWAM
)

$Plan = @@plan@@
$Tenant = @@tenant@@
$TenantName = @@tenant-name@@
$Delegate = @@delegate@@
$Rooms = @(
    @@rooms@@
)
$Undoing = $false
$Force = $false
$Journal = "offision-repair-$($Plan.Substring(0, 8)).log"

# What a script begins with that takes all of this back. Behind it stands a line for each room, written before the room is changed.
$UndoStart = @'
@@undo@@
'@

@@engine@@

# A script for the other way, started when there is something to take back. One that is there already is of an earlier run and stays.
function Open-Undo {
    for ($Number = 1; ; $Number++) {
        $Name = 'offision-undo-{0}{1}.ps1' -f $Plan.Substring(0, 8), $(if ($Number -gt 1) { "-$Number" } else { '' })
        $script:UndoPath = [IO.Path]::Combine($Folder, $Name)
        if (-not [IO.File]::Exists($UndoPath)) { break }
    }
    $script:Undo = [IO.FileStream]::new($UndoPath, [IO.FileMode]::CreateNew, [IO.FileAccess]::Write, [IO.FileShare]::Read)
    $Mark = [Text.UTF8Encoding]::new($true).GetPreamble()
    $Undo.Write($Mark, 0, $Mark.Length)
    # The values go between the parameters and the rest.
    $Values = '$Plan = {0}; $Tenant = {1}; $TenantName = {2}; $Delegate = {3}' -f (Format-Literal $Plan), (Format-Literal $Tenant), (Format-Literal $TenantName), (Format-Literal $Delegate)
    Write-Undo ($UndoStart.Replace('# <values>', $Values))
}

# One line at once and through to the disk, so that no line is cut off when this ends.
function Write-Undo([string] $Line) {
    $Bytes = $Utf8.GetBytes($Line + "`r`n")
    $Undo.Write($Bytes, 0, $Bytes.Length)
    $Undo.Flush($true)
}

# What a room had, before it is changed.
function Add-Undo($Room, $Now, $Wanted) {
    if ($null -eq $Undo) { Open-Undo }
    $Lost = @(foreach ($Setting in $Wanted.Keys) {
        if ($Lists -contains $Setting) { foreach ($Person in $Now[$Setting]) { if ($Person.Orphan) { Format-Literal $Person.Name } } }
    })
    $Former = @{}
    foreach ($Setting in $Wanted.Keys) { $Former[$Setting] = $Now[$Setting] }
    Write-Undo ('Repair-Room @{{ Address = {0}; Name = {1}; Seen = @{{ {2} }}; After = @{{ {3} }}; Lost = @({4}) }}' -f (Format-Literal $Room.Address), (Format-Literal $Room.Name), (Format-Settings $Wanted), (Format-Settings $Former), ($Lost -join ', '))
}

$Outcomes = $null
$OutcomePath = [IO.Path]::Combine($Folder, "offision-outcome-$($Plan.Substring(0, 8)).json")
if ($Rooms.Count -eq 0) { Stop-Script 19 @@text repair-script-no-rooms@@ }
try {
    $Outcomes = [IO.StreamWriter]::new($OutcomePath, $false, $Utf8)
    $Outcomes.AutoFlush = $true
} catch {
    Stop-Script 17 (@@text export-script-no-folder folder error@@ -f $Folder, "$_")
}
$Head = [ordered] @{ schema = 'offision-setup/outcome'; version = 1; plan = $Plan; tenantId = $TenantId; startedUtc = $Started.ToString('o') }
# The object is closed at the end.
$Outcomes.WriteLine((ConvertTo-Json -InputObject $Head -Compress).TrimEnd('}') + ',"rooms":[')
try {
    foreach ($Room in $Rooms) { Repair-Room $Room }
} finally {
    # Also when somebody stops it: what was not begun is said, and the files are whole.
    foreach ($Room in $Rooms) {
        if ($Told.Contains($Room.Address)) { continue }
        if ($Room.Address -eq $Current) {
            Add-Outcome $Room 'failed' @($Room.After.Keys) @@text repair-script-interrupted@@
        } else {
            Add-Outcome $Room 'not-begun' @() @@text repair-script-not-begun@@
        }
    }
    $Outcomes.WriteLine('],"finishedUtc":"' + [DateTime]::UtcNow.ToString('o') + '"}')
    $Outcomes.Dispose()
    if ($null -ne $Undo) {
        Write-Undo 'Close-Run'
        $Undo.Dispose()
    }
}
if ($null -ne $Undo) { Write-Host (@@text repair-script-undo path@@ -f $UndoPath) }
Write-Host (@@text repair-script-outcome path@@ -f $OutcomePath)
Close-Run
