# Exchange Server, through the Exchange Management Shell that this runs in.
$Source = 'exchange-server'
# People are named with their domain here.
$BuiltIn = '^NT AUTHORITY\\|^S-1-5-|^$'
$Commands = @('Get-CalendarProcessing', 'Get-InboxRule', 'Get-MailboxCalendarConfiguration', 'Get-Recipient', 'Get-DistributionGroupMember')

function Connect-Service {
    if ($null -eq (Get-Command -Name Get-Mailbox -ErrorAction SilentlyContinue)) { Stop-Script 10 @@text export-script-no-shell@@ }
    Write-Host @@text export-script-forest@@
    # Only for the record.
    $Domains = @()
    try { $Domains = @(Get-AcceptedDomain -ErrorAction Stop) } catch { }
    foreach ($Domain in $Domains) { if ($Domain.Default) { $script:TenantDomain = "$($Domain.DomainName)" } }
}

function Find-Rooms {
    try {
        Get-Mailbox -RecipientTypeDetails RoomMailbox, EquipmentMailbox, LinkedRoomMailbox -ResultSize Unlimited -ErrorAction Stop
    } catch {
        # Older servers have no linked rooms, and refuse the word.
        if ("$_" -notmatch 'LinkedRoomMailbox') { throw }
        Get-Mailbox -RecipientTypeDetails RoomMailbox, EquipmentMailbox -ResultSize Unlimited -ErrorAction Stop
    }
}

function Read-Mailbox([string] $Address) {
    Get-Mailbox -Identity $Address -ErrorAction Stop
}

function Read-Permissions([string] $Address) {
    Get-MailboxPermission -Identity $Address -ErrorAction Stop
}

function Test-Service {
    Get-Mailbox -RecipientTypeDetails RoomMailbox -ResultSize 1 -WarningAction SilentlyContinue -ErrorAction Stop
}
