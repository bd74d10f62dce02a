#!/usr/bin/env bash
# The main job, with curl: what a grid manager, a supervisor, an account manager and a technician do in the browser, done by
# machine clients with the same roles. Start the system first (./start), then run this. Needs curl and Node, which ./start needs too.
#
#   docs/main-job.sh [gateway] [identity provider]
set -euo pipefail
. "$(dirname "$0")/walk.sh"

step 'A grid manager finds a community by the initials of its name and plans its opening'
found=$(api script-manager GET '/community/v1/communities?q=sq&marketingState=NOT_OPENED')
community=$(pick 'items[0].id' <<<"$found")
echo "$(pick 'items[0].name' <<<"$found") is $community"
api script-manager PUT "/community/v1/communities/$community/opening-plan" "{\"plannedOpening\": \"$(day 30)\"}" | pick marketingState

step 'The 17-item schedule appears by event'
schedule=$(until_true 'items.length === 17' api script-manager GET "/campaign/v1/schedules/$community")
pick 'items.slice(0, 3).map(i => `${i.ruleId} ${i.title}: ${i.startsOn} to ${i.dueOn}`)' <<<"$schedule"

step 'The manager records what a competitor of the first tier asks: 1M for 50 yuan'
api script-manager POST "/community/v1/communities/$community/competitor-offers" \
  "{\"competitorId\": \"telecom\", \"speedMbps\": 1, \"monthlyFee\": {\"amount\": \"50.00\", \"currency\": \"CNY\"},
    \"termMonths\": 24, \"source\": \"LEAFLET\", \"observedOn\": \"$(day 0)\"}" | pick id

step 'A proposal of 45 yuan appears with its explanation'
proposals=$(until_true 'items.length > 0' api script-supervisor GET \
  "/pricing/v1/proposals?communityId=$community&status=PENDING_APPROVAL")
proposal=$(pick 'items[0].id' <<<"$proposals")
api script-supervisor GET "/pricing/v1/proposals/$proposal" |
  pick 'explanation.steps.map(s => `${s.ruleId} ${s.code} ${JSON.stringify(s.params)}`)'

step 'The supervisor approves it'
approved=$(api script-supervisor POST "/pricing/v1/proposals/$proposal/approval" '{"comment": "as agreed"}')
pick status <<<"$approved"
tariff=$(pick tariffId <<<"$approved")

step 'The network opens'
api script-manager POST "/community/v1/communities/$community/opening" "{\"openedOn\": \"$(day 0)\"}" | pick marketingState

step 'An account manager creates a small firm and claims it'
customer=$(api script-account POST /funnel/v1/customers \
  "{\"firmName\": \"小吃店 $(date +%s)\", \"communityId\": \"$community\", \"address\": \"临街 12 号\",
    \"clusterKind\": \"STREET_SHOP\", \"people\": 3,
    \"contacts\": [{\"name\": \"马小姐\", \"phone\": \"13812341234\", \"role\": \"店主\", \"canDecide\": true}]}" | pick id)
api script-account POST "/funnel/v1/customers/$customer/claim" | pick holder.name

step 'A second account manager is told who holds it'
api script-account2 POST "/funnel/v1/customers/$customer/claim" | pick detail

step 'The next stage is refused, with all that is missing'
api script-account POST "/funnel/v1/customers/$customer/stage" '{"to": "LISTED"}' | pick 'violations.map(v => v.message)'

evidence() {
  api script-account POST "/funnel/v1/customers/$customer/evidence" \
    "{\"kind\": \"$1\", \"doneOn\": \"$(day 0)\", \"note\": \"$2\"${3:+, $3}}" >/dev/null
}
enter() { api script-account POST "/funnel/v1/customers/$customer/stage" "{\"to\": \"$1\"}" | pick stage; }

step 'The evidence is given, and the firm goes from stage to stage'
evidence VISIT '上门拜访'
enter LISTED
evidence LATENT_NEED '需要收银联网'
evidence PURCHASING_POWER '月流水稳定'
evidence DIFFICULTY_LEVEL '现用对手宽带' '"difficulty": "COMPETITOR_CUSTOMER"'
enter POTENTIAL
evidence STATED_INTENT '愿意更换'
enter INTENTION
evidence PLAN_AGREED '认可 1M 45 元'

step 'An order at the approved tariff is signed, and opened by the technician'
until_true 'items.length > 0' api script-account GET "/pricing/v1/tariffs?communityId=$community&status=IN_FORCE" >/dev/null
ordered=$(until_true 'orders && it.orders.length > 0' api script-account POST "/funnel/v1/customers/$customer/orders" \
  "{\"tariffId\": \"$tariff\", \"lines\": 1}")
order=$(pick 'orders[0].id' <<<"$ordered")
api script-account POST "/funnel/v1/customers/$customer/orders/$order/signature" '{}' | pick stage
api script-technician POST "/funnel/v1/customers/$customer/orders/$order/activation" '{}' | pick stage
