# Microsoft asks in several ways to slow down. Everything else is an answer.
#
# A block runs inside of this function, and of those that hand it on, and sees their variables before its own, so blocks use no name that
# is used there.
function Invoke-Patiently([scriptblock] $Reading) {
    $Busy = 'throttl|too many requests|\b(429|503|504)\b|server ?busy|concurrent requests|micro ?delay|temporar|timed? ?-?out|CmdletProxy|BackendCommunication|Transient|connection was closed|unable to connect|could not be resolved|no such host'
    for ($Try = 1; ; $Try++) {
        try {
            # All of an answer or nothing: a half would be written twice.
            $Answer = @(& $Reading)
            return $Answer
        } catch {
            if ("$_" -notmatch $Busy) { throw }
            if ($Try -ge 6) {
                $script:GaveUp = $true
                throw
            }
            $Seconds = 5 * [Math]::Pow(2, $Try)
            Write-Host (@@text export-script-busy seconds@@ -f $Seconds)
            Start-Sleep -Seconds $Seconds
        }
    }
}
