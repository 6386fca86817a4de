#!/usr/bin/env bash
# Makes the app registration that Offision needs, with Azure CLI: in bash, or in Azure Cloud Shell (Bash).
#
# It makes one app for any organizational directory, with a Web redirect URL, the permissions below and a secret of at most 24 months,
# and grants consent. It runs as you. Granting needs a Privileged Role Administrator or Global Administrator; without that role the app
# is made all the same, and Offision Setup asks for consent.
#
# The secret is in a variable of this script and in the line at its end, nowhere else: it is in no argument, so that neither the list of
# processes nor the shell's history has it, and in no file. Tracing is off, and so is az's own log file, which may hold answers.
(
set +x
set -euo pipefail
export AZURE_LOGGING_ENABLE_LOG_FILE=no AZURE_CORE_ONLY_SHOW_ERRORS=yes AZURE_CORE_LOGIN_EXPERIENCE_V2=off

name=@@name@@
redirect_url=@@redirect_url@@
permissions=(@@permissions@@)
# The id or a domain of the tenant. Empty: the one that az is signed in to.
tenant=@@tenant@@
# The cloud as az names it. Empty: the one that az is set to.
cloud=@@cloud@@
graph=@@graph@@
# To complete an app that exists and give it one more secret, write its application (client) ID here.
client_id=''

graph_app=00000003-0000-0000-c000-000000000000
problem=$(mktemp)
cloud_before=''

# Leaves az as it was.
finish() {
  rm -f "$problem"
  [ -z "$cloud_before" ] || az cloud set --name "$cloud_before" --output none
}
trap finish EXIT

# A text as JSON.
json() {
  local text=${1//[[:cntrl:]]/ }
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  printf '"%s"' "$text"
}

# A JSON array with one more item.
with_item() {
  if [[ $1 == *'"'* ]]; then
    printf '%s,%s]' "${1%?}" "$2"
  else
    printf '[%s]' "$2"
  fi
}

outcome() {
  printf '%s\n' '----- Offision Setup: copy from here -----' "$1" '----- Offision Setup: to here -----'
}

stop() {
  local text=$1
  [ ! -s "$problem" ] || text="$text: $(<"$problem")"
  outcome "{\"offisionSetup\":1,\"error\":$(json "${text:0:600}")}"
  exit 1
}

say() {
  printf '%s\n' "$1" >&2
}

# ask METHOD PATH OUTPUT QUERY [BODY]: one request to Microsoft Graph. What was made a moment ago is not known everywhere at once, so
# "not found" is asked again for a minute.
ask() {
  local try=1
  local arguments=(--method "$1" --uri "$graph/v1.0/$2" --resource "$graph" --output "$3" --query "$4")
  [ -z "${5-}" ] || arguments+=(--headers Content-Type=application/json --body "$5")
  until az rest "${arguments[@]}" 2>"$problem"; do
    if [ "$try" -ge 12 ] || ! grep -Ei 'NotFound|not exist|does not reference' "$problem" >/dev/null; then
      return 1
    fi
    try=$((try + 1))
    sleep 5
  done
}

# look_up PATH FILTER QUERY: what is there now.
look_up() {
  az rest --method GET --uri "$graph/v1.0/$1" --resource "$graph" --uri-parameters "\$filter=$2" --output tsv --query "$3" 2>"$problem"
}

in_tenant() {
  [ -z "$tenant" ] || ask GET organization tsv '[value[0].id, value[0].verifiedDomains[].name][]' | grep -ixF -- "$tenant" >/dev/null
}

command -v az >/dev/null || stop 'Azure CLI (az) is not installed'
if [ -n "$cloud" ] && [ "$(az cloud show --query name --output tsv)" != "$cloud" ]; then
  cloud_before=$(az cloud show --query name --output tsv)
  az cloud set --name "$cloud" --output none 2>"$problem" || stop 'The cloud could not be chosen'
fi
if [ -z "$graph" ]; then
  graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
  graph=${graph%/}
fi

if ! az account show --output none 2>"$problem" || ! in_tenant; then
  say 'Sign in as an administrator.'
  az login ${tenant:+--tenant "$tenant"} --allow-no-subscriptions --output none || stop 'The sign-in did not succeed'
  : >"$problem"
  in_tenant || stop "The sign-in is for another tenant than $tenant"
fi
tenant_id=$(ask GET organization tsv 'value[0].id') || stop 'The tenant could not be read'
say "Tenant: $tenant_id"

# The ids of the permissions, by their names.
roles=()
access='[]'
for permission in "${permissions[@]}"; do
  role=$(ask GET "servicePrincipals(appId='$graph_app')" tsv "appRoles[?value=='$permission'].id | [0]") || stop 'Microsoft Graph could not be read'
  [ -n "$role" ] || stop "Microsoft Graph has no permission $permission here"
  roles+=("$role")
  access=$(with_item "$access" "{\"id\":\"$role\",\"type\":\"Role\"}")
done

if [ -z "$client_id" ]; then
  quote="'"
  existing=$(look_up applications "displayName eq '${name//$quote/$quote$quote}'" 'value[].appId') || stop 'The app registrations could not be read'
  if [ -n "$existing" ]; then
    stop "An app with this name exists already. To complete it, write its ID into client_id at the top of the script; otherwise choose another name. Application (client) ID: $existing"
  fi
  client_id=$(ask POST applications tsv appId "{\"displayName\":$(json "$name"),\"signInAudience\":\"AzureADMultipleOrgs\",\"web\":{\"redirectUris\":[$(json "$redirect_url")]},\"requiredResourceAccess\":[{\"resourceAppId\":\"$graph_app\",\"resourceAccess\":$access}]}") || stop 'The app could not be made'
  say "App: $client_id"
  object_id=$(ask GET "applications(appId='$client_id')" tsv id) || stop 'The app could not be read'
else
  app="applications(appId='$client_id')"
  object_id=$(ask GET "$app" tsv id) || stop 'The app could not be read'
  # What the app has stays: other redirect URLs, other APIs, other permissions.
  redirect_urls=$(ask GET "$app" json web.redirectUris) || stop 'The app could not be read'
  if [[ $redirect_urls != *"$(json "$redirect_url")"* ]]; then
    redirect_urls=$(with_item "$redirect_urls" "$(json "$redirect_url")")
  fi
  others=$(ask GET "$app" json "requiredResourceAccess[?resourceAppId!='$graph_app']") || stop 'The app could not be read'
  access=$(ask GET "$app" json "requiredResourceAccess[?resourceAppId=='$graph_app'].resourceAccess[]") || stop 'The app could not be read'
  requested=$(ask GET "$app" tsv "requiredResourceAccess[?resourceAppId=='$graph_app'].resourceAccess[] | [?type=='Role'].id") || stop 'The app could not be read'
  for role in "${roles[@]}"; do
    if [[ $requested != *"$role"* ]]; then
      access=$(with_item "$access" "{\"id\":\"$role\",\"type\":\"Role\"}")
    fi
  done
  wanted=$(with_item "$others" "{\"resourceAppId\":\"$graph_app\",\"resourceAccess\":$access}")
  ask PATCH "applications/$object_id" tsv id "{\"signInAudience\":\"AzureADMultipleOrgs\",\"web\":{\"redirectUris\":$redirect_urls},\"requiredResourceAccess\":$wanted}" || stop 'The app could not be changed'
fi

# The app in this tenant, and what it is granted.
principal=$(look_up servicePrincipals "appId eq '$client_id'" 'value[0].id') || stop 'The enterprise app could not be read'
if [ -z "$principal" ]; then
  principal=$(ask POST servicePrincipals tsv id "{\"appId\":\"$client_id\"}") || stop 'The enterprise app could not be made'
fi
resource=$(ask GET "servicePrincipals(appId='$graph_app')" tsv id) || stop 'Microsoft Graph could not be read'
granted=$(ask GET "servicePrincipals/$principal/appRoleAssignments" tsv "value[?resourceId=='$resource'].appRoleId") || granted=''
for role in "${roles[@]}"; do
  if [[ $granted != *"$role"* ]]; then
    if ! ask POST "servicePrincipals/$principal/appRoleAssignments" tsv id "{\"principalId\":\"$principal\",\"resourceId\":\"$resource\",\"appRoleId\":\"$role\"}" >/dev/null; then
      say "Consent was not granted. It needs a Privileged Role Administrator or Global Administrator; Offision Setup asks for it next. $(<"$problem")"
      break
    fi
  fi
done

# The secret is made last, so that it is never made and then lost. It ends on this day in two years, which is not more than 24 months.
today=$(date -u +%Y-%m-%d)
ends="$((${today%%-*} + 2))-${today#*-}T00:00:00Z"
ends=${ends/-02-29T/-02-28T}
secret=$(ask POST "applications/$object_id/addPassword" tsv secretText "{\"passwordCredential\":{\"displayName\":$(json "$name"),\"endDateTime\":\"$ends\"}}") || stop 'The secret could not be made'
[ -n "$secret" ] || stop 'Microsoft did not tell the secret'

say 'Paste the next three lines into Offision Setup. They hold the secret: close this window afterwards.'
outcome "{\"offisionSetup\":1,\"tenantId\":\"$tenant_id\",\"clientId\":\"$client_id\",\"objectId\":\"$object_id\",\"clientSecret\":$(json "$secret"),\"secretEnds\":\"$ends\",\"redirectUrl\":$(json "$redirect_url")}"
)
