// What a browser would silently drop from style sheets: {name: text} gives a list of sentences.
sheets => {
    const parts = /((?:[^{};"'()]|"[^"]*"|'[^']*'|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)([{};])/g;
    const foreign = /^-(moz|webkit)-|::-moz-/;
    const defined = new Set(), used = [], faults = [];

    const readSelectors = (text, say) => {
        for (const selector of text.match(/(?:[^,()]|\((?:[^()]|\([^()]*\))*\))+/g)) {
            if (!foreign.test(selector) && !CSS.supports(`selector(${selector})`)) say(`selector ${selector}`);
        }
    };
    const readHead = (head, say) => {
        if (head.startsWith("@media")) {
            // A feature that it does not know is neither there nor not there.
            for (const [feature] of head.matchAll(/\([^()]*\)/g)) {
                if (!matchMedia(feature).matches && !matchMedia(`not ${feature}`).matches) say(feature);
            }
        } else if (!head.startsWith("@")) readSelectors(head, say);
    };
    const readDeclaration = (text, say) => {
        const name = text.slice(0, text.indexOf(":")).trim(), value = text.slice(text.indexOf(":") + 1).trim();
        for (const [, variable] of value.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)) used.push([variable, say]);
        if (name.startsWith("--")) defined.add(name);
        else if (!foreign.test(name) && !CSS.supports(name, value)) say(text);
    };

    for (const [sheet, text] of Object.entries(sheets)) {
        const say = what => faults.push(`${sheet} does not mean anything to the browser: ${what}`);
        const open = [];
        for (const [, content, end] of text.replace(/\/\*.*?\*\//gs, "").matchAll(parts)) {
            const part = content.trim();
            if (end === "{") {
                readHead(part, say);
                open.push(part);
            } else {
                if (part && !open.some(head => head.startsWith("@page"))) readDeclaration(part, say);
                if (end === "}") open.pop();
            }
        }
        if (open.length) say(`a block that does not end: ${open}`);
    }
    for (const [variable, say] of used) if (!defined.has(variable)) say(`${variable}, which is defined nowhere`);
    return faults;
}
