#!/usr/bin/env python3
"""Pages of clean text, read by an OCR engine for another language: pairs for learning a confusion channel.
usage: pairs.py TEXT OUT.tsv --pages N --fonts DIR... [--seed S] [--language eng]
Each output row: what the engine read, what was printed (both may hold several words where boxes overlap)."""
import argparse, csv, io, os, random, subprocess, sys, tempfile
from PIL import Image, ImageDraw, ImageFilter, ImageFont
import numpy as np
ap = argparse.ArgumentParser(); ap.add_argument("text"); ap.add_argument("out"); ap.add_argument("--pages", type=int, default=10)
ap.add_argument("--fonts", nargs="+"); ap.add_argument("--seed", type=int, default=1); ap.add_argument("--language", default="eng")
A = ap.parse_args(); R = random.Random(A.seed); NP = np.random.default_rng(A.seed)
lines = [l.strip() for l in open(A.text, encoding="utf8") if l.strip()]
fams = [f.split(",") for f in A.fonts]  # regular,bold,italic,bolditalic
def page(k):
    dpi = R.choice([130, 150, 150, 200, 200, 250, 300]); scale = dpi / 72
    fam = R.choice(fams); size = R.choice([11, 12, 13, 13, 14, 14, 14])
    W, H = int(8.27 * dpi), int(11.69 * dpi); img = Image.new("L", (W, H), 255); d = ImageDraw.Draw(img)
    left, right, y = int(1.1 * dpi), W - int(0.7 * dpi), int(0.8 * dpi); words = []
    face = lambda s: ImageFont.truetype(fam[s % len(fam)], round(size * scale))
    while y < H - dpi * 0.9:
        r = R.random(); style = 0 if r < .6 else 1 if r < .8 else 2 if r < .92 else 3
        f = face(style); text = R.choice(lines).split()[:90]
        if R.random() < 0.1: text = [w.upper() for w in text[:14]]
        sp = f.getlength(" "); lead = round(size * scale * R.choice([1.2, 1.35, 1.5])); rows = [[]]; x = 0
        for w in text:
            wl = f.getlength(w)
            if x + wl > right - left and rows[-1]: rows.append([]); x = 0
            rows[-1].append((w, wl)); x += wl + sp
        for i, row in enumerate(rows):
            if y > H - dpi * 0.9: break
            free = right - left - sum(l for _, l in row)
            gap = free / max(1, len(row) - 1) if i < len(rows) - 1 else sp
            x = left
            for w, wl in row:
                d.text((x, y), w, font=f, fill=0); words.append((w, x, y, x + wl, y + lead)); x += wl + gap
            y += lead
        y += round(lead * R.choice([0, .2, .5]))
    a = img
    if R.random() < .5: a = a.rotate(R.uniform(-.4, .4), fillcolor=255, resample=Image.BICUBIC)
    a = a.filter(ImageFilter.GaussianBlur(R.choice([0, .3, .5, .7, .9]) * dpi / 200))
    n = np.asarray(a).astype(float); n = (n - 128) * R.uniform(.6, 1.3) + 128 + R.uniform(-25, 35) + NP.normal(0, R.choice([2, 6, 12, 20]), n.shape)
    a = Image.fromarray(np.clip(n, 0, 255).astype("uint8"))
    if R.random() < .4: a = a.point(lambda v, t=R.randint(110, 175): 255 if v > t else 0)
    elif R.random() < .6:
        b = io.BytesIO(); a.save(b, "JPEG", quality=R.randint(25, 70)); a = Image.open(b)
    p = os.path.join(tmp, "p.png"); a.save(p, dpi=(dpi, dpi))
    tsv = subprocess.run(["tesseract", p, "-", "-l", A.language, "--psm", R.choice(["6", "4", "3"]), "tsv"], capture_output=True, text=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"}).stdout
    read = []
    for row in tsv.split("\n")[1:]:
        c = row.split("\t")
        if len(c) == 12 and c[0] == "5" and c[11].strip(): read.append((c[11].strip(), int(c[6]), int(c[7]), int(c[6]) + int(c[8]), int(c[7]) + int(c[9])))
    return words, read
def groups(words, read):
    ow = [[] for _ in words]; orr = [[] for _ in read]
    for j, (t, x0, y0, x1, y1) in enumerate(read):
        for i, (w, a0, b0, a1, b1) in enumerate(words):
            if b0 - 4 > y1 or b1 + 4 < y0: continue
            if not (b0 - 3 <= (y0 + y1) / 2 <= b1 + 3): continue
            o = min(x1, a1) - max(x0, a0)
            if o > .35 * min(x1 - x0, a1 - a0) or (o > .6 * (x1 - x0)): ow[i].append(j); orr[j].append(i)
    seen = set()
    for j in range(len(read)):
        if j in seen or not orr[j]: continue
        rs, ws, stack = {j}, set(), [("r", j)]
        while stack:
            k, v = stack.pop()
            for u in (orr[v] if k == "r" else ow[v]):
                if k == "r" and u not in ws: ws.add(u); stack.append(("w", u))
                if k == "w" and u not in rs: rs.add(u); stack.append(("r", u))
        seen |= rs
        if len(ws) > 3 or len(rs) > 3: continue
        yield " ".join(read[r][0] for r in sorted(rs, key=lambda r: read[r][1])), " ".join(words[w][0] for w in sorted(ws, key=lambda w: words[w][1]))
with tempfile.TemporaryDirectory() as tmp, open(A.out, "w", encoding="utf8") as out:
    for k in range(A.pages):
        words, read = page(k)
        for o, t in groups(words, read): out.write(f"{o}\t{t}\n")
        out.flush()
