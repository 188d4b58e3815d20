#!/usr/bin/env bash
# Prints the steps (JSON, see mobile/app/screen_script.h) that walk one person's screens and take a picture of each:
# screen_steps.sh ROLE SIZES THEMES LANGUAGES, each of the last three a list separated by commas.
set -euo pipefail
role=$1
IFS=, read -ra sizes <<<"$2"
IFS=, read -ra themes <<<"$3"
IFS=, read -ra languages <<<"$4"
steps='{"wait":"app.stage","is":"READY"}'
step() { steps+=",$1"; }
settle() { step '{"rest":600}'; }
page() { # page NAME OPEN-STEP: opens, takes the picture, closes
    step "$2"
    settle
    step "{\"grab\":\"$role-$1-$view\"}"
    step '{"open":"close"}'
    settle
}
place() {
    step "{\"place\":\"$1\"}"
    settle
    step "{\"grab\":\"$role-$2-$view\"}"
}

for size in "${sizes[@]}"; do
    for theme in "${themes[@]}"; do
        for language in "${languages[@]}"; do
            view="$size-${theme,,}-$language"
            step "{\"resize\":[${size/x/,}]}"
            step "{\"set\":\"theme\",\"to\":\"$theme\"}"
            step "{\"set\":\"language\",\"to\":\"$language\"}"
            settle
            case $role in
                assistant)
                    place TODAY today
                    place PROJECTS projects
                    page project '{"open":"project","first":"app.projects","role":"projectId"}'
                    page visit '{"open":"startVisit","kind":"ASSISTANT_WEEKLY","first":"app.projects","role":"projectId"}'
                    place FOLLOWUPS follow-ups
                    page follow-up '{"open":"followUp","first":"app.followUps","role":"followUpId"}'
                    place SYNC sync
                    page settings '{"open":"settings"}'
                    ;;
                supervisor)
                    place REVIEW review
                    place PROJECTS projects
                    place FOLLOWUPS follow-ups
                    page follow-up '{"open":"followUp","first":"app.followUps","role":"followUpId"}'
                    ;;
                deputy)
                    place TODAY today
                    page visit '{"open":"startVisit","kind":"DEPUTY_SITE_VIEW","first":"app.projects","role":"projectId"}'
                    place SUGGESTIONS suggestions
                    ;;
                office)
                    place FOLLOWUPS follow-ups
                    page follow-up '{"open":"followUp","first":"app.followUps","role":"followUpId"}'
                    ;;
            esac
        done
    done
done
echo "{\"steps\":[$steps]}"
