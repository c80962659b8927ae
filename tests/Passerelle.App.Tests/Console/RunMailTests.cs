using System.Net;
using System.Text.Json;
using Passerelle.App.Tests.Api;
using Passerelle.App.Tests.Console.World;
using Passerelle.Console.Shared;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>The mails that a test run did not send are kept apart from its report, and nobody who reads the report notices.</summary>
[Trait("Rule", "T3")]
public sealed class RunMailTests
{
    [Fact]
    public async Task The_report_is_everywhere_the_one_that_was_printed()
    {
        await using var world = await ConsoleWorld.StartAsync(sync => Enumerable.Range(0, Listing.Rows + 3).ToList().ForEach(i => sync.Hire("Ada", $"Byron{i}")), isTest: true);
        var printed = (await world.Sync.SyncedAsync()).Json;
        var run = printed.GetProperty("run").GetString()!;
        printed.GetProperty("mailsNotSent").GetArrayLength().ShouldBe(Listing.Rows + 3);
        (await world.Stores.Runs.FindAsync(world.Key, run))!.Report!.ShouldNotContain("byron1@");

        var auditor = await world.SignInAsync(Role.Auditor);
        var downloaded = JsonDocument.Parse(await auditor.ReadAsync(world.Link($"/runs/{run}/report.json"))).RootElement;
        JsonElement.DeepEquals(downloaded, printed).ShouldBeTrue();
        using var caller = await Caller.WithRolesAsync(world.Console, TokenScope.Read, Role.Auditor);
        JsonElement.DeepEquals(await caller.ReadAsync("/api/v1" + world.Link($"/runs/{run}")), printed).ShouldBeTrue();

        var page = WebUtility.HtmlDecode(await auditor.ReadAsync(world.Link($"/runs/{run}")));
        page.ShouldContain($"({Listing.Rows + 3})");
        page.ShouldContain(printed.GetProperty("mailsNotSent")[0].GetProperty("to").GetString()!);
        page.ShouldNotContain(printed.GetProperty("mailsNotSent")[Listing.Rows].GetProperty("to").GetString()!);
    }
}
