use crate::state::tests::{connected, in_front_of_the_demo};

use super::*;

#[tokio::test]
async fn the_same_choice_has_the_same_partial_files_and_another_one_has_not() {
    let state = in_front_of_the_demo().await;
    let live = connected(&state).await;
    let chosen = |address: &str| Wanted::Chosen(vec![address.to_owned()]);
    let all = run(&live, "offision@contoso.com", &Wanted::All);
    assert_eq!(all, run(&live, "offision@contoso.com", &Wanted::All));
    assert_ne!(all, run(&live, "other@contoso.com", &Wanted::All));
    let one = run(&live, "offision@contoso.com", &chosen("a@contoso.com"));
    assert_ne!(one, all);
    assert_ne!(
        one,
        run(&live, "offision@contoso.com", &chosen("b@contoso.com"))
    );
}

#[tokio::test]
async fn a_script_is_for_the_tenant_that_is_connected() {
    let state = in_front_of_the_demo().await;
    let mut live = connected(&state).await;
    live.line.delegate = Some("offision@contoso.com".into());
    let tenant = live.session.tenant_id.to_string();
    *state.live() = Some(live);
    let plan = plan(&state, &Scope::All).expect("it is connected");
    let text = script(&plan);
    assert!(text.contains(&tenant) && text.contains("offision@contoso.com"));
    state.leave();
    assert!(super::plan(&state, &Scope::All).is_err());
}
