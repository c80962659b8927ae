using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Passerelle.Console.Hosting;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Login;

/// <summary>The session: a cookie that says which account and since which stamp; roles are read anew with each request.</summary>
public static class SignedIn
{
    public const string Cookie = "passerelle";
    public const string SignInPage = "/sign-in";

    private const string StampClaim = "stamp";
    private static readonly TimeSpan Validity = TimeSpan.FromHours(10);
    private static readonly object AccountKey = new();

    /// <summary>The account of the request; null before signing in.</summary>
    public static Account? Of(HttpContext context) => context.Items[AccountKey] as Account;

    /// <summary>How the account stands in the audit log and as the one who decides.</summary>
    public static string ActorOf(HttpContext context) =>
        Of(context) is { } account ? ActorOf(account) : throw new InvalidOperationException("Nobody is signed in.");

    /// <inheritdoc cref="ActorOf(HttpContext)"/>
    public static string ActorOf(Account account) => $"{account.Name} ({account.Mail})";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Validity;
        options.SlidingExpiration = true;
        options.LoginPath = SignInPage;
        options.ReturnUrlParameter = "then";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static Task BeginAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(StampClaim, account.Stamp)],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        return context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    /// <summary>Says whose request it is; a token's account takes the place of the cookie's.</summary>
    internal static void Set(HttpContext context, Account account) => context.Items[AccountKey] = account;

    /// <summary>What the account may be where the address is: its roles on that platform, or all it has on a page of no connector.</summary>
    public static IReadOnlySet<Role> RolesIn(HttpContext context, Account account) =>
        ConnectorHome.Of(context) is { } home ? account.RolesOn(home.Platform)
        : context.GetRouteValue(ConnectorHome.RouteValue) is null ? account.Grants.Select(grant => grant.Role).ToHashSet()
        : new HashSet<Role>();

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var claimed = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = claimed is null ? null : await services.GetRequiredService<Stores>().Accounts.FindAsync(claimed, context.HttpContext.RequestAborted);
        if (account is null || account.IsDisabled || !string.Equals(account.Stamp, context.Principal!.FindFirstValue(StampClaim), StringComparison.Ordinal))
        {
            context.RejectPrincipal();
            await EndAsync(context.HttpContext);
            return;
        }

        var roles = RolesIn(context.HttpContext, account);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(StampClaim, account.Stamp), .. roles.Select(role => new Claim(ClaimTypes.Role, role.ToString()))],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        context.ReplacePrincipal(new ClaimsPrincipal(identity));
        Set(context.HttpContext, account);
    }
}
