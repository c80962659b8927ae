namespace Passerelle.Translating.Books;

/// <summary>Small parts that many sentences are made of.</summary>
internal static class PartTexts
{
    public static IReadOnlyList<Translation> All { get; } =
        [
            new("{0} person", "{0} personne", "{0} Person"),
            new("{0} people", "{0} personnes", "{0} Personen"),
            new("{0} person has", "{0} personne a", "{0} Person hat"),
            new("{0} people have", "{0} personnes ont", "{0} Personen haben"),
            new("{0} person gets", "{0} personne arrive", "{0} Person kommt"),
            new("{0} people get", "{0} personnes arrivent", "{0} Personen kommen"),
            new("{0} group", "{0} groupe", "{0} Gruppe"),
            new("{0} groups", "{0} groupes", "{0} Gruppen"),
            new("{0} value", "{0} valeur", "{0} Wert"),
            new("{0} values", "{0} valeurs", "{0} Werten"),
            new("{0} right", "{0} droit", "{0} Recht"),
            new("{0} rights", "{0} droits", "{0} Rechte"),
            new("{0} attribute", "{0} attribut", "{0} Attribut"),
            new("{0} attributes", "{0} attributs", "{0} Attribute"),
            new("{0} and {1} more", "{0} et {1} de plus", "{0} und {1} weitere"),
            new("“{0}”", "« {0} »", "„{0}“"),
            new("“{0}” ({1})", "« {0} » ({1})", "„{0}“ ({1})"),
            new("“{0}” (mapped to “{1}”)", "« {0} » (associé à « {1} »)", "„{0}“ („{1}“ zugeordnet)"),
            new("“{0}” ({1} below {2})", "« {0} » ({1} sous {2})", "„{0}“ ({1} unter {2})"),
            new("{0}: {1}", "{0} : {1}", "{0}: {1}"),
            new("{0}: {1}.", "{0} : {1}.", "{0}: {1}."),
            new("{0}: “{1}”.", "{0} : « {1} ».", "{0}: „{1}“."),
            new("{0}: {1} ({2})", "{0} : {1} ({2})", "{0}: {1} ({2})"),
        ];
}
