function Connect-Service {
    $Modules = @(Get-Module -ListAvailable -Name ExchangeOnlineManagement | Sort-Object -Property Version -Descending)
    if ($Modules.Count -eq 0) { Stop-Script 10 @@text export-script-no-module@@ }
    if ($Modules[0].Version -lt [version] '3.0.0') { Stop-Script 11 (@@text export-script-old-module version@@ -f $Modules[0].Version) }
    try {
        Import-Module -Name ExchangeOnlineManagement -MinimumVersion 3.0.0
    } catch {
        Stop-Script 11 (@@text export-script-module-refused version powershell error@@ -f $Modules[0].Version, $PSVersionTable.PSVersion, "$_")
    }
    $script:ModuleVersion = "$((Get-Module -Name ExchangeOnlineManagement).Version)"

    $Connections = @(Get-ConnectionInformation | Where-Object { $_.State -eq 'Connected' -and $_.TokenStatus -eq 'Active' -and -not $_.IsEopSession })
    if ($Connections.Count -eq 0) {
        $SignIn = @{ ShowBanner = $false; ExchangeEnvironmentName = $Cloud; CommandName = $Commands; ErrorAction = 'Stop' }
        # What a version of the module does not know yet, or no longer, is not given to it.
        $Known = (Get-Command -Name Connect-ExchangeOnline).Parameters
        if ($DisableWAM -and $Known.ContainsKey('DisableWAM')) { $SignIn.DisableWAM = $true }
        # No browser can be opened there.
        if (($Device -or $env:AZUREPS_HOST_ENVIRONMENT -like 'cloud-shell*') -and $Known.ContainsKey('Device')) { $SignIn.Device = $true }
        Write-Host @@text export-script-sign-in@@
        try {
            Connect-ExchangeOnline @SignIn
        } catch {
            Stop-Script 12 (@@text export-script-no-sign-in error@@ -f "$_")
        }
        $Connections = @(Get-ConnectionInformation | Where-Object { $_.State -eq 'Connected' -and -not $_.IsEopSession })
    }
    if ($Connections.Count -eq 0) { Stop-Script 12 (@@text export-script-no-sign-in error@@ -f '') }
    $script:TenantId = "$($Connections[0].TenantID)"
    if (@($Connections | Where-Object { "$($_.TenantID)" -ne $TenantId }).Count -gt 0) { Stop-Script 13 @@text export-script-two-tenants@@ }

    # Which tenant this is. Where the domains cannot be read, the reader of the file compares the id.
    $Domains = @()
    try { $Domains = @(Get-AcceptedDomain -ErrorAction Stop) } catch { }
    foreach ($Domain in $Domains) { if ($Domain.InitialDomain) { $script:TenantDomain = "$($Domain.DomainName)" } }
    $IsId = $Tenant -match '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    $Differs = $(if ($IsId) { $Tenant -ne $TenantId } else { $Domains.Count -gt 0 -and @($Domains | Where-Object { "$($_.DomainName)" -eq $Tenant }).Count -eq 0 })
    if ($Tenant -ne '' -and $Differs) { Stop-Script 13 (@@text export-script-other-tenant found wanted@@ -f "$TenantId $TenantDomain", $TenantName) }
}
