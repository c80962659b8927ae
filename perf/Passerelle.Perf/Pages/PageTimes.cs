using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Core.Guarding;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Login;
using Passerelle.Perf.Planning;
using Passerelle.Perf.Runs;
using Passerelle.Running;
using Passerelle.Store;
using Passerelle.Store.Accounts;
using Passerelle.Store.Holds;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Perf.Pages;

/// <summary>How long the list pages of the console take, through HTTP, with a plan, holds and findings of everybody in the store.</summary>
internal static partial class PageTimes
{
    private const int Times = 15;
    private const string Platform = "Acme Academy";
    private const string Password = "a calm long sentence";
    private static readonly EnvironmentKey Key = new($"{Platform}/Personio", IsTest: false);

    public static async Task<int> RunAsync(int people)
    {
        using var scratch = new Scratch();
        Environment.SetEnvironmentVariable(Stores.KeyFileVariable, Path.Combine(scratch.Path, "keys", "key"));
        await using var stores = await Stores.OpenFileAsync(new DirectoryInfo(Path.Combine(scratch.Path, "data")), TimeProvider.System, CancellationToken.None);
        var (plan, run) = await FillAsync(stores, people);
        GC.Collect();
        var environment = new ConnectorEnvironment(EnvironmentName.Production, Key, "acme-academy", Configuration: null, []);
        var installation = new Installation(stores, new ConnectorHome("acme-academy", Key.Connector, Platform, "Personio", Stored: null, [environment]), _ => null);
        var settings = new ConsoleSettings { Urls = "http://127.0.0.1:0", WebKeyFolder = Path.Combine(scratch.Path, "web"), DataFolder = new DirectoryInfo(Path.Combine(scratch.Path, "data")) };
        await using var app = ConsoleHost.Build(settings, installation, stores, TimeProvider.System);
        await app.StartAsync(CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await SignInAsync(http, stores);
        Terminal.WriteLine($"{people} people; first time; then fastest, median and slowest of {Times}, and processor time of one (the asking side included), in ms");
        foreach (var page in Pages(plan, run))
        {
            await MeasureAsync(http, page);
        }

        return 0;
    }

    private static IEnumerable<string> Pages(string plan, string run) =>
    [
        "/home",
        $"/plans/{plan}",
        $"/plans/{plan}?page=1900",
        $"/plans/{plan}?search=person99",
        $"/plans/{plan}?kind=create&sort=name",
        $"/plans/{plan}?sort=-kind",
        $"/plans/{plan}?show=held",
        $"/plans/{plan}?show=groups",
        "/held",
        "/held?search=person99",
        "/held?order=name",
        "/findings",
        "/findings?search=person99",
        "/findings?search=nobody-at-all",
        "/people",
        "/people?page=1900",
        "/people?search=person99",
        "/people?search=person99@",
        "/people?account=linked",
        "/runs",
        $"/runs/{run}",
        $"/runs/{run}/changes",
        $"/runs/{run}/changes?page=1900",
        $"/runs/{run}/changes?search=person99",
        "/audit",
    ];

    private static async Task MeasureAsync(HttpClient http, string page)
    {
        var first = await OnceAsync(http, page);
        var times = new List<double>();
        var began = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Times; i++)
        {
            times.Add(await OnceAsync(http, page));
        }

        var processor = (Environment.CpuUsage.TotalTime - began).TotalMilliseconds / Times;
        times.Sort();
        Terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page, -48} {first, 7:F0} {times[0], 7:F0} {times[Times / 2], 7:F0} {times[^1], 7:F0} {processor, 7:F0}"));
    }

    private static async Task<double> OnceAsync(HttpClient http, string page)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync("/acme-academy/production" + page);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>A first sync of everybody, and the same people held and to be mended.</summary>
    private static async Task<(string Plan, string Run)> FillAsync(Stores stores, int people)
    {
        var plan = PlanInputs.Of(PlanCase.FirstSync, people).Plan();
        var run = await stores.Runs.BeginAsync(Key, "sync");
        var stored = await stores.Plans.SaveAsync(Key, plan);
        await stores.Runs.NotePlanAsync(Key, run, stored.Id);
        await stores.Holds.SyncAsync(Key, run, [.. plan.People.Select(p => new HeldPerson(p.Employee, p.User, p.Name, new Hold(GuardCodes.Creations, "More than usual.", "Look, then approve.", p.Changes)))]);
        await stores.Findings.SyncAsync(Key, run, [.. plan.People.Select(p => new Finding("mail-missing", p.Employee, User: null, "email", $"{p.Name} has no e-mail.", "Add it in Personio."))]);
        await WriteAsync(stores, run, plan);
        await stores.Runs.FinishAsync(Key, run, "held", counts: null, report: null);
        return (stored.Id, run);
    }

    /// <summary>Every change of the plan in the journal, and everybody linked.</summary>
    private static async Task WriteAsync(Stores stores, string run, Plan plan)
    {
        foreach (var people in plan.People.Chunk(1000))
        {
            var intents = people.SelectMany(p => p.Changes.Select(change => Intent.Of(Key, run, p.Employee, p.User, change))).ToList();
            if (intents.Count == 0)
            {
                continue;
            }

            var ids = await stores.Journal.IntendAllAsync(intents);
            await stores.Journal.OutcomeAllAsync(Key, [.. ids.Select((id, i) => (id, Outcome.Success(new LinkSaved(intents[i].Employee!.Value, new UserId("u" + intents[i].Employee!.Value.Value)))))]);
        }
    }

    private static async Task SignInAsync(HttpClient http, Stores stores)
    {
        var account = (await stores.Accounts.AddAsync("lea@acme.example", "Léa Martin", [new Grant(Platform, Role.Administrator)], "perf"))!;
        await stores.Accounts.SetPasswordAsync(account, Passwords.Hash(Password), "perf");
        var token = Token().Match(await http.GetStringAsync("/sign-in")).Groups["token"].Value;
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["mail"] = "lea@acme.example", ["password"] = Password, ["__RequestVerificationToken"] = token };
        using var answer = await http.PostAsync("/sign-in", new FormUrlEncodedContent(form));
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
