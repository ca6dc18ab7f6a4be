/** Plain sentences by key; `{name}` is filled from the saying. */
export const SENTENCES: Readonly<Record<string, string>> = {
  'level:same-day': 'Please get medical help today.',
  'level:within-days': 'Please see a doctor within days.',
  'level:routine':
    'Nothing here points to an emergency; an ordinary appointment with your doctor or prescriber is a good idea.',
  'level:self-care': 'Nothing here points to danger, and you can look after this yourself.',

  'flag:ces-weakness':
    'A leg that is a little weak should be examined today; call {call} if it grows weaker or the bladder changes.',
  'flag:fx-trauma':
    'After such a fall or blow arrange an urgent assessment today; call {call} if you cannot move or feel your legs.',
  'flag:fx-score2':
    'Ask for an urgent assessment today of your spine: your age, medicines or the strain make a fracture possible. Do not bend, twist or let anyone manipulate the back.',
  'flag:fx-score3':
    'Ask for an assessment today of your spine: your age, medicines and the strain together make a fracture likely. Do not bend, twist or let anyone manipulate the back.',
  'flag:fx-steroid':
    'Long steroid treatment thins the spine: see a doctor promptly, and do not manipulate or load the back.',
  'flag:fx-bruise': 'A bruise over the spine with pain needs an assessment today.',
  'flag:fx-age': 'Lost height or a new stoop with back pain should be looked at for a fracture of the spine.',
  'flag:fx-denosumab':
    'A late or stopped denosumab injection with new back pain can mean a fracture of the spine: ask for an assessment today.',
  'flag:ca-history':
    'With a history of cancer, new back pain should be seen by your doctor within days; the same day if there is weakness, numbness or severe pain that never stops.',
  'flag:ca-weight': 'Losing weight without trying, or drenching night sweats, needs a doctor within days.',
  'flag:ca-norest': 'Pain that is worse lying down and at night should be seen by a doctor within days.',
  'flag:ca-age50-fail': 'Over 50 and no better after weeks: see your doctor within days.',
  'flag:inf-fever':
    'Fever with new back pain can be an infection of the spine: get medical help today, 999 if weakness, numbness or confusion.',
  'flag:inf-risk':
    'New constant back pain with a recent infection, injection, surgery or weak immunity can be an infection of the spine and should be examined.',
  'flag:dvt-calf':
    'A swollen, warm or tender calf can be a blood clot: get it checked today and do not massage the calf; call {call} if you become breathless.',
  'flag:dvt-risk':
    'A cramp lets go within minutes; calf pain that stays can be a blood clot: get it checked today, do not massage the calf, and call {call} if you become breathless.',
  'flag:renal-colic':
    'Pain in waves from flank to groin can be a kidney stone: get medical help today, 999 if fever, one kidney, pregnant, or pain out of control.',
  'flag:pyelo':
    'Fever with flank pain can be a kidney infection: get medical help today, 999 if confused or very unwell.',
  'flag:rhabdo': 'Dark urine needs a urine and blood test today; with muscle pain it is an emergency.',
  'flag:hyperK':
    'Weakness or palpitations with your kidneys or medicines need a blood test for potassium today. Stop potassium products and salt substitute.',
  'flag:hypoNa':
    'Vomiting with a medicine or water intake that lowers sodium needs a blood test for sodium today; do not drink more water than thirst asks for.',
  'flag:hypoCa':
    'Tingling and hand spasm can be low calcium: get a blood test today, and call {call} for noisy breathing or a fit.',
  'flag:eah':
    'You weigh more than before: that is too much drink for what you lost, and sodium in the blood may be low. Drink no water until you have passed a lot of urine, be seen today by the event doctor or urgent care, and call {call} at once for vomiting, confusion or a bad headache.',
  'flag:dka':
    'Sickness with diabetes, an SGLT2 tablet or strict keto can turn into ketoacidosis even at normal sugar: have ketones checked today.',
  'flag:digoxin':
    'These can be signs of too much digoxin: get help today, 999 if faint, very slow pulse or palpitations. Keep the next decision about the dose for the doctor.',
  'flag:lithium':
    'Losing salt or water, or a new painkiller, changes lithium: keep salt and water steady and get help today if there is tremor, unsteadiness, vomiting or diarrhoea. A lithium level is needed; 999 if drowsy, fit or confused.',
  'flag:preecl':
    'Call maternity triage now: this is not an electrolyte pattern, and headache, swelling, pain under the ribs or high blood pressure in pregnancy can be pre-eclampsia. Call {call} for a fit, breathlessness or pressure of 160/110 or more.',
  'flag:preg-back': 'Call maternity triage now; {call} if heavy bleeding.',
  'flag:als-neuro':
    'Twitching with weakness or thinning of a muscle should be seen by your doctor this week. Twitching alone is mostly harmless; weakness makes the difference.',
  'flag:inflam':
    'This is an inflammatory pattern: pain that began young, wakes you in the second half of the night and eases with exercise. Ask your doctor for a rheumatology check.',
  'flag:shingles':
    'A one-sided burning band or blisters can be shingles: antivirals work best within 72 h of the rash.',
  'flag:child-back':
    'Back pain of a child that lasts or wakes at night should be seen by a doctor this week; the same day if fever, limp, weakness or numbness.',
  'flag:dystonia-drug':
    'Twisting of neck, tongue or eyes after such a tablet can be treated quickly: get help today, 999 if breathing or swallowing is hard.',
  'flag:pe-pleuritic':
    'Breathlessness should be assessed today; call {call} if it is sudden, or with chest pain or fainting.',
  'flag:afib-arrhythmia':
    'Fainting or palpitations should be checked with a heart tracing and blood salts; call {call} with chest pain or breathlessness.',
  'flag:new-weakness': 'New weakness is not part of an ordinary cramp and should be examined.',
  'flag:pressure-high': 'Your blood pressure of {sbp}/{dbp} is high and should be checked again within days.',
  'flag:pressure-very-high': 'Your blood pressure of {sbp}/{dbp} is very high and needs an assessment today.',
  'flag:pressure-low': 'Your blood pressure of {sbp}/{dbp} is low and needs an assessment today.',
  'flag:pulse-out-of-range': 'A pulse of {pulse} needs an assessment today.',
  'flag:heart-failure-weight':
    'A weight gain of {kg} kg within {days} days: 2 kg or more in that time means call your heart failure team today. No electrolyte packets, salt tablets or extra water.',
  'flag:weight-gain': 'You gained {kg} kg within {days} days; that is water, and the reason should be found.',
  'flag:eating-disorder':
    'This is not your fault, and it is not about willpower. With an eating disorder cramps and dizziness can mean low potassium or phosphate: a blood test and a heart tracing are needed, and the eating disorder team should know. Tonus gives no calorie target here.',
  'flag:refeeding-risk':
    'Eating again after days of hunger can drop phosphate, potassium and magnesium: a blood test and a doctor’s plan come before big meals; get seen today if you feel weak, swollen or breathless.',
  'flag:stoma-salt-loss':
    'With a high-output stoma more plain water raises the losses: limit plain water and hypotonic drinks, sip the stoma rehydration solution and call your stoma team.',
  'flag:sick-day-medicines':
    'With vomiting or diarrhoea some of your medicines can harm the kidneys: call your prescriber or pharmacist today for sick-day rules before the next dose.',
  'flag:thirst-and-urine': 'Thirst with a lot of urine needs a glucose and calcium blood test.',
  'flag:trimethoprim-with-ras':
    'Trimethoprim with your blood pressure medicine can raise potassium within days: ask for a blood test of potassium.',
  'flag:potassium-raising-pair':
    'Two of your medicines raise potassium: ask when potassium was last checked.',
  'flag:triple-whammy':
    'A blood pressure medicine, a water tablet and an anti-inflammatory painkiller together can harm the kidneys: talk to your prescriber within days.',
  'flag:ppi-with-diuretic':
    'An acid blocker together with a water tablet lowers magnesium more often: ask for a blood test of magnesium and potassium.',
  'flag:licorice': 'Licorice acts like a salt hormone: it lowers potassium and raises blood pressure.',
  'flag:claudication':
    'Calf pain at the same walking distance that eases on standing still can be a narrowed artery: ask your doctor for a check of the leg pulses. Pain at rest or a cold, pale leg is urgent.',
  'flag:glucose-high': 'Your blood sugar is high and should be followed up.',
  'flag:egfr-very-low':
    'A kidney value this low must be known to your kidney team; if it is new, call them today.',
  'flag:alcohol-dependence':
    'After heavy daily drinking do not stop suddenly alone: a sudden stop can cause fits, and your doctor can make it safe. Low magnesium, potassium and thiamine are common, so ask for a blood test.',
  'flag:vomiting-for-days':
    'Vomiting or diarrhoea for days lowers potassium, magnesium and phosphate: a blood test of salts and kidney function is needed, and somebody should examine you.',
  'flag:low-energy':
    'Stopped periods with little food and much training can mean too little energy for the body: please see a doctor, with a parent if you are young. This is not your fault.',
  'flag:unsettled-words':
    'Your words may mean something that cannot wait: please answer the open question first. If the bladder, the bowel or the feeling between the legs is new and different, call {call} now.',
  'flag:rapid-weight-loss':
    'Fast weight loss with little food can lower potassium, magnesium and phosphate: ask for a blood test, and eat and drink enough.',
  'flag:tendon-rupture':
    'A snap in the calf or heel with lost strength can be a torn tendon: rest it, do not stretch it, and get medical help today; tell them about any antibiotic.',
  'flag:long-illness':
    'Cramps are common with your long illness; mention them, and keep to the salt, fluid and medicine plan of your team.',
  'flag:repeated-contact':
    'You have asked more than once in two days: let somebody examine you rather than wait.',
  'flag:salt-for-sodium':
    '{salt_g} g salt = {sodium_g} g sodium: {salt_g} g was typed as {typed}, and salt is not sodium. General guidance is at most 2300 mg of sodium a day (about 5.8 g salt). Please confirm with your clinician what was meant; nothing was stored.',
  'flag:entry-too-large':
    '{value} {unit} for {field} is more than can be meant: check the unit, and confirm with your clinician.',
  'flag:lab-not-read': 'One blood value could not be read ({why}) and was not counted as normal.',

  'lab:potassium-low':
    'Your potassium is low ({value} {unit}). That is not a thing to guess at with supplements: the cause and the heart come first.',
  'lab:potassium-high':
    'Your potassium is already high ({value} {unit}); a cramp does not mean low potassium. No potassium products, salt substitutes or potassium-rich plans until it is rechecked.',
  'lab:sodium-low':
    'Your sodium is low ({value} {unit}): that mostly means too much water for the salt in the body. Do not drink more than thirst asks for, and do not cut salt.',
  'lab:sodium-high': 'Your sodium is high ({value} {unit}): that mostly means too little water.',
  'lab:magnesium-low': 'Your blood magnesium is low ({value} {unit}).',
  'lab:magnesium-high':
    'Your blood magnesium is high ({value} {unit}): stop magnesium supplements, laxatives and antacids.',
  'lab:calcium-low': 'Your calcium is low ({value} {unit}).',
  'lab:calcium-high':
    'Your calcium is high ({value} {unit}): stop calcium and vitamin D supplements of your own buying and have the blood test repeated with parathyroid hormone.',
  'lab:magnesium-first':
    'Low potassium and calcium can follow low magnesium, so all three are treated together: your prescriber should decide today.',
  'lab:magnesium-normal':
    'A normal magnesium in the blood does not exclude a lack in the body, because blood holds about one hundredth of it.',
  'lab:repeat': 'Ask for a repeat blood test, with the medicines list at hand.',

  'drug:inhaler':
    'Your inhaler ({substance}) is linked with cramps: about {ratio} times as many people start cramp treatment after it.',
  'drug:sparing':
    'A K-sparing diuretic like {substance} is linked with cramps (about {ratio} times as often, the highest of the water tablets), so cramp here does not mean low potassium.',
  'drug:thiazide':
    'A water tablet like {substance} is linked with cramps (about {ratio} times as often) and can lower potassium, sodium and magnesium: a blood test tells.',
  'drug:loop': 'A water tablet like {substance} can lower potassium and magnesium: a blood test tells.',
  'drug:statin':
    'A statin like {substance} is linked with muscle pain and cramps in some people (about {ratio} times as often). Dark urine or real weakness would be urgent.',
  'drug:bone': '{substance} is linked with leg cramps and muscle spasm.',
  'drug:other': '{substance} is linked with cramps.',
  'drug:acid-blocker': 'A long-term acid blocker can lower magnesium: ask for a blood test of magnesium.',
  'drug:keep': 'Do not stop or change a prescribed medicine yourself: talk to your prescriber.',
  separate: 'Keep magnesium, calcium, iron and antacids apart from your medicines: {list}.',
  'drug:lowers-sodium': '{substance} can lower sodium, so drink to thirst and no more.',

  'lead:back':
    'This looks like an ordinary back spasm: muscles guarding a sore back. It usually settles within days to a few weeks.',
  'lead:strain': 'This looks like a strained muscle. It usually settles within days to a few weeks.',
  'lead:myofascial':
    'This looks like a tight, sore muscle knot from posture or load. It usually settles with movement.',
  'lead:nerve':
    'This looks like an irritated nerve root on one side (sciatica). It usually settles within weeks; trouble in both legs would be different.',
  'lead:stenosis':
    'Leg pain on walking that eases on sitting or bending forward fits a narrow spinal canal: see your doctor without hurry.',
  'lead:night-cramp':
    'This looks like an ordinary night leg cramp, which is common and rarely a sign of missing salts; large trials of magnesium found no meaningful benefit.',
  'lead:restless':
    'An urge to move that walking eases fits restless legs rather than cramp: ask for a ferritin blood test.',
  'lead:exercise-cramp':
    'This looks like an exercise cramp of a tired muscle; blood salts are usually no different in people who cramp.',
  'lead:claudication': 'The walking distance is worth telling your doctor.',
  'lead:inflammatory': 'It is worth bringing a diary of stiffness to the visit.',
  'lead:over-breathing':
    'Fast breathing makes lips and fingers tingle and hands cramp for a while; slow breathing with a long breath out ends it. Never breathe into a paper bag.',
  'lead:thyroid':
    'Feeling cold, gaining weight, constipation and cramps together fit an underactive thyroid: ask for a thyroid blood test (TSH) first.',
  'lead:twitching':
    'Twitching without weakness is mostly harmless and often comes with caffeine, tiredness or worry. Weakness, thinning muscle or slurred speech would be different.',
  'lead:electrolyte': 'Here a salt or water imbalance is likely enough to be checked.',

  'elec:seldom':
    'Salts are seldom the main cause (here about {percent} %, {low} to {high} %). A blood test out of range, a big loss by sweat or gut, cramps in several places or tingling lips would change that.',
  'elec:drink-no-proof':
    'Relief after an electrolyte drink is not proof: spasms end by themselves, and in trials two out of three people on placebo also got much better.',

  'not:night-pain': 'Night pain and morning stiffness are not electrolyte signs.',
  'not:headache': 'A headache worse with light or movement is not an electrolyte sign.',
  'caffeine:high':
    'About {mg} mg of caffeine a day is above the 400 mg that is fine for most adults; cutting down slowly is worth a try.',
  'caffeine:moderate': 'Moderate coffee does not dehydrate regular drinkers or strip their salts.',
  'sodium:above': 'Your sodium is already above 2300 mg a day ({mg} mg), so extra salt is not needed.',

  'wish:trial':
    'Magnesium for cramps: large trials found no meaningful benefit. If you still want to test it, do it fairly: randomised on and off weeks for about 4 weeks, no more than 250 mg a day (never above 350 mg), and stop if diarrhoea.',
  'wish:magnesium':
    'Magnesium for cramps: large trials found no meaningful benefit, so it is not advised here ({reason}).',
  'wish:quinine':
    'Quinine and tonic water are not for cramps: quinine can disturb heart rhythm and blood cells.',
  'wish:potassium':
    'No extra potassium ({reason}): a cramp does not show that potassium is low, and a blood test comes first.',
  'wish:salt-substitute': 'Salt substitute is potassium: not without your prescriber ({reason}).',
  'wish:coconut': 'Coconut water is a potassium drink with little sodium ({reason}).',
  'wish:salt': 'No extra salt or salt tablets ({reason}).',
  'wish:ors': 'Electrolyte drinks are not for you without your clinician ({reason}).',
  'wish:creatine': 'Creatine is not advised here ({reason}).',
  'wish:iodine': 'No iodine without a thyroid blood test: too much can upset the thyroid.',
  'wish:calories': 'No calorie, meal or weight plan from an app here ({reason}): your care team sets it.',
  'wish:fasting': 'No fasting or keto without your care team ({reason}).',
  'wish:paper-bag': 'Never use a paper bag: it can be dangerous.',
  'wish:licorice': 'No licorice: it lowers potassium.',
  'wish:calcium': 'No calcium or vitamin D without a blood test or your clinician ({reason}).',
  'wish:low-salt': 'Do not cut salt on your own ({reason}).',
  'wish:water':
    'Do not force water: at most 800 mL in an hour and 3 L in 6 hours, and drink to thirst ({reason}).',
  'wish:nsaid': 'Ask before taking an anti-inflammatory painkiller ({reason}).',
  'wish:stop-medicine': 'Do not stop or change a prescribed medicine yourself: talk to your prescriber.',
  'wish:bed-rest': 'Bed rest slows recovery; gentle movement is better.',
  'wish:massage': 'No massage until this has been looked at ({reason}).',
  'wish:sauna': 'No sauna or hot bath now ({reason}).',
  'wish:epsom': 'Epsom salt is not for drinking: it is a strong laxative and magnesium can build up.',
  'wish:never': 'That is never something to do at home.',

  'person:under-18':
    'Tonus is made for adults: under 18 no supplements, diets or trials; please look at this with a parent or guardian.',
  'person:pregnant':
    'Leg cramps are common in pregnancy; the evidence for magnesium is uncertain, so ask your midwife first. Never quinine.',
  'person:pregnancy-unknown':
    'Whether you may be pregnant is not known here, so it counts as possible for every advice.',
  'person:kidneys':
    'Your kidneys (eGFR about {egfr}) clear potassium and magnesium more slowly, so supplements, magnesium laxatives and salt substitutes are not safe without your clinician.',
  'person:kidneys-unknown':
    'With kidney disease of unknown stage, potassium and magnesium products are not safe: ask for a kidney blood test (eGFR) and potassium.',
  'person:heart-failure':
    'With heart failure the salt and fluid limits of your team stand; no salt tablets, electrolyte packets or extra water.',
  'person:stoma': 'The stoma team sets what and how much you drink.',
  'person:liver':
    'Cramps are common in liver disease; keep the salt limit of your team and ask them about treatment.',
  'person:diabetes': 'Count the sugar in rehydration drinks, and check glucose and ketones when ill.',
  'person:licorice':
    'Stop the licorice (sweets, tea): it is not a prescribed medicine, and potassium and blood pressure recover over weeks.',
  'person:blood-pressure': 'Your blood pressure of {sbp}/{dbp} is above target: mention it.',
  'person:pots': 'In POTS a clinician sets the salt target.',
  'person:alcohol':
    'Alcohol the evening before makes night cramps more likely and loses water for some hours.',
  'person:sglt2-keto':
    'An SGLT2 tablet with keto or fasting can cause ketoacidosis at normal sugar: no keto or fasting, and talk to your prescriber.',
  'person:lithium':
    'On lithium keep salt and water steady, avoid ibuprofen-like painkillers, saunas and sudden diets, and ask for a lithium level when anything changes.',
  'person:digoxin': 'On digoxin potassium, magnesium and calcium products need your clinician first.',
  'person:adrenal': 'With adrenal insufficiency never cut salt or fast, and follow your sick-day rules.',

  'event:no-water':
    'Drink no water until you have passed a lot of urine; next time drink to thirst and never gain weight during exercise.',
  'event:thirst': 'Drink to thirst; you should not weigh more after than before.',
  'event:sodium':
    'Sodium with drink on long hot rides or runs (about 300 to 600 mg an hour) is reasonable for salty sweaters.',

  'do:stay-active': 'Stay gently active: short walks and easy movement beat bed rest.',
  'do:heat-pack': 'A warm pack for up to 20 minutes can ease it.',
  'do:stretch-cramp':
    'A gentle stretch of the cramping muscle, held until it lets go, is the accepted treatment.',
  'do:stretch-bedtime':
    'For a cramp, hold a gentle stretch until it lets go; a calf stretch before bed for six weeks may help.',
  'do:breathing':
    'Slow breathing, about 6 breaths a minute with a long breath out, keeps the muscles calmer.',
  'do:ors': 'Sip oral rehydration solution made exactly by the packet.',
  'do:stop-supplement':
    'Stop the supplement, laxative, antacid, salt substitute or licorice that you bought yourself.',
  'do:blood-test': 'Ask for a blood test: sodium, potassium, calcium, magnesium and kidney function.',

  'net:back':
    'When to seek help: at once for new bladder, bowel or saddle numbness, weakness or trouble in both legs; soon for fever, night pain, weight loss, or no better after 4 to 6 weeks.',
  'net:leg':
    'When to seek help: today for one swollen, warm or red calf or pain that stays; soon for weakness, or cramps that spread to hands or trunk.',
  'net:exercise':
    'When to seek help: at once for confusion, vomiting, a bad headache or collapse; today for dark urine, swelling or weakness.',
  'net:urine': 'Dark urine or real weakness needs help the same day.',
  'net:general': 'Call {call} if you get worse, faint, confused, weak or short of breath.',
};
