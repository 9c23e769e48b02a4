"""Writes token_ids.jsonl.gz: lines of mixed text with the ids that SentencePiece itself gives them.

  python3 -m venv venv && venv/bin/pip install sentencepiece==0.2.3 && venv/bin/python make_token_ids.py

Each line is [text, ids by models/pt-en/vocab.pten.spm, ids by models/zle-en/srcvocab.zleen.spm], without </s>.
"""

import gzip
import json
import pathlib
import random
import unicodedata

import sentencepiece

HERE = pathlib.Path(__file__).parent
MODELS = HERE.parents[3] / "models"
LINES = 3000

# Who, does what, and when or where: every combination is a sentence.
SENTENCES = {
    "uk": (
        "Міністерка оборони|Моя сестра Ганна|П'ятеро ліцеїстів|Українська залізниця|Сліпий музика з Ніжина|Її вчителька",
        "пояснила, чому їжак не спить|відчинила міст через річку|купила об'єктив за 1 250 грн|нарешті здійснила мрію|"
        "знайшла ґанок і ще щось|перевезла 37,5 тонни зерна",
        "у понеділок о 16:30|на околиці Києва|під час відлиги|у с. Зелений Гай|після свят|без жодного слова",
    ),
    "ru": (
        "Пресс-служба завода|Мой старший брат Фёдор|Объединённая сборная|Съёмочная группа|Всё население посёлка|Ёлочный базар",
        "объявила о переезде|съел подъездный пирог|ещё раз проверила счётчики|едва не опоздала на поезд|"
        "обсуждает новую пьесу|вырастил тыкву в 84 кг",
        "вчера вечером|в г. Твери|к концу 2024 года|из-за метели|вопреки прогнозу|у моря",
    ),
    "be": (
        "Наш сусед Ўладзік|Маладая паэтка|Беларускі аркестр|Дзве сяброўкі|Лясгас|Яе дзед",
        "спявае ў двары|намалявала жоўты дом|з'ехаў у вёску|чытае гісторыю горада|пасадзіў дзевяць ліпаў|шукае ключы",
        "кожную раніцу|у Мінску|ля возера|пасля дажджу|на Купалле|за 15 хвілін",
    ),
    "bg": (
        "Кметът на града|Баба ми Станка|Младият пощальон|Ученичките|Оркестърът|Пътната полиция",
        "откри нов мост|изпече баница със сирене|върна изгубения чадър|събра 200 лв.|затвори улицата|разказва приказка",
        "в сряда|край Пловдив|през нощта|щом изгря слънцето|заради снега|на площада",
    ),
    "pt": (
        "A câmara municipal|O avô do João|Uma equipa de bombeiros|As irmãs Conceição|O café da esquina|Ninguém",
        "anunciou três exposições|não quis vender o órgão|comprou pães e maçãs|atravessou a ponte à noite|"
        "pôs o chapéu no chão|arrecadou R$ 12,40",
        "na quinta-feira|em São João|às 19h30|depois da inundação|sem explicação|lá em cima",
    ),
    "en": (
        "The mayor's office|An old friend of mine|Fifteen beekeepers|Nobody|The night train|Dr. O'Hara",
        "didn't answer the letter|sold a second-hand piano|found the missing key|raised $4,300.50|"
        "re-opened the bakery|laughed out loud",
        "on Tuesday|at 4:30 p.m.|near the harbour|because of the fog|as usual|in the U.S.",
    ),
    "de": (
        "Die Bürgermeisterin|Mein Großvater|Ein müder Schaffner|Die Bäckerei Müller|Niemand|Das Orchester",
        "eröffnete das Straßenfest|fährt über die Brücke|verkaufte 300 Brötchen|las die Übersetzung|schwieg|kam zu spät",
        "am frühen Morgen|in Köln|trotz des Regens|für 9,99 €|wie üblich|nach der Prüfung",
    ),
    "fr": (
        "L'institutrice|Mon cœur|Le maire d'Orléans|Une élève|L'hôtel près de la forêt|Personne",
        "a déjà réservé|n'a pas répondu à l'appel|goûta la crème brûlée|fêtera Noël|a reçu 45 % des voix|dort",
        "dès l'été|où l'on s'aimait|à Besançon|malgré la grève|ça et là|aujourd'hui",
    ),
}

