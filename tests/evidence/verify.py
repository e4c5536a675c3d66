"""A second verifier, written from utils/evidence/FORMAT.md alone: Python's standard library and openssl.
Usage: verify.py FILE.zip [EXPECTED_FINGERPRINT]   Exit codes as in FORMAT.md: 0, 10, 11, 12, 20, 30.
"""
import base64, datetime, hashlib, json, re, struct, subprocess, sys, tempfile, unicodedata, zipfile, zlib
from pathlib import Path

ORDER = "README.txt report.html export.json records.jsonl disclosures.jsonl device.jsonl proofs.json checkpoint.txt key.pem".split()
# JSON of the one spelling (section 2) can be told by a pattern: what each letter stands for, then the form of each line.
PARTS = {"N": r"(0|[1-9]\d{0,15})", "Z": r"(0|-?[1-9]\d{0,3})", "T": r'"\d{4}(-\d\d){2}T\d\d(:\d\d){2}\.\d{3}Z"', "O": '"[0-9a-f]{16}"',
         "C": r'"[\w.@ /:+-]{1,120}"', "H": '"[A-Za-z0-9+/]{43}="', "M": '"[0-9a-f]{32}"', "F": '"[0-9a-f]{64}"',
         "S": r'"([^"\\]|\\.)*"', "B": '"[A-Za-z0-9+/]+={0,2}"', "Y": r'"[\w+/-]{1,64}"'}
PARTS["X"] = '(%s|{"u16":(%s|"")})' % (PARTS["S"], PARTS["B"])
FORMS = {name: re.compile(re.sub("<(.)>", lambda part: PARTS[part[1]], form), re.A) for name, form in {
    "record": r'{"v":1,"m":<M>,"i":<N>,"at":<T>,"t":<T>,"off":<Z>,"tz":<Y>,"mono":<N>,"boot":<O>,"type":<C>,"basis":'
              r'"(observed|input|inferred)"(,"rule":<C>)?(,"slot":<N>)?(,"software":<S>)?(,"gone":\[(\[<N>,<N>\],?)*\])?,"f":\[(<H>,?)*\]}',
    "disclosure": r'\["[A-Za-z0-9+/]{22}==",<C>,(<X>|true|false|null|{"html":<X>,"text":<X>}|\[(\[<X>,<X>\],?)*\]|'
                  r'{"blob":<F>,"type":"(html|png|jpg|txt)","size":<N>})\]',
    "device": r'{"v":1,"d":<N>,"t":<T>,"off":<Z>,"tz":<Y>,"k":("note","h":<N>,"boot":<O>,"type":"(key|start|trouble)","software":<S>'
              r'(,"what":<C>)?(,"by":<B>,"sig":<B>)?|"seal","n":<N>,"notes":<N>,"slots":<N>,"map":<H>)}',
    "proofs.json": r'{"v":1,"absent":\[({"i":<N>,"leaf":<H>,"state":("deleted"|"withheld","reason":<C>)},?)*\],"device":\[(<H>,?)*\],'
                   r'"seals":\[({"n":<N>,"size":<N>,"blind":<H>,"path":\[(<H>,?)*\]},?)*\]}',
    "export.json": r'{"v":1,"matter":<M>,"created":<T>,"off":<Z>,"tz":<Y>,"lang":"(en|fr)","software":<S>,"report":1}',
    "manifest.json": r'{"format":"holdfast-evidence","version":1,"alg":"ES256","key":<F>,"matter":<M>,"files":\[({"path":<S>,"size":<N>,'
                     r'"sha256":<F>},?)*\]}'}.items()}

class Refused(Exception): """Why, and the exit code."""

def need(holds, why, code=10):
    if not holds: raise Refused(why, code)

sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()
leaf = lambda entry: sha(b"\0", entry)

def b64(text, size=None):
    raw = base64.b64decode(text, validate=True)
    need(base64.b64encode(raw).decode() == text and (size is None or len(raw) == size), "base64")
    return raw

def root(leaves):
    if len(leaves) < 2: return leaves[0] if leaves else sha()
    half = 1 << ((len(leaves) - 1).bit_length() - 1)
    return sha(b"\1", root(leaves[:half]), root(leaves[half:]))

def by_path(value, index, size, path):
    last = size - 1
    for beside in path:
        need(index <= last and last > 0, "path too long, or a place outside of the tree")
        if index % 2 or index == last:
            value = sha(b"\1", beside, value)
            while not index % 2 and index: index, last = index >> 1, last >> 1
        else: value = sha(b"\1", value, beside)
        index, last = index >> 1, last >> 1
    need(index == last == 0, "path too short")
    return value

