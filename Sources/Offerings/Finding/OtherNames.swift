/// What people type for values of the finder's facets besides their labels, in every language: whoever reads Spanish may
/// type `free`.
enum OtherNames {
    static let free = "free gratis gratuito gratuita"

    /// By the terms' names. States stand here that have a name of their own in Spanish.
    static let ofTerms = [
        "in-person": "in person, face-to-face, on-site, onsite, presencial",
        "online": "online, on-line, virtual, remote, distance, en línea, a distancia",
        "hybrid": "hybrid, blended, partly online, híbrido, híbrida, mixto, mixta, semipresencial",
        "degree": "degree, título universitario", "certificate": "certificate, certificado",
        "graduate-certificate": "graduate certificate, certificado de posgrado",
        "postgraduate-certificate": "postgraduate certificate, certificado de posgrado",
        "undergraduate-certificate": "undergraduate certificate, certificado de pregrado",
        "credential": "credential, acreditación, credencial", "fellowship": "fellowship, especialización",
        "model-certification": "certification, certificación",
        "continuing-education": "continuing education, CE, CEU, CEUs, educación continua",
        "associate": "associate degree, asociado", "bachelors": "bachelor, bachelor's degree, licenciatura",
        "masters": "master, master's degree, maestría", "doctorate": "doctorate, doctoral, PhD, doctorado",
        "university": "university, universidad", "nonprofit": "nonprofit, non-profit, sin fines de lucro",
        "association": "association, asociación",
        "us": "whole country, national, nationwide, USA, Estados Unidos, nacional",
        "us-dc": "D.C., Columbia", "us-la": "Louisiana, Luisiana", "us-mo": "Missouri, Misuri",
        "us-ms": "Mississippi, Misisipi",
        "us-nh": "New Hampshire, Nuevo Hampshire", "us-nj": "New Jersey, Nueva Jersey",
        "us-nm": "New Mexico, Nuevo México", "us-ny": "New York, Nueva York",
        "us-nc": "North Carolina, Carolina del Norte", "us-nd": "North Dakota, Dakota del Norte",
        "us-pa": "Pennsylvania, Pensilvania", "us-sc": "South Carolina, Carolina del Sur",
        "us-sd": "South Dakota, Dakota del Sur", "us-wv": "West Virginia, Virginia Occidental",
    ]
}
