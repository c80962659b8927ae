using System.Globalization;
using System.Text.RegularExpressions;
using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Work;

/// <summary>What the engine says of itself while it works, in the reader's language.</summary>
public static partial class Sayings
{
    private const string Busy = "Another run is writing";

    private const string Ahead = "Another run is writing: this goes ahead of the rest in it";

    private static readonly Text GoesAhead = new("Another run is writing; this goes ahead of the rest in it", "Une autre synchronisation écrit ; ceci y passe en premier", "Ein anderer Lauf schreibt; dies geht darin dem Rest voran");

    private static readonly Text OtherRun = new("Another run is writing at the moment; this one begins when it has ended", "Une autre synchronisation écrit en ce moment ; celle-ci commencera ensuite", "Ein anderer Lauf schreibt gerade; dieser beginnt, wenn er zu Ende ist");

    private static readonly Dictionary<string, Text> Known = new[]
    {
        new Text("Beginning", "Démarrage", "Es geht los"),
        new Text("Asking Personio", "Question à Personio", "Personio wird gefragt"),
        new Text("Asking 360Learning", "Question à 360Learning", "360Learning wird gefragt"),
        new Text("Asking the mail server", "Question au serveur de messagerie", "Der Mailserver wird gefragt"),
        new Text("Reading employees from Personio", "Lecture des employés dans Personio", "Mitarbeiter werden aus Personio gelesen"),
        new Text("Reading accounts and groups from 360Learning", "Lecture des comptes et des groupes dans 360Learning", "Konten und Gruppen werden aus 360Learning gelesen"),
        new Text("Reading memberships, managers and custom values", "Lecture des appartenances, des responsables et des champs personnalisés", "Mitgliedschaften, Vorgesetzte und benutzerdefinierte Felder werden gelesen"),
        new Text("Reading roles, memberships, managers and custom values", "Lecture des rôles, des appartenances, des responsables et des champs personnalisés", "Rollen, Mitgliedschaften, Vorgesetzte und benutzerdefinierte Felder werden gelesen"),
        new Text("Reading roles", "Lecture des rôles", "Rollen werden gelesen"),
        new Text("Reading the accounts of 360Learning", "Lecture des comptes de 360Learning", "Konten von 360Learning werden gelesen"),
        new Text("Reading the groups of 360Learning", "Lecture des groupes de 360Learning", "Gruppen von 360Learning werden gelesen"),
        new Text("Counting the learners of each group", "Décompte des apprenants de chaque groupe", "Lernende jeder Gruppe werden gezählt"),
        new Text("Filling the test instance", "Remplissage de l’instance de test", "Die Testinstanz wird gefüllt"),
        new Text("Planning", "Préparation du plan", "Der Plan wird gemacht"),
    }.ToDictionary(text => text.English, StringComparer.Ordinal);

    /// <summary>How far a long reading is.</summary>
    private static readonly Dictionary<string, Text> Counted = new(StringComparer.Ordinal)
    {
        ["groups"] = new Text("Reading who is in the groups: {0:N0} of {1:N0} groups", "Lecture des membres des groupes : {0:N0} groupes sur {1:N0}", "Mitglieder der Gruppen werden gelesen: {0:N0} von {1:N0} Gruppen"),
        ["people"] = new Text("Reading managers and custom values: {0:N0} of {1:N0} people", "Lecture des responsables et des champs personnalisés : {0:N0} personnes sur {1:N0}", "Vorgesetzte und benutzerdefinierte Felder werden gelesen: {0:N0} von {1:N0} Personen"),
    };

    /// <summary>What is not known is said as the engine says it, in English.</summary>
    public static string Of(string? saying) =>
        saying is null ? WorkWords.Waiting
        : string.Equals(saying, Ahead, StringComparison.Ordinal) ? GoesAhead
        : saying.StartsWith(Busy, StringComparison.Ordinal) ? OtherRun
        : Known.TryGetValue(saying, out var text) ? text
        : Counting().Match(saying) is { Success: true } match ? Counted[match.Groups["what"].Value].With(Number(match.Groups["done"]), Number(match.Groups["all"]))
        : saying;

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^Reading (?<what>groups|people): (?<done>[0-9]{1,9}) of (?<all>[0-9]{1,9})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counting();
}
