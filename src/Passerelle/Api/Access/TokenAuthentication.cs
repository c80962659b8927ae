using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passerelle.Api.Problems;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Api.Access;

/// <summary>
/// Who calls the API: the owner of the token in <c>Authorization: Bearer pas_…</c>, with the roles that this account has on the platform of the address at
/// this moment. The token is never logged.
/// </summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    Stores stores,
    BadTokens bad
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "token";

    /// <summary>Carries the token's <see cref="TokenScope"/>.</summary>
    public const string ScopeClaim = "scope";

    private const string Bearer = "Bearer";

    private bool isShutOut;
    private bool wasGiven;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            !AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, Bearer, StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { Length: > 0 } given
        )
        {
            return AuthenticateResult.NoResult();
        }

        wasGiven = true;
        if (!bad.MayTry(Context))
        {
            isShutOut = true;
            return AuthenticateResult.Fail("Too many tokens that are no good.");
        }

        var token = await stores.Tokens.TakeAsync(given, Context.RequestAborted);
        var account = token is null ? null : await stores.Accounts.FindAsync(token.Account, Context.RequestAborted);
        if (token is null || account is null || account.IsDisabled)
        {
            bad.Note(Context);
            return AuthenticateResult.Fail("The token is no good.");
        }

        SignedIn.Set(Context, account);
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id),
                new Claim(ScopeClaim, token.Scope.ToString()),
                .. SignedIn.RolesIn(Context, account).Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            ],
            SchemeName
        );
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = wasGiven ? $"{Bearer} error=\"invalid_token\"" : Bearer;
        return Write(
            isShutOut ? ApiProblem.TooMany
            : wasGiven ? new ApiProblem(StatusCodes.Status401Unauthorized, "token-invalid", "This token is unknown, revoked or expired, or its account is disabled.", "Make a new one on your account's page in the console.")
            : new ApiProblem(StatusCodes.Status401Unauthorized, "token-missing", "The API is called with a personal access token.", "Send it as: Authorization: Bearer pas_...")
        );
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var isReadOnly = Context.User.HasClaim(ScopeClaim, nameof(TokenScope.Read)) && Context.User.HasClaim(claim => claim.Type == ClaimTypes.Role);
        return Write(
            isReadOnly
                ? new ApiProblem(StatusCodes.Status403Forbidden, "forbidden", "This token may only read, or its account may not do this here.", "Use a token that may act, of an administrator or architect of this platform.")
                : new ApiProblem(StatusCodes.Status403Forbidden, "forbidden", "The token's account may not do this here.", "Use a token of an account with a role on this platform that allows it.")
        );
    }

    private Task Write(ApiProblem problem) => problem.ToResult().ExecuteAsync(Context);
}
