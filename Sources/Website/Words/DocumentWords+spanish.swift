import Logbooks
import Rulebooks

extension DocumentWords {
    static let spanish = DocumentWords(
        title: "Documentos",
        lead: """
            Un certificado, una carta, la foto de una página: lo que muestre que fue así. Solo usted lo ve, y a quien se lo \
            muestre al pedirle una firma.
            """,
        label: "Elija un archivo",
        hint: """
            Un PDF, una imagen (JPEG, PNG, WebP, HEIC) o un archivo de Office (Word, Excel, PowerPoint, OpenDocument) de \
            hasta 10 MB. Por favor, tape antes el nombre de cualquier niño, niña o familia.
            """,
        attach: "Adjuntar", attachedNotice: "Se adjuntó el documento.", removedNotice: "Se quitó el documento.",
        remove: "Quitar", keep: "Conservarlo", removeTitle: "¿Quitar este documento?",
        removeText: """
            El archivo se borra para siempre. Si alguien firmó esta anotación, su nombre y su huella quedan en la lista, \
            para que nadie se pregunte qué fue lo que vio.
            """,
        type: spanishType, size: { size($0, ".") },
        attached: { "adjuntado el \(ProseWords.spanish.amounts.day($0))" },
        removed: { "Se quitó el \(ProseWords.spanish.amounts.day($0)). Huella (SHA-256): \($1)" },
        problem: spanishProblem)

    private static let spanishType: @Sendable (DocumentType) -> String = { type in
        switch type {
        case .pdf: "Archivo PDF"
        case .png, .jpeg, .webp, .heic: "Imagen"
        case .docx: "Documento de Word"
        case .xlsx: "Hoja de cálculo de Excel"
        case .pptx: "Diapositivas de PowerPoint"
        case .odt: "Texto de OpenDocument"
        case .ods: "Hoja de cálculo de OpenDocument"
        case .odp: "Diapositivas de OpenDocument"
        }
    }

    private static let spanishProblem: @Sendable (DocumentProblem) -> String = { problem in
        switch problem {
        case .noFile: "Primero elija un archivo."
        case .refused(let fault): spanishFault(fault)
        case .tooLarge:
            "Este archivo pasa de 10 MB. Una imagen se puede reducir, y un escaneo guardar con menor resolución."
        case .entryFull:
            "Esta anotación ya tiene 20 documentos, que es todo lo que cabe. Reúna varias páginas en un solo PDF."
        case .allFull: "Sus documentos ocupan 200 MB, que es todo lo que cabe. Quite alguno que ya no necesite."
        }
    }

    private static let spanishFault: @Sendable (DocumentFault) -> String = { fault in
        switch fault {
        case .empty: "Este archivo está vacío."
        case .unknown:
            "No aceptamos archivos de este tipo. Guárdelo como PDF, o tómele una foto, y adjunte eso."
        case .page:
            "Las páginas web y los dibujos SVG pueden contener programas, por eso no los aceptamos. Guárdelo como PDF."
        case .twoAtOnce: "Este archivo es de dos tipos a la vez. Guárdelo como un PDF nuevo y adjunte ese."
        case .damaged: "Parece que este archivo está incompleto o dañado. ¿Se abre en su dispositivo?"
        case .macros: "Este archivo contiene un programa (macros). Guárdelo sin macros o como PDF."
        case .bomb: "Al abrirse, este archivo sería demasiado grande. Guárdelo como PDF."
        case .locked: "Este archivo tiene contraseña. Guárdelo sin ella, para que pueda abrirse más adelante."
        case .oldOffice:
            "Es un archivo antiguo de Office o uno con contraseña. Guárdelo como .docx, .xlsx o PDF, sin contraseña."
        }
    }
}
