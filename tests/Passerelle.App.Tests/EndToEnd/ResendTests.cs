using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>A fresh login for one person.</summary>
[Trait("Rule", "N2")]
public sealed class ResendTests
{
    private const string Mail = "ada.moreau@acme.example";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_second_mail_has_the_valid_password_and_makes_the_first_one_void(bool byMail)
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        world.ValidLogins(Mail).ShouldBe(1);

        var answer = await world.RunAsync("resend", byMail ? Mail : SyncWorld.Id(ada));

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Outcome.ShouldBe("applied");
        answer.Written.ShouldBe(new Dictionary<string, int> { ["setPassword"] = 1 });
        var account = world.Account(ada)!;
        account.PasswordMustBeChanged.ShouldBeTrue();
        var passwords = world.LoginsTo(Mail).Select(m => LoginMails.PasswordIn(m)!).ToList();
        passwords.Count.ShouldBe(2);
        passwords.Select(p => world.Platform.PasswordIs(account.Id, p)).ShouldBe([false, true]);
        world.LoginsTo("ben.ruiz@acme.example").Count.ShouldBe(1, "nobody else is written to");
        world.ValidLogins("ben.ruiz@acme.example").ShouldBe(1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
        world.LoginsTo(Mail).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_has_logged_in_since_is_refused_a_fresh_login(bool byMail)
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.Platform.SetLogin(world.Account(ada)!.Id, DateTimeOffset.UtcNow.AddSeconds(5));
        world.ClearLogs();

        var answer = await world.RunAsync("resend", byMail ? Mail : SyncWorld.Id(ada));

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Outcome.ShouldBe("failed");
        StoppedBy(answer).ShouldBe("logged-in-since");
        world.LearningLog.Writes.ShouldBe(0);
        world.LoginsTo(Mail).Count.ShouldBe(1);
        world.ValidLogins(Mail).ShouldBe(1);
    }

    [Theory]
    [InlineData("4999999")]
    [InlineData("nobody@acme.example")]
    public async Task A_person_nobody_knows_is_told(string person)
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        world.ClearLogs();

        var answer = await world.RunAsync("resend", person);

        answer.ExitCode.ShouldBe(1, answer.ToString());
        StoppedBy(answer).ShouldBe("person-unknown");
        answer.Errors.ShouldContain(person);
        world.LearningLog.Writes.ShouldBe(0);
        world.Mail.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_test_nothing_is_sent_and_the_mail_is_listed()
    {
        await using var world = await SyncWorld.StartAsync(isTest: true);
        var ada = world.Hire("Ada", "Moreau");
        world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();

        var answer = await world.RunAsync("resend", SyncWorld.Id(ada));

        answer.ExitCode.ShouldBe(0, answer.ToString());
        world.Mail.Mails.ShouldBeEmpty();
        var unsent = answer.Json.GetProperty("mailsNotSent").EnumerateArray().ShouldHaveSingleItem();
        unsent.GetProperty("employee").GetString().ShouldBe(SyncWorld.Id(ada));
        unsent.GetProperty("to").GetString().ShouldBe(Mail);
    }

    private static string? StoppedBy(Answer answer) => answer.Json.GetProperty("stopped").GetProperty("code").GetString();
}
