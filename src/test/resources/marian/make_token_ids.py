"""Writes token-ids.txt.gz: lines of mixed text and the ids that SentencePiece gives them, for both bundled models.

    pip install sentencepiece
    python3 make_token_ids.py ../../../../models

A line: vocabulary (pt-en or zle-en) TAB text TAB ids without the final end of sentence.
"""

import gzip
import random
import sys
import unicodedata

import sentencepiece

SENTENCES = """Пілот розповів журналістам, як він перетнув кордон уночі.
У Києві знову лунає сирена; метро працює, їхати можна.
Дев’ять ґав об'їли всю ґрунтову стежку біля під’їзду!
Губернатор сообщил, что мост откроют в мае 2024 года.
Ёлка стояла у окна — и никто её не трогал…
Людзі выйшлі на вуліцу, каб спытаць пра сваіх блізкіх.
Хората излязоха на площада, за да искат нови избори.
Não sabemos o que vai acontecer amanhã na região.
A São João da Barra chegaram três navios às 9h30.
O avô e a avó não têm pão, só maçãs e açúcar.
Wir müssen draußen große Äpfel für die Gäste kaufen.
L’élève a reçu où il était né, à Nîmes, cet été-là.
El niño pidió piñas; ¿quién sabe por qué? ¡Nadie!
The minister said “no comment” at 4:30 PM (local time).
Żółw zjadł gęś, a łódź popłynęła do Łodzi.
部长说边境将于星期五开放。
قال الوزير إن الحدود ستفتح يوم الجمعة.""".split("\n")
NOISE = ["😀", "🇺🇦", "👩‍👩‍👧", "✌️", "https://t.co/SIARxKnru3t", "@ukrpravda_news", "#СлаваУкраїні", "№ 5", "½", "ﬁ",
         "Ｆｕｌｌ", "a\u0301", "и\u0306", "І\u0308", "\u00ad", "\u200b", "\u00a0", "\u2009", "™", "…", "«", "»", "„", "“", "—",
         "–", "10 000", "3,5 %", "e\u0302\u0301", "ç", "c\u0327", "Ⅳ", "\ufeff", "\u0301", "''", "``", "O’Neill", "\t", "  "]


def lines(count):
    random.seed(1)
    for _ in range(count):
        words = random.choice(SENTENCES).split(" ")
        for _ in range(random.randint(0, 4)):
            words.insert(random.randint(0, len(words)), random.choice(NOISE))
        text = " ".join(words)
        if random.random() < 0.3:
            text = unicodedata.normalize("NFD", text)
        if random.random() < 0.1:
            text = text.upper()
        yield text.replace("\t", "\u2003")


def main(models):
    files = {"pt-en": f"{models}/pt-en/vocab.pten.spm", "zle-en": f"{models}/zle-en/srcvocab.zleen.spm"}
    vocabularies = {name: sentencepiece.SentencePieceProcessor(model_file=path) for name, path in files.items()}
    with open("token-ids.txt.gz", "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as out:
        for index, text in enumerate(lines(3000)):
            name = list(files)[index % 2]
            ids = " ".join(map(str, vocabularies[name].encode(text)))
            out.write(f"{name}\t{text}\t{ids}\n".encode())


main(sys.argv[1])
