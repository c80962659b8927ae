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

    /// <summary>Who manages an account as a whole (its password, its codes, whether it may sign in) must do so on every platform it has a role on.</summary>
    public async Task<bool> IsOursAloneAsync(string account, CancellationToken cancel) =>
        await stores.Accounts.FindAsync(account, cancel) is { } found
        && found.Grants.All(grant => SignedIn.Of(Http)!.RolesOn(grant.Platform).Contains(Role.Architect));

    public Task<string?> AddAsync(NewPerson person, CancellationToken cancel) =>
        stores.Accounts.AddAsync(person.Mail, person.Name, [.. person.Roles.Select(role => new Grant(Platform, role))], Actor, cancel);

    /// <summary>Gives a person of another platform roles on this one.</summary>
    /// <returns>False when there is no such account, or it has roles here already.</returns>
    public async Task<bool> WelcomeAsync(NewPerson person, CancellationToken cancel) =>
        await stores.Accounts.FindByMailAsync(person.Mail, cancel) is { Account: { } known }
        && known.RolesOn(Platform).Count == 0
        && await stores.Accounts.SetRolesAsync(known.Id, Platform, person.Roles, Actor, cancel);

    public Task<bool> SetRolesAsync(string account, IReadOnlyCollection<Role> roles, CancellationToken cancel) =>
        stores.Accounts.SetRolesAsync(account, Platform, roles, Actor, cancel);

    public Task<bool> SetDisabledAsync(string account, bool disabled, CancellationToken cancel) =>
        stores.Accounts.SetDisabledAsync(account, disabled, Actor, cancel);

    /// <summary>For somebody who lost the device with the codes.</summary>
    public Task TakeCodesOffAsync(string account, CancellationToken cancel) => stores.Accounts.SetSecondFactorAsync(account, secret: null, step: 0, Actor, cancel);

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
