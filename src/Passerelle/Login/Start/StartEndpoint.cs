using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Login.SignIn;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Login.Start;

/// <summary>One-time links: the first account of all, and a person who chooses a password.</summary>
public static class StartEndpoint
{
    public const string Address = "/first-start";

    /// <summary>How long the link of the first start is good.</summary>
    public static readonly TimeSpan FirstValidity = TimeSpan.FromHours(24);

    /// <summary>How long a person's link is good.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(3);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ShowAsync).AllowAnonymous().RequireRateLimiting(SignInRate.Policy);
        app.MapPost(Address, SaveAsync).AllowAnonymous().RequireRateLimiting(SignInRate.Policy);
    }

    private static async Task<IResult> ShowAsync(string? token, Stores stores, Installation installation, CancellationToken cancel) =>
        await ModelAsync(token, stores, installation, cancel) is { } model ? Page.Of<StartPage>(model) : Useless();

    private static async Task<IResult> SaveAsync(
        HttpContext context,
        Stores stores,
        Installation installation,
        IDataProtectionProvider protection,
        [FromForm] string? token,
        [FromForm] string? platform,
        [FromForm] string? mail,
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm] string? again,
        CancellationToken cancel
    )
    {
        if (await ModelAsync(token, stores, installation, cancel) is not { } model)
        {
            return Useless();
        }

        if (model.IsFirst)
        {
            model = model with { Mail = mail?.Trim() ?? "", Name = name?.Trim() ?? "", Platform = model.AsksForPlatform ? platform?.Trim() ?? "" : model.Platform };
        }

        var trouble = (model is { IsFirst: true, Platform: "" } ? LoginWords.PlatformMissing : (string?)null) ?? People.Trouble(model.Mail, model.Name) ?? Passwords.Trouble(password ?? "", again ?? "", model.Mail);
        if (trouble is not null)
        {
            return Page.Of<StartPage>(model with { Trouble = trouble }, StatusCodes.Status400BadRequest);
        }

        var account = await UseAsync(model, Passwords.Hash(password!), stores, cancel);
        if (account is null)
        {
            return Useless();
        }

        if (account.HasSecondFactor)
        {
            // The link stands for the password alone.
            return SignInEndpoint.AskForCode(protection, account, "/");
        }

        await stores.SignIns.SucceededAsync(account.Id, step: null, cancel);
        await SignedIn.BeginAsync(context, account);
        return Results.LocalRedirect("/");
    }

    private static async Task<Account?> UseAsync(StartModel model, string hash, Stores stores, CancellationToken cancel)
    {
        if (model.Account is { } known)
        {
            return await stores.Links.SetPasswordAsync(model.Token, known, hash, cancel) ? await stores.Accounts.FindAsync(known, cancel) : null;
        }

        Grant[] all = [new(model.Platform, Role.Architect), new(model.Platform, Role.Administrator)];
        var made = await stores.Links.MakeFirstAccountAsync(model.Token, model.Mail, model.Name, hash, all, cancel);
        if (made is null || await stores.Accounts.FindAsync(made, cancel) is not { } account)
        {
            return null;
        }

        if (model.AsksForPlatform)
        {
            await NewConnector.MakeAsync(stores, model.Platform, SignedIn.ActorOf(account), cancel);
        }

        return account;
    }

    /// <returns>Null when the link cannot be used.</returns>
    private static async Task<StartModel?> ModelAsync(string? token, Stores stores, Installation installation, CancellationToken cancel)
    {
        if (token is null || await stores.Links.FindAsync(token, cancel) is not { } link)
        {
            return null;
        }

        if (link.Account is null)
        {
            var platform = (await installation.ListAsync(cancel)).FirstOrDefault()?.Platform;
            return new StartModel(token, Account: null) { Platform = platform ?? "", AsksForPlatform = platform is null };
        }

        return await stores.Accounts.FindAsync(link.Account, cancel) is { IsDisabled: false } account
            ? new StartModel(token, account.Id) { Mail = account.Mail, Name = account.Name }
            : null;
    }

    private static IResult Useless() => Page.Of<UselessLinkPage>(StatusCodes.Status410Gone);
}
