using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.App.Tests.Mail;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>What the administrator reads of a real run.</summary>
[Trait("Rule", "N4")]
public sealed class ReportMailRunTests
{
    private const string Administrator = "lea.martin@acme.example";

    [Theory]
    [InlineData("en", "Some changes are waiting for approval", "Approve in Passerelle, on the page “Waiting for approval”.", "Or with the command: passerelle approve")]
    [InlineData("fr", "Des modifications attendent une approbation", "Pour approuver : dans Passerelle, page « À approuver ».", "Ou par la commande : passerelle approve")]
    public async Task The_report_of_a_run_calls_people_by_name_and_says_where_to_act(string language, string subject, string where, string command)
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with
        {
            Edit = text =>
                text.Replace("personio: {", "personio: { domain: \"https://acme.personio.de\",", StringComparison.Ordinal).Replace("language: en", $"language: {language}", StringComparison.Ordinal),
        };
        var staff = Enumerable.Range(1, 20).Select(number => world.Hire($"Zoë{number}", "Kern", more: [("email", $"zoe{number}@acme.example")])).ToList();
        await world.SyncedAsync();
        staff.Take(8).ToList().ForEach(person => world.Personio.SetStatus(person, "inactive"));
        var mailless = world.Hire("Maël", "Dupont", more: [("email", null)]);
        world.Mail.Forget();

        (await world.SyncAsync()).Outcome.ShouldBe("held");

        var mail = Reports(world).ShouldHaveSingleItem();
        mail.Subject.ShouldBe($"Acme Academy: {subject}");
        mail.Text.ShouldContain("- Zoë1 Kern: ");
        mail.Text.ShouldContain($"https://acme.personio.de/staff/details/{staff[0]}");
        mail.Text.ShouldContain("- Maël Dupont: ");
        mail.Text.ShouldContain($"https://acme.personio.de/staff/details/{mailless}");
        mail.Text.ShouldNotContain("- #");
        mail.Text.IndexOf(command, StringComparison.Ordinal).ShouldBeGreaterThan(mail.Text.Replace('\u00a0', ' ').Replace('\u202f', ' ').IndexOf(where.Replace('\u00a0', ' '), StringComparison.Ordinal));
        mail.Text.Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldContain(where);
    }

    [Fact]
    public async Task What_a_report_that_could_not_be_sent_told_is_told_by_the_next_run_and_then_no_more()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Byron");
        await world.SyncedAsync();
        world.Hire("Maël", "Dupont", more: [("email", null)]);
        world.Mail.Forget();
        world.Mail.Refusals[Administrator] = 550;

        await world.SyncAsync();
        Reports(world).ShouldBeEmpty();
        world.Mail.Refusals.Clear();
        await world.SyncAsync();
        Reports(world).ShouldHaveSingleItem().Text.ShouldContain("- Maël Dupont: ");
        await world.SyncAsync();
        Reports(world).Count.ShouldBe(1);
    }

    private static IReadOnlyList<ReceivedMail> Reports(SyncWorld world) => [.. world.Mail.Mails.Where(mail => mail.To.Contains(Administrator))];
}
