# One line for the log and for people. A name brings no line break into it, and nothing that steers a terminal.
function Write-Line([string] $Address, [string] $Text) {
    $Line = ("$Address $Text" -replace '[\x00-\x1f\x7f-\x9f\u2028\u2029]+', ' ').Trim()
    $Log.WriteLine([DateTime]::UtcNow.ToString('o') + ' ' + $Line)
    Write-Host $Line
}

# What became of a room.
function Add-Outcome($Room, [string] $Outcome, [string[]] $Settings, [string] $Text) {
    if (-not $Told.Add($Room.Address)) { return }
    $Counts[$Outcome] = 1 + $Counts[$Outcome]
    Write-Line $Room.Address $Text
    if ($Undoing) { return }
    $Entry = [ordered] @{ address = $Room.Address; outcome = $Outcome; settings = [string[]] @($Settings | Sort-Object); text = $Text }
    $Outcomes.WriteLine($(if ($Told.Count -gt 1) { ',' } else { '' }) + (ConvertTo-Json -InputObject $Entry -Compress))
}

# Booking settings travel in one cmdlet; of the access list, what is taken away goes first.
function Write-Room([string] $Address, $Now, $Wanted) {
    $Common = @{ Identity = $Address; WhatIf = (-not $Apply); Confirm = $false; WarningAction = 'SilentlyContinue'; ErrorAction = 'Stop' }
    $Processing = $Common.Clone()
    foreach ($Setting in $Wanted.Keys) {
        if ($Setting -eq 'FullAccess') { continue }
        $Value = $Wanted[$Setting]
        if ($Lists -contains $Setting) {
            # Whoever nobody stands behind is refused.
            $Value = [string[]] @(foreach ($Person in $Value) {
                if (-not $Person.Orphan) { if ("$($Person.Address)" -ne '') { $Person.Address } else { $Person.Name } }
            })
            if ($Value.Count -eq 0) { $Value = $null }
        }
        $Processing[$Setting] = $Value
    }
    if ($Processing.Count -gt $Common.Count) { $null = Invoke-Patiently { Set-CalendarProcessing @Processing } }
    if (-not $Wanted.ContainsKey('FullAccess')) { return }
    $Entry = $Common + @{ User = $Delegate; AccessRights = 'FullAccess'; InheritanceType = 'All' }
    foreach ($Kind in 'Deny', 'Allow') {
        if ($Now['FullAccess'] -notcontains $Kind -or $Wanted['FullAccess'] -contains $Kind) { continue }
        $Taken = $Entry.Clone()
        if ($Kind -eq 'Deny') { $Taken['Deny'] = $true }
        $null = Invoke-Patiently { Remove-MailboxPermission @Taken }
    }
    foreach ($Kind in 'Deny', 'Allow') {
        if ($Now['FullAccess'] -contains $Kind -or $Wanted['FullAccess'] -notcontains $Kind) { continue }
        $Given = $Entry.Clone()
        if ($Kind -eq 'Deny') { $Given['Deny'] = $true } else { $Given['AutoMapping'] = $false }
        $null = Invoke-Patiently { Add-MailboxPermission @Given }
    }
}

