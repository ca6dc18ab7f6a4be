/**
 * Medicines by the names on packets, with ATC codes of the substance (WHO Collaborating Centre for Drug
 * Statistics Methodology). Recalled; a name that is not here is not understood rather than guessed.
 */
const ROWS = `
hydrochlorothiazide,hctz|C03AA03
bendroflumethiazide,bendrofluazide|C03AA01
chlortalidone,chlorthalidone|C03BA04
indapamide|C03BA11
metolazone|C03BA08
furosemide,frusemide,lasix|C03CA01
bumetanide|C03CA02
torasemide,torsemide|C03CA04
spironolactone,aldactone|C03DA01
eplerenone|C03DA04
finerenone|C03DA05
amiloride|C03DB01
triamterene|C03DB02
acetazolamide,diamox|C01EA01
lisinopril|C09AA03
ramipril|C09AA05
enalapril|C09AA02
perindopril|C09AA04
captopril|C09AA01
losartan|C09CA01
valsartan|C09CA03
candesartan|C09CA06
irbesartan|C09CA04
telmisartan|C09CA07
olmesartan|C09CA08
sacubitril valsartan,entresto|C09DX04
amlodipine|C08CA01
nifedipine|C08CA05
felodipine|C08CA02
lercanidipine|C08CA13
diltiazem|C08DB01
verapamil|C08DA01
propranolol|C07AA05
bisoprolol|C07AB07
metoprolol|C07AB02
atenolol|C07AB03
nebivolol|C07AB12
carvedilol|C07AG02
digoxin|C01AA05
amiodarone|C01BD01
atorvastatin,lipitor|C10AA05
simvastatin|C10AA01
rosuvastatin,crestor|C10AA07
pravastatin|C10AA03
ezetimibe|C10AX09
aspirin,acetylsalicylic acid|B01AC06
clopidogrel|B01AC04
warfarin|B01AA03
apixaban,eliquis|B01AF02
rivaroxaban,xarelto|B01AF01
metformin|A10BA02
gliclazide|A10BB09
empagliflozin,jardiance|A10BK03
dapagliflozin,forxiga,farxiga|A10BK01
canagliflozin|A10BK02
semaglutide,ozempic,wegovy|A10BJ06
omeprazole,prilosec|A02BC01
pantoprazole|A02BC02
lansoprazole|A02BC03
esomeprazole,nexium|A02BC05
rabeprazole|A02BC04
famotidine,pepcid|A02BA03
senna|A06AB06
bisacodyl|A06AB02
macrogol,movicol,miralax,laxido|A06AD15
lactulose|A06AD11
loperamide,imodium|A07DA03
ondansetron|A04AA01
ibuprofen,advil,nurofen,motrin|M01AE01
naproxen,aleve|M01AE02
diclofenac,voltarol|M01AB05
celecoxib|M01AH01
etoricoxib|M01AH05
paracetamol,acetaminophen,tylenol,panadol|N02BE01
codeine|R05DA04
tramadol|N02AX02
morphine|N02AA01
oxycodone|N02AA05
gabapentin|N03AX12
pregabalin,lyrica|N02BF02
carbamazepine|N03AF01
oxcarbazepine|N03AF02
lamotrigine|N03AX09
levetiracetam|N03AX14
valproate,sodium valproate|N03AG01
baclofen|M03BX01
tizanidine|M03BX02
methocarbamol,robaxin|M03BA03
cyclobenzaprine,flexeril|M03BX08
orphenadrine|M03BC01
quinine|P01BC01
diazepam,valium|N05BA01
lorazepam|N05BA06
zopiclone|N05CF01
melatonin|N05CH01
sertraline|N06AB06
citalopram|N06AB04
escitalopram|N06AB10
fluoxetine,prozac|N06AB03
paroxetine|N06AB05
venlafaxine|N06AX16
duloxetine|N06AX21
mirtazapine|N06AX11
amitriptyline|N06AA09
lithium|N05AN01
quetiapine|N05AH04
olanzapine|N05AH03
prednisolone|H02AB06
prednisone|H02AB07
hydrocortisone|H02AB09
dexamethasone|H02AB02
fludrocortisone|H02AA02
levothyroxine,thyroxine,synthroid|H03AA01
carbimazole|H03BB01
desmopressin|H01BA02
tolvaptan|C03XA01
salbutamol,albuterol,ventolin|R03AC02
salmeterol|R03AC12
formoterol|R03AC13
montelukast|R03DC03
cetirizine,zyrtec|R06AE07
loratadine,claritin|R06AX13
fexofenadine,allegra|R06AX26
diphenhydramine,benadryl|R06AA02
pseudoephedrine,sudafed|R01BA02
amoxicillin|J01CA04
doxycycline|J01AA02
ciprofloxacin|J01MA02
trimethoprim|J01EA01
nitrofurantoin|J01XE01
cinacalcet|H05BX01
alendronate,alendronic acid|M05BA04
denosumab,prolia|M05BX04
allopurinol|M04AA01
colchicine|M04AC01
methotrexate|L04AX03
hydroxychloroquine|P01BA02
ciclosporin,cyclosporine|L04AD01
tacrolimus|L04AD02
tamsulosin|G04CA02
finasteride|G04CB01
solifenacin|G04BD08
sildenafil,viagra|G04BE03
methylphenidate,ritalin|N06BA04
donepezil|N06DA02
levodopa|N04BA01
pramipexole|N04BC05
ropinirole|N04BC04
vitamin d,vitamin d3,vit d,vit d3,cholecalciferol,colecalciferol|A11CC05
vitamin b12,vit b12,b12,cyanocobalamin|B03BA01
vitamin c,vit c,ascorbic acid|A11GA01
vitamin k2,vit k2,vitamin k|B02BA
vitamin b6,vit b6,pyridoxine|A11HA02
folic acid,folate|B03BB01
iron,ferrous sulfate,ferrous sulphate,ferrous fumarate|B03AA
zinc|A12CB
creatine|A16A`;

export interface KnownMedicine {
  readonly name: string;
  readonly atc: string;
}

/** Proper writing where lower case is not. */
const WRITTEN: Readonly<Record<string, string>> = {
  'vitamin d': 'vitamin D',
  'vitamin b12': 'vitamin B12',
  'vitamin c': 'vitamin C',
  'vitamin k2': 'vitamin K2',
  'vitamin b6': 'vitamin B6',
};

export const MEDICINES: readonly (readonly [string, KnownMedicine])[] = ROWS.trim()
  .split('\n')
  .flatMap((row) => {
    const [names = '', atc = ''] = row.split('|');
    const [first = '', ...others] = names.split(',');
    const medicine = { name: WRITTEN[first] ?? first, atc };
    return [first, ...others].map((name) => [name, medicine] as const);
  });
