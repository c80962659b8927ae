using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Login.Profile;

/// <summary>One's own account: password and second factor.</summary>
public static class ProfileEndpoint
{
    public const string Address = "/account";
    private static readonly TimeSpan KeyTime = TimeSpan.FromMinutes(15);

    public static void Map(IEndpointRouteBuilder app)
    {
        var own = app.MapGroup(Address).RequireAuthorization(Policies.Own);
        own.MapGet("", (HttpContext context, bool? changed) => Page.Of<ProfilePage>(ModelOf(context) with { WasChanged = changed == true }));
        own.MapPost("/password", PasswordAsync).RequireRateLimiting(SignInRate.Policy);
        own.MapPost("/codes", (HttpContext context, IDataProtectionProvider protection) => KeyPage(context, Protector(protection, context), RandomNumberGenerator.GetBytes(Totp.SecretBytes), trouble: null));
        own.MapPost("/codes/on", TurnOnAsync).RequireRateLimiting(SignInRate.Policy);
        own.MapPost("/codes/off", TurnOffAsync).RequireRateLimiting(SignInRate.Policy);
    }

    private static async Task<IResult> PasswordAsync(HttpContext context, Stores stores, [FromForm] string? current, [FromForm] string? password, [FromForm] string? again, CancellationToken cancel)
    {
        var me = SignedIn.Of(context)!;
        var trouble = await IsMineAsync(stores, me, current, cancel) ? Passwords.Trouble(password ?? "", again ?? "", me.Mail) : ProfileWords.CurrentWrong;
        if (trouble is not null)
        {
            return Page.Of<ProfilePage>(ModelOf(context) with { PasswordTrouble = trouble }, StatusCodes.Status400BadRequest);
        }

        await stores.Accounts.SetPasswordAsync(me.Id, Passwords.Hash(password!), SignedIn.ActorOf(me), cancel);
        return await GoOnAsync(context, stores, me, cancel);
    }

    private static async Task<IResult> TurnOnAsync(
        HttpContext context,
        Stores stores,
        TimeProvider clock,
        IDataProtectionProvider protection,
        [FromForm] string? ticket,
        [FromForm] string? code,
        CancellationToken cancel
    )
    {
        var me = SignedIn.Of(context)!;
        var protector = Protector(protection, context);
        if (Opened(protector, ticket) is not { } secret)
        {
            return Page.Of<ProfilePage>(ModelOf(context) with { CodesTrouble = ProfileWords.KeyTooOld }, StatusCodes.Status400BadRequest);
        }

        if (Totp.Accept(secret, code ?? "", clock.GetUtcNow(), lastStep: 0) is not { } step)
        {
            return KeyPage(context, protector, secret, LoginWords.CodeRefused);
        }

        await stores.Accounts.SetSecondFactorAsync(me.Id, secret, step, SignedIn.ActorOf(me), cancel);
        return await GoOnAsync(context, stores, me, cancel);
    }

    private static async Task<IResult> TurnOffAsync(HttpContext context, Stores stores, [FromForm] string? current, CancellationToken cancel)
    {
        var me = SignedIn.Of(context)!;
        if (!await IsMineAsync(stores, me, current, cancel))
        {
            return Page.Of<ProfilePage>(ModelOf(context) with { CodesTrouble = ProfileWords.CurrentWrong }, StatusCodes.Status400BadRequest);
        }

        await stores.Accounts.SetSecondFactorAsync(me.Id, secret: null, step: 0, SignedIn.ActorOf(me), cancel);
        return await GoOnAsync(context, stores, me, cancel);
    }

    /// <summary>The stamp has changed: every session is over but this one.</summary>
    private static async Task<IResult> GoOnAsync(HttpContext context, Stores stores, Account me, CancellationToken cancel)
    {
        await SignedIn.BeginAsync(context, (await stores.Accounts.FindAsync(me.Id, cancel))!);
        return Results.LocalRedirect($"{Address}?changed=true");
    }

    private static async Task<bool> IsMineAsync(Stores stores, Account me, string? password, CancellationToken cancel) =>
        Passwords.Verify((await stores.Accounts.FindCredentialsAsync(me.Id, cancel))?.PasswordHash, password ?? "");

    private static ProfileModel ModelOf(HttpContext context) => new(SignedIn.Of(context)!);

    private static IResult KeyPage(HttpContext context, ITimeLimitedDataProtector protector, byte[] secret, string? trouble)
    {
        var key = Totp.Base32Of(secret);
        var address = $"otpauth://totp/Passerelle:{Uri.EscapeDataString(SignedIn.Of(context)!.Mail)}?secret={key}&issuer=Passerelle";
        return Page.Of<KeyPage>(new KeyModel(key, address, protector.Protect(Convert.ToBase64String(secret), KeyTime), trouble), trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection, HttpContext context) =>
        protection.CreateProtector("second-factor-key", SignedIn.Of(context)!.Id).ToTimeLimitedDataProtector();

    private static byte[]? Opened(ITimeLimitedDataProtector protector, string? ticket)
    {
        try
        {
            return ticket is null ? null : Convert.FromBase64String(protector.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
