using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Login.Start;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Login.Accounts;

/// <summary>What is typed to add a person.</summary>
public sealed record NewPerson(string Mail, string Name, IReadOnlySet<Role> Roles);

/// <param name="Typed">What was typed before something was wrong with it.</param>
/// <param name="Trouble">What is wrong; null for nothing.</param>
/// <param name="Me">The account that looks.</param>
public sealed record AccountsModel(string Platform, IReadOnlyList<Account> People, NewPerson Typed, string? Trouble, string Me);

/// <param name="Address">The whole address, shown once.</param>
public sealed record LinkModel(string Name, string Address);

/// <summary>Manages the accounts of this platform in the name of who is signed in.</summary>
public sealed class Accounting(IHttpContextAccessor accessor, Stores stores)
{
    private static readonly NewPerson Nobody = new("", "", new HashSet<Role>());

    private HttpContext Http => accessor.HttpContext!;

    private string Actor => SignedIn.ActorOf(Http);

    private ConnectorHome Home => ConnectorHome.Of(Http) ?? throw new InvalidOperationException("Accounts are managed below a connector.");

    private string Platform => Home.Platform;

    /// <summary>The address of the page.</summary>
    public string Address => Home.Link(AccountsEndpoint.Address);

    /// <summary>An account without a role on this platform is somebody else's.</summary>
    public async Task<bool> IsOursAsync(string account, CancellationToken cancel) =>
        await stores.Accounts.FindAsync(account, cancel) is { } found && found.RolesOn(Platform).Count > 0;

    public Task<string?> AddAsync(NewPerson person, CancellationToken cancel) =>
        stores.Accounts.AddAsync(person.Mail, person.Name, [.. person.Roles.Select(role => new Grant(Platform, role))], Actor, cancel);

    public Task<bool> SetRolesAsync(string account, IReadOnlyCollection<Role> roles, CancellationToken cancel) =>
        stores.Accounts.SetRolesAsync(account, Platform, roles, Actor, cancel);

    public Task<bool> SetDisabledAsync(string account, bool disabled, CancellationToken cancel) =>
        stores.Accounts.SetDisabledAsync(account, Platform, disabled, Actor, cancel);

    public async Task<IResult> LinkPageAsync(string account, CancellationToken cancel)
    {
        var token = await stores.Links.MakeAsync(account, StartEndpoint.Validity, Actor, cancel);
        var person = await stores.Accounts.FindAsync(account, cancel);
        return Page.Of<LinkPage>(new LinkModel(person!.Name, $"{Http.Request.Scheme}://{Http.Request.Host}{StartEndpoint.Address}?token={token}"));
    }

    public async Task<IResult> PageAsync(NewPerson? typed = null, string? trouble = null, CancellationToken cancel = default) =>
        Page.Of<AccountsPage>(
            new AccountsModel(
                Platform,
                await stores.Accounts.ListAsync(Platform, cancel),
                typed ?? Nobody,
                trouble,
                SignedIn.Of(Http)!.Id
            ),
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
}
