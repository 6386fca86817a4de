# @@words repair-script-undo-about@@
# @@words repair-script-undo-looks-first@@
# @@words repair-script-undo-sharing@@
# @@words repair-script-needs@@
#
# -Apply          @@words repair-script-apply@@
# -Force          @@words repair-script-force@@
# -Folder         @@words export-script-folder@@
# -Cloud          @@words repair-script-cloud@@
# -Device         @@words export-script-device@@
# -DisableWAM     @@words export-script-disable-wam@@
#Requires -Version 5.1
param(
    [switch] $Apply,
    [switch] $Force,
    [string] $Folder = '',
    [string] $Cloud = 'O365Default',
    [switch] $Device,
    [switch] $DisableWAM
)

# <values>
$Undoing = $true
$Journal = "offision-undo-$($Plan.Substring(0, 8)).log"

# The log has what a room had before this.
function Add-Undo($Room, $Now, $Wanted) { }

@@engine@@

# What each room was given, and what it had before.
