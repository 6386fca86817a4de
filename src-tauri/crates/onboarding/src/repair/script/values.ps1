# A text as PowerShell reads it without expanding anything. It takes typographic single quotes for single quotes, so they are doubled as
# well; a control character stands outside of the quotes, as its number, so that a value never begins a line.
function Format-Literal([string] $Text) {
    $Quoted = "'" + ($Text -replace "['\u2018\u2019\u201a\u201b]", '$0$0') + "'"
    $Parts = @(foreach ($Part in [regex]::Split($Quoted, '([\x00-\x1f\x7f-\x9f])')) {
        if ($Part -match '^[\x00-\x1f\x7f-\x9f]$') { "' + [char]" + [int] $Part[0] + " + '" } else { $Part }
    })
    if ($Parts.Count -eq 1) { return $Quoted }
    return '(' + ($Parts -join '') + ')'
}

# Settings as the lines of the undo script have them. Exchange refuses a list with a name that nobody stands behind, so it is left out.
function Format-Settings($State) {
    $Parts = @(foreach ($Setting in $State.Keys) {
        $Value = $State[$Setting]
        if ($Lists -contains $Setting) {
            $Items = @(foreach ($Person in $Value) {
                if (-not $Person.Orphan) { '@{{ Name = {0}; Address = {1} }}' -f (Format-Literal $Person.Name), (Format-Literal $Person.Address) }
            })
            '{0} = @({1})' -f $Setting, ($Items -join ', ')
        } elseif ($Setting -eq 'FullAccess') {
            '{0} = @({1})' -f $Setting, (@(foreach ($Grant in $Value) { Format-Literal $Grant }) -join ', ')
        } elseif ($Value -is [bool]) {
            '{0} = {1}' -f $Setting, $(if ($Value) { '$true' } else { '$false' })
        } else {
            '{0} = {1}' -f $Setting, (Format-Literal $Value)
        }
    })
    return ($Parts -join '; ')
}

# A value for people.
function Format-Value([string] $Setting, $Value) {
    if ($Lists -contains $Setting) {
        return '{' + (@(foreach ($Person in $Value) { if ("$($Person.Address)" -ne '') { $Person.Address } else { $Person.Name } }) -join ', ') + '}'
    }
    if ($Setting -eq 'FullAccess') { return '{' + (@($Value) -join '; ') + '}' }
    return "$Value"
}

function Test-Person($One, $Other) {
    $Ignoring = [StringComparison]::OrdinalIgnoreCase
    if ("$($One.Address)" -ne '' -and [string]::Equals($One.Address, $Other.Address, $Ignoring)) { return $true }
    return [string]::Equals($One.Name, $Other.Name, $Ignoring)
}

function Test-Among($Person, $Group) {
    foreach ($Other in $Group) { if (Test-Person $Person $Other) { return $true } }
    return $false
}

# Do both say the same of a room? The order of a list says nothing. What is not known is not the same as anything.
function Test-Same([string] $Setting, $One, $Other) {
    if ($null -eq $One -or $null -eq $Other) { return $false }
    if ($Lists -contains $Setting) {
        if (@($One).Count -ne @($Other).Count) { return $false }
        foreach ($Person in $One) { if (-not (Test-Among $Person $Other)) { return $false } }
        foreach ($Person in $Other) { if (-not (Test-Among $Person $One)) { return $false } }
        return $true
    }
    if ($Setting -eq 'FullAccess') { return (@($One | Sort-Object -Unique) -join ';') -eq (@($Other | Sort-Object -Unique) -join ';') }
    return "$One" -eq "$Other"
}
