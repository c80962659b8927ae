using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Login.Profile;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.Login.Tokens;

/// <summary>One's own tokens for the HTTP API: making one, which is shown once, and revoking.</summary>
public static class TokensEndpoint
{
    public const string Address = ProfileEndpoint.Address + "/tokens";

    public static void Map(IEndpointRouteBuilder app)
    {
        var tokens = app.MapGroup(Address).RequireAuthorization(Policies.Own);
        tokens.MapGet("", ShowAsync);
        tokens.MapPost("", MakeAsync);
        tokens.MapPost("/{token}/revoke", RevokeAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Stores stores, TimeProvider clock, CancellationToken cancel) =>
        Page.Of<TokensPage>(await ModelAsync(context, stores, clock, cancel));

    private static async Task<IResult> MakeAsync(
        HttpContext context,
        Stores stores,
        TimeProvider clock,
        [FromForm] string? name,
        [FromForm] string? scope,
        [FromForm] string? days,
        CancellationToken cancel
    )
    {
        var typed = new NewToken(
            name?.Trim() ?? "",
            string.Equals(scope, nameof(TokenScope.Act), StringComparison.Ordinal) ? TokenScope.Act : TokenScope.Read,
            int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
        );
        if (typed.Trouble() is { } trouble)
        {
            return Page.Of<TokensPage>(await ModelAsync(context, stores, clock, cancel) with { Typed = typed, Trouble = trouble }, StatusCodes.Status400BadRequest);
        }

        var me = SignedIn.Of(context)!;
        var token = await stores.Tokens.MakeAsync(me.Id, typed.Name, typed.Scope, TimeSpan.FromDays(typed.Days), SignedIn.ActorOf(me), cancel);
        return Page.Of<TokenMadePage>(new MadeToken(typed.Name, token, $"{context.Request.Scheme}://{context.Request.Host}"));
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, Stores stores, string token, CancellationToken cancel)
    {
        var me = SignedIn.Of(context)!;
        return await stores.Tokens.RevokeAsync(me.Id, token, SignedIn.ActorOf(me), cancel) ? Results.LocalRedirect(Address) : Results.NotFound();
    }

    private static async Task<TokensModel> ModelAsync(HttpContext context, Stores stores, TimeProvider clock, CancellationToken cancel) =>
        new(await stores.Tokens.ListAsync(SignedIn.Of(context)!.Id, cancel), clock.GetUtcNow());
}
