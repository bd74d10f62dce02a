#!/usr/bin/env bash
# The funnel, with curl: a firm is looked up, created, claimed and taken through the six stages; at every step something wrong is
# tried first and the answer shown. Then what is done with many at once: import, a job with its undo, a merge with its undo,
# contract ends, figures. Start the system first (./start). Needs curl and Node, which ./start needs too.
#
#   docs/funnel-session.sh [gateway] [identity provider]
set -euo pipefail
mark=$(date +%s)
account=script-account manager=script-manager supervisor=script-supervisor
technician=script-technician second=script-account2
. "$(dirname "$0")/walk.sh"
refused() { pick 'violations.map(v => `${v.code}: ${v.message}`)'; }

step 'Prepared: a community that opens, and a tariff a supervisor approved'
community=$(api "$manager" GET '/community/v1/communities?marketingState=NOT_OPENED&limit=1' | pick 'items[0].id')
api "$manager" PUT "/community/v1/communities/$community/opening-plan" "{\"plannedOpening\": \"$(day 30)\"}" >/dev/null
api "$manager" POST "/community/v1/communities/$community/competitor-offers" \
  "{\"competitorId\": \"telecom\", \"speedMbps\": 1, \"monthlyFee\": {\"amount\": \"50.00\", \"currency\": \"CNY\"},
    \"termMonths\": 24, \"source\": \"LEAFLET\", \"observedOn\": \"$(day 0)\"}" >/dev/null
proposal=$(until_true 'items.length > 0' api "$supervisor" GET \
  "/pricing/v1/proposals?communityId=$community&status=PENDING_APPROVAL" | pick 'items[0].id')
tariff=$(api "$supervisor" POST "/pricing/v1/proposals/$proposal/approval" '{"comment": "as agreed"}' | pick tariffId)
api "$manager" POST "/community/v1/communities/$community/opening" "{\"openedOn\": \"$(day 0)\"}" | pick marketingState

file() {
  printf '{"firmName": "%s", "communityId": "%s", "address": "%s", "clusterKind": "STREET_SHOP", "people": %s,
    "contacts": [{"name": "马小姐", "phone": "%s", "role": "店主", "canDecide": true}]%s}' "$1" "$community" "$2" "$3" "$4" "${5:-}"
}
firm="曲线小吃 $mark"

step 'TARGET. Wrong first: nobody there, a masked phone, a slip in the credit code, an unknown field'
api "$account" POST /funnel/v1/customers "$(file "$firm" '临街 12 号' 0 '138****1234')" | refused
api "$account" POST /funnel/v1/customers \
  "$(file "$firm" '临街 12 号' 3 13812341234 ', "unifiedSocialCreditCode": "91350100M000100Y44"')" | refused
api "$account" POST /funnel/v1/customers "$(file "$firm" '临街 12 号' 3 13812341234 ', "colour": "red"')" | pick status
step 'Looked up before, then created'
api "$account" POST /funnel/v1/customer-look-ups "{\"firmName\": \"$firm\"}" | pick items.length
customer=$(api "$account" POST /funnel/v1/customers "$(file "$firm" '临街 12 号' 3 13812341234)" | pick id)
path="/funnel/v1/customers/$customer"

step 'LISTED. Wrong first: without a claim; then a colleague who comes second'
api "$account" POST "$path/stage" '{"to": "LISTED"}' | refused
api "$account" POST "$path/claim" | pick holder.name
api "$second" POST "$path/claim" | refused

evidence() {
  api "$account" POST "$path/evidence" "{\"kind\": \"$1\", \"doneOn\": \"${4:-$(day 0)}\", \"note\": \"$2\"${3:+, $3}}"
}
enter() { api "$account" POST "$path/stage" "{\"to\": \"$1\"}" | pick stage; }
step 'Wrong: a visit tomorrow; right: one today'
evidence VISIT '上门拜访' '' "$(day 1)" | refused
evidence VISIT '上门拜访' >/dev/null
enter LISTED

step 'POTENTIAL. Wrong first: two stages at once, a level without saying which'
api "$account" POST "$path/stage" '{"to": "INTENTION"}' | refused
evidence DIFFICULTY_LEVEL '现用对手宽带' | refused
evidence LATENT_NEED '需要收银联网' >/dev/null
evidence PURCHASING_POWER '月流水稳定' >/dev/null
evidence DIFFICULTY_LEVEL '现用对手宽带' '"difficulty": "COMPETITOR_CUSTOMER"' >/dev/null
enter POTENTIAL

step 'INTENTION. Wrong first: back without a reason'
api "$account" POST "$path/stage" '{"to": "LISTED"}' | refused
evidence STATED_INTENT '愿意更换' >/dev/null
enter INTENTION
evidence PLAN_AGREED '认可 1M 45 元' >/dev/null

