using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>The platform fails at single writes: nobody gets a second account, and the next run mends what is left.</summary>
public sealed class FaultTests
{
    /// <summary>The kinds of write of a first sync with one adoption.</summary>
    private static readonly (string Method, string Path)[] Writes =
    [
        ("POST", "*/users"),
        ("POST", "*/external-ids"),
        ("PUT", "*/users/*/activate"),
        ("PUT", "*/users/*/password"),
        ("PUT", "*/custom-fields/values"),
        ("POST", "*/custom-fields"),
        ("POST", "*/users/*/managers/*"),
        ("PATCH", "*/users/*"),
    ];

    public static TheoryData<FaultKind, int, string, string> EachWrite()
    {
        var data = new TheoryData<FaultKind, int, string, string>();
        foreach (var (method, path) in Writes)
        {
            data.Add(FaultKind.Status, 429, method, path);
            data.Add(FaultKind.Status, 500, method, path);
            data.Add(FaultKind.Drop, 0, method, path);
            data.Add(FaultKind.DropAfter, 0, method, path);
            data.Add(FaultKind.Html, 0, method, path);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EachWrite))]
    [Trait("Rule", "R7")]
    public async Task After_trouble_at_one_write_the_next_run_ends_like_an_undisturbed_one(FaultKind kind, int status, string method, string path)
    {
        var picture = await UndisturbedAsync();
        await using var world = await StaffedAsync();
        world.LearningFaults.Add(new FaultRule { Kind = kind, Status = status, Method = method, Path = path, Count = 1 });

        var first = await world.SyncAsync();
        world.LearningFaults.Rules[0].Struck.ShouldBe(1, $"{method} {path} is one of the writes");
        int[] fitting = kind == FaultKind.Html ? [6] : [0, 3];
        fitting.ShouldContain(first.ExitCode, first.ToString());
        var next = await world.SyncAsync();

        next.ExitCode.ShouldBe(0, $"{first}\n{next}");
        world.Platform.PictureOf().ShouldBe(picture, first.ToString());
        foreach (var address in new[] { "ada.moreau@acme.example", "ben.ruiz@acme.example" })
        {
            world.ValidLogins(address).ShouldBe(1, $"{first}\n{next}");
        }

        var last = await world.SyncAsync();
        last.Outcome.ShouldBe("unchanged", $"{first}\n{next}");
        foreach (var (name, count) in new[] { ("learningWrites", world.LearningLog.Writes), ("learningReads", world.LearningLog.Reads) })
        {
            new[] { first, next, last }.Sum(a => a.Json.GetProperty("requests").GetProperty(name).GetInt64()).ShouldBe(count, name);
        }
    }

    [Theory]
    [InlineData(FaultKind.Status, 429)]
    [InlineData(FaultKind.Status, 503)]
    [InlineData(FaultKind.DropAfter, 0)]
    [Trait("Rule", "R7")]
    public async Task Trouble_that_passes_is_not_even_noticed(FaultKind kind, int status)
    {
        await using var world = await StaffedAsync();
        world.LearningFaults.Add(new FaultRule { Kind = kind, Status = status, Method = "GET", Every = 4 });
        world.PersonioFaults.Add(new FaultRule { Kind = kind, Status = status, Every = 3 });

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(0, answer.ToString());
        answer.Count("created").ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task Trouble_of_one_person_never_stops_the_others()
    {
        await using var world = await StaffedAsync();
        var dana = world.Hire("Dana", "Lang");
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Method = "PUT", Path = "*/custom-fields/values", Nth = 1 });
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Method = "PUT", Path = "*/custom-fields/values", Nth = 2 });
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Method = "PUT", Path = "*/custom-fields/values", Nth = 3 });
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.Status, Status = 500, Method = "PUT", Path = "*/custom-fields/values", Nth = 4 });

        var answer = await world.SyncAsync();

        answer.Json.GetProperty("counts").GetProperty("failed").GetInt32().ShouldBeLessThanOrEqualTo(2, answer.ToString());
        world.Account(dana).ShouldNotBeNull();
        world.Platform.Users().Count(u => u.Status == UserStatus.Active).ShouldBe(5, answer.ToString());
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_lost_answer_to_a_create_never_makes_a_second_account()
    {
        await using var world = await SyncWorld.StartAsync();
        for (var n = 0; n < 8; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.DropAfter, Method = "POST", Path = "*/users" });

        var first = await world.SyncAsync();
        world.LearningFaults.Clear();
        var next = await world.SyncAsync();

        next.ExitCode.ShouldBe(0, $"{first}\n{next}");
        world.Platform.Users().Where(u => !u.IsOwner).Select(u => u.Mail).Distinct().Count().ShouldBe(8);
        world.Platform.UserCount.ShouldBe(9);
        for (var n = 0; n < 8; n++)
        {
            world.ValidLogins($"p{n}.other@acme.example").ShouldBe(1);
        }
    }

    [Fact]
    [Trait("Rule", "N1")]
    public async Task Two_refused_passwords_end_the_making_of_accounts_for_this_run()
    {
        await using var world = await SyncWorld.StartAsync();
        for (var n = 0; n < 4; n++)
        {
            world.Hire($"P{n}", "Other");
        }

        world.LearningFaults.Add(
            new FaultRule
            {
                Kind = FaultKind.Status,
                Status = 400,
                Method = "PUT",
                Path = "*/password",
                Body = """{"error":{"code":"passwordInvalid","message":"The given password does not meet the password restrictions set by your company."}}""",
            }
        );

        var first = await world.SyncAsync();
        first.ExitCode.ShouldBe(3, first.ToString());
        first.Failed.ShouldContain(f => f.Code == "password-refused");
        first.Wrote("createUser").ShouldBeLessThan(4);
        world.Mail.Mails.ShouldNotContain(m => LoginMails.PasswordIn(m) != null);

        world.LearningFaults.Clear();
        (await world.SyncAsync()).ExitCode.ShouldBe(0);
        for (var n = 0; n < 4; n++)
        {
            world.ValidLogins($"p{n}.other@acme.example").ShouldBe(1);
        }
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task A_mail_whose_taking_is_not_certain_is_made_void_by_a_fresh_password()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        world.Mail.DropsAfterData = true;

        var first = await world.SyncAsync();
        first.ExitCode.ShouldBe(3, first.ToString());
        world.Mail.DropsAfterData = false;

        (await world.SyncAsync()).ExitCode.ShouldBe(0);
        world.LoginsTo("ada.moreau@acme.example").Count.ShouldBe(1);
        world.ValidLogins("ada.moreau@acme.example").ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task Who_logged_in_with_a_mail_that_seemed_lost_gets_no_second_one()
    {
        await using var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau");
        world.Mail.DropsAfterData = true;
        await world.SyncAsync();
        world.Mail.DropsAfterData = false;
        world.Platform.SetLogin(world.Account(ada)!.Id, DateTimeOffset.UtcNow.AddSeconds(5));
        world.Mail.Forget();

        var next = await world.SyncAsync();

        next.Wrote("setPassword").ShouldBe(0, next.ToString());
        world.Mail.Mails.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "N3")]
    public async Task Without_a_mail_server_a_run_that_would_make_accounts_is_refused_before_any_write()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        world.Config = world.Config with { HasMail = false };

        var answer = await world.SyncAsync();

        answer.ExitCode.ShouldBe(1, answer.ToString());
        answer.Outcome.ShouldBe("failed");
        answer.Errors.ShouldContain("mail");
        world.LearningLog.Writes.ShouldBe(0);

        world.Config = world.Config with { Environment = "    notices: none" };
        (await world.SyncAsync()).ExitCode.ShouldBe(0);
        world.Platform.MailsNeverSent.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "N1")]
    public async Task With_invitations_the_platform_mails_and_the_account_waits_to_be_taken()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Config = world.Config with { HasMail = false, Environment = "    notices: invitation" };
        var ada = world.Hire("Ada", "Moreau");

        var answer = await world.SyncedAsync();

        world.Account(ada)!.Status.ShouldBe(UserStatus.Invited);
        world.Platform.MailsNeverSent.ShouldHaveSingleItem().Mail.ShouldBe("ada.moreau@acme.example");
        answer.Written.Keys.ShouldBe(["createUser", "linkUser", "setCustomValues", "createCustomField"], ignoreOrder: true);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    private static async Task<IReadOnlyList<string>> UndisturbedAsync()
    {
        await using var world = await StaffedAsync();
        await world.SyncedAsync();
        return world.Platform.PictureOf();
    }

    private static async Task<SyncWorld> StaffedAsync()
    {
        var world = await SyncWorld.StartAsync();
        var ada = world.Hire("Ada", "Moreau", department: "HR");
        world.Hire("Ben", "Ruiz", "Lyon", supervisor: ada);
        world.Hire("Cleo", "Ito", supervisor: ada);
        world.Platform.AddUser("cleo.ito@acme.example", "Chloe", "Ito", world.Group("Acme/Paris/Support"));
        return world;
    }
}
