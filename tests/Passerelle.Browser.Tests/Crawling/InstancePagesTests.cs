using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Instance;
using Passerelle.Instance.Pages.Fields;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>The pages of the test instance, on both of its addresses, for those who can sign in to the console.</summary>
public sealed class InstancePagesTests(Chromium chromium, Academy academy)
{
    private const int People = 60;
    private const int Seed = 3;
    private const string FieldName = "Shoe size";

    [Fact]
    [Trait("Rule", "T6")]
    [Trait("Rule", "T7")]
    public async Task Every_page_of_both_systems_is_sound()
    {
        await using var instance = await RunningProgram.StartAsync(
            "instance", "start", "--port", "0", "--personio-port", "0", "--people", $"{People}", "--seed", $"{Seed}", "--no-limits", "--data", academy.Folder.FullName
        );
        var world = new SimulatedWorld(TimeProvider.System);
        world.Fill(People, Seed);
        List<string> wrong = [];
        List<string> opened = ["/sign-in"];
        foreach (var system in new[] { "learning", "personio" })
        {
            var address = new Uri(instance.Document.GetProperty(system).GetString()!);
            var session = await SignInAsync(address, addsField: system == "learning");
            using var site = new Site(look => Visitor.ComeAsync(chromium, address, look, session), [FieldName, .. Data.Of(world), .. Academy.Names]);
            opened.AddRange((await site.MapAsync()).Pages);
            wrong.AddRange(await site.InspectAsync(new Look("de", Look.Phone)));
            wrong.AddRange(await site.InspectAsync(new Look("fr")));
        }

        Route.NeverOpened(Route.In("Passerelle.App.Tests/Instance/Pages/InstanceAccessTests.cs"), opened).ShouldBeEmpty();
        string.Join(Environment.NewLine, wrong).ShouldBeEmpty();
    }

    /// <summary>A platform has no custom field before somebody adds one.</summary>
    private async Task<string> SignInAsync(Uri address, bool addsField)
    {
        await using var visitor = await Visitor.ComeAsync(chromium, address);
        await new SignInPage(visitor).EnterAsync(Academy.MailOf(Role.Architect), Academy.Password);
        if (addsField)
        {
            await visitor.GoAsync("/fields");
            await visitor.FillAsync(FieldsWords.Name, FieldName);
            await visitor.PressAsync(FieldsWords.Add);
        }

        return await visitor.SessionAsync();
    }
}