def strict(form, text):
    need(FORMS[form].fullmatch(text), form)
    value = json.loads(text, parse_int=lambda digits: int(digits) if int(digits) < 2 ** 53 else need(False, "number"))
    need(json.dumps(value, ensure_ascii=False, separators=(",", ":")) == text, "spelling")
    for name in ("at", "t", "created") if isinstance(value, dict) else ():
        datetime.datetime.fromisoformat(value.get(name, "2000-01-01Z")[:-1])  # there is no 30th of February
    return (text.encode(), value)[1]  # a lone surrogate cannot be encoded

def lines(files, name):
    need(files[name] == b"" or files[name].endswith(b"\n"), name + " does not end with LF")
    return files[name].decode("utf-8").split("\n")[:-1]

def unzip(path):
    data = Path(path).read_bytes()
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        names = [info.filename for info in infos]
        need(len({unicodedata.normalize("NFC", name).lower() for name in names}) == len(names), "twins", 20)
        need(all(re.fullmatch(r"((anchors|blobs)/)?[A-Za-z0-9][\w-]*(\.[A-Za-z0-9]+)+", name, re.A) for name in names), "name", 20)
        need(all(info.compress_type == 0 and not info.flag_bits & 1 for info in infos), "not stored", 20)
        return data, {name: archive.read(name) for name in names}

def rebuild(files):
    """The zip that the format prescribes for these files (section 9)."""
    out, central = b"", b""
    stamp = struct.pack("<HH", 0, (20 << 9) | (1 << 5) | 1)  # 2000-01-01 00:00
    for raw, content in ((name.encode(), content) for name, content in files.items()):
        crc = zlib.crc32(content)
        central += struct.pack("<IHHHH4sIIIHHHHHII", 0x02014B50, 0x032D, 45, 0x0808, 0, stamp, crc, len(content),
                               len(content), len(raw), 0, 0, 0, 0, 0o100664 << 16, len(out)) + raw
        out += struct.pack("<IHHH4sIIIHH", 0x04034B50, 45, 0x0808, 0, stamp, 0, 0, 0, len(raw), 0) + raw + content
        out += struct.pack("<IIII", 0x08074B50, crc, len(content), len(content))
    return out + central + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(files), len(files), len(central), len(out), 0)

def signed(key, signature, message):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("key", key), ("sig", signature), ("msg", message)): Path(folder, name).write_bytes(content)
        command = "openssl dgst -sha256 -keyform DER -verify key -signature sig msg"
        return subprocess.run(command.split(), cwd=folder, capture_output=True).returncode == 0

def check_manifest(files):
    need("manifest.json" in files, "no manifest")
    body = files["manifest.json"]
    loose = json.loads(body)
    need(isinstance(loose, dict) and loose.get("format") == "holdfast-evidence", "format")
    need(loose.get("version") == 1 and loose.get("alg") == "ES256", "version", 30)
    manifest = strict("manifest.json", lines(files, "manifest.json")[0])
    listed = [entry["path"] for entry in manifest["files"]]
    blobs, anchors = ([path for path in listed if path.startswith(folder)] for folder in ("blobs/", "anchors/"))
    need(listed == ORDER + sorted(set(blobs)) + anchors, "list")
    need([name for name in files if not name.startswith("manifest.")] == listed, "files")
    for entry in manifest["files"]:
        content = files[entry["path"]]
        need(len(content) == entry["size"] and sha(content).hex() == entry["sha256"], entry["path"] + " changed")
    spki = base64.b64decode("".join(files["key.pem"].decode().split("\n")[1:-2]), validate=True)
    need(sha(spki).hex() == manifest["key"] and "manifest.sig" in files, "key or signature")
    kind = b"application/vnd.holdfast.evidence.v1+json"
    need(signed(spki, files["manifest.sig"], b"DSSEv1 %d %s %d " % (len(kind), kind, len(body)) + body), "signature")
    return manifest, spki

