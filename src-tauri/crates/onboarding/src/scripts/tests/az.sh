# Answers of az, as far as the script asks. The application's body is kept for the test.
found() { [ -e "$FOLDER/$1" ] || { : >"$FOLDER/$1"; return 1; }; }
not_found() { printf '%s\n' "ERROR: Not Found({\"error\":{\"code\":\"Request_ResourceNotFound\"}})" >&2; exit 1; }
body=${!#}
all=$*
case "$*" in
  'cloud show --query name'*) echo AzureCloud ;;
  'cloud show'*) echo https://graph.microsoft.com/ ;;
  'cloud set'* | 'account show'* | login*) ;;
  *v1.0/organization*verifiedDomains*) printf '%s\n' 5e6a7b8c-1111-4222-8333-444455556666 Contoso.OnMicrosoft.com ;;
  *v1.0/organization*) echo 5e6a7b8c-1111-4222-8333-444455556666 ;;
  *"appRoles[?value=='"*) permission=${all##*value==\'}; echo "role-${permission%%\'*}" ;;
  *"servicePrincipals(appId="*) echo graph-principal ;;
  *v1.0/applications\ *uri-parameters*) [ "$TENANT" != existing ] || echo 8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f ;;
  *v1.0/servicePrincipals\ *uri-parameters*) ;;
  *POST*v1.0/applications\ *) printf '%s' "$body" >"$FOLDER/application.json"; echo 8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f ;;
  *PATCH*v1.0/applications/*) printf '%s' "$body" >"$FOLDER/change.json" ;;
  *"applications(appId="*redirectUris*) printf '%s\n' '[' '  "https://other.example/"' ']' ;;
  *"applications(appId="*resourceAppId!=*) echo '[{"resourceAppId":"another-api","resourceAccess":[]}]' ;;
  *"applications(appId="*"type=="*) echo role-User.Read.All ;;
  *"applications(appId="*resourceAppId==*) echo '[{"id":"role-User.Read.All","type":"Role"}]' ;;
  *"applications(appId="*) found asked || not_found; echo object-id ;;
  *POST*v1.0/servicePrincipals\ *) echo principal-id ;;
  *POST*appRoleAssignments*) [ "$TENANT" != no-consent ] || { echo 'ERROR: Forbidden({"error":{"code":"Authorization_RequestDenied"}})' >&2; exit 1; } ;;
  *GET*appRoleAssignments*) ;;
  *addPassword*) echo 'Bhc8Q~0123456789abcdefghijklmnopqrstuvwxy' ;;
  *) echo "ERROR: the test does not know: $*" >&2; exit 2 ;;
esac