EMOJI = "😀 👍🏽 👨‍👩‍👧‍👦 🇺🇦 🏳️‍🌈 ❤️ ✌️ 1️⃣ 🧑🏿‍🚀 ☂ 🫠 ©️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿".split()
LINKS = (
    "https://t.co/a1B2c3|http://example.org/шлях?q=ключ&x=%D0%B0#розділ|@some_one|#новини|pic.twitter.com/AbCdEf|"
    "name.surname@example.com|ftp://[::1]/~ü"
).split("|")
ODD = (
    "\u00a0|\u00ad|\u200b|\u200d|\u200e|\ufeff|\u2060|\t|\u3000|  |   |\u2009|\u202f|\u0001|\u007f|\u0085|\u2028|\u2029|\u0300|"
    "\u0301\u0308|▁|▁▁|�|\u1f4d|ﬁ|ﬄ|½|²|Ⅳ|㎏|№|™|…|‥|‘|’|“|”|„|«|»|—|–|−|‐|‑|ß|ẞ|İ|ı|ſ|Ǆ|ŀ|ŉ|K|Å|Ω|ｆｕｌｌ　ｗｉｄｔｈ１２３|ﾊﾟﾋﾟ|ｶﾞ|"
    "は\u3099|한국어|\u1112\u1161\u11ab|中文，標點。|日本語「テスト」|العربية ﷺ ﻻ|שָׁלוֹם|हिन्दी क्षि|ไทยกำ|Ελληνικά άέ|ქართული|Հայերեն|𝔘𝔫𝔦𝕔𝕠𝕕𝕖 𝟙𝟚|𐍈|"
    "e\u0301\u0323|q\u0307\u0323|a\u0323\u0302|И\u0306и\u0306|І\u0308і\u0308|Е\u0308|у\u0301|\u0438\u0301\u0306|Z̴̡̛͎͔a̸͙͓l̵̼̋ǵ̷̱o|"
    "<unk>|</s>|<s>|<0x41>|__source__|☃\ufe0e|\U0001f1fa|\u0e33|\ufdfa|\u212b|\u1e9b\u0323|\ud7a3\u11a8|①②|⑴|㍿|꙳|ѣ|ѳ|ѵ|Ѷ|ҐЄІЇ"
).split("|")


def sentence(chance):
    language = chance.choice(sorted(SENTENCES))
    return " ".join(chance.choice(part.split("|")) for part in SENTENCES[language]) + chance.choice([".", "!", "?", "…", "", " —", '."'])


def insert(chance, text, what, glued):
    at = chance.randrange(len(text) + 1)
    return text[:at] + what + text[at:] if glued else f"{text} {what}" if at % 2 else f"{what} {text}"


def line(chance):
    text = " ".join(sentence(chance) for _ in range(chance.choice([1, 1, 1, 2])))
    for _ in range(chance.randrange(4)):
        kind = chance.randrange(4)
        text = insert(chance, text, chance.choice((EMOJI, LINKS, ODD, ODD)[kind]), glued=kind in (0, 2) or chance.random() < 0.3)
    form = chance.randrange(8)
    if form < 3:
        text = unicodedata.normalize(("NFD", "NFKD", "NFC")[form], text)
    elif form == 3:
        text = text.upper()
    elif form == 4:
        text = chance.choice([" ", "  ", "\t", "\u00a0", ""]) + text + chance.choice([" ", "   ", "\u3000", "\n"])
    return text


def main():
    chance = random.Random(20)
    lines = ["", " ", "\u0301", "\u200d", "▁", *EMOJI, *LINKS, *ODD, *(unicodedata.normalize("NFD", odd) for odd in ODD)]
    while len(lines) < LINES:
        lines.append(line(chance))
    models = [
        sentencepiece.SentencePieceProcessor(model_file=str(MODELS / name))
        for name in ("pt-en/vocab.pten.spm", "zle-en/srcvocab.zleen.spm")
    ]
    rows = (json.dumps([text, *(model.encode(text) for model in models)], separators=(",", ":")) for text in lines)
    with open(HERE / "token_ids.jsonl.gz", "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as out:
        out.write("\n".join(rows).encode("ascii") + b"\n")


if __name__ == "__main__":
    main()
