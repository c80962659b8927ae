using System.Net;
using Passerelle.Core.Guarding;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Reporting;
using Passerelle.Store.Accounts;
using Passerelle.Store.Holds;
using Passerelle.Store.Journaling;

namespace Passerelle.App.Tests.Console;

/// <summary>What the engine says reaches the reader in the reader's language, wherever a page shows it.</summary>
[Trait("Rule", "12")]
public sealed class EngineWordsTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private static readonly EmployeeId Zoe = new("41");

    private static readonly Finding NoMail = new(
        "mail-missing",
        Zoe,
        User: null,
        "email",
        $"{Phrase.Of($"{"Zoë Kern"} has no e-mail in Personio.")} {Phrase.Of($"{"Zoë Kern"} gets no account until there is one.")}",
        $"Enter the e-mail {Phrase.Of($"in Personio")}."
    );

    private static readonly Hold Guarded = Held(RemovalGuard.Judge(already: 0, planned: 1200, linked: 2000, new Limit(10, 5))!);

    private static readonly string[] English =
        ["has no e-mail", "Enter the e-mail", "would be removed", "Check in Personio", "New in Personio", "tried to", "does not do this", "Paused by", "Resume with", "create the account"];

    private static readonly Dictionary<string, string[]> Findings = new(StringComparer.Ordinal)
    {
        ["fr"] = ["Zoë Kern n’a pas d’e-mail dans Personio. Zoë Kern n’aura pas de compte tant qu’il n’y en a pas.", "Saisissez l’e-mail dans Personio."],
        ["de"] = ["Zoë Kern hat in Personio keine E-Mail. Zoë Kern bekommt erst ein Konto, wenn es eine gibt.", "Tragen Sie die E-Mail in Personio ein."],
    };

    private static readonly Dictionary<string, string[]> Holds = new(StringComparer.Ordinal)
    {
        ["fr"] = ["1\u202f200 personnes seraient supprimées. C’est plus que d’habitude (200 au plus)", "Vérifiez dans Personio que ces personnes sont vraiment parties."],
        ["de"] = ["1.200 Personen würden entfernt. Das sind mehr als üblich (höchstens 200)", "Prüfen Sie in Personio, ob sie wirklich ausgetreten sind."],
    };

    [Theory]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task The_inbox_tells_what_is_wrong_and_the_mend(string language)
    {
        await RememberAsync();
        await ShouldSpeakAsync("/findings", language, Findings[language]);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task What_waits_is_told_with_its_numbers(string language)
    {
        await RememberAsync();
        await ShouldSpeakAsync("/held", language, Holds[language]);
    }

    [Theory]
    [InlineData("fr", "Nouveau dans Personio, sans compte dans 360Learning.")]
    [InlineData("de", "Neu in Personio, ohne Konto in 360Learning.")]
    public async Task The_list_of_people_tells_each_reason(string language, string reason)
    {
        await RememberAsync();
        await ShouldSpeakAsync("/people", language, reason);
    }

    [Theory]
    [InlineData("fr", "Nouveau dans Personio, sans compte dans 360Learning.", "a tenté ceci\u00a0: supprimer le compte (il peut être rétabli), mais cela a échoué\u00a0: Le propriétaire de la plateforme ne peut pas être supprimé.")]
    [InlineData("de", "Neu in Personio, ohne Konto in 360Learning.", "hat Folgendes versucht: das Konto löschen (es lässt sich wiederherstellen). Es ist fehlgeschlagen: Der Eigentümer der Plattform kann nicht entfernt werden.")]
    public async Task A_person_is_told_from_the_plan_to_the_past(string language, string reason, string past)
    {
        await RememberAsync();
        await ShouldSpeakAsync("/people/41", language, [reason, past, .. Findings[language], .. Holds[language]]);
    }

    [Theory]
    [InlineData("fr", "Zoë Kern\u00a0: 1\u202f200 personnes", "Mis en pause par Léa Martin\u202f; ce qui était en cours a été mené à son terme.")]
    [InlineData("de", "Zoë Kern: 1.200 Personen", "Angehalten von Léa Martin; was lief, wurde zu Ende gebracht.")]
    public async Task A_run_tells_its_lists_and_what_stopped_it(string language, string held, string stopped)
    {
        var run = await RunAsync();
        await ShouldSpeakAsync($"/runs/{run}?list=held", language, [held, stopped, .. Holds[language]]);
        await ShouldSpeakAsync($"/runs/{run}?list=findings", language, [stopped, .. Findings[language]]);
    }

    [Fact]
    public async Task The_report_that_other_programs_read_stays_english_and_as_it_was()
    {
        var run = await RunAsync();
        var report = await (await console.SignInAsync(Role.Auditor)).ReadAsync($"/acme-academy/production/runs/{run}/report.json", "fr");
        report.ShouldContain("\"text\": \"Zoë Kern has no e-mail in Personio. Zoë Kern gets no account until there is one.\"");
        report.ShouldContain("\"mend\": \"Enter the e-mail in Personio.\"");
        report.ShouldNotContain("say");
    }

    private static Hold Held(GuardVerdict verdict) => new(verdict.Code, verdict.What, verdict.Remedy, [new DeleteUser()]);

    private async Task ShouldSpeakAsync(string address, string language, params string[] sentences)
    {
        var page = await ReadAsync(address, language);
        foreach (var sentence in sentences)
        {
            page.ShouldContain(sentence);
        }

        foreach (var english in English)
        {
            page.ShouldNotContain(english, Case.Sensitive, address);
        }
    }

    private async Task<string> ReadAsync(string address, string language) =>
        WebUtility.HtmlDecode(await (await console.SignInAsync(Role.Auditor)).ReadAsync("/acme-academy/production" + address, language));

    private async Task RememberAsync()
    {
        var stores = console.Stores;
        var run = await stores.Runs.BeginAsync(ServedConsole.Production, "sync");
        await stores.Findings.SyncAsync(ServedConsole.Production, run, [NoMail]);
        await stores.Holds.SyncAsync(ServedConsole.Production, run, [new HeldPerson(Zoe, User: null, "Zoë Kern", Guarded)]);
        var row = new PersonPlan(Zoe, User: null, "Zoë Kern", PersonAction.Create, "created", "New in Personio, with no account in 360Learning.", [], [], []);
        await stores.Plans.SaveAsync(ServedConsole.Production, new Plan { RosterComplete = true, People = [row] });
        if ((await stores.Journaled.OfEmployeeAsync(ServedConsole.Production, Zoe)).Count == 0)
        {
            var intent = await stores.Journal.IntendAsync(Intent.Of(ServedConsole.Production, run, Zoe, user: null, new DeleteUser()));
            await stores.Journal.OutcomeAsync(ServedConsole.Production, intent, Outcome.Failure("userIsCompanyOwner", "The platform's owner cannot be removed."));
        }
    }

    private async Task<string> RunAsync()
    {
        var run = await console.Stores.Runs.BeginAsync(ServedConsole.Production, "sync");
        var report = new RunReport
        {
            Run = run,
            Environment = "production",
            Outcome = "held",
            Counts = new Dictionary<string, int>(StringComparer.Ordinal),
            Writes = new Dictionary<string, int>(StringComparer.Ordinal),
            Requests = new RequestCounts(1, 2, 3),
            Held = [new Note("41", User: null, Guarded.Code, Notes.Named("Zoë Kern", Guarded.What), Guarded.Remedy)],
            Findings = [Notes.Of(NoMail)],
            Stopped = new Note(Employee: null, User: null, "paused", $"Paused by {"Léa Martin"}; what was under way came to its end.", $"Resume with: passerelle resume --env {"production"} --by NAME."),
        };
        await console.Stores.Runs.FinishAsync(ServedConsole.Production, run, report.Outcome, JsonDocuments.Write(report.Counts), JsonDocuments.Write(report), ReportPhrases.Of(report));
        return run;
    }
}
