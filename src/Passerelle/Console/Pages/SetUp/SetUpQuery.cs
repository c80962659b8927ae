using Passerelle.Configuration.Cron;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp.Sections;
using Passerelle.Instance;
using Passerelle.Running;
using Passerelle.Running.Checking;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>Reads what a section of the form shows.</summary>
public sealed class SetUpQuery(Stores stores, Installation installation, AttributeCatalogue catalogue, InstanceFolder folder, TimeProvider clock)
{
    private const int MaskedLetters = 4;
    private const int NextStarts = 3;

    /// <param name="draft">What is shown: what is kept, or what was typed.</param>
    /// <param name="again">Ask Personio for its attributes although they were read lately.</param>
    public async Task<SetUpModel> AskAsync(ConnectorHome home, StoredConnector stored, SetUpSection section, ConfigurationDraft draft, bool again, CancellationToken cancel)
    {
        var values = await stores.Secrets.RevealAsync(stored.Name, cancel);
        var ages = (await stores.Secrets.AgesAsync(stored.Name, cancel)).ToDictionary(age => age.Name, age => age.Set, StringComparer.Ordinal);
        var reader = new DraftReader(draft, values, installation.Variables);
        var needsList = section.Fields.Any(field => field.Kind == FieldKind.Attribute) || section.Table is SectionTable.CustomFields or SectionTable.Scope;
        var zone = ZoneOf(draft);
        return new SetUpModel(
            home,
            section,
            draft,
            stored.Draft.Version,
            reader.Mistakes(),
            SetUpSections.All.SelectMany(one => one.Fields).Where(field => field.Kind is FieldKind.Secret or FieldKind.Masked).ToDictionary(field => field.Key, field => StateOf(field, draft, ages, values), StringComparer.Ordinal),
            needsList || again ? await catalogue.OfAsync(reader.SourceOnly(), again, cancel) : AttributeList.None,
            reader.NeededAttributes(),
            await ChecksAsync(home, stored, cancel),
            section.Table == SectionTable.Schedule ? StartsOf(draft, zone) : [],
            zone ?? home.First.TimeZone,
            Conflict: null,
            IsSaved: false
        )
        {
            Simulated = section.Table == SectionTable.TestSource ? InstanceRecord.Running(folder)?.Personio : null,
            Webhook = section.Table == SectionTable.Schedule ? await WebhookStanding.OfAsync(home, stores, cancel) : null,
        };
    }

    /// <summary>The last checks of the environments that have one.</summary>
    public async Task<IReadOnlyList<Checked>> ChecksAsync(ConnectorHome home, StoredConnector? stored, CancellationToken cancel)
    {
        var checks = new List<Checked>();
        foreach (var environment in home.Environments)
        {
            if (await stores.Checks.FindAsync(environment.Key, cancel) is { } check)
            {
                checks.Add(new Checked(environment, check.Checked, check.Version != (stored?.Draft.Version ?? 0), KeptAnswers.Of(check)));
            }
        }

        return checks;
    }

    private static SecretState StateOf(SetUpField field, ConfigurationDraft draft, Dictionary<string, Signed> ages, IReadOnlyDictionary<string, string> values)
    {
        var written = draft.Text(field.Key);
        if (SetUpForm.NameOf(written) is not { } name)
        {
            // A value that stands in the draft itself is not shown either.
            return new SecretState(written is null || written.StartsWith("env:", StringComparison.Ordinal) || written.StartsWith("file:", StringComparison.Ordinal) ? written : "…", Set: null, Waiting: null, Mask: null);
        }

        var mask = field.Kind == FieldKind.Masked && values.TryGetValue(name, out var value) ? Mask(value) : null;
        return new SecretState(Elsewhere: null, ages.GetValueOrDefault(name), ages.GetValueOrDefault(name + ConnectorSecrets.Waiting), mask);
    }

    /// <summary>The first and last letters, at most half of them all: enough to recognise a value, too little to use it.</summary>
    public static string Mask(string value)
    {
        var letters = Math.Min(MaskedLetters, value.Length / 4);
        return $"{value[..letters]}…{value[^letters..]}";
    }

    private static TimeZoneInfo? ZoneOf(ConfigurationDraft draft) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(draft.Text("environments.production.schedule.timeZone") ?? "Europe/Paris", out var zone) ? zone : null;

    private List<DateTimeOffset> StartsOf(ConfigurationDraft draft, TimeZoneInfo? zone)
    {
        var starts = new List<DateTimeOffset>();
        if (zone is null || CronExpression.Parse(draft.Text("environments.production.schedule.cron") ?? "0 2 * * *", out _) is not { } cron)
        {
            return starts;
        }

        var after = clock.GetUtcNow();
        while (starts.Count < NextStarts && cron.After(after, zone) is { } start)
        {
            starts.Add(start);
            after = start;
        }

        return starts;
    }
}
