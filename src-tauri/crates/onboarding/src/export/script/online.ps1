# Exchange Online, through Microsoft's module. Only cmdlets that read are loaded into the session.
$Source = 'exchange-online'
$Cloud = @@cloud@@
$BuiltIn = '\\|^S-1-5-|^$'
$Commands = @('Get-CalendarProcessing', 'Get-InboxRule', 'Get-MailboxCalendarConfiguration', 'Get-Place', 'Get-Recipient', 'Get-DistributionGroupMember', 'Get-AcceptedDomain')

@@connect@@

function Read-Mailboxes([hashtable] $Query) {
    $Query.PropertySets = @('Minimum', 'Resource', 'Delivery')
    $Query.ErrorAction = 'Stop'
    $Query.WarningAction = 'SilentlyContinue'
    $Query.WarningVariable = 'Warnings'
    try {
        $Answer = @(Get-EXOMailbox @Query -Properties IsDirSynced, HiddenFromAddressListsEnabled, AccountDisabled, ExchangeGuid, IsResource, IsShared, Database, MailboxRegion)
    } catch {
        # A property that this module does not know is unknown; the mailboxes are not.
        if ("$_" -notmatch 'propert') { throw }
        $Answer = @(Get-EXOMailbox @Query)
    }
    # Part of a list is not the list.
    if ("$Warnings" -match 'more results') { throw "$Warnings" }
    return $Answer
}

function Find-Rooms {
    Read-Mailboxes @{ RecipientTypeDetails = @('RoomMailbox', 'EquipmentMailbox', 'LinkedRoomMailbox'); ResultSize = 'Unlimited' }
}

function Read-Mailbox([string] $Address) {
    Read-Mailboxes @{ Identity = $Address }
}

function Read-Permissions([string] $Address) {
    Get-EXOMailboxPermission -Identity $Address -ResultSize Unlimited -ErrorAction Stop
}

function Test-Service {
    Get-EXOMailbox -RecipientTypeDetails RoomMailbox -ResultSize 1 -WarningAction SilentlyContinue -ErrorAction Stop
}
