using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Login.SignIn;

/// <summary>Signing in, with a second step where a one-time code is set up, and signing out.</summary>
public static class SignInEndpoint
{
    private static readonly TimeSpan CodeTime = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(SignedIn.SignInPage, ShowAsync).AllowAnonymous();
        app.MapPost(SignedIn.SignInPage, PasswordAsync).AllowAnonymous().RequireRateLimiting(SignInRate.Policy);
        app.MapPost("/sign-in/code", CodeAsync).AllowAnonymous().RequireRateLimiting(SignInRate.Policy);
        app.MapPost("/sign-out", (Delegate)SignOutAsync).RequireAuthorization(Policies.Own);
    }

    private static async Task<IResult> ShowAsync(string? then, Stores stores, CancellationToken cancel) =>
        Page.Of<SignInPage>(new SignInModel(Local.Or(then)) { IsFirst = await stores.Accounts.IsEmptyAsync(cancel) });

    private static async Task<IResult> PasswordAsync(
        HttpContext context,
        SignInCheck check,
        IDataProtectionProvider protection,
        [FromForm] string? mail,
        [FromForm] string? password,
        [FromForm] string? then,
        CancellationToken cancel
    )
    {
        var (answer, account) = await check.PasswordAsync(mail ?? "", password ?? "", cancel);
        var model = new SignInModel(Local.Or(then)) { Mail = mail ?? "" };
        return answer switch
        {
            SignInAnswer.Welcome => await EnterAsync(context, account!, model.Then),
            SignInAnswer.CodeNeeded => AskForCode(protection, account!, model.Then),
            _ => Page.Of<SignInPage>(model with { Trouble = Words(answer, LoginWords.Refused) }, StatusCodes.Status400BadRequest),
        };
    }

    /// <summary>The second step of somebody whose password is right.</summary>
    /// <param name="then">Where it goes on from there.</param>
    internal static IResult AskForCode(IDataProtectionProvider protection, Account account, string then) =>
        Page.Of<CodePage>(new CodeModel(then, Protector(protection).Protect(account.Id, CodeTime)));

    private static async Task<IResult> CodeAsync(
        HttpContext context,
        SignInCheck check,
        IDataProtectionProvider protection,
        [FromForm] string? ticket,
        [FromForm] string? code,
        [FromForm] string? then,
        CancellationToken cancel
    )
    {
        if (Opened(Protector(protection), ticket) is not { } claimed)
        {
            return Results.LocalRedirect(SignedIn.SignInPage);
        }

        var (answer, account) = await check.CodeAsync(claimed, code ?? "", cancel);
        return answer == SignInAnswer.Welcome
            ? await EnterAsync(context, account!, Local.Or(then))
            : Page.Of<CodePage>(new CodeModel(Local.Or(then), ticket!) { Trouble = Words(answer, LoginWords.CodeRefused) }, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await SignedIn.EndAsync(context);
        return Results.LocalRedirect(SignedIn.SignInPage);
    }

    private static async Task<IResult> EnterAsync(HttpContext context, Account account, string then)
    {
        await SignedIn.BeginAsync(context, account);
        return Results.LocalRedirect(then);
    }

    private static string Words(SignInAnswer answer, string otherwise) =>
        answer == SignInAnswer.Locked ? LoginWords.Locked.With((int)SignInRecord.LockTime.TotalMinutes) : otherwise;

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) =>
        protection.CreateProtector("sign-in-code").ToTimeLimitedDataProtector();

    /// <returns>The account whose password was right; null when the ticket is not ours or too old.</returns>
    private static string? Opened(ITimeLimitedDataProtector protector, string? ticket)
    {
        try
        {
            return ticket is null ? null : protector.Unprotect(ticket);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
