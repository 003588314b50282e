"""Makes Tests/SecretsTests/Vectors/passkeys.json anew: python3 passkeys.py OUT (pip install cryptography cbor2)

An authenticator in software, written against WebAuthn's text and not against our own code. Keys are thrown away.
"""

import base64
import datetime
import hashlib
import json
import struct
import sys

import cbor2
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.x509.oid import NameOID

PARTY = "attune.example"
ORIGIN = "https://attune.example"
NONE = bytes(16)


def text(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class ES256:
    def __init__(self):
        self.key = ec.generate_private_key(ec.SECP256R1())
        numbers = self.key.public_key().public_numbers()
        self.x, self.y = numbers.x.to_bytes(32, "big"), numbers.y.to_bytes(32, "big")
        self.cose = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: self.x, -3: self.y})

    def sign(self, data):
        return self.key.sign(data, ec.ECDSA(hashes.SHA256()))


class EdDSA:
    def __init__(self):
        self.key = ed25519.Ed25519PrivateKey.generate()
        raw = self.key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
        self.cose = cbor2.dumps({1: 1, 3: -8, -1: 6, -2: raw})

    def sign(self, data):
        return self.key.sign(data)


class RS256:
    def __init__(self, size=2048):
        self.key = rsa.generate_private_key(65537, size)
        modulus = self.key.public_key().public_numbers().n.to_bytes(size // 8, "big")
        self.cose = cbor2.dumps({1: 3, 3: -257, -1: modulus, -2: b"\x01\x00\x01"})

    def sign(self, data):
        return self.key.sign(data, padding.PKCS1v15(), hashes.SHA256())


def client_data(ceremony, challenge, **more):
    members = {"type": ceremony, "challenge": text(challenge), "origin": ORIGIN, "crossOrigin": False, **more}
    return json.dumps(members, separators=(",", ":")).encode()


def authenticator_data(flags, count, credential=None, extensions=None):
    data = hashlib.sha256(PARTY.encode()).digest() + bytes([flags]) + struct.pack(">I", count)
    if credential:
        model, id, cose = credential
        data += model + struct.pack(">H", len(id)) + id + cose
    return data + (cbor2.dumps(extensions) if extensions else b"")


def certificate(key):
    name = x509.Name([
        x509.NameAttribute(NameOID.COUNTRY_NAME, "US"), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Example"),
        x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "Authenticator Attestation"),
        x509.NameAttribute(NameOID.COMMON_NAME, "Invented authenticator"),
    ])
    day = datetime.datetime(2026, 1, 1)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.key.public_key())
    made = made.serial_number(7).not_valid_before(day).not_valid_after(day.replace(year=2056))
    made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    return made.sign(key.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def statement(format, key, maker, data, client, id):
    signed = data + hashlib.sha256(client).digest()
    if format == "none":
        return "none", {}
    if format == "self":
        algorithm = cbor2.loads(key.cose)[3]
        return "packed", {"alg": algorithm, "sig": key.sign(signed)}
    if format == "packed":
        return "packed", {"alg": -7, "sig": maker.sign(signed), "x5c": [certificate(maker)]}
    signed = b"\0" + data[:32] + hashlib.sha256(client).digest() + id + b"\x04" + key.x + key.y
    return "fido-u2f", {"sig": maker.sign(signed), "x5c": [certificate(maker)]}


def story(name, key, format, flags=0x45, count=1, model=NONE, id=None, extensions=None, **more):
    id = id or hashlib.sha256(name.encode()).digest()
    first, second = (hashlib.sha256((name + part).encode()).digest() for part in ("make", "use"))
    flags |= 0x80 if extensions else 0
    data = authenticator_data(flags, count, (model, id, key.cose), extensions)
    client = client_data("webauthn.create", first, **more)
    named, said = statement(format, key, ES256(), data, client, id)
    used = authenticator_data(flags & ~0xC0, count + 1 if count else 0)
    use_client = client_data("webauthn.get", second, **more)
    return {
        "name": name,
        "registration": {
            "challenge": text(first), "clientData": text(client),
            "attestationObject": text(cbor2.dumps({"fmt": named, "attStmt": said, "authData": data})),
        },
        "use": {
            "id": text(id), "challenge": text(second), "clientData": text(use_client),
            "authenticatorData": text(used), "signature": text(key.sign(used + hashlib.sha256(use_client).digest())),
        },
    }


MODEL = bytes(range(16))
stories = [
    story("ES256, none", ES256(), "none"),
    story("ES256, none, not counting, backed up", ES256(), "none", flags=0x5D, count=0),
    story("EdDSA, none", EdDSA(), "none"),
    story("RS256, none", RS256(), "none"),
    story("ES256, self", ES256(), "self", model=MODEL),
    story("EdDSA, self", EdDSA(), "self", model=MODEL),
    story("RS256, self", RS256(), "self", model=MODEL),
    story("ES256, packed", ES256(), "packed", model=MODEL),
    story("EdDSA, packed", EdDSA(), "packed", model=MODEL),
    story("ES256, fido-u2f", ES256(), "fido-u2f", flags=0x41),
    story("ES256, packed, protected", ES256(), "packed", model=MODEL, extensions={"credProtect": 2}),
    story("ES256, self, several extensions", ES256(), "self", extensions={"credProtect": 3, "hmac-secret": True}),
    story("ES256, a long id", ES256(), "none", id=bytes(range(256)) * 3 + bytes(range(255))),
    story("ES256, more members", ES256(), "none", other={"a": [1, None, "}\\\""]}, tokenBinding={"status": "x"}),
]
with open(sys.argv[1], "w") as out:
    json.dump(stories, out, indent=1)
    out.write("\n")
