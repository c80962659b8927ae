using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Sandbox.Hosting;
using Passerelle.Store;

namespace Passerelle.App.Tests.Conventions;

/// <summary>Who may know whom (docs/architecture.md).</summary>
public sealed class DirectionTests
{
    [Fact]
    public void The_core_knows_nobody_and_no_package() =>
        Known(typeof(Planner)).ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void The_clients_know_the_core_only() => Ours(typeof(LearningClient)).ShouldBe(["Passerelle.Core"]);

    [Fact]
    public void The_store_knows_the_core_only() => Ours(typeof(EnvironmentKey)).ShouldBe(["Passerelle.Core"]);

    [Fact]
    public void The_sandbox_knows_nobody() => Ours(typeof(SandboxHost)).ShouldBeEmpty();

    /// <summary>The core decides from what it is given: no clock, no randomness, no network, no files.</summary>
    [Fact]
    public void The_core_asks_neither_clock_nor_chance()
    {
        var folder = Path.Combine(Repository.Folder, "src", "Passerelle.Core");
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).ToList();
        sources.Count.ShouldBeGreaterThan(50);
        string[] forbidden = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.UtcNow", "TimeProvider", "Guid.NewGuid", "Random.", "HttpClient", "File."];
        sources
            .SelectMany(file => forbidden.Where(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)).Select(word => $"{Path.GetFileName(file)}: {word}"))
            .ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Known(Type inside) => [.. inside.Assembly.GetReferencedAssemblies().Select(a => a.Name!)];

    private static IReadOnlyList<string> Ours(Type inside) =>
        [.. Known(inside).Where(n => n.StartsWith("Passerelle", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
