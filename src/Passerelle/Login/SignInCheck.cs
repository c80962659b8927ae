using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Login;

/// <summary>What came of a try to sign in.</summary>
public enum SignInAnswer
{
    Welcome,

    /// <summary>The password was right; a one-time code is asked for.</summary>
    CodeNeeded,

    /// <summary>Wrong, unknown, disabled or without a password: not told apart.</summary>
    Refused,

    /// <summary>Too many failures; wait.</summary>
    Locked,
}

/// <summary>Proves who somebody is: password, then the one-time code where one is set up.</summary>
public sealed class SignInCheck(Stores stores, TimeProvider clock)
{
    public async Task<(SignInAnswer Answer, Account? Account)> PasswordAsync(string mail, string password, CancellationToken cancel)
    {
        var known = await stores.Accounts.FindByMailAsync(mail, cancel);
        var right = Passwords.Verify(known?.PasswordHash, password);
        if (known is null || known.Account.IsDisabled)
        {
            return (SignInAnswer.Refused, null);
        }

        if (IsLocked(known.Account))
        {
            return (SignInAnswer.Locked, null);
        }

        if (!right)
        {
            return (await FailedAsync(known.Account, cancel), null);
        }

        return known.SecondFactor is null
            ? await WelcomeAsync(known.Account, step: null, cancel)
            : (SignInAnswer.CodeNeeded, known.Account);
    }

    /// <param name="account">The account whose password was right.</param>
    public async Task<(SignInAnswer Answer, Account? Account)> CodeAsync(string account, string code, CancellationToken cancel)
    {
        var known = await stores.Accounts.FindCredentialsAsync(account, cancel);
        if (known is null || known.Account.IsDisabled || known.SecondFactor is null)
        {
            return (SignInAnswer.Refused, null);
        }

        if (IsLocked(known.Account))
        {
            return (SignInAnswer.Locked, null);
        }

        return Totp.Accept(known.SecondFactor, code, clock.GetUtcNow(), known.LastStep) is { } step
            ? await WelcomeAsync(known.Account, step, cancel)
            : (await FailedAsync(known.Account, cancel), null);
    }

    private bool IsLocked(Account account) => account.LockedUntil > clock.GetUtcNow();

    private async Task<SignInAnswer> FailedAsync(Account account, CancellationToken cancel) =>
        await stores.SignIns.FailedAsync(account.Id, cancel) ? SignInAnswer.Locked : SignInAnswer.Refused;

    private async Task<(SignInAnswer Answer, Account? Account)> WelcomeAsync(Account account, long? step, CancellationToken cancel) =>
        await stores.SignIns.SucceededAsync(account.Id, step, cancel) ? (SignInAnswer.Welcome, account) : (SignInAnswer.Refused, null);
}