def check_device(files, proofs, spki):
    text = files["checkpoint.txt"].decode()
    origin, size, tree, empty, note, end = text.split("\n")
    dash, signer, value = note.split(" ")
    raw = b64(value)
    need((signer, dash, empty, end) == (origin, "\u2014", "", ""), "checkpoint")
    need(raw[:4] == sha(spki)[:4] and signed(spki, raw[4:], f"{origin}\n{size}\n{tree}\n".encode()), "checkpoint signature")
    leaves = [b64(each, 32) for each in proofs["device"]]
    need(len(leaves) == int(size) and root(leaves) == b64(tree), "device log")
    shown = [(strict("device", line), leaf(line.encode())) for line in lines(files, "device.jsonl")]
    places = [line["d"] for line, _ in shown]
    need(places == sorted(set(places)) and all(leaves[line["d"]] == value for line, value in shown), "device line")
    notes, seals = ([line for line, _ in shown if line["k"] == kind] for kind in ("note", "seal"))
    need(seals and seals[-1]["d"] == len(leaves) - 1, "not the latest seal")
    need([note["h"] for note in notes] == list(range(seals[-1]["notes"])), "notes")
    need(len(notes) + seals[-1]["n"] + 1 == len(leaves), "hidden line")
    need(all(("by" in note) == ("sig" in note) == (note["type"] == "key" and note["d"] > 0) for note in notes), "key note")
    keys = [note["what"] for note in notes if note["type"] == "key"]
    need(notes[0]["d"] == 0 and notes[0]["type"] == "key" and keys[-1] == sha(spki).hex(), "key")
    for before, note in zip(keys, (note for note in notes if "by" in note)):
        handover = struct.pack(">Q", note["d"]) + root(leaves[:note["d"]]) + note["what"].encode()
        need(sha(b64(note["by"])).hex() == before, "another key before")
        need(signed(b64(note["by"]), b64(note["sig"]), b"holdfast/evidence/1/key\0" + handover), "handover")
    need(origin == "holdfast.invalid/log/" + keys[0][:32], "origin")
    return seals, keys

def check_records(files, proofs, matter):
    log, digests, gone, clocks = {}, {}, set(), {}
    for text in lines(files, "records.jsonl"):
        record = strict("record", text)
        need(record["m"] == matter and (record["type"] == "open") == ("slot" in record) == (record["i"] == 0)
             and (record["type"] == "purge") == ("gone" in record), "record")
        need((not log or record["i"] > max(log)) and record["f"] == sorted(set(record["f"])), "order")
        need(record["mono"] >= clocks.get(record["boot"], 0), "running time")
        clocks[record["boot"]] = record["mono"]
        log[record["i"]] = (leaf(text.encode()), record)
        for digest in record["f"]:
            need(digests.setdefault(digest, len(digests)) == len(digests) - 1, "digest twice")
        for first, last in record.get("gone", []):
            need(0 < first <= last < record["i"], "purge")
            gone |= set(range(first, last + 1))
    for absent in proofs["absent"]:
        need(absent["i"] not in log, "present and absent")
        need((absent["state"] == "deleted") == (absent["i"] in gone), "deletion")
        log[absent["i"]] = (b64(absent["leaf"], 32), None)
    need(sorted(log) == list(range(len(log))) and log[0][1] and all(log[i][1] is None for i in gone), "missing")
    order = [digests.get(base64.b64encode(sha(b"holdfast/evidence/1/disclosure\0", line.encode())).decode(), -1)
             for line in lines(files, "disclosures.jsonl")]
    need(-1 not in order and order == sorted(set(order)), "disclosure")
    named = set()
    for salt, _, value in (strict("disclosure", line) for line in lines(files, "disclosures.jsonl")):
        b64(salt, 16)
        if isinstance(value, dict) and "blob" in value:
            named.add(path := "blobs/%s.%s" % (value["blob"], value["type"]))
            need(len(files[path]) == value["size"] and sha(files[path]).hex() == value["blob"], "blob")
    need(named == {name for name in files if name.startswith("blobs/")}, "blobs")
    return [log[i][0] for i in range(len(log))], log[0][1]["slot"]

def verify(path, expected=None):
    data, files = unzip(path)
    manifest, spki = check_manifest(files)
    proofs, cover = (strict(name, lines(files, name)[0]) for name in ("proofs.json", "export.json"))
    need(cover["matter"] == manifest["matter"], "matter")
    seals, keys = check_device(files, proofs, spki)
    leaves, slot = check_records(files, proofs, cover["matter"])
    need([proof["n"] for proof in proofs["seals"]] == [seal["n"] for seal in seals], "seals")
    for proof, seal in zip(proofs["seals"], seals):
        need(0 < proof["size"] <= len(leaves), "size")
        head = sha(b"holdfast/evidence/1/head\0", b64(proof["blind"], 32), bytes.fromhex(cover["matter"]),
                   struct.pack(">Q", proof["size"]), root(leaves[:proof["size"]]))
        need(by_path(leaf(head), slot, seal["slots"], [b64(each, 32) for each in proof["path"]]) == b64(seal["map"]), "seal")
    need(proofs["seals"][-1]["size"] == len(leaves), "not sealed")
    need(rebuild(files) == data, "container", 20)
    need(expected is None or expected.lower() in keys, "another key", 11)
    return 12 if expected is None else 0

if __name__ == "__main__":
    try:
        sys.exit(verify(*sys.argv[1:3]))
    except Refused as refusal: why, code = refusal.args
    except Exception as error:  # an archive that cannot be read, or anything that does not have the form of section 2
        archive = isinstance(error, (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError))
        why, code = (type(error).__name__, error), 20 if archive else 10
    print(why)
    sys.exit(code)
