using Passerelle.App.Tests.Instance;

namespace Passerelle.App.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    private readonly ProgramUnderTest program = new();

    [Fact]
    public async Task The_demo_runs_to_its_end_and_the_second_run_writes_nothing()
    {
        var demo = await program.RunAsync("demo", "--quick");
        demo.ExitCode.ShouldBe(0, demo.Output + demo.Error);
        demo.Output.ShouldContain("Everything is in step, 0 changes.");
        demo.Output.ShouldContain("The platform's own log of this run: 0 writes");
        demo.Output.ShouldContain("Everything went as expected");
        demo.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Its_document_has_the_report_of_every_step()
    {
        var demo = await program.RunAsync("demo", "--quick", "--json");
        demo.ExitCode.ShouldBe(0, demo.Error);
        demo.Document.GetProperty("outcome").GetString().ShouldBe("asExpected");
        var steps = demo.Document.GetProperty("steps").EnumerateArray().ToList();
        steps.Select(s => s.GetProperty("exitCode").GetInt32()).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 5, 0]);
        steps.ShouldAllBe(s => s.GetProperty("report").GetProperty("run").GetString()!.Length > 0);
    }

    [Fact]
    public async Task A_folder_that_is_not_its_own_is_left_alone()
    {
        var theirs = Path.Combine(Directory.CreateDirectory(Path.Combine(program.Data, "demo")).FullName, "thesis.txt");
        await File.WriteAllTextAsync(theirs, "all of it");
        var demo = await program.RunAsync("demo", "--quick");
        demo.ExitCode.ShouldBe(1);
        File.Exists(theirs).ShouldBeTrue();
    }

    [Fact]
    public async Task It_ends_with_the_console_on_the_same_company()
    {
        using var demo = program.Start("demo", "--quick", "--serve", "--urls", "http://127.0.0.1:0");
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            string? link = null;
            while (link is null && await demo.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                link = line.StartsWith("http", StringComparison.Ordinal) ? line : null;
            }

            using var browser = new HttpClient();
            (await browser.GetStringAsync(new Uri(link!), patience.Token)).ShouldContain("Acme Academy");
        }
        finally
        {
            demo.Kill();
        }
    }

    public void Dispose() => program.Dispose();
}
