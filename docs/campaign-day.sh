#!/usr/bin/env bash
# A campaign from the planned opening to the leads in funnel and community, with curl: schedule, stock, budget, roadshow, draw,
# leads, group joining, calendar. Start the system first (./start), then run this. Needs curl and Node.
#
#   docs/campaign-day.sh [gateway] [identity provider]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
run=$(date +%s)
. "$here/walk.sh"
now() { node -p 'new Date().toISOString()'; }
yuan() { printf '{"amount":"%s","currency":"CNY"}' "$1"; }

step 'A community is to open; its schedule counts working days'
found=$(api script-manager GET '/community/v1/communities?marketingState=NOT_OPENED&limit=1')
community=$(pick 'items[0].id' <<<"$found")
grid=$(pick 'items[0].gridPath' <<<"$found")
api script-manager PUT "/community/v1/communities/$community/opening-plan" "{\"plannedOpening\": \"$(day 20)\"}" | pick marketingState
schedule=$(until_true 'items.length >= 17' api script-manager GET "/campaign/v1/schedules/$community")
pick 'items.slice(0, 4).map(i => `${i.ruleId} ${i.startsOn} to ${i.dueOn}, expected ${i.expectedOn}`)' <<<"$schedule"
echo "delay $(pick delayDays <<<"$schedule") days by $(pick 'criticalPath.join(" → ")' <<<"$schedule")"
api script-manager PUT "/campaign/v1/schedules/$community/items/2/assignee" '{"staffId":"script-assistant"}' | pick 'items[1].assignee'
api script-supervisor GET '/campaign/v1/progress?level=CITY' | pick items

step 'Stock: gifts arrive, some are reserved, more than there are is refused'
item=$(api script-manager POST /campaign/v1/stock \
  "{\"gridPath\":\"$grid\",\"place\":\"库房\",\"name\":\"雨伞 $run\",\"category\":\"GIFT\",\"unitCost\":$(yuan 12.50),\"reorderPoint\":10}" | pick id)
api script-manager POST "/campaign/v1/stock/$item/receipts" '{"quantity":50}' | pick free
api script-assistant POST "/campaign/v1/stock/$item/issues" '{"quantity":60}' | pick detail

step 'Budget: planned, handed in, approved by somebody else'
quarter=$(node -p 'const d = new Date(Date.now() + 1.2e10); `${d.getFullYear()}-Q${Math.floor(d.getMonth() / 3) + 1}`')
budget=$(api script-manager POST /campaign/v1/budgets "{\"gridPath\":\"$grid\",\"quarter\":\"$quarter\"}" | pick id)
[ "$budget" = undefined ] && budget="b-${grid##*/}-$quarter"
api script-manager PUT "/campaign/v1/budgets/$budget/plan" \
  "{\"lines\":[{\"category\":\"GIFTS\",\"kind\":\"雨伞\",\"quantity\":50,\"cost\":$(yuan 625.00)}]}" | pick 'status'
api script-manager POST "/campaign/v1/budgets/$budget/submission" | pick status
api script-supervisor POST "/campaign/v1/budgets/$budget/approval" '{}' | pick 'categories[0]'
api script-manager POST "/campaign/v1/budgets/$budget/entries" \
  "{\"id\":\"e-$run\",\"category\":\"GIFTS\",\"amount\":$(yuan 700.00),\"purpose\":\"路演\"}" | pick detail

step 'Roadshow: times that suit, everything missing is named, then it is confirmed'
api script-manager GET "/campaign/v1/roadshows/suggestions/$community" | pick 'items.slice(0, 2)'
plan() {
  printf '{"spotKind":"GATE","spot":"%s","spotReason":"必经之路","separatedEntrances":false,"day":"%s","from":"15:00","until":"17:00"%s}' \
    "$1" "$(day 0)" "$2"
}
ready=',"agreement":"协议 17","rainPlan":"改在车库入口","staff":[{"staffId":"script-technician-'$run'","role":"TECHNICIAN"}],"kit":[{"kind":"SHADE_AND_RAIN_COVER","ready":true},{"kind":"BANNER","ready":true},{"kind":"TABLES_AND_CHAIRS","ready":true},{"kind":"GIFTS","ready":true},{"kind":"LEAFLETS","ready":true}]'
bare=$(api script-manager POST /campaign/v1/roadshows "{\"communityId\":\"$community\",\"plan\":$(plan "南门 $run" ',"staff":[],"kit":[]')}" | pick id)
api script-manager POST "/campaign/v1/roadshows/$bare/confirmation" | pick 'violations.map(v => v.code)'
show=$(api script-manager POST /campaign/v1/roadshows "{\"communityId\":\"$community\",\"plan\":$(plan "北门 $run" "$ready")}" | pick id)
api script-manager POST "/campaign/v1/roadshows/$show/confirmation" | pick status
api script-manager PUT "/campaign/v1/roadshows/$bare/plan" "$(plan "北门 $run" "$ready")" >/dev/null
api script-manager POST "/campaign/v1/roadshows/$bare/confirmation" | pick 'violations.map(v => v.message)'

