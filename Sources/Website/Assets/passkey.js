// Asks the browser for a passkey and sends what it answers with the form.
"use strict";
{
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  const words = (text) => text.split(" ").filter((word) => word);

  const use = async ({ challenge, party }) => {
    const { rawId, response } = await navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId: party, userVerification: "preferred", timeout: 300000 },
    });
    return {
      credential: rawId,
      "client-data": response.clientDataJSON,
      "authenticator-data": response.authenticatorData,
      signature: response.signature,
    };
  };

  const make = async ({ challenge, party, user, name, address, others, kinds }) => {
    const { rawId, response } = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(challenge),
        rp: { id: party, name: party },
        user: { id: bytes(user), name: address, displayName: name },
        pubKeyCredParams: words(kinds).map((kind) => ({ type: "public-key", alg: Number(kind) })),
        excludeCredentials: words(others).map((id) => ({ type: "public-key", id: bytes(id) })),
        authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
        attestation: "none",
        timeout: 300000,
      },
    });
    return { credential: rawId, "client-data": response.clientDataJSON, attestation: response.attestationObject };
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!window.PublicKeyCredential) continue;
    const part = (name) => form.querySelector(`[data-${name}]`);
    part("without").hidden = true;
    part("with").hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      part("failed").hidden = true;
      try {
        const answer = await (form.dataset.passkey === "get" ? use : make)(form.dataset);
        for (const [name, value] of Object.entries(answer)) form.elements[name].value = text(value);
        form.submit();
      } catch {
        part("failed").hidden = false;
      }
    });
  }
}
