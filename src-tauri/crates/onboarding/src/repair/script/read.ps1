# What Offision's mailbox is called anywhere. Without it nobody can tell whose entries are whose.
function Find-Delegate {
    try {
        $Found = @(Invoke-Patiently { Get-Recipient -Identity $Delegate -ErrorAction Stop })
    } catch {
        Stop-Script 20 (@@text repair-script-no-delegate address error@@ -f $Delegate, "$_")
    }
    if ($Found.Count -ne 1 -or "$($Found[0].PrimarySmtpAddress)" -eq '') { Stop-Script 20 (@@text repair-script-no-delegate address error@@ -f $Delegate, '') }
    $script:OwnAddress = "$($Found[0].PrimarySmtpAddress)"
    $script:OwnName = "$($Found[0].DisplayName)"
    foreach ($Property in 'PrimarySmtpAddress', 'Guid', 'ExchangeObjectId', 'ExternalDirectoryObjectId', 'Name', 'Identity', 'Alias', 'WindowsLiveID', 'DistinguishedName', 'LegacyExchangeDN') {
        if ("$($Found[0].$Property)" -ne '') { $null = $Own.Add("$($Found[0].$Property)") }
    }
    foreach ($Address in $Found[0].EmailAddresses) { $null = $Own.Add(("$Address" -replace '^(smtp|x500):', '')) }
}

# Who stands behind a name: each is asked once. Without an address, the name itself is all that is known.
function Find-Person([string] $Name) {
    if ($People.ContainsKey($Name)) { return $People[$Name] }
    $Person = @{ Name = $Name; Address = ''; Orphan = $false }
    if ($Own.Contains($Name)) {
        $Person.Address = $OwnAddress
    } elseif ($Name -like 'S-1-5-21-*') {
        # The bare identifier of an account that no longer exists.
        $Person.Orphan = $true
    } else {
        try {
            $Found = @(Invoke-Patiently { Get-Recipient -Identity $Name -ErrorAction Stop })
            if ($Found.Count -eq 0) { throw @@text repair-script-nothing@@ }
            if ($Found.Count -eq 1) { $Person.Address = "$($Found[0].PrimarySmtpAddress)" }
        } catch {
            $Refusal = "$_ $($_.FullyQualifiedErrorId)"
            # An account of another forest is known there only.
            if ($Refusal -match 'ManagementObjectNotFound') { $Person.Orphan = $Name -notlike '*\*' }
            elseif ($Refusal -notmatch 'ManagementObjectAmbiguous') { throw }
        }
    }
    $People[$Name] = $Person
    return $Person
}

# What a room has. A setting that is not in the answer is not known.
function Read-Room([string] $Address) {
    $State = @{}
    $Processing = @(Invoke-Patiently { Get-CalendarProcessing -Identity $Address -ErrorAction Stop })
    if ($Processing.Count -ne 1) { throw @@text repair-script-nothing@@ }
    foreach ($Setting in $Words) {
        if ("$($Processing[0].$Setting)" -ne '') { $State[$Setting] = "$($Processing[0].$Setting)" }
    }
    foreach ($Setting in $Flags) {
        $Text = "$($Processing[0].$Setting)"
        if ($Text -eq 'True') { $State[$Setting] = $true } elseif ($Text -eq 'False') { $State[$Setting] = $false }
    }
    foreach ($Setting in $Lists) {
        $Property = $Processing[0].PSObject.Properties[$Setting]
        if ($null -ne $Property) { $State[$Setting] = @(foreach ($Name in $Property.Value) { if ("$Name" -ne '') { Find-Person "$Name" } }) }
    }
    $Entries = @(Invoke-Patiently { Get-MailboxPermission -Identity $Address -ErrorAction Stop })
    # Every mailbox has an entry of its own.
    if ($Entries.Count -eq 0) { throw @@text repair-script-nothing@@ }
    $State['FullAccess'] = @(foreach ($Entry in $Entries) {
        $Name = "$($Entry.User)"
        if ($Name -match $BuiltIn -or ("$($Entry.AccessRights)" -split '[,\s]+') -notcontains 'FullAccess') { continue }
        $Person = Find-Person $Name
        if ($Person.Address -eq '' -and $Name -eq $OwnName) { throw (@@text repair-script-perhaps-own name@@ -f $Name) }
        if ($Person.Address -ne $OwnAddress) { continue }
        if ("$($Entry.Deny)" -notmatch '^(True|False)$' -or "$($Entry.IsInherited)" -notmatch '^(True|False)$') { throw @@text repair-script-nothing@@ }
        $(if ("$($Entry.Deny)" -eq 'True') { 'Deny' } else { 'Allow' }) + $(if ("$($Entry.IsInherited)" -eq 'True') { ', inherited' } else { '' })
    })
    return $State
}