step 'Draw: committed to before, worked out again afterwards by a program of its own'
draw=$(api script-manager POST /campaign/v1/draws \
  "{\"roadshowId\":\"$show\",\"gridPath\":\"$grid\",\"name\":\"开通抽奖\",\"tickets\":40,\"prizes\":[{\"id\":\"umbrella\",\"name\":\"雨伞\",\"stockId\":\"$item\",\"quantity\":5}]}" | pick id)
api script-manager POST "/campaign/v1/draws/$draw/opening" '{}' | pick status
for person in 1 2 3 4 5 6 7 8; do
  api script-assistant POST "/campaign/v1/draws/$draw/entries" "{\"phone\":\"1380000000$person\"}" >/dev/null
done
api script-manager POST "/campaign/v1/draws/$draw/closing" '{}' | pick status
api script-manager GET "/campaign/v1/draws/$draw/proof" | node "$here/verify-draw.mjs"
api script-manager GET "/campaign/v1/stock/$item" | pick 'onHand'

step 'Leads: sent twice, kept once, confirmed by funnel and community'
lead() {
  local at
  at=$(now)
  api script-assistant POST /campaign/v1/leads "$(printf '{"clientId":"%s-%s-client","campaignId":"%s","communityId":"%s","kind":"%s","firmName":"商贸","buildingId":"%s-b1","name":"李红","phone":"1390000000%s","interests":["GROUP_JOINING"],"source":"ROADSHOW","consent":{"purpose":"宽带推介","textVersion":"v1","at":"%s"},"capturedAt":"%s"}' \
    "$run" "$1" "$show" "$community" "$2" "$community" "$1" "$at" "$at")"
}
firm=$(lead 9 SME | pick lead.id)
lead 9 SME | pick outcome
households=()
for each in 1 2 3; do households+=("$(lead "$each" HOUSEHOLD | pick lead.id)"); done
until_true 'status === "HANDED_OVER"' api script-manager GET "/campaign/v1/leads/$firm" | pick handedOver.receiver
until_true 'status === "HANDED_OVER"' api script-manager GET "/campaign/v1/leads/${households[0]}" | pick handedOver.receiver
api script-manager GET "/campaign/v1/leads/$firm" | pick phone
api script-account GET '/funnel/v1/leads?limit=1' | pick 'items[0].leadId'
api script-manager POST "/campaign/v1/roadshows/$show/result" "{\"attendance\":80,\"orders\":2,\"cost\":$(yuan 100.00)}" | pick result

step 'Group joining: two of three, then enough'
group=$(api script-manager POST /campaign/v1/joining-groups \
  "{\"communityId\":\"$community\",\"buildingId\":\"$community-b1\",\"least\":3,\"deadline\":\"$(day 14)\"}" | pick id)
for each in "${households[@]}"; do
  api script-manager POST "/campaign/v1/joining-groups/$group/members" "{\"leadId\":\"$each\"}" |
    pick 'joined + " of " + it.least + " " + it.status'
done

step 'Calendar: a secret address, good until it is revoked'
feed=$(api script-assistant POST /campaign/v1/calendar-feeds)
curl -s "$gateway$(pick path <<<"$feed")" | grep -c '^BEGIN:VEVENT'
api script-assistant DELETE "/campaign/v1/calendar-feeds/$(pick id <<<"$feed")" | pick revoked
curl -s -o /dev/null -w '%{http_code}\n' "$gateway$(pick path <<<"$feed")"
