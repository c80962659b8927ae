using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Pages.Home;
using Passerelle.Console.Pages.Undo;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>Monday morning, with a coffee: more people left than usual, and an administrator decides about three of them.</summary>
public sealed class MondayTests(Chromium chromium, Academy standing)
{
    private const int Chosen = 3;

    [Theory]
    [Trait("Rule", "R4")]
    [Trait("Rule", "R8")]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Three_removals_are_approved_by_name_the_others_go_on_waiting_and_the_run_is_taken_back(string language)
    {
        await using var academy = new Academy { Days = 1 };
        await academy.InitializeAsync();
        await using var lea = await academy.WelcomeAsync(chromium, Role.Administrator, new Look(language));
        var chosen = academy.Leavers.Take(Chosen).ToList();
        academy.Production.Platform.Log.Clear();

        await lea.GoAsync("/");
        var held = new HeldPages(lea);
        await held.OpenAsync(waiting: History.LeaversToday);
        foreach (var employee in chosen)
        {
            await held.ChooseAsync(NameOf(academy, employee));
        }

        await held.ReviewAsync();
        await held.ApproveAsync(Chosen, typed: "14");
        await lea.SeeAsync(lea.Read(ApproveWords.NumberWrong, Chosen));
        academy.Production.Platform.Log.Writes.ShouldBe(0);

        await held.ApproveAsync(Chosen, typed: "3");
        await held.EndAsync();
        var approved = new Uri(lea.Page.Url).AbsolutePath;
        academy.Leavers.Where(employee => StatusOf(academy, employee) == UserStatus.Deleted).ShouldBe(chosen, ignoreOrder: true);

        await lea.GoAsync("/");
        await held.OpenAsync(waiting: History.LeaversToday - Chosen);
        (await held.ListedAsync()).ShouldBe(History.LeaversToday - Chosen);

        await lea.GoAsync(approved);
        var undo = new UndoPages(lea);
        await undo.OpenAsync();
        await undo.WorkOutAsync();
        await undo.DoAsync(typed: "4");
        await lea.SeeAsync(lea.Read(UndoWords.WrongNumber, Chosen));
        academy.Leavers.Count(employee => StatusOf(academy, employee) == UserStatus.Deleted).ShouldBe(Chosen);
        await undo.DoAsync(typed: "3");
        await undo.EndAsync();
        academy.Leavers.ShouldAllBe(employee => StatusOf(academy, employee) == UserStatus.Active);
        await lea.GoAsync("/");
        await lea.SeeAsync(HomeWords.Paused);
    }

    [Fact]
    public async Task An_auditor_sees_what_waits_and_is_offered_no_decision()
    {
        await using var amira = await standing.WelcomeAsync(chromium, Role.Auditor);
        await amira.GoAsync("/");
        var held = new HeldPages(amira);
        await held.OpenAsync(waiting: History.LeaversToday);
        (await held.ListedAsync()).ShouldBe(History.LeaversToday);
        (await amira.Page.Locator("main input[type=checkbox], main form[method=post]").CountAsync()).ShouldBe(0);
    }

    private static string NameOf(Academy academy, long employee)
    {
        var person = academy.Production.Personio.Find(employee)!;
        return $"{person.FirstName.Trim()} {person.LastName.Trim()}";
    }

    private static UserStatus StatusOf(Academy academy, long employee)
    {
        var platform = academy.Production.Platform;
        return platform.FindUser(platform.ExternalIds().First(mapping => mapping.Value == $"{employee}").TargetId)!.Status;
    }
}
