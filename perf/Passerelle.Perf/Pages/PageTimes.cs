using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Passerelle.Perf.Runs;
using Passerelle.Running;

namespace Passerelle.Perf.Pages;

/// <summary>How long the list pages take, through HTTP and signed in, with a plan, holds and findings of everybody in the store.</summary>
internal sealed partial class PageTimes(Process server, DebianPostgres? database, string? only)
{
    private const int Times = 15;
    private const double Goal = 200;

    /// <param name="folder">Where the filled store lies or is to lie; null for one that goes with the measurement.</param>
    /// <param name="onPostgres">In a PostgreSQL of its own instead of a file.</param>
    /// <param name="only">A part of the addresses that are wanted; null for all.</param>
    public static async Task<int> RunAsync(int people, string? folder, bool onPostgres, string? only)
    {
        using var scratch = new Scratch();
        await using var postgres = onPostgres ? await DebianPostgres.StartAsync() : null;
        using var server = Serve(folder ?? scratch.Path, people, postgres?.ConnectionString);
        var line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The pages were not served.");
        var served = JsonSerializer.Deserialize<PageAddresses>(line)!;
        Terminal.WriteLine($"{people} people, {(onPostgres ? "PostgreSQL" : "SQLite")}; in ms: first time; fastest, median and slowest of {Times}; processor time of one in the serving process and in the database's");
        if (postgres is not null)
        {
            await postgres.AnalyzeAsync();
        }

        var times = new PageTimes(server, postgres, only);
        await times.MeasureAsync("console", served.Console, PageList.OfConsole(served.Filled, people));
        await times.MeasureAsync("learning", served.Learning, PageList.OfLearning(served.BiggestGroup, people));
        await times.MeasureAsync("personio", served.Personio, PageList.OfPersonio(people));
        Terminal.WriteLine($"memory of the serving process: {ProcessMemory.PeakOf(server.Id) / 1024 / 1024} MB at most");
        server.StandardInput.Close();
        await server.WaitForExitAsync();
        return 0;
    }

    private static Process Serve(string folder, int people, string? postgres)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Passerelle.Perf.dll"), PageServer.Name, "--people", people.ToString(CultureInfo.InvariantCulture), "--folder", folder];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[Stores.KeyFileVariable] = Path.Combine(folder, "keys", "key");
        start.Environment[Stores.DatabaseVariable] = postgres ?? "";
        return Process.Start(start)!;
    }

    private async Task MeasureAsync(string site, Uri address, IEnumerable<string> pages)
    {
        using var http = new HttpClient { BaseAddress = address };
        await SignInAsync(http);
        foreach (var page in pages.Where(page => only is null || page.Contains(only, StringComparison.Ordinal)))
        {
            await MeasureAsync(site, http, page);
        }
    }

    private async Task MeasureAsync(string site, HttpClient http, string page)
    {
        var first = await OnceAsync(http, page);
        var times = new List<double>();
        var (serving, storing) = (Processor(), database?.Processor() ?? 0);
        for (var i = 0; i < Times; i++)
        {
            times.Add(await OnceAsync(http, page));
        }

        serving = (Processor() - serving) / Times;
        storing = ((database?.Processor() ?? 0) - storing) / Times;
        times.Sort();
        var mark = times[Times / 2] > Goal || serving + storing > Goal ? " <- above the goal" : "";
        Terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{site} {page, -62} {first, 6:F0} {times[0], 6:F0} {times[Times / 2], 6:F0} {times[^1], 6:F0} {serving, 6:F0} {storing, 6:F0}{mark}"));
    }

    private static async Task<double> OnceAsync(HttpClient http, string page)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(new Uri(page, UriKind.Relative));
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
        }

        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>Milliseconds of the serving process so far.</summary>
    private double Processor()
    {
        server.Refresh();
        return server.TotalProcessorTime.TotalMilliseconds;
    }

    private static async Task SignInAsync(HttpClient http)
    {
        var token = Token().Match(await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups["token"].Value;
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["mail"] = PageServer.Mail, ["password"] = PageServer.Password, ["__RequestVerificationToken"] = token };
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
