using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>The three who take a connector down its road, each with a window of their own.</summary>
public sealed class Staff : IAsyncDisposable
{
    public const string ArchitectsMail = "jonas.weber@acme.example";
    private const string Password = "a calm long sentence";

    private Staff(Visitor architect, Visitor administrator, Visitor auditor) => (Architect, Administrator, Auditor) = (architect, administrator, auditor);

    public static IEnumerable<string> Names => ["Jonas Weber", "Léa Martin", "Amira Haddad"];

    public Visitor Architect { get; }

    public Visitor Administrator { get; }

    public Visitor Auditor { get; }

    /// <summary>The pages that one of them opened.</summary>
    public IEnumerable<string> Opened => [.. Architect.Opened, .. Administrator.Opened, .. Auditor.Opened];

    /// <summary>The architect makes the first account and lets the others in.</summary>
    public static async Task<Staff> ComeAsync(Chromium chromium, NewHouse house, Look look)
    {
        var architect = await Visitor.ComeAsync(chromium, house.Address, look);
        await architect.GoAsync(house.FirstStart);
        var start = new FirstStartPage(architect);
        await start.FillAsync(NewHouse.Platform, "Jonas Weber", ArchitectsMail);
        await start.MakeAccountAsync(Password, Password);
        return new Staff(architect, await LetInAsync("Léa Martin", "lea.martin@acme.example", Role.Administrator), await LetInAsync("Amira Haddad", "amira@acme.example", Role.Auditor));

        async Task<Visitor> LetInAsync(string name, string mail, Role role)
        {
            var accounts = new AccountsPage(architect);
            await accounts.OpenAsync();
            var link = await accounts.AddAsync(name, mail, role);
            var person = await Visitor.ComeAsync(chromium, house.Address, look);
            await person.GoAsync(link);
            await new FirstStartPage(person).ChoosePasswordAsync(Password);
            return person;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Architect.DisposeAsync();
        await Administrator.DisposeAsync();
        await Auditor.DisposeAsync();
    }
}