# A room is read, compared, written and read again.
function Repair-Room($Room) {
    $script:Current = $Room.Address
    try {
        $Now = Read-Room $Room.Address
        $script:InARow = 0
    } catch {
        Add-Outcome $Room 'failed' @() (@@text repair-script-not-read error@@ -f "$_")
        # Refusals of several rooms in a row are theirs only if anything else is still answered.
        $script:InARow++
        if ($InARow -lt 3 -and -not $GaveUp) { return }
        $script:InARow = 0
        $script:GaveUp = $false
        try { $null = Invoke-Patiently { Get-Recipient -Identity $Delegate -ErrorAction Stop } } catch { Stop-Script 16 (@@text repair-script-disconnected error@@ -f "$_") }
        return
    }
    # Neither as it was seen nor already as it should be. What is not known now may have been changed as well.
    $Since = @(foreach ($Setting in $Room.Seen.Keys) {
        if (Test-Same $Setting $Now[$Setting] $Room.Seen[$Setting]) { continue }
        if ($Room.After.ContainsKey($Setting) -and (Test-Same $Setting $Now[$Setting] $Room.After[$Setting])) { continue }
        if ($Force -and $Now.ContainsKey($Setting)) { continue }
        $Setting
    })
    if ($Since.Count -gt 0) {
        Add-Outcome $Room 'changed-since' $Since (@@text repair-script-changed-since settings@@ -f ($Since -join ', '))
        return
    }
    $Wanted = @{}
    foreach ($Setting in $Room.After.Keys) {
        if (Test-Same $Setting $Now[$Setting] $Room.After[$Setting]) { continue }
        $Wanted[$Setting] = $Room.After[$Setting]
        if ($Lists -contains $Setting -and -not (Test-Same $Setting $Now[$Setting] $Room.Seen[$Setting])) {
            # Whom others added since stays, and whom they took out since stays out.
            $Ours = $Room.Seen[$Setting]
            $Former = $Room.After[$Setting]
            $Wanted[$Setting] = @(
                foreach ($Person in $Now[$Setting]) { if (-not $Person.Orphan -and (-not (Test-Among $Person $Ours) -or (Test-Among $Person $Former))) { $Person } }
                foreach ($Person in $Former) { if (-not (Test-Among $Person $Ours) -and -not (Test-Among $Person $Now[$Setting])) { $Person } }
            )
            if (Test-Same $Setting $Now[$Setting] $Wanted[$Setting]) { $Wanted.Remove($Setting) }
        }
    }
    if ($Wanted.Count -eq 0) {
        Add-Outcome $Room 'already-so' @() @@text repair-script-already-so@@
        return
    }
    foreach ($Setting in $Wanted.Keys) {
        Write-Line $Room.Address (@@text repair-script-change setting before after@@ -f $Setting, (Format-Value $Setting $Now[$Setting]), (Format-Value $Setting $Wanted[$Setting]))
    }
    if ($Room.Lost) { Write-Line $Room.Address (@@text repair-script-lost names@@ -f ($Room.Lost -join ', ')) }
    if ($Apply) {
        try {
            Add-Undo $Room $Now $Wanted
        } catch {
            # Nothing is changed that could not be taken back.
            Add-Outcome $Room 'not-begun' @() (@@text repair-script-no-undo error@@ -f "$_")
            Stop-Script 17 (@@text repair-script-no-undo error@@ -f "$_")
        }
    }
    $Refused = ''
    if ($Apply -or $Simulates) {
        try { Write-Room $Room.Address $Now $Wanted } catch { $Refused = "$_" }
    }
    if (-not $Apply) {
        if ($Refused -ne '') {
            Add-Outcome $Room 'failed' @($Wanted.Keys) (@@text repair-script-refused error@@ -f $Refused)
        } else {
            Add-Outcome $Room 'what-if' @($Wanted.Keys) @@text repair-script-what-if@@
        }
        return
    }
    Confirm-Room $Room $Wanted $Refused
}

# Exchange answers from several servers, and one may lag behind.
function Confirm-Room($Room, $Wanted, [string] $Refused) {
    $Unread = ''
    foreach ($Seconds in 0, 3, 10) {
        if ($Seconds -gt 0) { Start-Sleep -Seconds $Seconds }
        $Missing = @($Wanted.Keys)
        try {
            $Found = Read-Room $Room.Address
            $Unread = ''
        } catch {
            $Unread = "$_"
            continue
        }
        $Missing = @(foreach ($Setting in $Wanted.Keys) { if (-not (Test-Same $Setting $Found[$Setting] $Wanted[$Setting])) { $Setting } })
        if ($Missing.Count -eq 0) { break }
    }
    if ($Unread -ne '') {
        Add-Outcome $Room 'failed' $Missing (@@text repair-script-unclear error@@ -f $Unread)
    } elseif ($Missing.Count -eq 0) {
        Add-Outcome $Room 'changed' @($Wanted.Keys) @@text repair-script-changed@@
    } elseif ($Refused -ne '') {
        Add-Outcome $Room 'failed' $Missing (@@text repair-script-refused error@@ -f $Refused)
    } elseif ($Missing.Count -eq 1 -and $Missing[0] -eq 'FullAccess') {
        Add-Outcome $Room 'failed' $Missing @@text repair-script-pending@@
    } else {
        Add-Outcome $Room 'failed' $Missing (@@text repair-script-not-stuck settings@@ -f ($Missing -join ', '))
    }
}

# The end of a run. Rooms that were left alone or failed make it one that did not go well.
function Close-Run {
    $Numbers = @(foreach ($Outcome in 'changed', 'what-if', 'already-so', 'changed-since', 'failed', 'not-begun') { 0 + $Counts[$Outcome] })
    Write-Line '' (@@text repair-script-finished changed what-if already since failed not-begun@@ -f $Numbers[0], $Numbers[1], $Numbers[2], $Numbers[3], $Numbers[4], $Numbers[5])
    Write-Host (@@text repair-script-log path@@ -f $LogPath)
    if (-not $Apply) { Write-Host @@text repair-script-preview@@ } elseif (-not $Undoing) { Write-Host @@text repair-script-next@@ }
    $Log.Dispose()
    exit $(if ($Numbers[3] + $Numbers[4] + $Numbers[5] -gt 0) { 21 } else { 0 })
}