step 'ORDERED. Wrong first: a tariff nobody knows; evidence that only a signature leaves'
api "$account" POST "$path/orders" '{"tariffId": "t-none", "lines": 1}' | refused
evidence ORDER_SIGNED '客户口头答应' | refused
until_true 'items.length > 0' api "$account" GET "/pricing/v1/tariffs?communityId=$community&status=IN_FORCE" >/dev/null
ordered=$(until_true 'orders && it.orders.length > 0' api "$account" POST "$path/orders" "{\"tariffId\": \"$tariff\", \"lines\": 1}")
order=$(pick 'orders[0].id' <<<"$ordered")
api "$account" POST "$path/orders/$order/signature" '{}' | pick stage

step 'ON_NET. Wrong first: opened by the salesperson, who is no technician'
api "$account" POST "$path/orders/$order/activation" '{}' | pick 'status + " " + it.code'
api "$technician" POST "$path/orders/$order/activation" '{}' | pick stage

step 'Contract ends: what the neighbour uses, a solution the supervisor agrees to, the result'
neighbour=$(api "$account" POST /funnel/v1/customers "$(file "曲线邻居 $mark" '临街 14 号' 2 13900001111)" | pick id)
api "$account" POST "/funnel/v1/customers/$neighbour/claim" | pick holder.name
contract=$(api "$account" POST "/funnel/v1/customers/$neighbour/contracts" \
  "{\"party\": \"COMPETITOR\", \"operator\": \"电信\", \"product\": \"宽带\", \"endsOn\": \"$(day 20)\"}" | pick 'contracts[0].id')
api "$account" POST "/funnel/v1/customers/$neighbour/contracts/$contract/solution" '{"text": "到期前一周上门，首月免费"}' >/dev/null
api "$supervisor" POST "/funnel/v1/customers/$neighbour/contracts/$contract/solution/agreement" |
  pick 'contracts[0].solution.agreedBy.name'
api "$account" GET "/funnel/v1/contract-ends/calendar?month=$(day 20 | cut -c1-7)" | pick 'days.map(d => `${d.day}: ${d.competitor}`)'
api "$account" POST "/funnel/v1/customers/$neighbour/contracts/$contract/result" '{"outcome": "WON_OVER", "text": "已转网"}' |
  pick 'contracts[0].result.outcome'

step 'Import: a dry run says what is wrong, the refused rows come back with their reasons'
list=$(mktemp)
printf '企业名称,地址,人数,联系人,电话,竞争对手,合同到期日\n导入甲 %s,和平路1号,5,王经理,13812340001,电信,%s\n导入乙 %s,和平路2号,0,王经理,12,,\n' \
  "$mark" "$(day 40)" "$mark" >"$list"
bring() {
  curl -s -X POST "$gateway/api/funnel/v1/imports?communityId=$community&$1" -H "Authorization: Bearer $(token "$supervisor")" \
    -H 'Content-Type: text/csv' --data-binary "@$list" | pick id
}
dry=$(bring dryRun=true)
until_true 'finishedAt != null' api "$supervisor" GET "/funnel/v1/imports/$dry" | pick counts
curl -s "$gateway/api/funnel/v1/imports/$dry/refused.csv" -H "Authorization: Bearer $(token "$supervisor")" -H 'Accept-Language: en'
real=$(bring dryRun=false)
until_true 'finishedAt != null' api "$supervisor" GET "/funnel/v1/imports/$real" | pick counts.created
rm -f "$list"

step 'A job over a filter: claim all of the community; what is refused says why; then undone'
job=$(api "$account" POST /funnel/v1/bulk-jobs "{\"kind\": \"CLAIM\", \"filter\": {\"communityId\": \"$community\"}}" | pick id)
until_true 'finishedAt != null' api "$account" GET "/funnel/v1/bulk-jobs/$job" | pick counts
api "$account" GET "/funnel/v1/bulk-jobs/$job/rows?state=REFUSED" | pick 'items.map(r => `${r.firmName}: ${r.reasons[0].code}`)'
api "$account" POST "/funnel/v1/bulk-jobs/$job/undo" >/dev/null
until_true 'finishedAt != null' api "$account" GET "/funnel/v1/bulk-jobs/$job" | pick status

step 'A merge: previewed, done, and undone'
twin=$(api "$account" POST /funnel/v1/customers "$(file "${firm}有限公司" '临街12号' 4 13900002222)" | pick id)
api "$supervisor" GET "/funnel/v1/customers/$customer/merge-preview?duplicateId=$twin" |
  pick 'fields.filter(f => f.conflict).map(f => `${f.field}: ${f.kept} wins over ${f.duplicate}`)'
merge=$(api "$supervisor" POST "/funnel/v1/customers/$customer/merges" "{\"duplicateId\": \"$twin\"}" | pick id)
api "$account" POST "/funnel/v1/customers/$twin/claim" | refused
api "$supervisor" POST "/funnel/v1/merges/$merge/undo" | pick status

step 'Figures, counted as customers change, equal a recount'
until_true 'equal === true' api "$supervisor" GET '/funnel/v1/figures/recount?gridPath=/13/1301'
