# Makes the app registration that Offision needs, with Microsoft Graph PowerShell: in Windows PowerShell 5.1, PowerShell 7 or Azure Cloud
# Shell (PowerShell). It needs the module Microsoft.Graph.Authentication.
#
# It makes one app for any organizational directory, with a Web redirect URL, the permissions below and a secret of at most 24 months,
# and grants consent. It runs as you. Granting needs a Privileged Role Administrator or Global Administrator; without that role the app
# is made all the same, and Offision Setup asks for consent.
#
# The secret is in a variable of this block and in the line at its end, nowhere else. The history keeps what was typed, and the secret
# is not typed. A transcript and a redirection keep what goes through the pipeline, and module logging what cmdlets are given, so the
# line is put together without a cmdlet and written to the console itself. Debug output, which would show answers, is off.
& {
    $ErrorActionPreference = 'Stop'
    $DebugPreference = 'SilentlyContinue'
    $VerbosePreference = 'SilentlyContinue'
    Set-StrictMode -Off
    Set-PSDebug -Off

    $Name = @@name@@
    $RedirectUrl = @@redirect_url@@
    $Permissions = @(@@permissions@@)
    # The id or a domain of the tenant. Empty: the one of the account that signs in.
    $Tenant = @@tenant@@
    # The cloud as Connect-MgGraph names it.
    $Cloud = @@cloud@@
    # To complete an app that exists and give it one more secret, write its application (client) ID here.
    $ClientId = ''

    $GraphApp = '00000003-0000-0000-c000-000000000000'

    function Write-Outcome([string] $Line) {
        [Console]::Out.WriteLine('----- Offision Setup: copy from here -----')
        [Console]::Out.WriteLine($Line)
        [Console]::Out.WriteLine('----- Offision Setup: to here -----')
    }

    # A text as JSON, without a cmdlet.
    function Get-Json([string] $Text) {
        $Text = [regex]::Replace($Text, '\p{Cc}', ' ')
        '"' + $Text.Replace('\', '\\').Replace('"', '\"') + '"'
    }

    # One request to Microsoft Graph. What was made a moment ago is not known everywhere at once, so "not found" is asked again for a minute.
    function Invoke-Graph([string] $Method, [string] $Path, $Body) {
        $Request = @{ Method = $Method; Uri = "v1.0/$Path"; OutputType = 'PSObject' }
        if ($null -ne $Body) {
            $Request.Body = ConvertTo-Json -InputObject $Body -Depth 10 -Compress
            $Request.ContentType = 'application/json'
        }
        for ($Try = 1; ; $Try++) {
            try {
                return Invoke-MgGraphRequest @Request
            } catch {
                $Text = "$($_.Exception.Message) $($_.ErrorDetails.Message)"
                if ($Try -ge 12 -or $Text -notmatch 'NotFound|not exist|does not reference') { throw }
                Start-Sleep -Seconds 5
            }
        }
    }

    # What is there now.
    function Find-Graph([string] $Path, [string] $Filter) {
        @((Invoke-Graph GET ($Path + '?$filter=' + [uri]::EscapeDataString($Filter))).value)
    }

    try {
        if (-not (Get-Module -ListAvailable -Name Microsoft.Graph.Authentication)) {
            throw 'The module is missing. Run: Install-Module Microsoft.Graph.Authentication -Scope CurrentUser'
        }
        $SignIn = @{
            Scopes       = @('Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All')
            Environment  = $Cloud
            # The sign-in ends with this window and leaves nothing on the disk.
            ContextScope = 'Process'
            NoWelcome    = $true
        }
        if ($Tenant -ne '') { $SignIn.TenantId = $Tenant }
        # No browser can be opened from there.
        if ($env:AZUREPS_HOST_ENVIRONMENT -like 'cloud-shell*') { $SignIn.UseDeviceCode = $true }
        Connect-MgGraph @SignIn
        $TenantId = (Get-MgContext).TenantId
        Write-Host "Tenant: $TenantId"

        $Graph = Invoke-Graph GET ("servicePrincipals(appId='$GraphApp')" + '?$select=id,appRoles')
        # The ids of the permissions, by their names.
        $Roles = @(foreach ($Permission in $Permissions) {
            $Role = @($Graph.appRoles | Where-Object { $_.value -eq $Permission })[0]
            if ($null -eq $Role) { throw "Microsoft Graph has no permission $Permission here" }
            $Role.id
        })

        if ($ClientId -eq '') {
            $Existing = Find-Graph 'applications' ("displayName eq '" + $Name.Replace("'", "''") + "'")
            if ($Existing.Count -gt 0) {
                throw "An app with this name exists already. To complete it, write its ID into `$ClientId at the top of the script; otherwise choose another name. Application (client) ID: $($Existing.appId)"
            }
            $App = Invoke-Graph POST 'applications' @{
                displayName            = $Name
                signInAudience         = 'AzureADMultipleOrgs'
                web                    = @{ redirectUris = @($RedirectUrl) }
                requiredResourceAccess = @(@{
                    resourceAppId  = $GraphApp
                    resourceAccess = @($Roles | ForEach-Object { @{ id = $_; type = 'Role' } })
                })
            }
            Write-Host "App: $($App.appId)"
        } else {
            $App = Invoke-Graph GET "applications(appId='$ClientId')"
            # What the app has stays: other redirect URLs, other APIs, other permissions.
            $RedirectUrls = @($App.web.redirectUris)
            if ($RedirectUrls -cnotcontains $RedirectUrl) { $RedirectUrls += $RedirectUrl }
            $Others = @($App.requiredResourceAccess | Where-Object { $_ -and $_.resourceAppId -ne $GraphApp })
            $Access = @($App.requiredResourceAccess | Where-Object { $_ -and $_.resourceAppId -eq $GraphApp } | ForEach-Object { $_.resourceAccess })
            $Requested = @($Access | Where-Object { $_.type -eq 'Role' } | ForEach-Object { $_.id })
            foreach ($Role in $Roles) {
                if ($Requested -notcontains $Role) { $Access += @{ id = $Role; type = 'Role' } }
            }
            $null = Invoke-Graph PATCH "applications/$($App.id)" @{
                signInAudience         = 'AzureADMultipleOrgs'
                web                    = @{ redirectUris = $RedirectUrls }
                requiredResourceAccess = $Others + @(@{ resourceAppId = $GraphApp; resourceAccess = $Access })
            }
        }

        # The app in this tenant, and what it is granted.
        $Principal = (Find-Graph 'servicePrincipals' "appId eq '$($App.appId)'")[0]
        if ($null -eq $Principal) { $Principal = Invoke-Graph POST 'servicePrincipals' @{ appId = $App.appId } }
        try {
            $Assignments = "servicePrincipals/$($Principal.id)/appRoleAssignments"
            $Granted = @((Invoke-Graph GET $Assignments).value | Where-Object { $_.resourceId -eq $Graph.id } | ForEach-Object { $_.appRoleId })
            foreach ($Role in $Roles) {
                if ($Granted -notcontains $Role) {
                    $null = Invoke-Graph POST $Assignments @{ principalId = $Principal.id; resourceId = $Graph.id; appRoleId = $Role }
                }
            }
        } catch {
            Write-Host "Consent was not granted. It needs a Privileged Role Administrator or Global Administrator; Offision Setup asks for it next. $($_.Exception.Message)"
        }

        # The secret is made last, so that it is never made and then lost.
        $Ends = [DateTime]::UtcNow.AddMonths(24).AddDays(-1).ToString('yyyy-MM-ddTHH:mm:ssZ', [Globalization.CultureInfo]::InvariantCulture)
        $Secret = (Invoke-Graph POST "applications/$($App.id)/addPassword" @{
            passwordCredential = @{ displayName = $Name; endDateTime = $Ends }
        }).secretText
        if (-not $Secret) { throw 'Microsoft did not tell the secret' }

        Write-Host 'Paste the next three lines into Offision Setup. They hold the secret: close this window afterwards.'
        Write-Outcome ('{' + '"offisionSetup":1,"tenantId":' + (Get-Json $TenantId) + ',"clientId":' + (Get-Json $App.appId) +
            ',"objectId":' + (Get-Json $App.id) + ',"clientSecret":' + (Get-Json $Secret) + ',"secretEnds":' + (Get-Json $Ends) +
            ',"redirectUrl":' + (Get-Json $RedirectUrl) + '}')
    } catch {
        $Text = "$($_.Exception.Message) $($_.ErrorDetails.Message)"
        Write-Outcome ('{' + '"offisionSetup":1,"error":' + (Get-Json $Text.Substring(0, [Math]::Min(600, $Text.Length))) + '}')
    } finally {
        if (Get-Command Disconnect-MgGraph -ErrorAction SilentlyContinue) { $null = Disconnect-MgGraph -ErrorAction SilentlyContinue }
        $Secret = $null
    }
}
