using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Passerelle.Console.Hosting;
using Passerelle.Store.Accounts;

namespace Passerelle.Login.Accounts;

/// <summary>Who may sign in: adding, roles, disabling, a new link.</summary>
public static class AccountsEndpoint
{
    public const string Address = "/settings/accounts";

    public static void Map(IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup(Address).RequireAuthorization(Policies.Install);
        accounts.MapGet("", async (Accounting work, CancellationToken cancel) => await work.PageAsync(cancel: cancel));
        accounts.MapPost("", AddAsync);
        accounts.MapPost("/{account}/roles", RolesAsync);
        accounts.MapPost("/{account}/disable", (string account, Accounting work, CancellationToken cancel) => DisabledAsync(account, disabled: true, work, cancel));
        accounts.MapPost("/{account}/enable", (string account, Accounting work, CancellationToken cancel) => DisabledAsync(account, disabled: false, work, cancel));
        accounts.MapPost("/{account}/link", LinkAsync);
        accounts.MapPost("/{account}/codes-off", CodesOffAsync);
    }

    private static async Task<IResult> AddAsync(Accounting work, [FromForm] string? mail, [FromForm] string? name, [FromForm] StringValues? roles, CancellationToken cancel)
    {
        var typed = new NewPerson(mail?.Trim() ?? "", name?.Trim() ?? "", Read(roles));
        var trouble = People.Trouble(typed.Mail, typed.Name) ?? (typed.Roles.Count == 0 ? AccountWords.RoleMissing : (string?)null);
        if (trouble is not null)
        {
            return await work.PageAsync(typed, trouble, cancel);
        }

        return await work.AddAsync(typed, cancel) is { } id ? await work.LinkPageAsync(id, cancel)
            : await work.WelcomeAsync(typed, cancel) ? Results.LocalRedirect(work.Address)
            : await work.PageAsync(typed, AccountWords.MailTaken, cancel);
    }

    private static async Task<IResult> RolesAsync(string account, Accounting work, [FromForm] StringValues? roles, CancellationToken cancel) =>
        !await work.IsOursAsync(account, cancel) ? Results.NotFound()
        : Read(roles) is not { Count: > 0 } chosen ? await work.PageAsync(trouble: AccountWords.RoleMissing, cancel: cancel)
        : await work.SetRolesAsync(account, chosen, cancel) ? Results.LocalRedirect(work.Address)
        : await work.PageAsync(trouble: AccountWords.LastArchitect, cancel: cancel);

    private static async Task<IResult> DisabledAsync(string account, bool disabled, Accounting work, CancellationToken cancel) =>
        !await work.IsOursAsync(account, cancel) ? Results.NotFound()
        : !await work.IsOursAloneAsync(account, cancel) ? await work.PageAsync(trouble: AccountWords.AlsoElsewhere, cancel: cancel)
        : await work.SetDisabledAsync(account, disabled, cancel) ? Results.LocalRedirect(work.Address)
        : await work.PageAsync(trouble: AccountWords.LastArchitect, cancel: cancel);

    private static async Task<IResult> LinkAsync(string account, Accounting work, CancellationToken cancel) =>
        !await work.IsOursAsync(account, cancel) ? Results.NotFound()
        : await work.IsOursAloneAsync(account, cancel) ? await work.LinkPageAsync(account, cancel)
        : await work.PageAsync(trouble: AccountWords.AlsoElsewhere, cancel: cancel);

    private static async Task<IResult> CodesOffAsync(string account, Accounting work, CancellationToken cancel)
    {
        if (!await work.IsOursAsync(account, cancel))
        {
            return Results.NotFound();
        }

        if (!await work.IsOursAloneAsync(account, cancel))
        {
            return await work.PageAsync(trouble: AccountWords.AlsoElsewhere, cancel: cancel);
        }

        await work.TakeCodesOffAsync(account, cancel);
        return Results.LocalRedirect(work.Address);
    }

    /// <param name="roles">Null when nothing is ticked: a browser does not send what is not.</param>
    private static HashSet<Role> Read(StringValues? roles) =>
        [.. Enum.GetValues<Role>().Where(role => (roles ?? default).Contains(role.ToString(), StringComparer.Ordinal))];
}
