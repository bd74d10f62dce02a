#!/usr/bin/env bash
# A day of a supervisor and a grid manager in the community service, with curl: org tree, coverage lists, opening, survey, property
# company, value and work order, competitors, incident, map, exports; what the rules forbid is tried, too. Every answer is held
# against what it has to be, and the first surprise ends the day. Start the system first (./start). Needs curl and Node.
#
#   docs/community-day.sh [gateway] [identity provider]
set -euo pipefail
. "$(dirname "$0")/walk.sh"
run=$(date +%s)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
any='*'

surprise() {
  echo "SURPRISE: $1" >&2
  head -c 2000 "$work/answer" >&2
  exit 1
}
js() { node -e "const it = JSON.parse(require('fs').readFileSync('$work/answer', 'utf8')); const found = Function('it', 'return ' + process.argv[1])(it); console.log(typeof found === 'string' ? found : JSON.stringify(found));" "$1"; }
# at WEEKDAYS TIME: the last such moment that is past, for example: at 1,2,3,4 21:30
at() {
  node -p "let t = Date.now() - 3600e3, found;
    do { const d = new Date(t).toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'}); found = new Date(d + 'T$2:00+08:00'); t -= 86400e3; }
    while (found > Date.now() || ![$1].includes(new Date(found.getTime() + 8 * 3600e3).getUTCDay()));
    found.toISOString()"
}

declare -A tokens
for client in supervisor manager assistant technician account analyst; do
  tokens[$client]=$(curl -sf -u "script-$client:script-$client-secret" "$provider/oauth2/token" \
    -d 'grant_type=client_credentials&scope=gridline.read gridline.write' | tee "$work/answer" >/dev/null && js it.access_token)
done

# call WHO METHOD PATH [BODY] [curl options]: sets status; the answer lies in $work/answer, its ETag in $etag.
call() {
  local who=$1 method=$2 path=$3 body=${4:-}
  shift 3
  [ $# -gt 0 ] && shift
  status=$(curl -s -o "$work/answer" -D "$work/headers" -w '%{http_code}' -X "$method" "$gateway/api/community/v1$path" \
    -H "Authorization: Bearer ${tokens[$who]}" -H 'Accept-Language: en' ${match:+-H "If-Match: $match"} \
    ${body:+-H 'Content-Type: application/json' --data-binary "$body"} "$@")
  etag=$(sed -n 's/\r$//; s/^[Ee][Tt][Aa][Gg]: //p' "$work/headers")
}
match=$any

# does WHO METHOD PATH [BODY]: has to succeed.
does() {
  call "$@"
  [ "$status" -lt 300 ] || surprise "$1 $2 $3 answered $status"
}

# says EXPRESSION: has to hold for the answer; what it says is shown.
says() {
  local said
  said=$(js "$1") || surprise "cannot be read: $1"
  [ "$said" = true ] || surprise "not so ($said): $1"
}
shown() { printf '  %s\n' "$(js "$1")"; }

# refused STATUS CODE WHO METHOD PATH [BODY]: has to be refused so, as a problem document.
refused() {
  local expected=$1 code=$2
  shift 2
  call "$@"
  [ "$status" = "$expected" ] || surprise "$2 $3 answered $status, not $expected ($code)"
  grep -qi '^content-type: application/problem+json' "$work/headers" || surprise "$2 $3: no problem document"
  says "(it.violations || []).concat(it).some(v => v.code === '$code')"
  printf '  %s %s: %s\n' "$expected" "$code" "$(js "(it.violations || []).concat(it).find(v => v.code === '$code').message || it.detail")"
}

# until_true EXPRESSION WHO GET PATH: asks again until it holds; events take a moment.
until_true() {
  local expression=$1
  shift
  for _ in $(seq 1 120); do
    call "$@"
    if [ "$status" = 200 ] && [ "$(js "$expression" 2>/dev/null)" = true ]; then return; fi
    sleep 0.5
  done
  surprise "never true of $3: $expression"
}

# elsewhere SERVICE EXPRESSION WHO PATH: the same of another service.
elsewhere() {
  local service=$1 expression=$2 who=$3 path=$4
  for _ in $(seq 1 120); do
    status=$(curl -s -o "$work/answer" -w '%{http_code}' "$gateway/api/$service/v1$path" -H "Authorization: Bearer ${tokens[$who]}")
    if [ "$status" = 200 ] && [ "$(js "$expression" 2>/dev/null)" = true ]; then return; fi
    sleep 0.5
  done
  surprise "never true of $service $path: $expression"
}

grid=/13/1301/130102/130102001

step 'Org tree: a grid is founded, moved with a reason, merged; its history stays'
does supervisor PUT "/org-units/g$run" "{\"kind\":\"GRID\",\"name\":\"临时网格 $run\",\"parent\":\"130102\"}"
before=$etag
call supervisor GET '/org-units?kind=BRANCH&parent=1301'
branch=$(js 'it.items.map(u => u.id).find(id => id !== "130102")')
[ "$branch" = undefined ] && branch=
refused 403 forbidden manager POST "/org-units/g$run/move" "{\"parent\":\"130102\",\"reason\":\"区划调整\"}"
refused 422 org.stands-there supervisor POST "/org-units/g$run/move" "{\"parent\":\"130102\",\"reason\":\"区划调整\"}"
if [ -n "$branch" ]; then
  does supervisor POST "/org-units/g$run/move" "{\"parent\":\"$branch\",\"reason\":\"区划调整\"}"
  says "it.history.at(-1).kind === 'MOVED' && it.path.endsWith('/$branch/g$run')"
  match=$before refused 412 stale-version supervisor POST "/org-units/g$run/move" "{\"parent\":\"130102\",\"reason\":\"区划调整\"}"
  does supervisor POST "/org-units/g$run/move" "{\"parent\":\"130102\",\"reason\":\"调回原处\"}"
fi
refused 422 org.merge-with-itself supervisor POST "/org-units/g$run/merge" "{\"into\":\"g$run\",\"reason\":\"并入自己\"}"
does supervisor POST "/org-units/g$run/merge" '{"into":"130102001","reason":"人手不足"}'
shown 'it.history.map(h => h.kind + " " + h.from + " → " + h.to)'
does supervisor POST /staff-assignments \
  "{\"staffId\":\"u-$run\",\"name\":\"赵一\",\"role\":\"GRID_ASSISTANT\",\"orgUnitId\":\"130102001\",\"since\":\"$(day -1)\"}"
assignment=$(js it.id)
refused 422 staff.assigned-already supervisor POST /staff-assignments \
  "{\"staffId\":\"u-$run\",\"name\":\"赵一\",\"role\":\"GRID_ASSISTANT\",\"orgUnitId\":\"130102001\",\"since\":\"$(day 0)\"}"
does supervisor POST "/staff-assignments/$assignment/end" "{\"on\":\"$(day 0)\"}"
says "it.until === '$(day 0)'"

step 'Coverage list: a dry run stores nothing, refused rows come back with their reasons'
call manager GET "/communities?gridPath=$grid" '' -H 'Accept: application/x-ndjson'
mapfile -t codes < <(node -e '
  const taken = new Set(require("fs").readFileSync(process.argv[1], "utf8").split("\n").filter(Boolean).map(l => JSON.parse(l).code));
  for (let n = 999, found = 0; n > 99 && found < 8; n--) {
    const code = "130102001" + n;
    if (!taken.has(code)) { console.log(code); found++; }
  }' "$work/answer")
[ "${#codes[@]}" = 8 ] || surprise 'no codes left in this grid'
a=c-${codes[0]} b=c-${codes[1]} c=c-${codes[2]} d=c-${codes[3]}
head='小区编码,小区名称,详细地址,小区类型,总户数,网格,建设状态,计划开通日期,经度,纬度,坐标系'
good() { printf '%s,%s,长安区 %s 号,商业小区,%s,,%s,%s,%s,38.05,GCJ02\n' "$1" "$2" "$run" "$3" "$4" "$5" "$6"; }
{
  echo "$head"
  good "${codes[0]}" "锦绣家园 $run" 1200 预建 "$(day 40)" 114.52
  good "${codes[1]}" "和平里 $run" 800 在建 "$(day 50)" 114.53
  good "${codes[2]}" "棉二宿舍 $run" 400 未覆盖 '' 114.54
  good "${codes[4]}" "负数小区 $run" -5 未覆盖 '' 114.55
  good "${codes[5]}" "纽约小区 $run" 100 未覆盖 '' -73.98
  echo "${codes[6]},两处小区 $run,,商业小区,100,130102002,未覆盖,,,,"
  echo "${codes[7]},不知状态 $run,,商业小区,100,,快了,,,,"
} >"$work/first.csv"
{
  echo "$head"
  good "${codes[0]}" "锦绣家园 $run" 1200 预建 "$(day 60)" 114.52
  good "${codes[1]}" "和平里 $run" 800 在建 "$(day 50)" 114.53
  good "${codes[3]}" "万和花园 $run" 600 预建 "$(day 90)" 114.56
} >"$work/second.csv"
# import FILE VERSION AS-OF DRY: hands a list in and waits for its end.
import() {
  call supervisor POST "/imports?kind=communities&dryRun=$4&source=CONSTRUCTION&listVersion=$2&asOf=$3" '' \
    -H 'Content-Type: text/csv' --data-binary "@$1"
  [ "$status" = 202 ] || surprise "the list was answered $status"
  until_true "it.status === 'COMPLETED'" supervisor GET "/imports/$(js it.id)"
}
import "$work/first.csv" "v1-$run" "$(day -10)" true
says 'it.counts.rows === 7 && it.counts.created === 3 && it.counts.refused === 4 && it.dryRun'
refused 404 not-found supervisor GET "/communities/$a"
import "$work/first.csv" "v1-$run" "$(day -10)" false
says 'it.counts.created === 3 && it.counts.refused === 4'
job=$(js it.id)
call supervisor GET "/imports/$job/refused.csv"
for reason in 'below zero' 'outside of China' 'belongs to another grid' '快了'; do
  grep -q "$reason" "$work/answer" || surprise "no refused row says '$reason'"
done
sed 's/^/  /' "$work/answer" | cut -c1-150
import "$work/first.csv" "v1-$run" "$(day -10)" false
says 'it.counts.created === 0 && it.counts.unchanged === 3'
refused 403 forbidden manager POST '/imports?kind=communities' ''
does supervisor GET /import-kinds/communities/template.xlsx
head -c 2 "$work/answer" | grep -q PK || surprise 'the template is no workbook'

step 'The next version: what is new, moved and gone'
import "$work/second.csv" "v2-$run" "$(day -1)" false
lists="source=CONSTRUCTION&from=v1-$run&to=v2-$run"
does supervisor GET "/coverage-lists/comparison?$lists"
says 'it.added === 1 && it.moved === 1 && it.gone === 1'
shown 'it.items.map(i => i.change + " " + i.communityName)'
call supervisor GET "/coverage-lists/changes?$lists" '' -H 'Accept: text/csv'
[ "$(wc -l <"$work/answer")" -ge 4 ] || surprise 'the changes are not all exported'
does supervisor PUT "/communities/$c/coverage" \
  "{\"buildState\":\"NOT_COVERED\",\"source\":\"RESOURCE_SYSTEM\",\"listVersion\":\"old-$run\",\"asOf\":\"$(day -45)\"}"
says "it.coverage.listVersion === 'v1-$run' && it.coverageHistory.length === 2"
refused 422 CO-02.as-of-in-future technician PUT "/communities/$c/coverage" \
  "{\"buildState\":\"PLANNED\",\"source\":\"FIELD\",\"listVersion\":\"1\",\"asOf\":\"$(day 1)\"}"

step 'Opening: planned and moved; a stale copy overwrites nothing'
does manager GET "/communities/$a"
seen=$etag
refused 422 CO-01.opening-in-past manager PUT "/communities/$a/opening-plan" "{\"plannedOpening\":\"$(day -1)\"}"
match='' refused 428 if-match-missing manager PUT "/communities/$a/opening-plan" "{\"plannedOpening\":\"$(day 30)\"}"
match=$seen does manager PUT "/communities/$a/opening-plan" "{\"plannedOpening\":\"$(day 30)\"}"
match=$seen refused 412 stale-version manager PUT "/communities/$a/opening-plan" "{\"plannedOpening\":\"$(day 31)\"}"
does manager PUT "/communities/$a/opening-plan" "{\"plannedOpening\":\"$(day 33)\"}"
says "it.marketingState === 'ABOUT_TO_OPEN' && it.plannedOpening === '$(day 33)'"
refused 403 forbidden assistant PUT "/communities/$a/opening-plan" "{\"plannedOpening\":\"$(day 40)\"}"
elsewhere campaign "it.openingDate === '$(day 33)' && it.items.length >= 17 && !(it.survey && it.survey.complete)" manager "/schedules/$a"
echo "  the campaign's schedule follows; posters wait for the survey"

step 'What the file of a community refuses'
refused 422 community.households-negative manager PUT "/communities/$a" '{"name":"锦绣家园","kind":"COMMERCIAL","households":-1}'
refused 422 community.code-in-other-grid supervisor POST /communities \
  "{\"code\":\"${codes[4]}\",\"gridId\":\"130102002\",\"name\":\"两处小区\"}"
refused 409 duplicate manager POST /communities "{\"code\":\"${codes[0]}\",\"name\":\"同码小区 1-5 号楼\"}"
refused 422 CO-10.outside-china technician PUT "/communities/$a/location" '{"longitude":-73.98,"latitude":40.75,"system":"WGS84"}'
refused 422 CO-10.coordinates-swapped technician PUT "/communities/$a/location" '{"longitude":38.05,"latitude":114.52,"system":"GCJ02"}'
refused 422 CO-10.shares-do-not-add-up manager PUT "/communities/$a/survey/residents" \
  "{\"asOf\":\"$(day -1)\",\"shares\":{\"SG4\":60,\"SG2\":30}}"
refused 422 CO-10.percent-out-of-range manager PATCH "/communities/$a/survey" "{\"asOf\":\"$(day -1)\",\"statedOccupancy\":101}"
refused 422 CO-10.found-in-future manager PATCH "/communities/$a/survey" "{\"asOf\":\"$(day 1)\",\"estateClass\":\"UPSCALE\"}"
refused 422 CO-12.leased-line-only-in-compound manager PATCH "/communities/$a/survey" "{\"asOf\":\"$(day -1)\",\"blocker\":\"LEASED_LINE\"}"
refused 422 CO-13.sample-in-future manager POST "/communities/$a/survey/samples" \
  "{\"kind\":\"LIT_WINDOWS\",\"at\":\"$(day 1)T21:30:00+08:00\",\"part\":50,\"whole\":80}"
refused 422 CO-13.part-out-of-range manager POST "/communities/$a/survey/samples" \
  "{\"kind\":\"LIT_WINDOWS\",\"at\":\"$(at 1,2,3,4 21:30)\",\"part\":90,\"whole\":80}"

step 'Property company: negotiated only with who can decide, promised nothing'
does supervisor POST /property-companies "{\"orgUnitId\":\"1301\",\"name\":\"万和物业 $run\",\"kind\":\"PROPERTY_COMPANY\"}"
company=/property-companies/$(js it.id)
does manager POST "$company/contacts" '{"name":"李卫","duty":"保安队长","canDecide":false}'
does manager POST "$company/contacts" '{"name":"王芳","duty":"物业主任","phone":"13900001234","canDecide":true}'
says 'it.contacts[1].phone === "139****1234"'
talk() { printf '{"on":"%s","contactNumber":%s,"communityId":"%s","purpose":"NEGOTIATION","summary":"%s"}' "$(day -1)" "$1" "$a" "$2"; }
refused 422 CO-31.cannot-decide manager POST "$company/negotiations" "$(talk 1 谈进场)"
refused 422 CO-32.benefit-promised manager POST "$company/negotiations" "$(talk 2 承诺每户返点)"
does manager POST "$company/negotiations" "$(talk 2 说明居民需求，同意进场)"
refused 403 forbidden manager PUT "$company/agreement" "{\"signedOn\":\"$(day -1)\"}"
does supervisor PUT "$company/agreement" "{\"signedOn\":\"$(day -400)\",\"validUntil\":\"$(day -36)\",\"note\":\"一年\"}"
does supervisor PUT "$company/agreement" "{\"signedOn\":\"$(day -30)\",\"note\":\"续签\"}"
says 'it.earlierAgreements.length === 1'
refused 422 CO-32.value-over-cap manager POST "$company/grants" \
  "{\"communityId\":\"$a\",\"monthlyValue\":\"900.00\",\"months\":12,\"reason\":\"办公室上网\"}"
does manager POST "$company/grants" "{\"communityId\":\"$a\",\"monthlyValue\":\"60.00\",\"months\":12,\"reason\":\"办公室上网\"}"
does supervisor POST "$company/grants/1/decision" '{"approve":true,"comment":"同意一年"}'
says 'it.grants[0].status === "APPROVED"'

step 'Survey: samples in their windows count, others are kept; the list of what is missing shrinks'
does manager GET "/communities/$a/survey"
shown '`${it.completeness.percent} % known, missing: ${it.completeness.missing.map(m => m.item)}`'
refused 422 CO-11.reason-length supervisor POST "/communities/$a/survey/waiver" '{"reason":" "}'
for sample in "LIT_WINDOWS $(at 1,2,3,4 21:30) 60 80" "LIT_WINDOWS $(at 0,6 21:30) 20 80" "WORKWEAR $(at 1,2,3,4,5 12:15) 30 100"; do
  read -r kind moment part whole <<<"$sample"
  does manager POST "/communities/$a/survey/samples" "{\"kind\":\"$kind\",\"at\":\"$moment\",\"part\":$part,\"whole\":$whole}"
done
says 'it.occupancy.percent === 75 && it.occupancySamples.length === 2 && it.occupancySamples.filter(s => s.counts).length === 1'
does manager PATCH "/communities/$a/survey" "{\"asOf\":\"$(day -1)\",\"handoverOn\":\"2019-06-01\",\"entryThreshold\":\"LOW\",
  \"estateClass\":\"UPSCALE\",\"mixedUse\":false,\"besideShopping\":false,\"propertyCompanyId\":\"${company##*/}\",\"statedOwnerOccupied\":70,
  \"computers\":80,\"aged16To50\":75,\"forum\":\"LIVELY\",\"ourHouseholds\":0}"
does manager PUT "/communities/$a/survey/residents" "{\"asOf\":\"$(day -1)\",\"shares\":{\"SG4\":60,\"SG2\":25,\"SG6\":15}}"
does manager PUT "/communities/$a/survey/competitors/telecom" \
  "{\"asOf\":\"$(day -1)\",\"openedOn\":\"2021-03-01\",\"customers\":300,\"staff\":[{\"name\":\"周强\",\"duty\":\"社区经理\",\"phone\":\"13811112222\"}]}"
says 'it.competitors[0].staff[0].phone === "138****2222"'
says 'it.completeness.missing.map(m => m.item).join() === "PRICES" && !it.salesMayStart'
does manager GET "/communities/$a/needs"
says 'it.occupied === 900 && it.segments.reduce((sum, s) => sum + s.households, 0) === 900'
shown 'it.products.slice(0, 3).map(p => `${p.product}: ${p.households} households`)'

step 'A price seen completes the file; gate and proposals follow over the broker'
offer() { printf '{"competitorId":"telecom","speedMbps":1,"monthlyFee":{"amount":"%s","currency":"CNY"},"oneTimeFee":{"amount":"100.00","currency":"CNY"},"termMonths":24,"prepaid":{"amount":"1200.00","currency":"CNY"},"source":"LEAFLET","observedOn":"%s"}' "$1" "$2"; }
refused 422 offer.observed-in-future assistant POST "/communities/$a/competitor-offers" "$(offer 50.00 "$(day 1)")"
refused 422 offer.amount-out-of-range assistant POST "/communities/$a/competitor-offers" "$(offer -50.00 "$(day 0)")"
does assistant POST "/communities/$a/competitor-offers" "$(offer 50.00 "$(day 0)")"
offer=$(js it.id)
until_true 'it.completeness.complete && it.salesMayStart' manager GET "/communities/$a/survey"
elsewhere campaign 'it.survey.complete && it.survey.percent === 100' manager "/schedules/$a"
echo "  the campaign's gate is open"
elsewhere pricing "it.items.some(p => p.offer && p.offer.offerId === '$offer')" supervisor "/proposals?communityId=$a"
echo "  pricing proposes: $(js "it.items.find(p => p.offer && p.offer.offerId === '$offer').status")"

step 'Buildings and doors: contract ends bring urgency, and stay masked'
building="/communities/$a/buildings/1"
refused 422 CO-14.out-of-range manager PUT "$building" '{"name":"1 号楼","entrances":2,"floors":6,"flatsPerFloor":2,"households":-3}'
match='' does manager PUT "$building" '{"name":"1 号楼","entrances":2,"floors":6,"flatsPerFloor":2}'
door() { printf '{"door":"1-%s","use":"COMPETITOR","competitorId":"telecom","contractEndsOn":"%s","asOf":"%s"}' "$1" "$2" "$3"; }
refused 422 CO-14.found-in-future technician POST "$building/households" "$(door 101 "$(day 60)" "$(day 1)")"
for number in 101 102 201; do does technician POST "$building/households" "$(door $number "$(day 60)" "$(day -1)")"; done
grep -q "$(day 60)" "$work/answer" && surprise 'a contract end is shown'
refused 422 PI-01.reason-missing technician POST "$building/reveal" '{"reason":""}'
does technician POST "$building/reveal" '{"reason":"上门续约"}'
grep -q "$(day 60)" "$work/answer" || surprise 'nothing is revealed'

step 'Value, capacity and grade explain themselves; compared, and what if'
until_true 'it.missing.join() === "CONTRACT_ENDS" && it.urgency.endingWithin3Months === 3' manager GET "/communities/$a/assessment"
says 'Math.abs(it.contributions.reduce((sum, c) => sum + Number(c.adds.low), 0) - Number(it.value.low)) < 0.005 && it.value.low === it.value.high'
says 'it.contributions.every(c => c.value !== null && c.asOf !== null && Number(c.weight) > 0)'
shown '`value ${it.value.low}, capacity ${it.capacity.low} to ${it.capacity.high}, ${it.quadrant}`'
shown 'it.contributions.map(c => `${c.input} ${c.value} (${c.asOf}): ${c.adds.low} of ${c.weight}`)'
until_true 'it.capacity.expected === null && it.missing.length > 0 && Number(it.value.low) < Number(it.value.high)' manager GET "/communities/$b/assessment"
does manager GET "/assessments/comparison?ids=$a,$b"
says 'it.communities.length === 2 && it.inputs.every(i => i.values.length === 2)'
refused 422 CO-22.comparison-size manager GET "/assessments/comparison?ids=$a"
what_if() { printf '{"gridPath":"%s","policy":{"residents":%s,"threshold":%s,"households":%s,"importantAt":50,"urgentAt":40,"fullCapacity":500}}' "$grid" "$1" "$2" "$3"; }
does analyst POST /work-order/what-if "$(what_if 40 20 40)"
says "it.communities.some(c => c.communityId === '$a') && it.policy.households === 40"
refused 422 CO-20.policy-out-of-bounds analyst POST /work-order/what-if "$(what_if 90 5 5)"
does manager GET "/work-order?gridPath=$grid&limit=200"
says '(order => it.items.every((row, at, all) => at === 0 || order.indexOf(all[at - 1].quadrant) <= order.indexOf(row.quadrant)))(["IMPORTANT_URGENT", "IMPORTANT", "URGENT", "NEITHER"])'
does manager GET "/communities/$a/road-map"
shown '`stands at ${it.position}, ${it.steps.filter(s => s.status === "DONE").length} of ${it.steps.length} steps done`'

step 'Photos are told by their bytes; evidence stays, others may be removed with a reason'
node -e "process.stdout.write(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'))" >"$work/dot.png"
echo '<html>no photo</html>' >"$work/fake.jpg"
photo() { call "$1" POST "/communities/$a/photos?subject=$2" '' -H 'Content-Type: image/jpeg' --data-binary "@$3"; }
photo manager SURVEY "$work/fake.jpg"
[ "$status" = 422 ] || surprise "text called a photo was answered $status"
says 'it.code === "CO-10.not-a-photo"'
head -c 9000000 /dev/zero >"$work/large.jpg"
photo manager SURVEY "$work/large.jpg"
[ "$status" = 422 ] || surprise "nine megabytes were answered $status"
says 'it.code === "CO-10.photo-too-large"'
photo manager SURVEY "$work/dot.png"
[ "$status" = 201 ] || surprise "a photo was answered $status"
says 'it.kind === "PNG"'
estate=$(js it.id)
photo manager INCIDENT "$work/dot.png"
torn=$(js it.id)
refused 403 forbidden manager POST "/communities/$a/photos/$estate/removal" '{"reason":"拍到住户"}'
does supervisor POST "/communities/$a/photos/$estate/removal" '{"reason":"拍到住户"}'
refused 404 not-found manager GET "/communities/$a/photos/$estate"

step 'Sniping: the guided response, in its order, with evidence; nothing retaliates'
does assistant POST /incidents "{\"communityId\":\"$a\",\"risk\":\"SNIPING\",\"competitorId\":\"telecom\",
  \"signs\":[\"PRICE_CUT_AT_LAUNCH\",\"TORN_POSTERS\"],\"observedOn\":\"$(day -1)\",\"description\":\"开通当天降价，撕海报\"}"
incident=/incidents/$(js it.id)
says 'it.nextSteps.join() === "COMPARE_TARIFFS"'
refused 422 CO-41.step-not-open manager POST "$incident/steps" '{"step":"REPORT_TO_SUPERVISOR","note":"先上报"}'
refused 400 unknown-value manager POST "$incident/steps" '{"step":"RETALIATE","note":"以牙还牙"}'
refused 422 CO-41.finding-missing manager POST "$incident/steps" '{"step":"COMPARE_TARIFFS","note":"比较了"}'
does manager POST "$incident/steps" '{"step":"COMPARE_TARIFFS","finding":"ONE_TIME_FEE_ONLY","note":"月费不低于我方"}'
says 'it.nextSteps.includes("ADJUST_ENTRY_OFFER") && !it.nextSteps.includes("REPORT_TO_SUPERVISOR") && !it.nextSteps.includes("LET_COMPANY_ACT")'
refused 422 CO-41.photo-unknown assistant POST "$incident/evidence" '{"note":"海报","photoId":"ph-none"}'
does assistant POST "$incident/evidence" "{\"note\":\"北门海报\",\"photoId\":\"$torn\"}"
says 'it.nextSteps.includes("LET_COMPANY_ACT")'
refused 422 CO-41.photo-is-evidence supervisor POST "/communities/$a/photos/$torn/removal" '{"reason":"不想要了"}'
does manager POST "$incident/steps" '{"step":"ADJUST_ENTRY_OFFER","note":"只免一次性费用"}'
does manager POST "$incident/closing" '{"outcome":"对方停止撕海报"}'
says 'it.nextSteps.length === 0 && it.taken.length === 2'

step 'Map: the same box in both coordinate systems, some hundred metres apart'
point() { js "it.items.find(p => p.id === '$a')"; }
does manager GET '/map?bbox=114.50,38.03,114.58,38.07&system=GCJ02'
says "it.items.some(p => p.id === '$a')"
gcj=$(point)
does manager GET '/map?bbox=114.50,38.03,114.58,38.07'
wgs=$(point)
node -e 'const [g, w] = process.argv.slice(1).map(JSON.parse);
  const metres = Math.hypot((g.longitude - w.longitude) * 111320 * Math.cos(g.latitude * Math.PI / 180), (g.latitude - w.latitude) * 111320);
  console.log(`  ${Math.round(metres)} m apart`);
  process.exit(Math.abs(g.longitude - 114.52) < 1e-5 && Math.abs(g.latitude - 38.05) < 1e-5 && metres > 100 && metres < 1000 ? 0 : 1);' \
  "$gcj" "$wgs" || surprise 'the two systems do not fit each other'
refused 400 CO-10.bounding-box manager GET '/map?bbox=115,38,114,39'

step 'Opening reached; the list in four formats, each with the same rows'
refused 422 CO-01.opened-in-future manager POST "/communities/$a/opening" "{\"openedOn\":\"$(day 1)\"}"
does manager POST "/communities/$a/opening" "{\"openedOn\":\"$(day 0)\"}"
says 'it.marketingState === "OPENED"'
refused 422 CO-01.already-open manager POST "/communities/$a/opening" "{\"openedOn\":\"$(day 0)\"}"
does manager GET "$company/communities"
says 'it.total === 1 && it.covered === 1 && it.agreementInForce'
filter="/communities?gridPath=$grid&bbox=114.40,38.00,114.60,38.10"
does manager GET "$filter&total=true"
total=$(js it.total)
exported() { call manager GET "$filter" '' -H "Accept: $1"; [ "$status" = 200 ] || surprise "$1 answered $status"; }
exported text/csv
[ "$(wc -l <"$work/answer")" = $((total + 1)) ] || surprise 'the CSV has other rows'
exported application/x-ndjson
[ "$(wc -l <"$work/answer")" = "$total" ] || surprise 'the NDJSON has other rows'
exported application/geo+json
says "it.features.length === $total && it.features.every(f => f.geometry.coordinates[0] > 114)"
exported application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
head -c 2 "$work/answer" | grep -q PK || surprise 'no workbook'
call manager GET "/work-order?gridPath=$grid" '' -H 'Accept: application/geo+json'
says "it.features.some(f => f.properties.communityId === '$a' && f.geometry)"
echo "  $total communities in each"

printf '\nThe day is done: every answer was as it had to be.\n'
